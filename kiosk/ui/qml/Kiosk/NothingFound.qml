import QtQuick
import Kiosk.Models

// No answer to what was typed: another word, or a person.
Column {
    id: nothing
    property bool hasButton: true   // else it stands where more room is
    readonly property real whole: heading.height + words.height + call.implicitHeight + 2 * spacing
    spacing: Theme.listGap

    Heading {
        id: heading
        width: parent.width
        text: qsTr("We have no lesson with these words.")
        size: Math.round(0.8 * Theme.displaySize)
    }
    Words {
        id: words
        width: parent.width
        text: qsTr("Try a shorter word, or the name of the device. Or ask someone: they will be glad to help.")
    }
    MainButton {
        id: call
        visible: nothing.hasButton
        anchors.left: Theme.isRightToLeft ? undefined : parent.left
        anchors.right: Theme.isRightToLeft ? parent.right : undefined
        LayoutMirroring.enabled: false
        text: qsTr("Call someone")
        glyph: Icons.phone
        onClicked: Shell.openSheet("call")
    }
}
