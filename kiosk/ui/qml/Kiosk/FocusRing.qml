import QtQuick
import Kiosk.Models

// The ring round the control that the keyboard is on; fills its parent.
Rectangle {
    property bool isShown: false
    property real cornerRadius: Theme.buttonRadius

    anchors.fill: parent
    anchors.margins: -(Theme.focusOffset + Theme.focusWidth)
    visible: isShown
    color: "transparent"
    radius: cornerRadius + Theme.focusOffset + Theme.focusWidth
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
