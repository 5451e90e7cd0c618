import QtQuick
import Kiosk.Models

// How much of something was seen: a check for all of it, a ring that is half full for a part, a short dash for
// nothing: an empty ring is an answer to choose.
Item {
    id: sign
    property int size: Math.round(1.2 * Theme.labelSize)
    property bool isSeen
    property bool isPartly
    property color colour: isSeen || isPartly ? Theme.accent : Theme.muted
    width: size
    height: ring.height

    Icon {
        id: ring
        width: parent.width
        size: sign.size
        text: sign.isSeen ? Icons.circleCheck : sign.isPartly ? Icons.circle : Icons.minus
        color: sign.colour
    }
    Item {
        id: half
        readonly property int across: 2 * Math.round(0.25 * sign.size)
        visible: sign.isPartly
        clip: true
        width: across / 2
        height: across
        x: Math.round(sign.width / 2) - (Theme.isRightToLeft ? 0 : width)     // what was seen lies at the start
        y: Math.round((ring.height - height) / 2)
        Rectangle {
            x: Theme.isRightToLeft ? -parent.width : 0
            width: half.across
            height: half.across
            radius: half.across / 2
            color: sign.colour
        }
    }
}
