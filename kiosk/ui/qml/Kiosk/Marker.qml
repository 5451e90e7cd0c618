import QtQuick
import Kiosk.Models

// The ground under the words being spoken. Within a line it glides; onto a new one, or out of nowhere, it jumps.
Rectangle {
    id: marker
    required property rect span
    property bool glides: false
    // `span` once it is known how to get there: a binding alone may move before it knows.
    property rect place: Qt.rect(0, 0, 0, 0)
    property bool isNear: false
    readonly property int overhang: Math.round(5 * Theme.unit)

    x: place.x - overhang
    y: Math.round(place.y)    // lines lie at fractions of a pixel
    width: place.width + 2 * overhang
    height: place.height
    radius: Theme.markerRadius
    color: Theme.spoken
    Accessible.ignored: true

    Component.onCompleted: place = span
    onSpanChanged: {
        isNear = place.width > 0 && span.width > 0 && place.y === span.y
        place = span
    }

    Behavior on x {
        enabled: marker.glides && Theme.glideMs > 0 && marker.isNear
        NumberAnimation { duration: Theme.glideMs; easing.type: Easing.OutCubic }
    }
    Behavior on width {
        enabled: marker.glides && Theme.glideMs > 0 && marker.isNear
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
