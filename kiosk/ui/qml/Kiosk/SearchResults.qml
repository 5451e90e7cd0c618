pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Home

// What was found; touching one opens the lesson at that step.
Grid {
    id: grid
    spacing: Theme.gap
    layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    LayoutMirroring.enabled: false

    Repeater {
        id: hits
        model: SearchModel.rows
        ResultRow {
            required property int index
            // As high as its neighbour in the line.
            readonly property Item beside: grid.columns > 1 ? hits.itemAt(index ^ 1) : null
            height: Math.max(implicitHeight, beside?.implicitHeight ?? 0)
            width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
            onClicked: SearchModel.openResult(lessonId, stepId)
        }
    }
}
