import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Where even the first screen cannot be shown: kind words made of as few parts as can be, and a way to try again.
FocusScope {
    id: screen
    Accessible.role: Accessible.AlertMessage
    Accessible.ignored: !parent?.enabled
    Accessible.name: sorry.text
    Accessible.description: reason.text
    // Where the way on is the only control, the tab key changes nothing but this: its ring is seen.
    Keys.onTabPressed: again.focusReason = Qt.TabFocusReason
    Keys.onBacktabPressed: again.focusReason = Qt.TabFocusReason
    TapHandler {        // whoever misses the button means it
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: Shell.goHome()
    }

    // By name: where they are what cannot be shown, this screen still can.
    Loader {
        source: "Tools.qml"
        x: Theme.isRightToLeft ? Theme.margin : parent.width - Theme.margin - width
        y: Math.round((Theme.headerHeight - height) / 2)
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Math.round(1200 * Theme.unit))
        y: Math.round(Math.max(Theme.headerHeight, (parent.height - height) / 2))
        // Where large letters would take it, the gaps give the margin below its room.
        readonly property int needed: sorry.height + reason.height + again.height + (contact.visible ? contact.height : 0)
        readonly property int spare: parent.height - Theme.headerHeight - Theme.margin - needed
        spacing: Math.max(Theme.gap, Math.min(Theme.blockGap, Math.floor(spare / 3)))
        Words {
            id: sorry
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("We are sorry")
            size: Theme.displaySize
            weight: Font.Bold
            lineHeight: 1.1
            Accessible.role: Accessible.Heading
        }
        Words {
            id: reason
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("This kiosk needs a moment. Please try again, or ask someone.")
        }
        T.AbstractButton {
            id: again
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, label.implicitWidth + 4 * Theme.margin)
            height: Math.max(Theme.buttonHeight, label.height + 2 * Theme.gap)
            focus: true
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.ignored: !parent?.enabled
            Accessible.name: label.text
            Accessible.onPressAction: clicked()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: Shell.goHome()
            background: Rectangle {
                radius: Theme.buttonRadius
                color: again.down ? Theme.pressed : Theme.accent
            }
            Words {
                id: label
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 2 * Theme.gap)
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Try again")
                size: Theme.labelSize
                weight: Font.DemiBold
                color: again.down ? Theme.onPressed : Theme.onAccent
                Accessible.ignored: true
            }
        }
        Contact {
            id: contact
            width: parent.width
        }
    }
}
