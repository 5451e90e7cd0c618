import QtQuick
import Kiosk.Models

// A cell; stacked, it carries its column's head before it, in a column of the heads, and the head row is hidden.
Item {
    id: cell
    required property string markup
    required property string stackedMarkup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int row
    required property int column
    required property int columns
    required property bool isStacked
    required property int headWidth
    readonly property real headNeed: head.visible ? metrics.advanceWidth : 0
    // What heads a card is bolder than what heads a row: the width that decides which it is may not know.
    readonly property real need: column === 0 && !isHead ? light.advanceWidth : text.implicitWidth
    readonly property bool isHead: row === 0

    visible: !(isStacked && isHead)
    readonly property int line: Math.round(6 * Theme.unit)
    readonly property int above: !isStacked || column === 0 ? Theme.gap : line
    readonly property int below: !isStacked || column === columns - 1 ? Theme.gap : line
    implicitHeight: above + Math.max(text.implicitHeight, head.visible ? head.y - above + head.height : 0) + below

    Rectangle {
        visible: !cell.isHead && cell.row > (cell.isStacked ? 1 : 0) && (!cell.isStacked || cell.column === 0)
        readonly property int reach: cell.column < cell.columns - 1 && !cell.isStacked ? Theme.blockGap : 0
        x: LayoutMirroring.enabled ? -reach : 0
        width: parent.width + reach
        height: Theme.hairWidth
        color: Theme.isContrast ? Theme.line : Theme.hairline
    }
    TextMetrics {
        id: light
        font.family: Theme.family
        font.pixelSize: Theme.tableSize
        text: cell.plain
    }
    ButtonWords {
        id: head
        visible: cell.isStacked && cell.column > 0 && cell.stackedMarkup !== ""
        x: LayoutMirroring.enabled ? parent.width - width : 0
        // On the same line as the words, which are larger: the face's letters rise 0.98 em.
        y: cell.above + Math.round(0.98 * (Theme.tableSize - Theme.tableHeadSize))
        width: cell.headWidth
        wrapMode: Text.Wrap
        text: cell.stackedMarkup
        size: Theme.tableHeadSize
        color: Theme.muted
        TextMetrics {
            id: metrics
            font: head.font
            text: head.text
        }
    }
    SpokenText {
        id: text
        y: cell.above
        x: head.visible && !LayoutMirroring.enabled ? head.width + Theme.listGap : 0
        width: parent.width - (head.visible ? head.width + Theme.listGap : 0)
        markup: cell.markup
        plain: cell.plain
        leaf: cell.leaf
        markStart: cell.markStart
        markEnd: cell.markEnd
        size: cell.isHead ? Theme.tableHeadSize : Theme.tableSize
        weight: cell.isHead || (cell.isStacked && cell.column === 0) ? Font.DemiBold : Font.Normal
        ink: cell.isHead && !(cell.markStart >= 0) ? Theme.muted : Theme.text
        role: cell.isHead ? Accessible.ColumnHeader : Accessible.Cell
        Accessible.name: head.visible ? [cell.stackedMarkup, cell.plain].join(", ") : cell.plain
    }
}
