pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The lessons that the square does not lead to, each with what to type to read it again.
Column {
    id: addresses
    required property RecapModel recap

    visible: recap.otherCount > 0
    spacing: Theme.smallGap
    Words {
        width: parent.width
        topPadding: Theme.gap
        text: qsTr("To read the others again, type:")
        size: Theme.smallSize
        color: Theme.muted
    }
    Repeater {
        model: addresses.recap.others
        Words {
            required property string title
            required property string address
            width: addresses.width
            text: qsTr("%1: %2").arg(title).arg(address)
            size: Theme.smallSize
        }
    }
}
