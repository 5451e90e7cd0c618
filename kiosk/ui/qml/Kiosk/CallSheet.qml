import QtQuick
import Kiosk.Models

// Who helps: name, number, hours.
Sheet {
    id: sheet
    title: qsTr("Call someone")

    Column {
        width: sheet.roomWidth
        spacing: Theme.listGap
        Words {
            width: parent.width
            text: Shell.callName
            size: Theme.titleSize
            weight: Font.DemiBold
        }
        Row {
            visible: Shell.callNumber !== ""
            spacing: Theme.gap
            layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            anchors.left: Theme.isRightToLeft ? undefined : parent.left
            anchors.right: Theme.isRightToLeft ? parent.right : undefined
            Icon {
                text: Icons.phone
                color: Theme.accent
                size: Math.round(0.9 * Theme.displaySize)
                anchors.verticalCenter: parent.verticalCenter
            }
            Words {
                text: Shell.callNumber
                size: Theme.displaySize
                weight: Font.Bold
                color: Theme.accent
                wrapMode: Text.NoWrap
                // A telephone number reads from the left in every language.
                Accessible.name: qsTr("Number: %1").arg(Shell.callNumber)
            }
        }
        Words {
            visible: text !== ""
            width: parent.width
            text: Shell.callHours
        }
        Words {
            width: parent.width
            topPadding: Theme.gap
            text: qsTr("If someone is in danger, call 112.")
            color: Theme.dangerInk
            weight: Font.DemiBold
        }
    }
}
