pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The top of every screen: the way home, where we are, and the tools.
Item {
    id: header
    property string title: ""
    property string note: ""        // beside the title, where both have room
    readonly property bool hasNote: note !== "" && remark.fits
    property bool showsHome: true
    property bool showsStop: false
    default property alias below: extra.data
    readonly property int titleHeight: title.height + column.spacing
    readonly property int titleWidth: Math.ceil((title.item as Words)?.contentWidth ?? 0)

    implicitHeight: Math.ceil(Math.max(Theme.headerHeight, column.height + 2 * Theme.listGap))
    width: parent?.width ?? 0

    RoundTool {
        id: home
        visible: header.showsHome
        x: Theme.isRightToLeft ? parent.width - Theme.margin - width : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: qsTr("Home")
        glyph: Icons.house
        onClicked: Shell.goHome()
    }

    Item {
        id: middle
        readonly property int start: header.showsHome ? Theme.margin + home.width + Math.round(28 * Theme.unit) : Theme.margin
        readonly property int end: Theme.margin + tools.width + Theme.blockGap
        x: Theme.isRightToLeft ? end : start
        width: parent.width - start - end
        height: parent.height

        Column {
            id: column
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.smallGap
            Loader {
                id: title
                active: header.title !== ""
                visible: active
                width: parent.width
                sourceComponent: Words {
                    // A title that is too long for its line is written smaller, on two.
                    readonly property bool isLong: metrics.advanceWidth > width
                    text: header.title
                    size: isLong ? Theme.smallSize : Theme.titleSize
                    weight: Font.DemiBold
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                    TextMetrics {
                        id: metrics
                        font.family: Theme.family
                        font.pixelSize: Theme.titleSize
                        font.weight: Font.DemiBold
                        text: header.title
                    }
                }
            }
            Item {
                id: extra
                width: parent.width
                height: childrenRect.height
                visible: children.length > 0
            }
        }
        LanguageNote {
            id: remark
            readonly property real start: Math.ceil((title.item as Words)?.implicitWidth ?? 0) + Theme.blockGap
            readonly property bool fits: start + implicitWidth <= middle.width
            visible: header.hasNote
            text: header.note
            x: Theme.isRightToLeft ? parent.width - start - width : start
            y: column.y + ((title.item as Words)?.baselineOffset ?? 0) - baselineOffset
        }
    }

    Row {
        id: tools
        x: Theme.isRightToLeft ? Theme.margin : parent.width - Theme.margin - width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        RoundTool {
            visible: header.showsStop
            name: qsTr("I stop here")
            glyph: Icons.flag
            onClicked: Shell.stopHere()
        }
        RoundTool {
            name: qsTr("Text, colours and sound")
            glyph: Icons.aLargeSmall
            onClicked: Shell.openSheet("comfort")
        }
        RoundTool {
            name: qsTr("Language")
            glyph: Icons.languages
            onClicked: Shell.openSheet("language")
        }
        RoundTool {
            name: qsTr("Call someone")
            glyph: Icons.phone
            onClicked: Shell.openSheet("call")
        }
    }
}
