import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// One of several, side by side: the chosen one is filled and carries a check.
T.RadioButton {
    id: choice
    property int wordSize: Theme.labelSize

    implicitHeight: Math.max(Math.round(92 * Theme.unit), row.implicitHeight + 2 * Theme.gap)
    implicitWidth: Math.max(Math.round(120 * Theme.unit), row.implicitWidth + 2 * Math.round(26 * Theme.unit))
    focusPolicy: Qt.StrongFocus
    autoExclusive: false
    checkable: false
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: choice.checked ? Theme.accent : choice.down ? Theme.soft : Theme.surface
        border.width: Theme.strokeWidth
        border.color: choice.checked ? Theme.accent : Theme.line
    }
    indicator: null
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.smallGap
            Icon {
                visible: choice.checked
                text: Icons.check
                color: Theme.onAccent
                size: Math.round(34 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
            }
            ButtonWords {
                text: choice.text
                size: choice.wordSize
                font.weight: Font.DemiBold
                color: choice.checked ? Theme.onAccent : Theme.text
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
