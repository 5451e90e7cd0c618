import QtQuick
import Kiosk.Models

// What every screen answers to.
FocusScope {
    property ReadingPane page: null     // what scrolls, where something does
    signal wentOn()

    // The way on and the way back, as the arrow keys ask for them.
    function goOn() {
        wentOn()
    }
    function goBack() {
        Shell.goBack()
    }
    // A page further, and from the last one on; or back up.
    function turnOn() {
        if (page && !page.isSeen)
            page.showMore()
        else
            goOn()
    }
    function turnBack() {
        if (page && !page.isAtTop)
            page.showLess()
        else
            goBack()
    }
    Keys.onSpacePressed: Shell.toggleListening()
}
