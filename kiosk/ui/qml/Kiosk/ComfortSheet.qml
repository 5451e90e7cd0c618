import QtQuick
import Kiosk.Models

// Everything that makes seeing and hearing comfortable, on one sheet, and all of it in sight: a touch opens the sheet,
// the next one chooses.
Sheet {
    id: sheet
    readonly property ComfortModel comfort: Shell.comfort
    // As high as 4:3 or 5:4: what would be two columns there is rows, as long as the sheet is wide.
    readonly property bool isSquare: !Theme.isPortrait && width < 1.5 * height
    title: qsTr("Text, colours and sound")
    offersComfort: false
    mostWidth: Math.round(1824 * Theme.unit)
    isTight: Theme.textScale > 1.25 || isSquare

    Flow {
        id: flow
        readonly property bool isWide: !sheet.isSquare && width > Math.round(1190 * Theme.unit)
        readonly property int gap: !sheet.isTight ? Theme.blockGap : Theme.textScale > 1 ? Theme.gap : Math.round(26 * Theme.unit)
        // The row of text sizes is the longest: its column is the wider one.
        readonly property int wide: isWide ? Math.floor((width - spacing) * 0.54) : width
        readonly property int narrow: isWide ? width - spacing - wide : width
        // In large letters the names stand beside their answers, as far as the longest row leaves them the room.
        readonly property int beside: Math.min(width - sizes.lineWidth - Theme.gap,
                                               Math.max(sizes.nameNeed, colours.nameNeed, lights.nameNeed) + Theme.gap)
        readonly property int nameWidth: sheet.isSquare && Theme.textScale > 1.25 && beside > 6 * Theme.smallSize ? beside : 0
        width: sheet.roomWidth
        spacing: isWide ? Theme.margin : gap

        Column {    // for the eye
            width: flow.wide
            spacing: flow.gap
            ChoiceRow {
                id: sizes
                width: parent.width
                isTight: sheet.isSquare
                nameWidth: flow.nameWidth
                name: qsTr("Size of the text")
                choices: sheet.comfort.scales
                onChosen: key => sheet.comfort.choose("text_scale", key)
            }
            Flow {      // beside each other, where both fit on one line
                id: pair
                readonly property bool isOneLine: flow.nameWidth === 0 && colours.lineWidth + Theme.blockGap + lights.lineWidth <= width
                width: parent.width
                spacing: isOneLine ? Theme.blockGap : flow.gap
                ChoiceRow {
                    id: colours
                    width: pair.isOneLine ? lineWidth : pair.width
                    isTight: sheet.isSquare
                    nameWidth: flow.nameWidth
                    name: qsTr("Colours")
                    choices: sheet.comfort.themes
                    onChosen: key => sheet.comfort.choose("theme", key)
                }
                ChoiceRow {
                    id: lights
                    width: pair.isOneLine ? pair.width - colours.width - pair.spacing : pair.width
                    isTight: sheet.isSquare
                    nameWidth: flow.nameWidth
                    name: qsTr("What lights up while it is read")
                    choices: sheet.comfort.highlights
                    onChosen: key => sheet.comfort.choose("highlight", key)
                }
            }
        }
        Column {    // for the ear, and what happens by itself
            width: flow.narrow
            spacing: flow.gap
            Flow {
                width: parent.width
                spacing: Theme.blockGap
                Stepper {
                    id: speed       // its plus stands further from the other's minus than from its own
                    rightPadding: Theme.isRightToLeft ? 0 : Theme.gap
                    leftPadding: Theme.isRightToLeft ? Theme.gap : 0
                    name: qsTr("Speed of the voice")
                    shown: sheet.comfort.rate
                    unit: sheet.comfort.rateUnit
                    said: sheet.comfort.rateSaid
                    value: sheet.comfort.rate
                    from: sheet.comfort.slowest
                    to: sheet.comfort.fastest
                    stepSize: sheet.comfort.rateStep
                    onLess: sheet.comfort.changeRate(-1)
                    onMore: sheet.comfort.changeRate(1)
                    onPut: rate => sheet.comfort.putRate(rate)
                }
                Stepper {
                    id: volume
                    name: qsTr("Volume")
                    shown: sheet.comfort.volumeText
                    value: sheet.comfort.volume
                    from: sheet.comfort.softest
                    to: sheet.comfort.loudest
                    stepSize: sheet.comfort.volumeStep
                    onLess: sheet.comfort.changeVolume(-1)
                    onMore: sheet.comfort.changeVolume(1)
                    onPut: percent => sheet.comfort.putVolume(percent)
                }
                Item {      // where there is room beside those two, level with their tools
                    readonly property bool isBeside: sheet.isSquare
                        && speed.width + volume.width + mute.implicitWidth + 2 * Theme.blockGap <= parent.width
                    width: isBeside ? mute.implicitWidth : parent.width
                    height: isBeside ? volume.height : mute.height
                    Switch {
                        id: mute
                        width: parent.width
                        height: parent.isBeside ? Theme.toolSize : implicitHeight
                        anchors.bottom: parent.bottom
                        text: qsTr("Mute")
                        checked: sheet.comfort.isMuted
                        onToggled: sheet.comfort.setFlag("mute", checked)
                    }
                }
            }
            Words {     // why nothing is heard by itself
                width: parent.width
                visible: sheet.comfort.hasReader
                text: qsTr("Your screen reader is on, so this voice waits for Listen.")
                size: Theme.smallSize
            }
            Switch {
                width: parent.width
                text: qsTr("Read each step as it opens")
                checked: sheet.comfort.isReadOnOpen
                onToggled: sheet.comfort.setFlag("read_on_open", checked)
            }
            Switch {
                width: parent.width
                text: qsTr("Go to the next step after reading")
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
