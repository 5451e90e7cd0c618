import QtQuick
import Kiosk.Models

// What scrolls when it must: a soft fade and an arrow say that more is below; `showMore` turns a page.
Item {
    id: pane
    default property alias content: holder.data
    property bool isCentred: true
    readonly property real contentHeight: holder.childrenRect.height
    readonly property bool isSeen: flick.contentY + flick.height >= flick.contentHeight - 2
    // Markers and focus rings reach beyond the text: the clipping leaves them this much.
    readonly property int bleed: Math.round(16 * Theme.unit)
    readonly property int overlap: Math.round(1.6 * Theme.bodySize)

    function showMore() {
        const target = Math.min(flick.contentHeight - flick.height, flick.contentY + flick.height - overlap)
        turn.to = target
        turn.duration = Theme.slideMs
        turn.restart()
    }
    function toTop() {
        turn.stop()
        flick.contentY = 0
    }
    function reveal(y, itemHeight) {
        if (y < flick.contentY || y + itemHeight > flick.contentY + flick.height - overlap)
            flick.contentY = Math.max(0, Math.min(y - overlap, flick.contentHeight - flick.height))
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.leftMargin: -pane.bleed
        anchors.rightMargin: -pane.bleed
        contentWidth: width
        contentHeight: Math.max(height, pane.contentHeight)
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        interactive: contentHeight > height + 1
        clip: true
        Item {
            id: holder
            x: pane.bleed
            width: pane.width
            height: childrenRect.height
            y: pane.isCentred ? Math.max(0, (flick.height - height) / 2) : 0
        }
        NumberAnimation { id: turn; target: flick; property: "contentY"; easing.type: Easing.OutCubic }
    }
    Rectangle {
        visible: !pane.isSeen
        width: parent.width
        height: Math.round(90 * Theme.unit)
        anchors.bottom: parent.bottom
        gradient: Gradient {
            GradientStop { position: 0; color: "transparent" }
            GradientStop { position: 0.85; color: Theme.ground }
        }
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            text: Icons.chevronDown
            color: Theme.accent
            size: Math.round(48 * Theme.unit)
        }
    }
}
