pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// All steps of the lesson; touching one goes there.
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
            T.AbstractButton {
                id: entry
                required property int index
                required property string words
                required property bool isSeen
                required property bool isCurrent
                width: sheet.roomWidth
                implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Theme.listGap)
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Step %1: %2").arg(index + 1).arg(words) + (isSeen ? ", " + qsTr("seen") : "")
                Accessible.onPressAction: clicked()
                Keys.onReturnPressed: clicked()
                onClicked: Shell.goToStep(index)
                background: Rectangle {
                    radius: Theme.buttonRadius
                    color: entry.isCurrent ? Theme.soft : entry.down ? Theme.sunken : Theme.surface
                    border.width: Theme.strokeWidth
                    border.color: entry.isCurrent ? Theme.accent : Theme.line
                }
                contentItem: Item {
                    ButtonWords {
                        id: number
                        x: Theme.isRightToLeft ? parent.width - width - Theme.blockGap : Theme.blockGap
                        width: Math.round(1.6 * Theme.labelSize)
                        anchors.verticalCenter: parent.verticalCenter
                        text: entry.index + 1
                        size: Theme.labelSize
                        font.weight: Font.Bold
                        color: Theme.accent
                    }
                    ButtonWords {
                        id: label
                        readonly property int start: number.width + Theme.blockGap + Theme.gap
                        readonly property int end: sign.width + Theme.blockGap + Theme.gap
                        x: Theme.isRightToLeft ? end : start
                        width: parent.width - start - end
                        anchors.verticalCenter: parent.verticalCenter
                        wrapMode: Text.Wrap
                        text: entry.words
                        size: Theme.labelSize
                    }
                    Icon {
                        id: sign
                        x: Theme.isRightToLeft ? Theme.blockGap : parent.width - width - Theme.blockGap
                        anchors.verticalCenter: parent.verticalCenter
                        width: size
                        size: Math.round(1.2 * Theme.labelSize)
                        text: entry.isSeen ? Icons.circleCheck : ""
                        color: Theme.accent
                    }
                }
            }
        }
    }
}
