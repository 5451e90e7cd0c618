import QtQuick
import QtQuick.Templates as T
import Kiosk.Models
import Kiosk.Unattended

// Nobody has touched anything for a while: whoever is there touches the screen, anywhere, and goes on.
FocusScope {
    id: sheet
    anchors.fill: parent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Attendance.spoken
    // Whoever follows the screen by ear hears it at once; the voice says it as well.
    Component.onCompleted: Accessible.announce(Attendance.spoken, Accessible.Assertive)

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    T.AbstractButton {
        id: whole
        anchors.fill: parent
        focus: true
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: stay.text
        Accessible.onPressAction: Shell.stay()
        // The touch itself is a sign of life; here it goes no further.
        onClicked: Shell.stay()
        Keys.onPressed: event => {
            event.accepted = true
            const view = Window.window as Window
            Shell.stay()
            // The tab key goes on to what lies below: there its ring is seen.
            const control = view.activeFocusItem as T.Control
            if (event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab)
                return
            if (control)
                control.focusReason = Qt.TabFocusReason
            else
                view.contentItem.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Column {
        id: question
        readonly property int wordsHeight: heading.height + meaning.height + answer.height + contact.height + 4 * spacing
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Math.round(1200 * Theme.unit))
        y: Math.round(Math.max(Theme.gap, (parent.height - height) / 2))
        spacing: Theme.blockGap
        Rectangle {
            // Large letters take its room, down to where its number can still be read.
            readonly property int room: sheet.height - question.wordsHeight - 2 * Theme.margin
            readonly property int side: Math.max(Math.round(120 * Theme.unit), Math.min(Math.round(260 * Theme.unit), room))
            anchors.horizontalCenter: parent.horizontalCenter
            width: side
            height: side
            radius: side / 2
            color: Theme.warning
            border.width: Theme.strokeWidth + Theme.strokeWidth
            border.color: Theme.warningInk
            Words {
                anchors.centerIn: parent
                text: Attendance.secondsLeft
                size: Math.round(0.46 * parent.side)
                weight: Font.Bold
                color: Theme.warningInk
                Accessible.name: qsTr("%n second(s) left", "", Attendance.secondsLeft)
            }
        }
        Heading {
            id: heading
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Is anyone still there?")
        }
        Words {
            id: meaning
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("If not, what you did here will be erased.")
        }
        Rectangle {
            id: answer
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, stay.implicitWidth + 2 * Theme.margin)
            height: Math.max(Theme.buttonHeight, stay.implicitHeight + 2 * Theme.gap)
            radius: Theme.buttonRadius
            color: whole.down ? Theme.pressed : Theme.accent
            Words {
                id: stay
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 2 * Theme.gap)
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("I am still here: touch anywhere")
                size: Theme.labelSize
                weight: Font.DemiBold
                color: whole.down ? Theme.onPressed : Theme.onAccent
                Accessible.ignored: true
            }
        }
        Contact {
            id: contact
            width: parent.width
            size: Theme.smallSize
        }
    }
}
