pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Visits

// Today's visit, all of it by touch: what was installed, which house rules hold, how long the customer has.
KioskScreen {
    id: screen
    page: pane
    property bool isTurnedThrough: false
    readonly property bool wasSeen: isTurnedThrough || pane.contentHeight <= pane.height + 2

    ScreenHeader {
        id: header
        showsHome: false
        LanguageChoices { width: parent.width }
    }

    ReadingPane {
        id: pane
        x: Theme.margin
        y: header.height + Theme.smallGap
        width: parent.width - 2 * Theme.margin
        height: left.y - y - (left.visible ? Theme.gap : 0)
        isCentred: false
        onIsSeenChanged: if (isSeen && !isAtTop) screen.isTurnedThrough = true

        Item {
            id: body
            readonly property bool isStacked: Theme.isPortrait || Theme.textScale > 1.25
            readonly property int between: Math.round(64 * Theme.unit)
            width: pane.width
            height: isStacked ? holds.y + holds.height + Theme.gap : Math.max(installed.height, holds.height) + Theme.gap

            Column {
                id: installed
                width: body.isStacked ? body.width : Math.round((body.width - body.between) * 0.64)
                x: body.isStacked || !Theme.isRightToLeft ? 0 : body.width - width
                spacing: Theme.listGap
                Heading {
                    width: parent.width
                    text: qsTr("What was installed?")
                    size: Math.round(0.75 * Theme.displaySize)
                }
                Grid {
                    id: grid
                    readonly property int least: Math.round(230 * Theme.unit * (1 + (Theme.textScale - 1) * 0.5))
                    width: parent.width
                    spacing: Theme.listGap
                    columns: Math.max(1, Math.min(4, Math.floor((width + spacing) / (least + spacing))))
                    layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                    LayoutMirroring.enabled: false
                    readonly property real tallest: {
                        let most = 0
                        for (let index = 0; index < cards.count; index++)
                            most = Math.max(most, cards.itemAt(index)?.implicitHeight ?? 0)
                        return most
                    }
                    Repeater {
                        id: cards
                        model: Planning.devices
                        DeviceCard {
                            width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                            height: grid.tallest
                            most: Math.round((body.isStacked ? 210 : 168) * Theme.unit)
                            onClicked: Planning.toggleDevice(deviceId)
                        }
                    }
                }
            }
            Column {
                id: holds
                width: body.isStacked ? body.width : body.width - body.between - installed.width
                x: body.isStacked || Theme.isRightToLeft ? 0 : body.width - width
                y: body.isStacked ? installed.height + Theme.blockGap : 0
                spacing: Theme.listGap
                Heading {
                    width: parent.width
                    text: qsTr("Which house rules?")
                    size: Math.round(0.75 * Theme.displaySize)
                }
                Column {
                    width: parent.width
                    spacing: Theme.gap
                    Repeater {
                        model: Planning.rules
                        RuleCard {
                            width: holds.width
                            onClicked: Planning.toggleRule(ruleId)
                        }
                    }
                }
                Stepper {
                    topPadding: Theme.listGap
                    name: qsTr("How long the customer has")
                    headingWidth: holds.width
                    shown: Planning.minutesText
                    value: Planning.minutes
                    from: Planning.fewestMinutes
                    to: Planning.mostMinutes
                    stepSize: Planning.minutesStep
                    onLess: Planning.changeMinutes(-1)
                    onMore: Planning.changeMinutes(1)
                    onPut: minutes => Planning.putMinutes(minutes)
                }
            }
        }
    }

    LeftVisit {
        id: left
        x: Theme.margin
        y: footer.y - height - (visible ? Theme.gap : 0)
        width: parent.width - 2 * Theme.margin
    }
    ScreenFooter {
        id: footer
        y: parent.height - height
        // As on every screen the way on leads down first, until the end was seen once: who then goes up to touch one
        // more device has seen what else there is to choose, and finds the way down at the start.
        nextText: !screen.wasSeen ? qsTr("More") : Planning.canPlan ? qsTr("Make the plan") : ""
        // A visit that waits is the way on before all others.
        nextKind: left.visible ? "outlined" : "filled"
        nextGlyph: !screen.wasSeen ? Icons.arrowDown : Theme.isRightToLeft ? Icons.arrowLeft : Icons.arrowRight
        readonly property bool isAbove: screen.wasSeen && !pane.isSeen
        backText: isAbove ? qsTr("More below") : screen.wasSeen && !pane.isAtTop ? qsTr("Back up") : ""
        backGlyph: isAbove ? Icons.arrowDown : Icons.arrowUp
        onBack_: isAbove ? pane.showMore() : pane.turnTo(0)
        onNext_: screen.goOn()
    }

    onWentOn: if (!wasSeen) pane.showMore(); else if (Planning.canPlan) Planning.makePlan()
}
