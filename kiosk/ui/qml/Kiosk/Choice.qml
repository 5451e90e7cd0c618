import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// One of several, side by side: the chosen one is framed and carries a check at its corner. Its words keep their place.
T.RadioButton {
    id: choice
    property int wordSize: Theme.labelSize
    property bool isTight: false        // less air around its words

    // As high for Latin letters as for Arabic ones: they stand side by side.
    implicitHeight: Math.max(Math.round(92 * Theme.unit), Math.round(1.75 * wordSize) + (isTight ? 1 : 2) * Theme.gap)
    implicitWidth: Math.max(Math.round(120 * Theme.unit), label.implicitWidth + 2 * Math.round((isTight ? 16 : 26) * Theme.unit))
    focusPolicy: Qt.TabFocus
    autoExclusive: false
    checkable: false
    Accessible.role: Accessible.RadioButton
    Accessible.ignored: !parent?.enabled
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: choice.checked || choice.down ? Theme.soft : Theme.surface
        border.width: choice.checked ? Theme.strokeWidth + Math.max(1, Math.round(2 * Theme.unit)) : Theme.strokeWidth
        border.color: choice.checked ? Theme.accent : Theme.line
    }
    indicator: Rectangle {
        readonly property int side: Math.round(38 * Theme.unit)
        readonly property int out: Math.round(6 * Theme.unit)
        visible: choice.checked
        x: Theme.isRightToLeft ? -out : choice.width - width + out
        y: -out
        width: side
        height: side
        radius: side / 2
        color: Theme.accent
        Icon {
            anchors.centerIn: parent
            text: Icons.check
            color: Theme.onAccent
            size: Math.round(26 * Theme.unit)
        }
    }
    contentItem: Item {
        ButtonWords {
            id: label
            anchors.centerIn: parent
            text: choice.text
            size: choice.wordSize
            font.weight: Font.DemiBold
        }
    }
}
