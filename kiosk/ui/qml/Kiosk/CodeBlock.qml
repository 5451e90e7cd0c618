import QtQuick
import Kiosk.Models

// Signs to be typed or compared, on a sunken ground.
Item {
    id: block
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore

    implicitHeight: ground.height + Math.round(gapBefore * Theme.unit)

    Rectangle {
        id: ground
        y: Math.round(block.gapBefore * Theme.unit)
        width: parent.width
        height: text.implicitHeight + 2 * Theme.listGap
        radius: Theme.tableRadius
        color: Theme.sunken
        border.width: Theme.isContrast ? Theme.strokeWidth : 0
        border.color: Theme.line
        SpokenText {
            id: text
            x: Theme.blockGap
            y: Theme.listGap
            width: parent.width - 2 * Theme.blockGap
            markup: block.markup
            plain: block.plain
            leaf: block.leaf
            markStart: block.markStart
            markEnd: block.markEnd
            // From the left in every language.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
        }
    }
}
