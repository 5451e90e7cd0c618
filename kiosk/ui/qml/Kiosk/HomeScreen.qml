pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The first screen: the languages by their own names, and the lessons as large picture cards.
KioskScreen {
    id: screen
    page: pane
    readonly property HomeModel home: Shell.home

    ScreenHeader {
        id: header
        showsHome: false
        LanguageChoices { width: parent.width }
    }

    ReadingPane {
        id: pane
        x: Theme.margin
        y: header.height - ringRoom     // a ring round the first controls is whole
        readonly property int ringRoom: Math.round(6 * Theme.unit)   // no nearer to the tools above than they are to each other
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - footer.height
        isCentred: false
        readonly property bool hasNotes: screen.home.languageNote !== ""
        readonly property int columnCount: screen.home.columnsIn(width, longest.advanceWidth, Theme.listGap,
                                                                 Theme.unit, Theme.textScale, hasNotes)
        readonly property int headings: own.visible ? 2 * (Math.round(1.3 * Theme.titleSize) + Theme.gap) : 0
        readonly property real room: height - content.topOfCards - headings - Theme.listGap
        readonly property int cardHeight: screen.home.heightIn(columnCount, room, Theme.listGap, Theme.unit, Theme.textScale,
                                                               hasNotes, screen.home.ownCardCount, screen.home.cardCount)

        TextMetrics {
            id: longest
            font.family: Theme.family
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            text: screen.home.longestWord
        }
        Column {
            id: content
            readonly property real topOfCards: own.visible ? own.y : others.y
            width: pane.width
            topPadding: Theme.smallGap + pane.ringRoom
            bottomPadding: Theme.smallGap
            spacing: own.visible ? Theme.gap : Theme.listGap    // two rows of cards are to be clear of the footer
            Item {
                id: greeting
                // The tools stand beside the greeting where both have room, else below it; they come a moment later.
                readonly property string searchText: qsTr("Search")
                readonly property string devicesText: qsTr("Your devices")
                readonly property int beside: Math.ceil(toolWords.advanceWidth) + Theme.margin + Theme.gap
                    + 2 * (Math.round(1.2 * Theme.labelSize) + Theme.gap + 2 * Math.round(34 * Theme.unit))
                readonly property bool isStacked: screen.home.isAtHome && heading.implicitWidth + beside > width
                // So does what is to be said about the language.
                readonly property bool hasNote: pane.hasNotes && !isStacked
                    && heading.implicitWidth + Theme.margin + note.implicitWidth < heading.width
                readonly property int toolHeight: !isStacked ? Theme.toolSize : Theme.isPortrait ? Theme.buttonHeight
                    : Math.round(Theme.toolSize * Theme.labelSize / (32 * Theme.unit))
                TextMetrics {
                    id: toolWords
                    font.family: Theme.family
                    font.pixelSize: Theme.labelSize
                    font.weight: Font.DemiBold
                    text: greeting.searchText + greeting.devicesText
                }
                width: parent.width
                height: heading.height + (isStacked && screen.home.isAtHome ? Theme.gap + tools.height + Theme.smallGap : 0)
                Heading {
                    id: heading
                    width: parent.width - (greeting.isStacked || !screen.home.isAtHome ? 0 : greeting.beside)
                    anchors.left: parent.left
                    text: screen.home.greeting
                    bottomPadding: note.visible ? 0 : Theme.smallGap
                }
                LanguageNote {
                    visible: greeting.hasNote
                    text: note.text
                    x: Theme.isRightToLeft ? parent.width - heading.implicitWidth - Theme.margin - width
                                           : heading.implicitWidth + Theme.margin
                    anchors.baseline: heading.baseline
                }
                Loader {
                    id: tools
                    active: screen.home.hasTools
                    sourceComponent: Component {
                        HomeTools {
                            isStacked: greeting.isStacked
                            toolHeight: greeting.toolHeight
                            searchText: greeting.searchText
                            devicesText: greeting.devicesText
                        }
                    }
                    width: parent.width
                    height: Math.max(greeting.toolHeight, implicitHeight)
                    y: greeting.isStacked ? heading.height + Theme.gap : Math.round((heading.contentHeight - height) / 2)
                }
            }
            LanguageNote {
                id: note
                visible: pane.hasNotes && !greeting.hasNote
                width: parent.width
                text: screen.home.languageNote
            }
            CardGrid {
                id: own
                width: parent.width
                title: qsTr("Your devices")
                rows: screen.home.ownCards
                count: screen.home.ownCardCount
                columnCount: pane.columnCount
                cardHeight: pane.cardHeight
            }
            CardGrid {
                id: others
                width: parent.width
                title: own.visible ? qsTr("More lessons") : ""
                rows: screen.home.cards
                count: screen.home.cardCount
                columnCount: pane.columnCount
                // Below those about one's own devices they are shorter, and shorter still where that shows all of them.
                readonly property bool isSecond: own.visible && pane.columnCount > 1
                readonly property real share: Math.floor((pane.height - y - topOfCards - Theme.gap) / Math.ceil(count / pane.columnCount))
                cardHeight: Math.round(!isSecond ? pane.cardHeight
                                       : Math.min(0.84 * pane.cardHeight, Math.max(0.75 * pane.cardHeight, share)))
                showsSummaries: !isSecond
            }
        }
    }

    ScreenFooter {
        id: footer
        y: parent.height - height
        // As on every screen the way on leads down first; where it leads into a lesson, the way down is at the start.
        readonly property bool hasLesson: screen.home.resumeTitle !== ""
        backText: hasLesson && !pane.isSeen ? qsTr("More below") : !pane.isAtTop ? qsTr("Back up") : ""
        backGlyph: hasLesson && !pane.isSeen ? Icons.arrowDown : Icons.arrowUp
        nextText: hasLesson ? qsTr("Go on") : !pane.isSeen ? qsTr("More") : ""
        nextNote: screen.home.resumeTitle
        nextGlyph: hasLesson ? Theme.isRightToLeft ? Icons.arrowLeft : Icons.arrowRight : Icons.arrowDown
        onBack_: hasLesson && !pane.isSeen ? pane.showMore() : pane.turnTo(0)
        onNext_: screen.goOn()
    }

    onWentOn: footer.hasLesson ? Shell.resume() : pane.showMore()
    function goBack() {
        pane.showLess()
    }
}
