import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// One thing that was found: the lesson's picture, what it leads to with the words that matched brought out, and where
// it stands.
T.AbstractButton {
    id: row
    required property string lessonId
    required property string stepId
    required property string title
    required property string context
    required property string name
    required property url pictureUrl
    readonly property int inset: Math.round(16 * Theme.unit)
    readonly property color ground: down ? Theme.soft : Theme.surface

    implicitHeight: Math.max(picture.height, texts.height) + 2 * inset
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: row.ground
        border.width: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
        border.color: Theme.line
    }
    contentItem: Item {
        RoundedPicture {
            id: picture
            height: Math.round(112 * Theme.unit)
            width: Math.round(height * 640 / 720)
            x: Theme.isRightToLeft ? parent.width - width - row.inset : row.inset
            anchors.verticalCenter: parent.verticalCenter
            source: row.pictureUrl
            radius: Math.round(18 * Theme.unit)
            around: row.ground
        }
        Column {
            id: texts
            readonly property int start: picture.width + row.inset + Theme.listGap
            readonly property int end: arrow.width + 2 * Theme.listGap
            x: Theme.isRightToLeft ? end : start
            width: parent.width - start - end
            anchors.verticalCenter: parent.verticalCenter
            spacing: Math.round(4 * Theme.unit)
            ButtonWords {
                width: parent.width
                text: row.title
                textFormat: Text.StyledText
                size: Theme.titleSize
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            ButtonWords {
                visible: row.context !== ""
                width: parent.width
                text: row.context
                textFormat: Text.StyledText
                size: Theme.smallSize
                color: Theme.muted
                wrapMode: Text.Wrap
            }
        }
        Icon {
            id: arrow
            x: Theme.isRightToLeft ? Theme.listGap : parent.width - width - Theme.listGap
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.isRightToLeft ? Icons.chevronLeft : Icons.chevronRight
            color: Theme.accent
            size: Math.round(44 * Theme.unit)
        }
    }
}
