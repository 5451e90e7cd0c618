pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Lessons as cards, side by side as many as have room; with a heading where there are several such grids.
Column {
    id: cards
    required property CardRows rows
    required property int count
    required property int columnCount
    required property int cardHeight
    property string title: ""
    property bool showsSummaries: true
    readonly property real topOfCards: heading.visible ? heading.height + spacing : 0

    visible: count > 0
    spacing: Theme.gap      // nearer to what it heads than to what is above
    Words {
        id: heading
        visible: cards.title !== ""
        width: parent.width
        text: cards.title
        size: Theme.titleSize
        weight: Font.DemiBold
        color: Theme.muted
        Accessible.role: Accessible.Heading
    }
    Grid {
        id: grid
        x: Theme.isRightToLeft ? cards.width - width : 0    // fewer than a row of them are where it begins
        columns: cards.columnCount
        spacing: Theme.listGap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        readonly property int tallest: {
            let most = cards.cardHeight
            for (let index = 0; index < repeater.count; index++)
                most = Math.max(most, (repeater.itemAt(index) as LessonCard)?.need ?? 0)
            return most
        }
        Repeater {
            id: repeater
            model: cards.rows
            LessonCard {
                width: Math.floor((cards.width - (cards.columnCount - 1) * grid.spacing) / cards.columnCount)
                least: cards.cardHeight
                height: grid.tallest
                showsSummary: cards.showsSummaries && (cards.columnCount === 1 || Theme.textScale <= 1.25)
            }
        }
    }
}
