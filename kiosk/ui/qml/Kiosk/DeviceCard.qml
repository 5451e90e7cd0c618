import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A device to touch: its picture, its name, and a check once it is chosen.
T.AbstractButton {
    id: card
    required property string deviceId
    required property string name
    required property url pictureUrl
    required property bool isChosen
    property int most: Math.round(210 * Theme.unit)      // how high the picture may be
    readonly property int inset: Math.round(18 * Theme.unit)
    readonly property color ground: down || isChosen ? Theme.soft : Theme.surface

    implicitHeight: picture.height + label.height + 3 * inset
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.CheckBox
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.pictureRadius
        color: card.ground
        border.width: card.isChosen || Theme.isContrast ? Theme.strokeWidth + Math.round(Theme.unit) : Theme.hairWidth
        border.color: card.isChosen ? Theme.accent : Theme.line
    }
    contentItem: Item {
        RoundedPicture {
            id: picture
            y: card.inset
            height: Math.round(Math.min(card.most, (parent.width - 2 * card.inset) * 720 / 640))
            width: Math.round(height * 640 / 720)
            x: (parent.width - width) / 2
            source: card.pictureUrl
            radius: Math.round(26 * Theme.unit)
            around: card.ground
        }
        ButtonWords {
            id: label
            y: picture.y + picture.height + card.inset
            x: Theme.gap        // off the frame
            width: parent.width - 2 * x
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            text: card.name
            size: Theme.titleSize
            font.weight: Font.DemiBold
        }
        Rectangle {
            readonly property int side: Math.round(56 * Theme.unit)
            visible: card.isChosen
            x: Theme.isRightToLeft ? card.inset : parent.width - width - card.inset
            y: card.inset
            width: side
            height: side
            radius: side / 2
            color: Theme.accent
            Icon {
                anchors.centerIn: parent
                text: Icons.check
                color: Theme.onAccent
                size: Math.round(36 * Theme.unit)
            }
        }
    }
}
