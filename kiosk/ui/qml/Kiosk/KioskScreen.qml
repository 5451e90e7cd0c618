import QtQuick
import Kiosk.Models

// What every screen answers to.
FocusScope {
    signal wentOn()

    // The way on and the way back, as the arrow keys ask for them.
    function goOn() {
        wentOn()
    }
    function goBack() {
        Shell.goBack()
    }
    Keys.onSpacePressed: Shell.toggleListening()
}
