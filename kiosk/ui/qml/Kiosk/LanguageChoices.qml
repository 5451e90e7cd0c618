pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The languages by their own names, where somebody begins.
Flow {
    spacing: Theme.gap
    Repeater {
        model: Shell.languages
        Choice {
            required property string tag
            required property string ownName
            required property bool isChosen
            height: Theme.toolSize
            text: ownName
            checked: isChosen
            onClicked: Shell.chooseLanguage(tag)
        }
    }
}
