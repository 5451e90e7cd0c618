pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models
import Kiosk.Staff

// Three by four keys for gloved fingers: digits, one back, enter.
Grid {
    id: keys
    readonly property int side: Math.max(Theme.toolSize, StaffPad.keySide)
    columns: 3
    spacing: Theme.gap
    layoutDirection: Qt.LeftToRight
    LayoutMirroring.enabled: false
    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            StaffPad.press(String.fromCharCode(48 + event.key - Qt.Key_0))
        else if (event.key === Qt.Key_Backspace)
            StaffPad.erase()
        else
            return
        event.accepted = true
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]
        T.AbstractButton {
            id: key
            required property string modelData
            readonly property bool isEnter: modelData === "enter"
            readonly property bool isDigit: modelData.length === 1
            implicitWidth: Math.round(1.25 * keys.side)
            implicitHeight: keys.side
            focusPolicy: Qt.StrongFocus     // whoever touched one may type the rest
            enabled: isEnter ? StaffPad.canEnter : isDigit ? StaffPad.waitS === 0 : StaffPad.typedCount > 0
            onDownChanged: Press.show(this, down)
            Accessible.role: Accessible.Button
            Accessible.ignored: !parent?.enabled
            Accessible.name: isDigit ? modelData : isEnter ? qsTr("Leave the kiosk") : qsTr("Take the last digit back")
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: isEnter ? StaffPad.enter() : isDigit ? StaffPad.press(modelData) : StaffPad.erase()

            background: Rectangle {
                radius: Theme.buttonRadius
                color: key.down && key.enabled ? Theme.soft : Theme.surface
                border.width: key.enabled ? Theme.strokeWidth : Theme.hairWidth
                border.color: key.enabled ? Theme.accent : Theme.locked
            }
            contentItem: Item {
                ButtonWords {
                    visible: key.isDigit
                    anchors.centerIn: parent
                    text: key.isDigit ? key.modelData : ""
                    size: Math.min(Theme.displaySize, Math.round(0.6 * keys.side))
                    font.weight: key.enabled ? Font.DemiBold : Font.Normal
                    color: key.enabled ? Theme.text : Theme.locked
                }
                Icon {
                    visible: !key.isDigit
                    anchors.centerIn: parent
                    text: key.isEnter ? Icons.logOut : Icons.deleteKey
                    color: !key.enabled ? Theme.locked : key.isEnter ? Theme.accent : Theme.text
                    size: Math.round(52 * Theme.unit)
                }
            }
        }
    }
}
