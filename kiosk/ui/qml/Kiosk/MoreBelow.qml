import QtQuick
import Kiosk.Models

// Where a page goes on below: it fades out, and an arrow says so. The last line that has room above the arrow is whole:
// what fades is the one after it.
Item {
    id: fading
    required property PageEdges edges
    required property Flickable view
    required property bool isTurning
    required property real middle       // where the arrow points
    readonly property int arrow: Math.round(0.3 * height)       // what the arrow takes
    // The air below a line's letters; Arabic ones reach down through all of it.
    readonly property int under: Theme.isRightToLeft ? 0 : Math.round(0.15 * Theme.bodySize)
    readonly property real taken: arrow - under         // no line may end in it
    readonly property int least: Math.round(24 * Theme.unit)    // of the fading: no ground and no border ends in a hard edge
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
        y: Math.max(0, fading.start - fading.under)
        width: parent.width
        height: Math.max(fading.height - fading.arrow - y, fading.least)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.ground, 0) }
            GradientStop { position: 0.7; color: Qt.alpha(Theme.ground, 0.92) }     // the arrow is clear of what fades
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
        x: Math.round(fading.middle - width / 2)
        y: parent.height - height + Theme.smallGap     // its own air may lie below the page
        text: Icons.chevronDown
        color: Theme.accent
        size: Math.round(48 * Theme.unit)
    }
}
