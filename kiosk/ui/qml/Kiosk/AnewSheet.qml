import QtQuick
import Kiosk.Models

// Asks once more before a visit ends: nothing of it is kept.
Sheet {
    id: sheet
    title: qsTr("Begin a new visit?")
    isQuestion: true
    doneText: qsTr("Stay here")
    otherText: qsTr("New visit")
    otherGlyph: Icons.usersRound
    onOther: Shell.finish()

    Words {
        width: sheet.roomWidth
        text: qsTr("Everything on this screen will be erased. The page on your phone stays.")
    }
}
