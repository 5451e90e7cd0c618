import QtQuick
import Kiosk.Models

// Turns the page by itself, once everything has its place: after what is read, what has come to be, what was laid out anew.
Item {
    id: later
    required property PageEdges edges
    required property real arrow        // what the sign that more follows covers
    required property real tail         // air after what ends below the page

    // Whoever turned the page reads on there, until the reading comes by or begins anew.
    property bool isHeld: false
    readonly property bool isSpeaking: Shell.isSpeaking
    onIsSpeakingChanged: if (isSpeaking) isHeld = false

    signal turned(real place, bool isLast)

    // The line that is being read, unless a finger is turning the page.
    function follow(item, top, height) {
        following.item = item
        following.line = Qt.rect(0, top, 0, height)
        following.restart()
    }
    // What has come to be below is seen whole, with as little turning as that takes; where both fit, so is its cause.
    function showNew(item, cause) {
        appearing.item = item
        appearing.cause = cause
        appearing.restart()
    }
    // What lay at the edge.
    function settle() {
        settling.start()
    }

    Timer {
        id: following
        interval: 0
        property Item item: null
        property rect line
        onTriggered: {
            const edges = later.edges
            if (!item || edges.flick.moving)
                return
            const y = edges.placeFor(item, line.y, line.height)
            if (y < 0)
                later.isHeld = false
            else if (!later.isHeld)
                later.turned(y > 0 ? edges.uncut(y, edges.placeOf(item) + line.y - edges.lip, 0) : 0, false)
        }
    }
    Timer {
        id: appearing
        interval: 0
        property Item item: null
        property Item cause: null
        onTriggered: {
            const edges = later.edges
            if (!item?.visible || edges.flick.moving)
                return
            later.isHeld = false
            const start = cause?.visible ? edges.placeOf(cause) - Theme.gap : 0
            const made = [edges.placeOf(item), item.height, start, edges.headingEnd(item), Theme.blockGap, later.tail]
            const place = edges.forNew(made, edges.pieces(edges.shortest), edges.view(), later.arrow)
            if (place.length > 0)
                later.turned(place[0], place[1])
        }
    }
    Timer {
        id: settling
        interval: 0
        onTriggered: {
            const edges = later.edges
            const y = Math.min(edges.flick.contentY, edges.last)
            later.turned(edges.last > 0 ? edges.uncut(y, edges.last + edges.flick.height, 0) : 0, false)
        }
    }
}
