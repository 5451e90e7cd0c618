pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The lessons that the square does not lead to, each with what to type to read it again, or where to search.
Column {
    id: addresses
    required property RecapModel recap

    visible: recap.otherCount > 0
    spacing: Theme.smallGap
    Words {
        width: parent.width
        topPadding: Theme.gap
        text: addresses.recap.othersLead
        size: Theme.smallSize
        color: Theme.muted
    }
    Repeater {
        model: addresses.recap.others
        Words {
            required property string title
            required property string address
            required property string lines
            width: addresses.width
            text: qsTr("%1: %2").arg(title).arg(lines)
            Accessible.name: qsTr("%1: %2").arg(title).arg(address)
            size: Theme.smallSize
        }
    }
}
