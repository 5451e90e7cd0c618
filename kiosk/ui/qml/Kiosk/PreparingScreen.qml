import QtQuick
import Kiosk.Models
import Kiosk.Upkeep

// While there is nothing to choose from: how far the lessons are, or that there is none and whom to ask.
KioskScreen {
    ScreenHeader {
        id: header
        showsHome: false
    }
    ReadingPane {
        x: Theme.margin
        y: header.height
        width: parent.width - 2 * Theme.margin
        height: parent.height - header.height - Theme.margin

        Column {
            width: parent.width
            spacing: Theme.blockGap
            Heading {
                width: parent.width
                text: !Preparation.isEmpty ? qsTr("Getting the lessons ready…")
                    : Preparation.isDraft ? qsTr("This lesson cannot be shown yet.") : qsTr("There is no lesson here yet.")
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                width: parent.width
                text: Preparation.isEmpty && Preparation.isDraft ? qsTr("What is to be mended stands below.")
                    : Preparation.isEmpty ? qsTr("Please ask the person who installed this kiosk.")
                    : Preparation.isBrief ? qsTr("One moment, please.")
                    : Preparation.percent > 0 ? qsTr("%1%").arg(Preparation.percent)
                    : qsTr("This takes a minute or two, and only this once.")
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Preparation.isEmpty ? Accessible.StaticText : Accessible.ProgressBar
            }
            Rectangle {
                visible: !Preparation.isEmpty && !Preparation.isBrief
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Math.round(760 * Theme.unit))
                height: Math.max(8, Math.round(24 * Theme.unit))
                radius: height / 2
                color: Theme.sunken
                border.width: Theme.hairWidth
                border.color: Theme.line
                Rectangle {
                    readonly property real share: Preparation.share
                    x: Theme.isRightToLeft ? parent.width - width : 0
                    width: share <= 0 ? 0 : Math.round(parent.height + (parent.width - parent.height) * share)
                    height: parent.height
                    radius: parent.radius
                    color: Theme.accent
                }
            }
            MainButton {
                visible: Preparation.isEmpty && !Preparation.isDraft
                kind: "filled"
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Call someone")
                glyph: Icons.phone
                onClicked: Shell.openSheet("call")
            }
        }
    }
}
