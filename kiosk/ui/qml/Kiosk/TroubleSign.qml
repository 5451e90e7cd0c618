import QtQuick
import Kiosk.Models

// A small sign: why nothing is heard, while the lesson goes on with its captions; or what else is not as it should be.
Rectangle {
    id: sign
    required property int room      // how wide it may be; longer words go on below
    visible: Shell.trouble !== ""
    width: row.width + 2 * Theme.gap
    height: row.height + Theme.gap
    radius: Math.min(height / 2, Theme.buttonRadius)
    color: Theme.warning
    border.width: Theme.isContrast ? Theme.strokeWidth : 0
    border.color: Theme.warningInk
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        Icon {
            id: kind
            text: Shell.isSilence ? Icons.volumeX : Icons.info
            color: Theme.warningInk
            width: Math.round(1.2 * Theme.smallSize)
            size: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            width: Math.min(Math.ceil(implicitWidth), sign.room - 2 * Theme.gap - kind.width - row.spacing)
            text: Shell.trouble
            size: Theme.smallSize
            color: Theme.warningInk
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
