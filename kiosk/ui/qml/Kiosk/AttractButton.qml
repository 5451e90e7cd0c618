import QtQuick
import Kiosk.Models

// What of the loop looks like its button, which is the whole window.
Rectangle {
    id: face
    required property bool isDown
    required property bool isFocused
    readonly property alias text: words.text

    height: Math.max(Math.round(1.2 * Theme.buttonHeight), row.height + 2 * Theme.gap)
    radius: Theme.buttonRadius
    color: isDown ? Theme.pressed : Theme.accent

    Rectangle {     // the ring: that of the window would lie beyond its edges
        visible: face.isFocused
        anchors.fill: parent
        anchors.margins: -Theme.focusOffset - Theme.focusWidth
        color: "transparent"
        radius: parent.radius - anchors.margins
        border.width: Theme.focusWidth
        border.color: Theme.focus
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        Icon {
            id: hand
            text: Icons.hand
            color: words.color
            size: Math.round(1.5 * Theme.labelSize)
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: words
            text: qsTr("Touch to begin")
            size: Math.round(1.2 * Theme.labelSize)
            weight: Font.DemiBold
            color: face.isDown ? Theme.onPressed : Theme.onAccent
            // Smaller rather than on two lines: the button is as high in every language of the loop.
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(0.7 * Theme.labelSize)
            width: Math.min(implicitWidth, face.width - 2 * Theme.margin - hand.width - row.spacing)
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
