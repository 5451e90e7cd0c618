import QtQuick
import Kiosk.Models

// Where a page goes on below: it fades out, and an arrow says so. The last line that has room above the arrow is whole:
// what fades is the one after it.
Item {
    id: fading
    required property PageEdges edges
    required property Flickable view
    required property bool isTurning
    readonly property int arrow: Math.round(0.25 * height)      // what the arrow takes
    readonly property int under: Math.round(0.15 * Theme.bodySize)      // the air below a line's letters
    readonly property real taken: arrow - under         // no line may end in it
    readonly property int behind: Math.round(26 * Theme.unit)   // the ground that the arrow stands on, wherever a line ends
    property real start: 0      // of the fading, from the top

    function settle() {
        if (visible && !isTurning && !view.moving)
            settling.start()
    }
    onVisibleChanged: settle()
    onIsTurningChanged: settle()
    Connections {
        target: fading.view
        function onMovingChanged() { fading.settle() }
        function onContentYChanged() { fading.settle() }
        function onContentHeightChanged() { fading.settle() }
        function onHeightChanged() { fading.settle() }
    }
    Timer {     // once everything has its place
        id: settling; interval: 0
        onTriggered: {
            const top = fading.view.contentY + fading.view.height - fading.height - fading.edges.page.y
            fading.start = fading.edges.lastEnd(fading.edges.pieces(1), top, top + fading.height - fading.taken) - top
        }
    }
    Rectangle {
        id: thinning
        y: fading.start
        width: parent.width
        height: Math.max(fading.height - fading.arrow, Math.min(fading.start + Theme.listGap, fading.height - fading.behind)) - y
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.ground, 0) }
            GradientStop { position: 1; color: Theme.ground }
        }
    }
    Rectangle {
        y: thinning.y + thinning.height
        width: parent.width
        height: parent.height - y
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
