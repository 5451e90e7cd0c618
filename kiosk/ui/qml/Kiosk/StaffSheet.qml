import QtQuick
import Kiosk.Models
import Kiosk.Staff

// For the staff: leave the kiosk. Reached by touching the four corners in turn; the PIN is asked where one is set.
Sheet {
    id: sheet
    title: qsTr("Leave the kiosk?")
    isQuestion: !StaffPad.needsPin
    doneText: qsTr("Stay")
    otherText: StaffPad.needsPin ? "" : qsTr("Leave")
    otherGlyph: Icons.logOut
    onOther: Shell.leave()
    Component.onCompleted: StaffPad.open()
    Component.onDestruction: StaffPad.close()

    Item {
        id: body
        readonly property bool isStacked: !pad.visible || width < pad.width + Math.round(420 * Theme.unit)
        width: sheet.roomWidth
        height: !pad.visible ? said.height : isStacked ? said.height + Theme.listGap + pad.height : Math.max(said.height, pad.height)

        Column {
            id: said
            width: body.isStacked ? body.width : body.width - pad.width - Theme.margin
            x: body.isStacked || !Theme.isRightToLeft ? 0 : body.width - width
            spacing: Theme.blockGap
            Words {
                width: parent.width
                text: StaffPad.needsPin ? qsTr("Staff: type your PIN.") : StaffPad.leavingWords
            }
            Row {
                visible: StaffPad.needsPin
                spacing: Theme.gap
                anchors.left: Theme.isRightToLeft ? undefined : parent.left
                anchors.right: Theme.isRightToLeft ? parent.right : undefined
                layoutDirection: Qt.LeftToRight     // as the digits run, in Arabic too
                LayoutMirroring.enabled: false
                Accessible.role: Accessible.StaticText
                Accessible.ignored: !parent?.enabled
                Accessible.name: qsTr("%n digit(s) typed", "", StaffPad.typedCount)
                Repeater {
                    model: Math.max(4, StaffPad.typedCount)
                    Rectangle {
                        required property int index
                        width: Math.round(32 * Theme.unit)
                        height: width
                        radius: width / 2
                        color: index < StaffPad.typedCount ? Theme.accent : "transparent"
                        border.width: Theme.strokeWidth
                        border.color: Theme.line
                    }
                }
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: StaffPad.waitS > 0 ? qsTr("Too many wrong PINs. The keypad opens again in %n second(s).", "", StaffPad.waitS)
                    : StaffPad.isWrong ? qsTr("That is not the PIN.") : ""
                color: Theme.dangerInk
                weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: StaffPad.machineTrouble
                size: Theme.smallSize
                color: Theme.dangerInk
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: StaffPad.soundTrouble
                size: Theme.smallSize
                color: Theme.muted
            }
            Words {
                width: parent.width
                visible: StaffPad.leftOutCount > 0
                text: qsTr("%n lesson(s) left out:", "", StaffPad.leftOutCount) + "\n" + StaffPad.leftOut
                size: Theme.smallSize
                color: Theme.muted
            }
        }
        StaffKeys {
            id: pad
            visible: StaffPad.needsPin
            x: body.isStacked ? Math.round((body.width - width) / 2) : Theme.isRightToLeft ? 0 : body.width - width
            y: body.isStacked ? said.height + Theme.listGap : 0
        }
    }
}
