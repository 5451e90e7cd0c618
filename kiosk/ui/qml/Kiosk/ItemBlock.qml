import QtQuick
import Kiosk.Models

// An entry of a list: a number on a badge, or a dot.
Item {
    id: block
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore
    required property int depth
    required property int outerNumbers
    required property int number
    readonly property int badge: Math.round(1.4 * Theme.bodySize)
    readonly property int numbered: badge + Theme.listGap
    // What stands inside an item begins where its words do.
    readonly property int start: outerNumbers * numbered + (depth - outerNumbers) * Theme.bodySize
    readonly property int indent: start + (number > 0 ? numbered : Theme.bodySize)

    implicitHeight: Math.max(text.implicitHeight, number > 0 ? badge : 0) + Math.round(gapBefore * Theme.unit)

    Rectangle {
        visible: block.number > 0
        x: LayoutMirroring.enabled ? parent.width - block.indent + Theme.listGap : block.start
        y: text.y + Math.round((1.3 * Theme.bodySize - height) / 2)     // level with the first line
        width: block.badge
        height: block.badge
        radius: width / 2
        color: Theme.soft
        border.width: Theme.isContrast ? Theme.strokeWidth : 0
        border.color: Theme.accent
        ButtonWords {
            anchors.centerIn: parent
            text: block.number
            size: Math.round(0.82 * Theme.bodySize)
            font.weight: Font.Bold
            color: Theme.accent
        }
    }
    Rectangle {
        visible: block.number === 0
        x: LayoutMirroring.enabled ? parent.width - block.start - width : block.start
        y: text.y + Math.round(0.62 * Theme.bodySize)
        width: Math.round(0.34 * Theme.bodySize)
        height: width
        radius: width / 2
        color: Theme.accent
    }
    SpokenText {
        id: text
        x: LayoutMirroring.enabled ? parent.width - block.indent - width : block.indent
        y: Math.round(block.gapBefore * Theme.unit)
        width: Math.min(parent.width - block.indent, Theme.measure)
        markup: block.markup
        plain: block.plain
        leaf: block.leaf
        markStart: block.markStart
        markEnd: block.markEnd
        role: Accessible.ListItem
        Accessible.name: block.number > 0 ? `${block.number}. ${block.plain}` : block.plain
    }
}
