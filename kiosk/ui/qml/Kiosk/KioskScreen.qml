import QtQuick

// What every screen answers to.
FocusScope {
    signal wentOn()

    // The way on, as the right arrow key asks for it.
    function goOn() {
        wentOn()
    }
}
