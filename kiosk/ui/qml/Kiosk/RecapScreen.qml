pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The last screen: what was seen, and the QR that opens its help on the customer's phone.
KioskScreen {
    id: screen
    page: pane
    readonly property RecapModel recap: Shell.recap

    ScreenHeader {
        id: header
        title: screen.recap.lessonTitle
        showsHome: !screen.recap.isVisit
    }

    ReadingPane {
        id: pane
        whole: follow.symbol
        // Of two columns it is the longer one that goes on.
        middle: body.isStacked || !follow.visible ? width / 2
              : body.asideHeight >= title.y + body.wordsHeight ? follow.x + follow.width / 2 : seen.x + seen.width / 2
        x: Theme.margin
        y: header.height
        width: parent.width - 2 * Theme.margin
        height: parent.height - header.height - footer.height

        Item {
            id: body
            readonly property bool isStacked: Theme.isPortrait || Theme.textScale > 1.5 && follow.visible
            readonly property int between: Math.round(64 * Theme.unit)
            // The symbol and its gestures need more room than what was seen.
            readonly property int followWidth: isStacked ? width : Math.round((width - between) * 0.56)
            readonly property int asideWidth: follow.visible ? followWidth : cover.visible ? cover.width : -between
            readonly property int asideHeight: follow.visible ? follow.height : cover.visible ? cover.height : 0
            readonly property int seenWidth: isStacked ? width : width - between - asideWidth
            width: pane.width
            readonly property int wordsHeight: title.height + Theme.listGap + seen.height
            height: !isStacked ? Math.max(title.y + wordsHeight, asideHeight) : wordsHeight + (asideHeight > 0 ? asideHeight + Theme.blockGap : 0)

            RoundedPicture {     // where no symbol is: the lesson's own, where its pictures stood
                id: cover
                readonly property real aspect: screen.recap.coverAspect
                readonly property real most: pane.height * (Theme.isPortrait ? 0.5 : 1) - 2 * Theme.gap
                visible: !follow.visible && Theme.pictureShare > 0 && source.toString() !== ""
                width: Math.round(Math.min(Theme.isPortrait ? body.width : screen.width * Theme.pictureShare, most * aspect))
                height: Math.round(width / aspect)
                x: body.isStacked ? Math.round((body.width - width) / 2) : Theme.isRightToLeft ? body.width - width : 0
                y: body.isStacked ? 0 : Math.round((body.height - height) / 2)
                source: screen.recap.coverUrl
            }

            Heading {
                id: title
                width: seen.width
                x: seen.x
                // Beside a card that goes on below the page it stands at the top, as the card does.
                y: !body.isStacked ? body.asideHeight > pane.height ? Theme.blockGap
                                                                    : Math.round(Math.max(0, (body.asideHeight - body.wordsHeight) / 2))
                    : cover.visible ? cover.height + Theme.blockGap : 0
                text: screen.recap.title
                // Where the symbol stands below the heading, the heading leaves it the room to be whole at once.
                size: body.isStacked && follow.visible && !Theme.isPortrait ? Math.round(0.75 * Theme.displaySize) : Theme.displaySize
                bottomPadding: Theme.smallGap
            }
            Column {
                id: seen
                width: body.seenWidth
                x: Theme.isRightToLeft === cover.visible ? 0 : body.width - width
                // Stacked, the symbol comes first: nobody scrolls for what nobody expects.
                y: !body.isStacked || !follow.visible ? title.y + title.height + Theme.listGap
                    : follow.y + follow.height + Theme.blockGap
                spacing: Theme.listGap
                // Beside no symbol there is room for words as large as a lesson's.
                readonly property int size: follow.visible ? Theme.labelSize : Theme.bodySize
                Repeater {
                    model: screen.recap.seen
                    SeenRow {
                        width: seen.width
                        size: seen.size
                    }
                }
                OtherAddresses {
                    width: parent.width
                    recap: screen.recap
                }
                HelpLine {
                    visible: text !== "" && !follow.visible
                    width: parent.width
                    topPadding: Theme.gap
                }
            }
            FollowUp {
                id: follow
                width: body.followWidth
                x: body.isStacked || Theme.isRightToLeft ? 0 : body.width - width
                y: Math.round(body.isStacked ? title.height + Theme.listGap : body.wordsHeight > pane.height ? 0 : Math.max(0, (body.wordsHeight - height) / 2))
                recap: screen.recap
            }
        }
    }

    ScreenFooter {
        id: footer
        y: parent.height - height
        backText: qsTr("Back")
        nextText: !pane.isSeen ? qsTr("More") : screen.recap.isVisit ? qsTr("New visit") : qsTr("Home")
        nextGlyph: !pane.isSeen ? Icons.arrowDown : screen.recap.isVisit ? Icons.usersRound : Icons.house
        onBack_: screen.goBack()
        onNext_: screen.goOn()
    }

    onWentOn: !pane.isSeen ? pane.showMore() : screen.recap.isVisit ? Shell.openSheet("anew") : Shell.finish()
    function goBack() {
        if (pane.isAtTop)
            Shell.goBack()
        else
            pane.showLess()
    }
}
