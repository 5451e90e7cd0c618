import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// The window: one screen at a time, one sheet above it.
Window {
    id: window
    color: Theme.ground
    minimumWidth: 480
    minimumHeight: 480
    title: qsTr("Dernier Geste")
    LayoutMirroring.enabled: Theme.isRightToLeft
    LayoutMirroring.childrenInherit: true

    // What an author sees below the screen takes so much of the window; nothing in a kiosk.
    property int below: 0

    // The control that a sheet was opened from by key: focus and ring come back to it.
    property T.Control opener: null

    onActiveFocusItemChanged: {
        const control = activeFocusItem as T.Control
        if (control && control === opener)
            control.focusReason = Qt.TabFocusReason
        else if (control && Shell.sheetFile.toString() === "")
            opener = control.visualFocus ? control : null
        if (activeFocusItem instanceof TextInput)
            keyboard.active = true
        for (let above = activeFocusItem; above; above = above.parent)
            (above as ReadingPane)?.reveal(activeFocusItem)
    }

    Loader {
        id: screen
        anchors.fill: parent
        anchors.bottomMargin: window.below + (sheet.item ? 0 : keyboard.height)
        focus: sheet.status !== Loader.Ready
        enabled: sheet.status !== Loader.Ready
        source: Shell.screenFile
        active: !Shell.isMadeAnew
        onLoaded: (item as FocusScope)?.forceActiveFocus()
        onStatusChanged: if (status === Loader.Error) Qt.callLater(Shell.screenFailed, source.toString())
    }
    Loader {
        id: sheet
        anchors.fill: parent
        anchors.bottomMargin: window.below + keyboard.height
        focus: status === Loader.Ready
        source: Shell.sheetFile
        onLoaded: (item as FocusScope)?.forceActiveFocus(window.opener ? Qt.TabFocusReason : Qt.OtherFocusReason)
        onStatusChanged: if (status === Loader.Error) Qt.callLater(Shell.screenFailed, source.toString())
    }

    // Made with the first field; it takes its room from what it would cover.
    Loader {
        id: keyboard
        active: false
        width: parent.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: window.below
        source: "Keyboard.qml"
    }
    FocusRing { target: window.activeFocusItem }

    // A key that is held goes on once: nobody runs through a recap, and past its symbol, unseen.
    Shortcut { sequences: ["Right"]; autoRepeat: false; enabled: !sheet.item; onActivated: window.turn(Theme.isRightToLeft ? -1 : 1) }
    Shortcut { sequences: ["Left"]; autoRepeat: false; enabled: !sheet.item; onActivated: window.turn(Theme.isRightToLeft ? 1 : -1) }
    Shortcut { sequence: "PgDown"; enabled: !sheet.item; onActivated: (screen.item as KioskScreen)?.turnOn() }
    Shortcut { sequence: "PgUp"; enabled: !sheet.item; onActivated: (screen.item as KioskScreen)?.turnBack() }
    Shortcut { sequence: "Escape"; onActivated: Shell.escape() }
    Shortcut { sequence: "Ctrl+Alt+Q"; enabled: Shell.hasStaffKeys; onActivated: Shell.openSheet("staff") }

    function turn(direction) {
        if (direction > 0)
            (screen.item as KioskScreen)?.goOn()
        else
            (screen.item as KioskScreen)?.goBack()
    }
}
