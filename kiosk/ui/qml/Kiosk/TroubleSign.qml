import QtQuick
import Kiosk.Models

// A small sign: why nothing is heard, while the lesson goes on with its captions; or what else is not as it should be.
Rectangle {
    visible: Shell.trouble !== ""
    width: row.width + 2 * Theme.gap
    height: row.height + Theme.gap
    radius: height / 2
    color: Theme.warning
    border.width: Theme.isContrast ? Theme.strokeWidth : 0
    border.color: Theme.warningInk
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.smallGap
        Icon {
            text: Shell.isSilence ? Icons.volumeX : Icons.info
            color: Theme.warningInk
            size: Math.round(1.2 * Theme.smallSize)
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            text: Shell.trouble
            size: Theme.smallSize
            color: Theme.warningInk
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
