import QtQuick
import Kiosk.Models

// What scrolls when it must: a soft fade and an arrow say that more is below; `showMore` turns a page.
Item {
    id: pane
    default property alias content: holder.data
    property bool isCentred: true
    property int tail: 0                // air after what ends below the page
    property Item whole: null           // what no page may cut in two, where it fits on one
    readonly property real contentHeight: holder.childrenRect.height
    readonly property bool isSeen: flick.contentY + flick.height >= flick.contentHeight - Math.max(0, flick.extra) - 2
    readonly property bool isAtTop: flick.contentY <= 2
    readonly property int bleed: Math.round(16 * Theme.unit)    // markers and rings reach so far beyond the text
    readonly property int lip: Theme.listGap    // what the fade above covers, but at the top
    // What the fade below covers is on the next page again.
    readonly property int fade: Math.round(132 * Theme.unit)
    readonly property int overlap: Math.max(fade, Math.round(1.6 * Theme.bodySize))

    function showMore() {
        const most = flick.contentY + flick.height - overlap
        turnTo(uncut(most, most, flick.contentY + flick.height / 3))
    }
    function showLess() {
        const y = flick.contentY - flick.height + overlap
        turnTo(y <= 0 ? 0 : uncut(y, flick.contentY - flick.height / 3, y))
    }
    // A page that begins at `y`, or at what it would cut in two.
    function uncut(y, most, least) {
        if (whole && whole.visible && whole.height + lip + bleed + fade < flick.height) {
            const top = whole.mapToItem(holder, 0, 0).y + holder.y - lip
            const bottom = top + whole.height + lip + bleed
            if (bottom > y && top < y + flick.height && (top < y || bottom > y + flick.height - fade)
                    && Math.abs(top - flick.contentY) > 2)
                return Math.max(0, Math.min(flick.last, top))
        }
        return edges.begin(Math.min(flick.last, y), most, least)
    }
    function turnTo(y, isLast = false) {
        flick.extra = isLast ? y - flick.last : Math.max(0, Math.ceil(y - flick.last))
        turn.to = y
        turn.duration = Theme.slideMs
        turn.restart()
    }
    function toTop() {
        turn.stop()
        flick.contentY = flick.extra = 0
    }
    // What the keyboard is on comes into sight.
    function reveal(item) {
        const y = placeFor(item, 0, item.height)
        if (y >= 0)
            flick.contentY = y
    }
    // So does the line that is being read, once everything has its place, unless a finger is turning the page.
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
    // How far to scroll for a part of an item to be seen; -1 where it is seen.
    function placeFor(item, top, height) {
        for (let above = item; above; above = above.parent) {
            if (above !== holder)
                continue
            const y = item.mapToItem(holder, 0, top).y + holder.y
            if (y - (isAtTop ? bleed : lip) < flick.contentY || y + height + bleed > flick.contentY + flick.height - (isSeen ? 0 : fade))
                return Math.max(0, Math.min(y - Theme.blockGap, flick.last))
        }
        return -1
    }

    Timer {
        id: following; interval: 0; property Item item: null; property rect line
        onTriggered: {
            const y = item && !flick.moving ? pane.placeFor(item, line.y, line.height) : -1
            if (y >= 0)
                pane.turnTo(y > 0 ? edges.begin(y, item.mapToItem(holder, 0, line.y).y + holder.y - pane.lip, 0) : 0)
        }
    }
    Timer {
        id: appearing; interval: 0
        property Item item: null; property Item cause: null
        onTriggered: {
            const placeOf = one => one?.visible ? one.mapToItem(holder, 0, 0).y + holder.y : 0
            const top = flick.moving ? 0 : placeOf(item), start = placeOf(cause) - Theme.gap
            const y = Math.min(top - Theme.blockGap, top + item.height + pane.fade - flick.height, flick.last)
            const place = y > 0 ? edges.begin(y, top, 0) : 0
            // Rather than that the page cuts the cause, it has less air below, or what is new is seen but to its start.
            const isCut = start > 0 && start < place, isLast = isCut && y === flick.last && start < y && start >= y - pane.tail
            const hasBoth = isCut && (start >= y || isLast || edges.startOf(item) + holder.y - start < flick.height - below.taken)
            if (y > 0 && y > flick.contentY - 1)
                pane.turnTo(hasBoth ? start : place, isLast)
        }
    }
    Timer {     // what lay at the edge is laid out anew
        id: settling; interval: 0
        onTriggered: pane.turnTo(flick.last > 0 ? edges.begin(Math.min(flick.contentY, flick.last), edges.farthest, 0) : 0)
    }
    PageEdges {
        id: edges
        page: holder
        lip: pane.lip
        farthest: flick.last + flick.height / 3
    }
    Flickable {
        id: flick
        anchors { fill: parent; leftMargin: -pane.bleed; rightMargin: -pane.bleed }
        contentWidth: width
        readonly property real whole: pane.contentHeight > height ? pane.contentHeight + pane.tail : height
        readonly property real last: whole - height     // where the last page begins, unless that cuts something:
        property real extra: 0                          // then it begins so much lower, or higher
        onLastChanged: if (extra !== 0) {
            extra = 0
            settling.start()
        }
        contentHeight: whole + extra
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        interactive: contentHeight > height + 1
        clip: true
        pixelAligned: true
        Item {
            id: holder
            x: pane.bleed
            width: pane.width
            height: childrenRect.height
            y: pane.isCentred ? Math.round(Math.max(0, (flick.height - height) / 2)) : 0
        }
        NumberAnimation { id: turn; target: flick; property: "contentY"; easing.type: Easing.OutCubic }
    }
    MoreBelow {
        id: below
        visible: !pane.isSeen
        edges: edges; view: flick; isTurning: turn.running
        x: -pane.bleed      // what reaches beyond the text fades with it
        width: parent.width + 2 * pane.bleed; height: pane.fade
        anchors.bottom: parent.bottom
    }
    MoreAbove {
        visible: !pane.isAtTop; x: -pane.bleed
        width: parent.width + 2 * pane.bleed; height: pane.lip
    }
}
