import QtQuick
import Kiosk.Models

// The window: one screen at a time, one sheet above it.
Window {
    id: window
    color: Theme.ground
    title: qsTr("Dernier Geste")
    LayoutMirroring.enabled: Theme.isRightToLeft
    LayoutMirroring.childrenInherit: true

    Loader {
        id: screen
        anchors.fill: parent
        focus: sheet.status !== Loader.Ready
        enabled: sheet.status !== Loader.Ready
        source: Shell.screenFile
        onLoaded: (item as FocusScope)?.forceActiveFocus()
    }
    Loader {
        id: sheet
        anchors.fill: parent
        focus: status === Loader.Ready
        source: Shell.sheetFile
        onLoaded: (item as FocusScope)?.forceActiveFocus()
    }

    Shortcut { sequences: ["Right", "PageDown"]; enabled: !sheet.item; onActivated: window.turn(Theme.isRightToLeft ? -1 : 1) }
    Shortcut { sequences: ["Left", "PageUp"]; enabled: !sheet.item; onActivated: window.turn(Theme.isRightToLeft ? 1 : -1) }
    Shortcut { sequence: "Escape"; onActivated: Shell.escape() }
    Shortcut { sequence: "Ctrl+Shift+Q"; onActivated: Shell.openSheet("staff") }

    function turn(direction) {
        if (direction > 0)
            (screen.item as KioskScreen)?.goOn()
        else
            Shell.goBack()
    }
}
