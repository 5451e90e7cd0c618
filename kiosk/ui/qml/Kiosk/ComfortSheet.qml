import QtQuick
import Kiosk.Models

// Everything that makes seeing and hearing comfortable, on one sheet, and all of it in sight: a touch opens the sheet,
// the next one chooses.
Sheet {
    id: sheet
    readonly property ComfortModel comfort: Shell.comfort
    title: qsTr("Text, colours and sound")
    offersComfort: false
    mostWidth: Math.round(1824 * Theme.unit)
    isTight: Theme.textScale > 1.25 || (!Theme.isPortrait && width < 1.5 * height)

    Flow {
        id: flow
        readonly property bool isWide: width > Math.round(1190 * Theme.unit)
        readonly property int gap: sheet.isTight ? Theme.gap : Theme.blockGap
        // The row of text sizes is the longest: its column is the wider one.
        readonly property int wide: isWide ? Math.floor((width - spacing) * 0.54) : width
        readonly property int narrow: isWide ? width - spacing - wide : width
        width: sheet.roomWidth
        spacing: isWide ? Theme.margin : gap

        Column {    // for the eye
            width: flow.wide
            spacing: flow.gap
            ChoiceRow {
                width: parent.width
                name: qsTr("Size of the text")
                choices: sheet.comfort.scales
                onChosen: key => sheet.comfort.choose("text_scale", key)
            }
            ChoiceRow {
                width: parent.width
                name: qsTr("Colours")
                choices: sheet.comfort.themes
                onChosen: key => sheet.comfort.choose("theme", key)
            }
            ChoiceRow {
                width: parent.width
                name: qsTr("What lights up while it is read")
                choices: sheet.comfort.highlights
                onChosen: key => sheet.comfort.choose("highlight", key)
            }
        }
        Column {    // for the ear, and what happens by itself
            width: flow.narrow
            spacing: flow.gap
            Flow {
                width: parent.width
                spacing: Theme.blockGap
                Stepper {
                    name: qsTr("Speed of the voice")
                    shown: sheet.comfort.speedText
                    canLess: sheet.comfort.canSlow
                    canMore: sheet.comfort.canHasten
                    onLess: sheet.comfort.changeSpeed(-1)
                    onMore: sheet.comfort.changeSpeed(1)
                }
                Stepper {
                    name: qsTr("Volume")
                    shown: sheet.comfort.volumeText
                    canLess: sheet.comfort.canSoften
                    canMore: sheet.comfort.canLouden
                    onLess: sheet.comfort.changeVolume(-1)
                    onMore: sheet.comfort.changeVolume(1)
                }
            }
            Switch {
                width: parent.width
                text: qsTr("No sound")
                checked: sheet.comfort.isMuted
                onToggled: sheet.comfort.setFlag("mute", checked)
            }
            Switch {
                width: parent.width
                text: qsTr("Read each step as it opens")
                checked: sheet.comfort.isReadOnOpen
                onToggled: sheet.comfort.setFlag("read_on_open", checked)
            }
            Switch {
                width: parent.width
                text: qsTr("Go on to the next step when one was read")
                checked: sheet.comfort.isAutoplay
                onToggled: sheet.comfort.setFlag("autoplay_next", checked)
            }
            Switch {
                width: parent.width
                text: qsTr("Less movement on the screen")
                checked: sheet.comfort.isStill
                onToggled: sheet.comfort.setFlag("reduced_motion", checked)
            }
        }
    }
}
