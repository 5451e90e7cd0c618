import QtQuick
import Kiosk.Models

// A paragraph.
Item {
    id: block
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore

    implicitHeight: text.implicitHeight + Math.round(gapBefore * Theme.unit)

    SpokenText {
        id: text
        y: Math.round(block.gapBefore * Theme.unit)
        x: LayoutMirroring.enabled ? parent.width - width : 0
        width: Math.min(parent.width, Theme.measure)
        markup: block.markup
        plain: block.plain
        leaf: block.leaf
        markStart: block.markStart
        markEnd: block.markEnd
    }
}
