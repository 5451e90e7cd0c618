import QtQuick
import Kiosk.Models
import Kiosk.Unattended

// What the loop says, in the middle of its room: the title as large as it fits, the sentence below it where that fits too.
Item {
    id: telling
    readonly property alias title: title.text
    readonly property alias sentence: sentence.text
    readonly property bool hasSentence: title.contentHeight + Theme.listGap + sentence.contentHeight + Theme.gap <= height
    readonly property real needed: title.contentHeight + (hasSentence ? Theme.listGap + sentence.contentHeight : 0)

    Words {
        id: title
        y: Math.round(Math.max(0, (telling.height - telling.needed) / 2))
        width: parent.width
        height: telling.height
        text: Attract.isWelcome ? qsTr("Your devices, explained step\u00a0by\u00a0step") : Attract.title
        size: Math.round((Theme.textScale > 1.25 ? 1.05 : Theme.isPortrait ? 1.35 : 1.25) * Theme.displaySize)
        weight: Font.Bold
        lineHeight: 0.95
        wrapMode: Text.WordWrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.titleSize
        Accessible.ignored: true
    }
    Words {
        id: sentence
        // What does not fit under large letters is said by the lesson itself.
        visible: telling.hasSentence
        y: title.y + title.contentHeight + Theme.listGap
        width: parent.width
        text: Attract.isWelcome ? qsTr("Read aloud, at your own pace, as often as you like.") : Attract.sentence
        size: Math.round(1.1 * Theme.bodySize)
        lineHeight: 1.1
        color: Theme.muted
        Accessible.ignored: true
    }
}
