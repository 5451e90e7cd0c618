import QtQuick
import Kiosk.Models

// Who helps, where everything else is one button: name, number, hours. Nothing where nobody does.
Column {
    id: contact
    property int size: Theme.bodySize
    visible: Shell.hasContact
    spacing: Theme.smallGap
    Words {
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: Shell.callName
        size: contact.size
    }
    Words {
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: Shell.callNumber
        size: Math.round(1.2 * contact.size)
        weight: Font.Bold
        color: Theme.accent
        Accessible.name: qsTr("Number: %1").arg(Shell.callNumber)
    }
    Words {
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: Shell.callHours
        size: contact.size
        color: Theme.muted
    }
}
