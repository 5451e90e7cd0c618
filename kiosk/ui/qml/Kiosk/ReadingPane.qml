import QtQuick
import Kiosk.Models

// What scrolls when it must: a soft fade and an arrow say that more is below; `showMore` turns a page.
Item {
    id: pane
    default property alias content: holder.data
    property bool isCentred: true
    property int tail: 0                // air after what ends below the page
    property real middle: width / 2     // where the arrows point that say that it goes on
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
        later.isHeld = true
    }
    function showLess() {
        const y = flick.contentY - flick.height + overlap
        turnTo(y <= 0 ? 0 : uncut(y, flick.contentY - flick.height / 3, y))
        later.isHeld = true
    }
    // A page that begins at `y`, or at what it would cut in two.
    function uncut(y, most, least) {
        const top = whole?.visible ? edges.placeOf(whole) : -1
        const place = top < 0 ? -1 : edges.around(top, top + whole.height, edges.view(), y)
        return place >= 0 ? place : edges.uncut(Math.min(flick.last, y), most, least)
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
        later.isHeld = false
    }
    // What the keyboard is on comes into sight.
    function reveal(item) {
        const y = edges.placeFor(item, 0, item.height)
        if (y >= 0) {
            flick.contentY = y
            later.isHeld = true
        }
    }
    // So does the line that is being read,
    function follow(item, top, height) {
        later.follow(item, top, height)
    }
    // and what has come to be below, with its cause.
    function showNew(item, cause) {
        later.showNew(item, cause)
    }

    PageEdges {
        id: edges
        page: holder
        flick: flick
        last: flick.last
        isSeen: pane.isSeen
        fade: pane.fade
        lip: pane.lip
        bleed: pane.bleed
    }
    LaterTurns {
        id: later
        edges: edges
        arrow: below.taken
        tail: pane.tail
        onTurned: (place, isLast) => pane.turnTo(place, isLast)
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
            later.settle()
        }
        contentHeight: whole + extra
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        interactive: contentHeight > height + 1
        onMovementStarted: later.isHeld = true
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
        edges: edges; view: flick; isTurning: turn.running; middle: pane.middle + pane.bleed
        x: -pane.bleed      // what reaches beyond the text fades with it
        width: parent.width + 2 * pane.bleed; height: pane.fade
        anchors.bottom: parent.bottom
    }
    MoreAbove {
        visible: !pane.isAtTop; x: -pane.bleed; middle: pane.middle + pane.bleed
        width: parent.width + 2 * pane.bleed; height: pane.lip
    }
}
