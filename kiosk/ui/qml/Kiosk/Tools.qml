import QtQuick
import Kiosk.Models

// Text and sound, language, help: the tools of the header, for screens that have none.
Row {
    id: tools
    signal touched()        // before the sheet opens

    spacing: Theme.gap
    layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    LayoutMirroring.enabled: false

    function open(name) {
        touched()
        Shell.openSheet(name)
    }
    RoundTool {
        name: qsTr("Text, colours and sound")
        glyph: Icons.aLargeSmall
        onClicked: tools.open("comfort")
    }
    RoundTool {
        name: qsTr("Language")
        glyph: Icons.languages
        onClicked: tools.open("language")
    }
    RoundTool {
        name: qsTr("Call someone")
        glyph: Icons.phone
        onClicked: tools.open("call")
    }
}
