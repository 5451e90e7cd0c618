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
        y: header.height
        width: parent.width - 2 * Theme.margin
        height: parent.height - header.height - footer.height
        isCentred: false
        readonly property int least: Math.round(520 * Theme.unit * (1 + (Theme.textScale - 1) * 0.6))
        readonly property int columnCount: Math.max(1, Math.min(3, Math.floor((width + Theme.listGap) / (least + Theme.listGap))))
        readonly property int rowCount: Math.ceil(screen.home.ownCardCount / columnCount) + Math.ceil(screen.home.cardCount / columnCount)
        readonly property int headings: own.visible ? 2 * (Math.round(1.3 * Theme.titleSize) + Theme.gap) : 0
        readonly property real room: height - content.topOfCards - headings - Theme.listGap
        // High enough for their words, somewhat lower beside a heading each; higher where all have room on the screen.
        readonly property int leastHeight: columnCount === 1 ? 196 : own.visible ? 254
                                         : screen.home.languageNote === "" ? 300 : 336
        readonly property int cardHeight: Math.round(Math.max(
            leastHeight * Theme.unit * (1 + (Theme.textScale - 1) * 0.5),
            Math.min((room - (rowCount - 1) * Theme.listGap) / Math.max(1, rowCount), 390 * Theme.unit)))

        Column {
            id: content
            readonly property real topOfCards: own.visible ? own.y : others.y
            width: pane.width
            topPadding: Theme.smallGap
            bottomPadding: Theme.gap
            spacing: Theme.listGap
            Item {
                id: greeting
                // The tools stand beside the greeting where both have room, else below it; they come a moment later.
                readonly property int beside: Math.round(560 * Theme.unit) + Theme.gap
                readonly property bool isStacked: Theme.isPortrait || Theme.textScale > 1
                    || (screen.home.isAtHome && heading.implicitWidth + beside > width)
                width: parent.width
                height: heading.height + (isStacked && screen.home.isAtHome ? Theme.gap + tools.height + Theme.smallGap : 0)
                Heading {
                    id: heading
                    width: parent.width - (greeting.isStacked || !screen.home.isAtHome ? 0 : greeting.beside)
                    anchors.left: parent.left
                    text: screen.home.greeting
                    bottomPadding: screen.home.languageNote === "" ? Theme.smallGap : 0
                }
                Loader {
                    id: tools
                    active: screen.home.hasTools
                    sourceComponent: Component { HomeTools { isStacked: greeting.isStacked } }
                    width: parent.width
                    height: Math.max(greeting.isStacked ? Theme.buttonHeight : Theme.toolSize, implicitHeight)
                    y: greeting.isStacked ? heading.height + Theme.gap : Math.round((heading.contentHeight - height) / 2)
                }
            }
            LanguageNote {
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
                cardHeight: pane.cardHeight
            }
        }
    }

    ScreenFooter {
        id: footer
        y: parent.height - height
        backText: !pane.isSeen ? qsTr("More below") : !pane.isAtTop ? qsTr("Back up") : ""
        backGlyph: !pane.isSeen ? Icons.arrowDown : Icons.arrowUp
        nextText: screen.home.resumeTitle === "" ? "" : qsTr("Go on")
        nextNote: screen.home.resumeTitle
        onBack_: pane.isSeen ? pane.turnTo(0) : pane.showMore()
        onNext_: Shell.resume()
    }

    onWentOn: pane.showMore()
    function goBack() {
        pane.showLess()
    }
}
