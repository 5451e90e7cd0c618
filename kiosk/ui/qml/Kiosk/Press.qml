pragma Singleton
import QtQuick
import Kiosk.Models

// The small give of whatever is pressed: one animation for all buttons, since one finger presses one.
QtObject {
    id: press
    readonly property NumberAnimation animation: NumberAnimation {
        property: "scale"
        duration: Theme.pressMs
    }

    function show(button: Item, isDown: bool) {
        animation.complete()
        animation.target = button
        animation.to = isDown ? 0.975 : 1
        animation.start()
    }
}
