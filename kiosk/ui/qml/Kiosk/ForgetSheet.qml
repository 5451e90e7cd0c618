import QtQuick
import Kiosk.Home

// Asks once more before what is kept of this home goes.
Sheet {
    id: sheet
    title: qsTr("Forget everything?")
    isQuestion: true
    doneText: qsTr("Keep all")
    otherText: qsTr("Forget everything")
    otherGlyph: Icons.rotateCcw
    onOther: DevicesModel.forget()

    Words {
        width: sheet.roomWidth
        text: qsTr("The kiosk then no longer knows your devices, the lessons you finished, and where you stopped. Text, colours and sound stay as they are.")
    }
}
