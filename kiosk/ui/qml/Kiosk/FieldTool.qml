import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A button at the end of a field: an icon without a frame of its own, which the field gives it.
T.Button {
    id: tool
    required property string name
    required property string glyph

    implicitWidth: Theme.toolSize
    implicitHeight: Theme.toolSize
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: width / 2
        color: tool.down ? Theme.soft : "transparent"
    }
    contentItem: Icon {
        text: tool.glyph
        color: Theme.accent
        size: Math.max(Math.round(42 * Theme.unit), Theme.labelSize)
    }
}
