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
        text: qsTr("What this customer chose and saw is then erased here. What the square opens stays with whoever scanned it.")
    }
}
