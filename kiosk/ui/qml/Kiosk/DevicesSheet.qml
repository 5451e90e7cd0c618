pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Home

// The devices of this home: touch those that are here, and their lessons come first.
Sheet {
    id: sheet
    title: qsTr("Your devices")
    mostWidth: Math.round(1720 * Theme.unit)
    Component.onCompleted: DevicesModel.open()

    Column {
        width: sheet.roomWidth
        bottomPadding: Theme.gap      // the ring round the last card has room
        spacing: Theme.listGap
        Words {
            width: parent.width
            size: Theme.isPortrait ? Theme.bodySize : Theme.smallSize
            text: qsTr("Touch the devices you have. Their lessons then come first.")
        }
        Grid {
            id: grid
            readonly property int least: Math.round(330 * Theme.unit * (1 + (Theme.textScale - 1) * 0.3))
            readonly property real tallest: {
                let most = 0
                for (let index = 0; index < cards.count; index++)
                    most = Math.max(most, cards.itemAt(index)?.implicitHeight ?? 0)
                return most
            }
            width: parent.width
            spacing: Theme.listGap
            columns: Math.max(1, Math.min(5, Math.floor((width + spacing) / (least + spacing))))
            layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            Repeater {
                id: cards
                model: DevicesModel.rows
                DeviceCard {
                    most: Math.round((Theme.isPortrait ? 210 : 150) * Theme.unit)
                    width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                    height: grid.tallest
                    onClicked: DevicesModel.toggle(deviceId)
                }
            }
        }
        MainButton {
            // Its room is there from the first: nothing moves under the finger that touches a device.
            opacity: DevicesModel.hasAnything ? 1 : 0
            enabled: DevicesModel.hasAnything
            Accessible.ignored: !DevicesModel.hasAnything || !parent?.enabled
            anchors.left: Theme.isRightToLeft ? undefined : parent.left
            anchors.right: Theme.isRightToLeft ? parent.right : undefined
            LayoutMirroring.enabled: false
            kind: "bare"
            height: Math.max(Theme.toolSize, Theme.isPortrait ? Theme.buttonHeight : 0)
            text: qsTr("Forget everything")
            glyph: Icons.rotateCcw
            onClicked: Shell.openSheet("forget")
        }
    }
}
