pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The QR with the three gestures that people miss, and the short address for those who type.
Rectangle {
    id: card
    required property RecapModel recap
    readonly property alias symbol: qr
    readonly property int inset: Theme.blockGap
    readonly property int least: Math.round(360 * Theme.unit)
    readonly property int most: Math.round(440 * Theme.unit)
    readonly property bool isSideBySide: width > least + inset * 3 + 9 * Theme.bodySize

    height: (isSideBySide ? Math.max(qr.height, how.height) : qr.height + Theme.listGap + how.height)
            + Theme.listGap + foot.height + 2 * inset
    visible: recap.qrRows.length > 0
    radius: Theme.pictureRadius
    color: Theme.surface
    border.width: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
    border.color: Theme.isContrast ? Theme.line : Theme.hairline

    QrCode {
        id: qr
        least: card.least
        most: card.isSideBySide ? Math.max(card.least, Math.min(card.most, card.width * 0.42)) : card.most
        x: !card.isSideBySide ? Math.round((card.width - width) / 2)
           : Theme.isRightToLeft ? card.width - width - card.inset : card.inset
        y: card.inset
        rows: card.recap.qrRows
        name: qsTr("QR code that opens %1 on your phone").arg(card.recap.address)
    }
    Column {
        id: how
        readonly property int start: card.isSideBySide ? qr.width + 2 * card.inset : card.inset
        x: Theme.isRightToLeft ? card.inset : start
        y: card.isSideBySide ? card.inset + Math.max(0, (qr.height - height) / 2) : qr.y + qr.height + Theme.listGap
        width: card.width - start - card.inset
        readonly property bool isDense: Theme.textScale > 1.5
        // The last gesture is the one that people miss: with large letters it is worth more than air.
        spacing: isDense ? Theme.smallGap : Theme.gap
        Words {
            width: parent.width
            text: card.recap.keepTitle
            size: Theme.bodySize     // as the gestures that it heads
            weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: [qsTr("Open your phone’s camera."), qsTr("Hold it in front of this square."),
                    qsTr("Then touch the link that appears.")]
            Item {
                id: gesture
                required property int index
                required property string modelData
                width: how.width
                height: Math.max(badge.height, words.height)
                Rectangle {
                    id: badge
                    width: Math.round((how.isDense ? 1.25 : 1.4) * Theme.bodySize)
                    height: width
                    radius: width / 2
                    x: Theme.isRightToLeft ? parent.width - width : 0
                    color: Theme.soft
                    border.width: Theme.isContrast ? Theme.strokeWidth : 0
                    border.color: Theme.accent
                    ButtonWords {
                        anchors.centerIn: parent
                        text: gesture.index + 1
                        size: Math.round(0.8 * Theme.bodySize)
                        font.weight: Font.Bold
                        color: Theme.accent
                    }
                }
                Words {
                    id: words
                    x: Theme.isRightToLeft ? 0 : badge.width + Theme.gap
                    width: parent.width - badge.width - Theme.gap
                    text: gesture.modelData
                    size: Theme.bodySize
                    weight: gesture.index === 2 ? Font.DemiBold : Font.Normal
                }
            }
        }
    }
    Item {
        id: foot
        readonly property bool hasPhone: card.recap.phoneUrl.toString() !== ""
        readonly property int start: hasPhone ? phone.width + Theme.blockGap : 0
        x: card.inset
        y: card.height - card.inset - height
        width: card.width - 2 * card.inset
        height: Math.max(address.height, hasPhone ? phone.height : 0)

        // People scan well and do not see that the link must then be touched: the picture shows both.
        RoundedPicture {
            id: phone
            visible: foot.hasPhone
            source: card.recap.phoneUrl
            height: Math.round(200 * Theme.unit)
            width: Math.round(height * 640 / 720)
            x: Theme.isRightToLeft ? parent.width - width : 0
            radius: Theme.calloutRadius
            around: card.color
        }
        Column {
            id: address
            x: Theme.isRightToLeft ? 0 : foot.start
            width: parent.width - foot.start
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.smallGap
            Words {
                width: parent.width
                text: card.recap.addressLead
                size: Theme.smallSize
                color: Theme.muted
            }
            Words {
                width: parent.width
                text: card.recap.addressLines
                size: Theme.smallSize
                weight: Font.DemiBold
                color: Theme.accent
                Accessible.name: card.recap.address
            }
            HelpLine {
                width: parent.width
                topPadding: Theme.smallGap
            }
        }
    }
}
