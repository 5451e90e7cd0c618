import QtQuick
import Kiosk.Models

// The ground under the words being spoken. Within a line it glides; onto a new one it jumps.
Rectangle {
    id: marker
    required property rect span
    property bool glides: false
    property real lastY: -1
    readonly property int overhang: Math.round(5 * Theme.unit)

    x: span.x - overhang
    y: span.y
    width: span.width + 2 * overhang
    height: span.height
    radius: Theme.markerRadius
    color: Theme.spoken
    Accessible.ignored: true

    onSpanChanged: lastY = span.y

    Behavior on x {
        enabled: marker.glides && Theme.glideMs > 0 && marker.visible && marker.lastY === marker.span.y
        NumberAnimation { duration: Theme.glideMs; easing.type: Easing.OutCubic }
    }
    Behavior on width {
        enabled: marker.glides && Theme.glideMs > 0 && marker.visible && marker.lastY === marker.span.y
        NumberAnimation { duration: Theme.glideMs; easing.type: Easing.OutCubic }
    }

    Rectangle {
        x: marker.overhang
        width: parent.width - 2 * marker.overhang
        height: Math.max(2, Math.round(4 * Theme.unit))
        anchors.bottom: parent.bottom
        radius: height / 2
        color: Theme.accent
    }
}
