import QtQuick
import Kiosk.Models

// Something to have ready, or done: a box, checked or not.
Item {
    id: block
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore
    required property bool isDone
    readonly property int box: Math.round(1.3 * Theme.bodySize)

    implicitHeight: Math.max(text.implicitHeight, box) + Math.round(gapBefore * Theme.unit)

    Icon {
        x: LayoutMirroring.enabled ? parent.width - width : 0
        y: text.y
        width: block.box
        height: block.box
        text: block.isDone ? Icons.squareCheck : Icons.square
        size: block.box
        color: Theme.accent
    }
    SpokenText {
        id: text
        readonly property int start: block.box + Theme.gap
        x: LayoutMirroring.enabled ? parent.width - start - width : start
        y: Math.round(block.gapBefore * Theme.unit)
        width: Math.min(parent.width - start, Theme.measure)
        markup: block.markup
        plain: block.plain
        leaf: block.leaf
        markStart: block.markStart
        markEnd: block.markEnd
        role: Accessible.ListItem
        Accessible.name: (block.isDone ? qsTr("Done: %1") : qsTr("Not done yet: %1")).arg(block.plain)
    }
}
