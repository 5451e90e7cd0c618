import QtQuick
import Kiosk.Models

// What only a home has: search, and the devices that are here. Loaded when both answer.
Item {
    id: tools
    required property bool isStacked
    readonly property int buttonHeight: isStacked ? Theme.buttonHeight : Theme.toolSize

    implicitHeight: flow.height
    Flow {
        id: flow
        width: tools.isStacked ? parent.width : search.width + spacing + devices.width
        x: tools.isStacked || Theme.isRightToLeft ? 0 : parent.width - width
        spacing: Theme.gap
        MainButton {
            id: search
            height: tools.buttonHeight
            leftPadding: Math.round(34 * Theme.unit)
            text: qsTr("Search")
            glyph: Icons.search
            onClicked: Shell.openSheet("search")
        }
        MainButton {
            id: devices
            height: tools.buttonHeight
            leftPadding: Math.round(34 * Theme.unit)
            text: qsTr("Your devices")
            glyph: Icons.plug
            onClicked: Shell.openSheet("devices")
        }
    }
}
