import QtQuick
import Kiosk.Models

// Who helps: name, number, hours.
Sheet {
    id: sheet
    title: qsTr("Call someone")
    offersCall: false

    TextMetrics {
        id: whole
        font.family: Theme.family
        font.pixelSize: Theme.displaySize
        font.weight: Font.Bold
        text: Shell.callNumber
    }
    Column {
        width: sheet.roomWidth
        spacing: Theme.listGap
        Words {
            width: parent.width
            text: Shell.callName
            // Without a contact it is a sentence that says so.
            size: Shell.hasContact ? Theme.titleSize : Theme.bodySize
            weight: Shell.hasContact ? Font.DemiBold : Font.Normal
        }
        Row {
            id: call
            visible: Shell.callNumber !== ""
            spacing: Theme.gap
            layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            anchors.left: Theme.isRightToLeft ? undefined : parent.left
            anchors.right: Theme.isRightToLeft ? parent.right : undefined
            Icon {
                id: sign
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
                // As large as fits on a line; a very long one breaks where it may.
                width: Math.min(Math.ceil(whole.advanceWidth) + 2, sheet.roomWidth - sign.width - call.spacing)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodySize
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
