import QtQuick
import Kiosk.Models

// One lesson or rule of the plan, with the reason why it is there.
Rectangle {
    id: row
    required property int index
    required property string title
    required property string reason
    required property string minutesText
    required property url pictureUrl
    required property bool isLeftOut
    readonly property int inset: Theme.gap
    readonly property int wordInset: Theme.listGap      // words stand further from an edge than a picture does

    implicitHeight: Math.max(picture.height, words.height) + 2 * inset
    radius: Theme.calloutRadius
    color: isLeftOut ? "transparent" : Theme.surface
    // What would not fit lies outside, on the bare ground: in high contrast too, where a surface is as black as the ground.
    border.width: isLeftOut ? 0 : Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
    border.color: Theme.isContrast ? Theme.line : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !parent?.enabled
    Accessible.name: [title, reason, minutesText].join(", ")

    RoundedPicture {
        id: picture
        visible: row.pictureUrl.toString() !== ""
        height: Math.round(104 * Theme.unit)
        width: visible ? Math.round(height * 640 / 720) : 0
        x: Theme.isRightToLeft ? parent.width - width - row.inset : row.inset
        anchors.verticalCenter: parent.verticalCenter
        source: row.pictureUrl
        radius: Math.round(20 * Theme.unit)
        around: row.isLeftOut ? Theme.ground : Theme.surface
    }
    Column {
        id: words
        readonly property int start: picture.width + 2 * row.inset + Theme.smallGap
        readonly property int end: time.width + 2 * row.wordInset
        x: Theme.isRightToLeft ? end : start
        width: parent.width - start - end
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(4 * Theme.unit)
        ButtonWords {
            width: parent.width
            wrapMode: Text.Wrap
            text: row.title
            size: Theme.titleSize
            font.weight: Font.DemiBold
            color: row.isLeftOut ? Theme.muted : Theme.text
        }
        ButtonWords {
            width: parent.width
            wrapMode: Text.Wrap
            text: row.reason
            size: Theme.smallSize
            color: Theme.muted
        }
    }
    ButtonWords {
        id: time
        x: Theme.isRightToLeft ? row.wordInset : parent.width - width - row.wordInset
        anchors.verticalCenter: parent.verticalCenter
        text: row.minutesText
        size: Theme.smallSize
        color: Theme.muted
    }
}
