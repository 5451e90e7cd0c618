import QtQuick
import Kiosk.Models

// A step, lesson or rule of a recap, and how much of it was seen.
Item {
    id: entry
    required property string words
    required property bool isSeen
    required property bool isPartly
    required property int size
    height: Math.max(label.height, sign.height)
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !parent?.enabled
    Accessible.name: (isSeen ? qsTr("Seen: %1") : isPartly ? qsTr("Seen in part: %1") : qsTr("Not seen yet: %1")).arg(words)

    SeenSign {
        id: sign
        x: Theme.isRightToLeft ? parent.width - width : 0
        width: Math.round(1.3 * entry.size)
        size: Math.round(1.2 * entry.size)
        isSeen: entry.isSeen
        isPartly: entry.isPartly
    }
    Column {
        id: label
        x: Theme.isRightToLeft ? 0 : sign.width + Theme.gap
        width: parent.width - sign.width - Theme.gap
        ButtonWords {
            width: parent.width
            wrapMode: Text.Wrap
            text: entry.words
            size: entry.size
            color: entry.isSeen || entry.isPartly ? Theme.text : Theme.muted
        }
        ButtonWords {
            visible: entry.isPartly
            width: parent.width
            text: qsTr("Seen in part")
            size: Theme.smallSize
            color: Theme.muted
        }
    }
}
