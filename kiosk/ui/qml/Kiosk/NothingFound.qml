import QtQuick
import Kiosk.Models

// No answer to what was typed: another word, or a person.
Column {
    id: nothing
    spacing: Theme.listGap

    Heading {
        width: parent.width
        text: qsTr("We have no lesson with these words.")
        size: Math.round(0.8 * Theme.displaySize)
    }
    Words {
        width: parent.width
        text: qsTr("Try a shorter word, or the name of the device. Or ask someone: they will be glad to help.")
    }
    MainButton {
        anchors.left: Theme.isRightToLeft ? undefined : parent.left
        anchors.right: Theme.isRightToLeft ? parent.right : undefined
        LayoutMirroring.enabled: false
        text: qsTr("Call someone")
        glyph: Icons.phone
        onClicked: Shell.openSheet("call")
    }
}
