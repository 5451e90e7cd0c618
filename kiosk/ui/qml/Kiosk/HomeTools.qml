import QtQuick
import Kiosk.Models

// What only a home has: search, and the devices that are here. Loaded when both answer.
Item {
    id: tools
    required property bool isStacked
    required property int toolHeight
    required property string searchText
    required property string devicesText

    implicitHeight: flow.height
    Flow {
        id: flow
        width: tools.isStacked ? parent.width : search.width + spacing + devices.width
        x: tools.isStacked || Theme.isRightToLeft ? 0 : parent.width - width
        spacing: Theme.gap
        MainButton {
            id: search
            height: tools.toolHeight
            leftPadding: Math.round(34 * Theme.unit)
            text: tools.searchText
            glyph: Icons.search
            onClicked: Shell.openSheet("search")
        }
        MainButton {
            id: devices
            height: tools.toolHeight
            leftPadding: Math.round(34 * Theme.unit)
            text: tools.devicesText
            glyph: Icons.plug
            onClicked: Shell.openSheet("devices")
        }
    }
}
