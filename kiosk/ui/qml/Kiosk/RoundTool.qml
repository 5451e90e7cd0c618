import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A round button with an icon alone; its name is for those who hear the screen.
T.Button {
    id: tool
    required property string name
    required property string glyph

    implicitWidth: Theme.toolSize
    implicitHeight: Theme.toolSize
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: width / 2
        color: tool.down ? Theme.soft : Theme.surface
        border.width: Theme.strokeWidth
        border.color: Theme.accent
    }
    contentItem: Icon {
        text: tool.glyph
        color: Theme.accent
        size: Math.round(42 * Theme.unit)
    }
}
