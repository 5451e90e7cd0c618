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
    readonly property bool isSeen: flick.contentY + flick.height >= flick.contentHeight - 2
    readonly property bool isAtTop: flick.contentY <= 2
    // Markers and focus rings reach beyond the text: the clipping leaves them this much.
    readonly property int bleed: Math.round(16 * Theme.unit)
    readonly property int lip: Theme.blockGap   // what the fade above covers, but at the top
    // What the fade below covers is on the next page again.
    readonly property int fade: Math.round(132 * Theme.unit)
    readonly property int overlap: Math.max(fade, Math.round(1.6 * Theme.bodySize))

    function showMore() {
        turnTo(uncut(flick.contentY + flick.height - overlap))
    }
    function showLess() {
        turnTo(uncut(flick.contentY - flick.height + overlap))
    }
    // A page that begins at `y`, or at what it would cut in two.
    function uncut(y) {
        const last = flick.contentHeight - flick.height
        if (whole && whole.visible && whole.height + lip + bleed + fade < flick.height) {
            const top = whole.mapToItem(holder, 0, 0).y + holder.y - lip
            const bottom = top + whole.height + lip + bleed
            if (bottom > y && top < y + flick.height && (top < y || bottom > y + flick.height - fade)
                    && Math.abs(top - flick.contentY) > 2)
                y = top
        }
        return Math.max(0, Math.min(last, y))
    }
    function turnTo(y) {
        turn.to = y
        turn.duration = Theme.slideMs
        turn.restart()
    }
    function toTop() {
        turn.stop()
        flick.contentY = 0
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
        following.top = top
        following.height = height
        following.restart()
    }
    // What has come to be below is seen whole, with as little turning as that takes.
    function showNew(item) {
        appearing.item = item
        appearing.restart()
    }
    // How far to scroll for a part of an item to be seen; -1 where it is seen.
    function placeFor(item, top, height) {
        for (let above = item; above; above = above.parent) {
            if (above !== holder)
                continue
            const y = item.mapToItem(holder, 0, top).y + holder.y
            if (y - (isAtTop ? bleed : lip) < flick.contentY || y + height + bleed > flick.contentY + flick.height - (isSeen ? 0 : fade))
                return Math.max(0, Math.min(y - Theme.blockGap, flick.contentHeight - flick.height))
        }
        return -1
    }

    Timer {
        id: following
        property Item item: null
        property real top: 0
        property real height: 0
        interval: 0
        onTriggered: {
            const y = item && !flick.moving ? pane.placeFor(item, top, height) : -1
            if (y >= 0)
                pane.turnTo(y)
        }
    }
    Timer {
        id: appearing
        property Item item: null
        interval: 0
        onTriggered: {
            const top = item?.visible && !flick.moving ? item.mapToItem(holder, 0, 0).y + holder.y : 0
            const y = Math.min(top - Theme.blockGap, Math.min(top + item.height + pane.fade, flick.contentHeight) - flick.height)
            if (top > 0 && y > flick.contentY)
                pane.turnTo(y)
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.leftMargin: -pane.bleed
        anchors.rightMargin: -pane.bleed
        contentWidth: width
        contentHeight: pane.contentHeight > height ? pane.contentHeight + pane.tail : height
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
        visible: !pane.isSeen
        x: -pane.bleed      // what reaches beyond the text fades with it
        width: parent.width + 2 * pane.bleed
        height: pane.fade
        anchors.bottom: parent.bottom
    }
    Rectangle {     // what goes on above is cut as softly
        visible: !pane.isAtTop
        x: -pane.bleed
        width: parent.width + 2 * pane.bleed
        height: pane.lip
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1; color: Qt.alpha(Theme.ground, 0) }
        }
    }
}
