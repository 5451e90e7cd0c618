pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Visits

// What the technician is told about each step, lesson by lesson in the order of the plan. Nothing of it is read aloud.
Sheet {
    id: sheet
    readonly property int atOnce: 8     // the tallest screen shows no more; the others are made while these are read
    title: qsTr("Technician’s notes")
    doneText: qsTr("Close")
    mostWidth: Math.max(Math.round(1060 * Theme.unit), Theme.measure + 2 * Math.round(48 * Theme.unit))

    Column {
        width: sheet.roomWidth
        Repeater {
            model: Planning.notes
            Loader {
                id: place
                required property int index
                required property string lesson
                required property string languageNote
                required property int stepNumber
                required property string step
                required property bool isRightToLeft
                required property BlockRows blocks
                width: sheet.roomWidth
                asynchronous: index >= sheet.atOnce
                sourceComponent: StepNote {
                    isFirst: place.index === 0
                    lesson: place.lesson
                    languageNote: place.languageNote
                    name: qsTr("Step %1: %2").arg(place.stepNumber).arg(place.step)
                    isRightToLeft: place.isRightToLeft
                    blocks: place.blocks
                }
            }
        }
    }
}
