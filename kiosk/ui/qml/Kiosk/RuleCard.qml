import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A house rule to touch where it holds: its title, and a box that shows a check.
T.AbstractButton {
    id: card
    required property string ruleId
    required property string title
    required property bool isChosen
    readonly property int inset: Theme.listGap

    implicitHeight: Math.max(Math.round(92 * Theme.unit), label.implicitHeight + 2 * Theme.gap)
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.CheckBox
    Accessible.ignored: !parent?.enabled
    Accessible.name: title
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: card.down || card.isChosen ? Theme.soft : Theme.surface
        border.width: Theme.strokeWidth
        border.color: card.isChosen ? Theme.accent : Theme.line
    }
    contentItem: Item {
        Icon {
            id: box
            x: Theme.isRightToLeft ? parent.width - width - card.inset : card.inset
            anchors.verticalCenter: parent.verticalCenter
            text: card.isChosen ? Icons.squareCheck : Icons.square
            color: card.isChosen ? Theme.accent : Theme.line
            size: Math.round(44 * Theme.unit)
        }
        ButtonWords {
            id: label
            readonly property int start: box.width + 2 * card.inset
            x: Theme.isRightToLeft ? card.inset : start
            width: parent.width - start - card.inset
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.Wrap
            text: card.title
            size: Theme.labelSize
            font.weight: card.isChosen ? Font.DemiBold : Font.Normal
        }
    }
}
