import QtQuick
import Kiosk.Models

// Text and sound, language, help: the tools of the header, for sheets and for screens that have none.
Row {
    id: tools
    property bool offersComfort: true
    property bool offersLanguage: true
    property bool offersCall: true
    signal touched()        // before the sheet opens

    spacing: Theme.gap
    layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    LayoutMirroring.enabled: false

    function open(name) {
        touched()
        Shell.openSheet(name)
    }
    RoundTool {
        visible: tools.offersComfort
        name: qsTr("Text, colours and sound")
        glyph: Icons.aLargeSmall
        onClicked: tools.open("comfort")
    }
    RoundTool {
        visible: tools.offersLanguage
        name: qsTr("Language")
        glyph: Icons.languages
        onClicked: tools.open("language")
    }
    RoundTool {
        visible: tools.offersCall
        name: qsTr("Call someone")
        glyph: Icons.phone
        onClicked: tools.open("call")
    }
}
