pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The first screen: the languages by their own names, and the lessons as large picture cards.
KioskScreen {
    id: screen
    readonly property HomeModel home: Shell.home

    ScreenHeader {
        id: header
        showsHome: false
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: Shell.languages
                Choice {
                    required property string tag
                    required property string ownName
                    required property bool isChosen
                    height: Theme.toolSize
                    text: ownName
                    checked: isChosen
                    onClicked: Shell.chooseLanguage(tag)
                }
            }
        }
    }

    ReadingPane {
        id: pane
        x: Theme.margin
        y: header.height
        width: parent.width - 2 * Theme.margin
        height: parent.height - header.height - footer.height
        isCentred: false

        Column {
            width: pane.width
            topPadding: Theme.smallGap
            bottomPadding: Theme.listGap
            spacing: Theme.listGap
            Heading {
                width: parent.width
                text: screen.home.greeting
                bottomPadding: screen.home.languageNote === "" ? Theme.smallGap : 0
            }
            LanguageNote {
                width: parent.width
                text: screen.home.languageNote
            }
            Grid {
                id: grid
                readonly property int least: Math.round(520 * Theme.unit * (1 + (Theme.textScale - 1) * 0.6))
                columns: Math.max(1, Math.min(3, Math.floor((pane.width + spacing) / (least + spacing))))
                spacing: Theme.listGap
                layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                LayoutMirroring.enabled: false
                readonly property int rowCount: Math.ceil(screen.home.cardCount / Math.max(1, columns))
                readonly property real room: pane.height - y - Theme.blockGap
                readonly property int cardHeight: Math.round(Math.max(
                    (columns === 1 ? 196 : screen.home.languageNote === "" ? 300 : 336) * Theme.unit * (1 + (Theme.textScale - 1) * 0.5),
                    Math.min((room - (rowCount - 1) * spacing) / Math.max(1, rowCount), 390 * Theme.unit)))
                Repeater {
                    model: screen.home.cards
                    LessonCard {
                        width: Math.floor((pane.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                        least: grid.cardHeight
                        showsSummary: grid.columns < 3 || Theme.textScale <= 1.25
                    }
                }
            }
        }
    }

    ScreenFooter {
        id: footer
        y: parent.height - height
        backText: !pane.isSeen ? qsTr("More below") : !pane.isAtTop ? qsTr("Back up") : ""
        backGlyph: !pane.isSeen ? Icons.arrowDown : Icons.arrowUp
        nextText: screen.home.resumeTitle === "" ? "" : qsTr("Go on")
        onBack_: pane.isSeen ? pane.turnTo(0) : pane.showMore()
        onNext_: Shell.resume()
    }
    Words {
        visible: screen.home.resumeTitle !== "" && !Theme.isPortrait && Theme.textScale <= 1.25
        text: screen.home.resumeTitle
        size: Theme.smallSize
        color: Theme.muted
        wrapMode: Text.NoWrap
        anchors.verticalCenter: footer.verticalCenter
        readonly property int inset: Theme.margin + Math.round(444 * Theme.unit)
        x: Theme.isRightToLeft ? inset : parent.width - inset - width
        width: Math.min(implicitWidth, Math.round(300 * Theme.unit))
        elide: Text.ElideRight
    }
    TroubleSign {
        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.smallGap
        x: (parent.width - width) / 2
    }

    onWentOn: pane.showMore()
    function goBack() {
        pane.showLess()
    }
}
