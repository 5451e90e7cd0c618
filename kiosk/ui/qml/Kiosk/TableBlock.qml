pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models

// A table; where its columns would be too narrow, each row becomes a card of "head: cell" lines.
Item {
    id: block
    required property int gapBefore
    required property int columns
    required property BlockRows children_
    readonly property bool isStacked: width / Math.max(1, columns) < 6.4 * Theme.tableSize
    readonly property int inset: Math.round((isStacked ? 20 : 28) * Theme.unit)

    implicitHeight: ground.height + Math.round(gapBefore * Theme.unit)
    Accessible.role: Accessible.Table
    Accessible.ignored: !parent?.enabled

    Rectangle {
        id: ground
        y: Math.round(block.gapBefore * Theme.unit)
        width: parent.width
        height: grid.height + 2 * grid.y
        radius: Theme.tableRadius
        color: Theme.surface
        border.width: Theme.hairWidth
        border.color: Theme.isContrast ? Theme.line : Theme.hairline

        GridLayout {
            id: grid
            x: block.inset
            y: Theme.smallGap
            width: parent.width - 2 * block.inset
            columns: block.isStacked ? 1 : block.columns
            columnSpacing: Theme.blockGap
            rowSpacing: 0

            Repeater {
                model: block.children_
                TableCell {
                    columns: block.columns
                    isStacked: block.isStacked
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: block.isStacked ? grid.width : column === 0 ? grid.width * 1.5 / (block.columns + 0.5)
                                                                                     : grid.width / (block.columns + 0.5)
                }
            }
        }
    }
}
