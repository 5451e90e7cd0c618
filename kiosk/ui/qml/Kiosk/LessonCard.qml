import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A lesson to choose: its picture, its title, how long it takes.
T.AbstractButton {
    id: card
    required property string lessonId
    required property string title
    required property string summary
    required property string minutesText
    required property url pictureUrl
    required property string note
    required property bool isFinished
    property bool showsSummary: true
    property int least: 0       // its height, where no words of the grid are higher
    readonly property int need: words.height + 2 * Math.round(12 * Theme.unit)

    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: [title, minutesText, note].filter(words => words !== "").join(", ")
    Accessible.description: summary
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: Shell.openLesson(lessonId)

    background: Rectangle {
        radius: Theme.pictureRadius
        color: card.down ? Theme.soft : Theme.surface
        border.width: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
        border.color: Theme.line
    }
    contentItem: Item {
        RoundedPicture {
            id: picture
            isAsynchronous: true
            readonly property int inset: Math.round(18 * Theme.unit)
            readonly property int most: Math.round(Math.min(card.least - 2 * inset, parent.width * 0.38 * 720 / 640))
            height: most
            width: Math.round(height * 640 / 720)
            x: Theme.isRightToLeft ? parent.width - width - inset : inset
            y: Math.round((parent.height - height) / 2)
            source: card.pictureUrl
            radius: Math.round(26 * Theme.unit)
            around: card.down ? Theme.soft : Theme.surface
        }
        Column {
            id: words
            readonly property int start: picture.width + 2 * picture.inset + Theme.smallGap
            x: Theme.isRightToLeft ? Theme.listGap : start
            width: parent.width - start - Theme.listGap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.smallGap
            ButtonWords {
                width: parent.width
                wrapMode: Text.Wrap
                text: card.title
                size: Theme.titleSize
                font.weight: Font.DemiBold
                maximumLineCount: card.showsSummary ? 3 : 4
                elide: Text.ElideRight
            }
            ButtonWords {
                visible: card.showsSummary && card.summary !== ""
                width: parent.width
                wrapMode: Text.Wrap
                text: card.summary
                size: Theme.smallSize
                color: Theme.muted
                maximumLineCount: card.note === "" ? 4 : 3
                elide: Text.ElideRight
            }
            Row {
                spacing: Theme.smallGap
                layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                LayoutMirroring.enabled: false
                anchors.left: Theme.isRightToLeft ? undefined : parent.left
                anchors.right: Theme.isRightToLeft ? parent.right : undefined
                Icon {
                    text: card.isFinished ? Icons.circleCheck : Icons.clock
                    color: card.isFinished ? Theme.okInk : Theme.muted
                    size: Math.round(1.1 * Theme.smallSize)
                    anchors.verticalCenter: parent.verticalCenter
                }
                ButtonWords {
                    text: card.minutesText
                    size: Theme.smallSize
                    color: Theme.muted
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            ButtonWords {
                visible: card.note !== ""
                width: parent.width
                wrapMode: Text.Wrap
                text: card.note
                size: Theme.smallSize
                color: Theme.muted
            }
        }
    }
}
