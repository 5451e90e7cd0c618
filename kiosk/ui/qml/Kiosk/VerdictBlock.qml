import QtQuick
import Kiosk.Models

// What heads the explanation of a question, once it was answered.
Item {
    id: block
    required property string calloutKind
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd

    implicitHeight: text.implicitHeight + Theme.smallGap

    SpokenText {
        id: text
        width: parent.width
        markup: block.markup
        plain: block.plain
        leaf: block.leaf
        markStart: block.markStart
        markEnd: block.markEnd
        size: Theme.bodySize     // as the words that it heads
        weight: Font.DemiBold
        ink: block.markStart >= 0 ? Theme.text : block.calloutKind === "right" ? Theme.okInk : Theme.noteInk
    }
}
