pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Visits

// The plan of the visit: what will be shown, in which order, why, and how long it takes.
KioskScreen {
    id: screen
    page: pane

    ScreenHeader {
        id: header
        title: qsTr("The plan")
        showsHome: false
    }

    ReadingPane {
        id: pane
        x: Theme.margin
        y: header.height - ringRoom     // a ring round the first control is whole
        readonly property int ringRoom: Math.round(12 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - footer.height
        isCentred: false

        Item {
            id: body
            readonly property bool isSplit: Planning.asksGuestNetwork && !Theme.isPortrait && Theme.textScale <= 1.25
            readonly property int between: Math.round(64 * Theme.unit)
            readonly property int whole: Math.min(width, Math.round(1240 * Theme.unit))
            width: pane.width
            height: Math.max(list.y + list.height, aside.visible ? aside.y + aside.height : 0) + Theme.gap

            Column {
                id: list
                y: pane.ringRoom
                width: body.isSplit ? body.width - body.between - aside.width : body.whole
                x: body.isSplit ? (Theme.isRightToLeft ? body.width - width : 0) : Math.round((body.width - width) / 2)
                spacing: Theme.gap
                Item {
                    id: head
                    readonly property bool isStacked: total.implicitWidth + Theme.blockGap + notes.implicitWidth > width
                    width: parent.width
                    height: (!notes.visible ? total.height : isStacked ? notes.y + notes.height : Math.max(total.height, notes.height))
                            + Theme.smallGap
                    Heading {
                        id: total
                        y: notes.visible && !head.isStacked ? Math.max(0, Math.round((notes.height - height) / 2)) : 0
                        width: notes.visible && !head.isStacked ? parent.width - notes.width - Theme.blockGap : parent.width
                        x: Theme.isRightToLeft ? parent.width - width : 0
                        text: Planning.total
                        size: Math.round(0.75 * Theme.displaySize)
                    }
                    MainButton {
                        id: notes
                        visible: Planning.hasNotes
                        x: head.isStacked === Theme.isRightToLeft ? parent.width - width : 0
                        y: head.isStacked ? total.height + Theme.gap : Math.max(0, Math.round((total.height - height) / 2))
                        height: Theme.toolSize
                        leftPadding: Theme.blockGap
                        text: qsTr("Technician’s notes")
                        glyph: Icons.notebookText
                        onClicked: Shell.openSheet("notes")
                    }
                }
                Repeater {
                    model: Planning.planned
                    PlannedRow {
                        width: list.width
                    }
                }
            }
            Column {
                id: aside
                visible: Planning.asksGuestNetwork
                width: body.isSplit ? Math.round((body.width - body.between) * 0.38) : body.whole
                x: !body.isSplit ? list.x : Theme.isRightToLeft ? 0 : body.width - width
                y: list.y + (body.isSplit ? 0 : list.height + Theme.blockGap)   // the plan comes first
                spacing: Theme.gap
                Field {
                    id: network
                    width: parent.width
                    name: qsTr("Name of the guest network")
                    glyph: Icons.wifi
                    longest: 32
                    Component.onCompleted: text = Planning.guestNetwork
                    onTextChanged: Planning.nameGuestNetwork(text)
                }
                Words {
                    width: parent.width
                    text: qsTr("The lesson will say this name. It will be erased with the visit; leave it empty if you do not know it.")
                    size: Theme.smallSize
                    color: Theme.muted
                }
            }
        }
    }

    ScreenFooter {
        id: footer
        y: parent.height - height
        backText: qsTr("Change")
        nextText: !pane.isSeen ? qsTr("More") : qsTr("Start")
        nextGlyph: !pane.isSeen ? Icons.arrowDown : Theme.isRightToLeft ? Icons.arrowLeft : Icons.arrowRight
        onBack_: Planning.changePlan()
        onNext_: screen.goOn()
    }

    onWentOn: if (!pane.isSeen) pane.showMore(); else Planning.start()
}
