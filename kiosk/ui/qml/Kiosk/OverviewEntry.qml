import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A step or a lesson to go to: its number, its title, and how much of it was seen.
T.AbstractButton {
    id: entry
    required property int index
    required property string words
    required property bool isSeen
    required property bool isCurrent
    required property bool isPartly
    required property string name
    implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Math.ceil(13 * Theme.unit))
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: name + (isCurrent ? ", " + qsTr("you are here") : "") + (isSeen ? ", " + qsTr("seen") : isPartly ? ", " + qsTr("seen in part") : "")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    background: Rectangle {
        radius: Theme.buttonRadius
        color: entry.isCurrent ? Theme.soft : entry.down ? Theme.sunken : Theme.surface
        border.width: Theme.strokeWidth
        border.color: entry.isCurrent ? Theme.accent : Theme.line
    }
    contentItem: Item {
        // Where one is, its number stands on a filled mark: in high contrast a border's colour alone says too little.
        Rectangle {
            visible: entry.isCurrent
            anchors.centerIn: number
            width: number.width
            height: Math.min(width, entry.height - Theme.smallGap)
            radius: height / 2
            color: Theme.accent
        }
        ButtonWords {
            id: number
            x: Theme.isRightToLeft ? parent.width - width - Theme.listGap : Theme.listGap
            width: Math.round(1.6 * Theme.labelSize)
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: entry.index + 1
            size: Theme.labelSize
            font.weight: Font.Bold
            color: entry.isCurrent ? Theme.onAccent : Theme.accent
        }
        ButtonWords {
            id: label
            readonly property int start: number.width + Theme.blockGap + Theme.gap
            readonly property int end: sign.width + Theme.blockGap + Theme.gap
            x: Theme.isRightToLeft ? end : start
            width: parent.width - start - end
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.Wrap
            text: entry.words
            size: Theme.labelSize
            font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
        }
        SeenSign {
            id: sign
            visible: entry.isSeen || entry.isPartly
            x: Theme.isRightToLeft ? Theme.blockGap : parent.width - width - Theme.blockGap
            anchors.verticalCenter: parent.verticalCenter
            isSeen: entry.isSeen
            isPartly: entry.isPartly
        }
    }
}
