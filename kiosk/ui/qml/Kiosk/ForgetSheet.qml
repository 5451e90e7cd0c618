import QtQuick
import Kiosk.Models
import Kiosk.Home

// Asks once more before what is kept of this home goes.
Sheet {
    id: sheet
    title: qsTr("Forget everything?")
    doneText: qsTr("Keep it")

    Column {
        width: sheet.roomWidth
        spacing: Theme.blockGap
        Words {
            width: parent.width
            text: qsTr("The kiosk then no longer knows your devices, the lessons you finished, and where you stopped. Text, colours and sound stay as they are.")
        }
        MainButton {
            anchors.left: Theme.isRightToLeft ? undefined : parent.left
            anchors.right: Theme.isRightToLeft ? parent.right : undefined
            LayoutMirroring.enabled: false
            text: qsTr("Forget everything")
            glyph: Icons.rotateCcw
            onClicked: DevicesModel.forget()
        }
    }
}
