import QtQuick
import Kiosk.Models

// Where a page goes on below: it fades out, and an arrow says so.
Item {
    id: fading
    Rectangle {
        width: parent.width
        height: parent.height - bottom.height
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.ground, 0) }
            GradientStop { position: 1; color: Theme.ground }
        }
    }
    Rectangle {
        id: bottom
        width: parent.width
        height: Math.round(0.38 * fading.height)
        anchors.bottom: parent.bottom
        color: Theme.ground
    }
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        text: Icons.chevronDown
        color: Theme.accent
        size: Math.round(48 * Theme.unit)
    }
}
