import QtQuick
import Kiosk.Models

// Where even the first screen cannot be shown: kind words made of as few parts as can be, and a way to try again.
FocusScope {
    Accessible.role: Accessible.Button
    Accessible.name: said.text
    Accessible.onPressAction: Shell.goHome()
    Keys.onReturnPressed: Shell.goHome()
    Keys.onSpacePressed: Shell.goHome()
    TapHandler { onTapped: Shell.goHome() }

    Words {
        id: said
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("We are sorry: this kiosk needs a moment. Touch the screen to try again, or ask someone.")
        size: Theme.titleSize
        Accessible.ignored: true
    }
    Words {
        y: said.y + said.height + Theme.blockGap
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        visible: Shell.callNumber !== ""
        horizontalAlignment: Text.AlignHCenter
        text: Shell.callName === "" ? Shell.callNumber : qsTr("%1: %2").arg(Shell.callName).arg(Shell.callNumber)
        weight: Font.DemiBold
        color: Theme.accent
    }
}
