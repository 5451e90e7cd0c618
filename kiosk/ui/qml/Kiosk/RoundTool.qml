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
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.975 : 1
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Behavior on scale {
        enabled: Theme.pressMs > 0
        NumberAnimation { duration: Theme.pressMs }
    }

    background: Rectangle {
        radius: width / 2
        color: tool.down ? Theme.soft : Theme.surface
        border.width: Theme.strokeWidth
        border.color: Theme.accent
        FocusRing { isShown: tool.visualFocus; cornerRadius: tool.width / 2 }
    }
    contentItem: Icon {
        text: tool.glyph
        color: Theme.accent
        size: Math.round(42 * Theme.unit)
    }
}
