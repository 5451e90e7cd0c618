pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// All steps of the lesson, and in a visit the other lessons below; touching one goes there.
Sheet {
    id: sheet
    title: Shell.lesson.title
    doneText: qsTr("Close")
    otherText: qsTr("I stop here")
    otherGlyph: Icons.flag
    onOther: Shell.stopHere()

    Column {
        width: sheet.roomWidth
        spacing: Theme.gap
        Repeater {
            model: Shell.lesson.overview
            OverviewEntry {
                width: sheet.roomWidth
                name: qsTr("Step %1: %2").arg(index + 1).arg(words)
                onClicked: Shell.goToStep(index)
            }
        }
        Heading {
            visible: Shell.lesson.stopCount > 0
            width: parent.width
            topPadding: Theme.blockGap
            text: qsTr("The whole visit")
            size: Theme.titleSize
        }
        Repeater {
            model: Shell.lesson.stops
            OverviewEntry {
                width: sheet.roomWidth
                name: qsTr("Lesson %1: %2").arg(index + 1).arg(words)
                onClicked: Shell.goToLesson(index)
            }
        }
    }
}
