pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// What the technician is told about one step; above the first of a lesson its title.
Column {
    id: note
    required property bool isFirst
    required property string lesson
    required property string languageNote
    required property string name
    required property bool isRightToLeft
    required property BlockRows blocks

    topPadding: isFirst ? 0 : lesson !== "" ? Theme.blockGap : Theme.gap
    spacing: Theme.smallGap

    Loader {
        active: note.lesson !== ""
        visible: active
        width: parent.width
        sourceComponent: Column {
            spacing: Theme.gap
            bottomPadding: Theme.smallGap
            Rectangle {
                visible: !note.isFirst
                width: parent.width
                height: Theme.hairWidth
                color: Theme.hairline
            }
            Heading {
                width: parent.width
                text: note.lesson
                size: Theme.titleSize
            }
            LanguageNote { width: parent.width; text: note.languageNote }
        }
    }
    Words {
        width: parent.width
        text: note.name
        size: Theme.smallSize
        weight: Font.DemiBold
        color: Theme.accent
        Accessible.role: Accessible.Heading
    }
    // The words run as their own language does, whatever that of the screen is.
    BlockColumn {
        LayoutMirroring.enabled: note.isRightToLeft
        LayoutMirroring.childrenInherit: true
        width: parent.width
        rows: note.blocks
    }
}
