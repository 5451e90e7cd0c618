import QtQuick
import Kiosk.Models

// A small sign: why nothing is heard, while the lesson goes on with its captions; or what else is not as it should be.
// What cannot be mended, as a language that nobody speaks, is said as calmly as a note in a lesson.
Rectangle {
    id: sign
    required property int room      // how wide it may be; longer words go on below
    property string voiceNote: ""   // that nobody speaks the language of the page: it stands from the first
    readonly property bool isNote: voiceNote !== "" && (Shell.trouble === "" || Shell.isSilence) || !Shell.isBroken
    readonly property string words: isNote && voiceNote !== "" ? voiceNote : Shell.trouble
    readonly property color ink: isNote ? Theme.noteInk : Theme.warningInk
    visible: words !== ""
    width: row.width + 2 * Theme.gap
    height: row.height + Theme.gap
    radius: Math.min(height / 2, Theme.buttonRadius)
    color: isNote ? Theme.note : Theme.warning
    border.width: Theme.isContrast ? Theme.strokeWidth : 0
    border.color: ink
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        Icon {
            id: kind
            text: Shell.isSilence && !sign.isNote ? Icons.volumeX : Icons.info
            color: sign.ink
            width: Math.round(1.2 * Theme.smallSize)
            size: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            width: Math.min(Math.ceil(implicitWidth), sign.room - 2 * Theme.gap - kind.width - row.spacing)
            text: sign.words
            size: Theme.smallSize
            color: sign.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
