pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models

// A table; where its columns would be too narrow for its words, each row becomes a card of "head: cell" lines.
Item {
    id: block
    required property int gapBefore
    required property int columns
    required property BlockRows children_
    readonly property int wideInset: Math.round(28 * Theme.unit)
    readonly property real room: width - 2 * wideInset - (columns - 1) * grid.columnSpacing
    // What each column needs for all of its words to stand on one line.
    readonly property list<real> needs: {
        const most = new Array(columns).fill(0)
        for (let index = 0; index < cells.count; index++) {
            const cell = cells.itemAt(index) as TableCell
            if (cell)
                most[cell.column] = Math.max(most[cell.column], Math.ceil(cell.need) + 1)
        }
        return most
    }
    readonly property real allNeed: needs.reduce((sum, need) => sum + need, 0)
    readonly property bool isStacked: allNeed > room && width / Math.max(1, columns) < 6.4 * Theme.tableSize
    readonly property int inset: isStacked ? Math.round(20 * Theme.unit) : wideInset
    readonly property list<real> widths: shared()
    readonly property int headWidth: {
        let most = 0
        for (let index = 0; index < cells.count; index++)
            most = Math.max(most, (cells.itemAt(index) as TableCell)?.headNeed ?? 0)
        return Math.min(Math.ceil(most) + 1, Math.round(grid.width / 2))
    }

    // The first column, which says what a row is about, is half as wide again as the others, unless words need the room;
    // where there is too little for all, those that need little have it, and the others share what is left.
    function shared() {
        const usual = needs.map((_, column) => room * (column === 0 ? 1.5 : 1) / (columns + 0.5))
        if (needs.every((need, column) => need <= usual[column]))
            return usual
        if (allNeed <= room)
            return needs.map(need => need + (room - allNeed) / columns)
        let left = room, sharers = columns
        for (const need of [...needs].sort((one, other) => one - other)) {
            if (need * sharers > left)
                break
            left -= need
            sharers -= 1
        }
        return needs.map(need => Math.min(need, left / sharers))
    }

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
            y: block.isStacked ? Math.round(4 * Theme.unit) : Theme.smallGap
            width: parent.width - 2 * block.inset
            columns: block.isStacked ? 1 : block.columns
            columnSpacing: Theme.blockGap
            rowSpacing: 0

            Repeater {
                id: cells
                model: block.children_
                TableCell {
                    columns: block.columns
                    isStacked: block.isStacked
                    headWidth: block.headWidth
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: block.isStacked ? grid.width : block.widths[column] ?? 0
                }
            }
        }
    }
}
