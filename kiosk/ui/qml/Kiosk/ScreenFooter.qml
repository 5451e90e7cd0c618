import QtQuick
import Kiosk.Models

// The bottom of every screen: back at the start, listen between, the way on at the end. Nothing jumps.
Item {
    id: footer
    property string backText: ""
    property string backGlyph: Theme.isRightToLeft ? Icons.arrowRight : Icons.arrowLeft
    property bool showsListen: true
    property bool isUnheard: Shell.isUnspoken
    property alias voiceNote: sign.voiceNote
    property string nextText: ""
    property string nextNote: ""
    property string nextKind: "filled"
    property string nextGlyph: Theme.isRightToLeft ? Icons.arrowLeft : Icons.arrowRight
    readonly property int side: Math.max(back.visible ? back.width : 0, next.visible ? next.width : 0)
    // When the three do not fit, the labels of the outer ones keep their words and lose their air.
    readonly property bool isTight: width < 2 * Theme.margin + 2 * Theme.gap + Math.round(900 * Theme.unit * Theme.labelSize / (32 * Theme.unit))
    readonly property int least: Math.round(220 * Theme.unit)
    // Where they are short for all that, the outer ones stay under the page's own edges.
    readonly property int spare: width - (back.visible ? back.width : 0) - listen.width - 2 * Theme.gap
                                 - (next.visible ? Math.max(next.implicitWidth, least) : 0)
    readonly property int edge: isTight ? Math.max(Theme.smallGap, Math.min(Theme.margin, Math.floor(spare / 2))) : Theme.margin
    signal back_()
    signal next_()

    // A sign takes its room from the page above: it covers nothing, and the buttons stay where they are.
    readonly property int lift: sign.visible ? sign.height + 2 * Theme.smallGap : 0
    implicitHeight: Theme.footerHeight + lift
    width: parent?.width ?? 0

    TroubleSign {
        id: sign
        room: footer.width - 2 * Theme.margin
        x: Math.round((footer.width - width) / 2)
        y: Theme.smallGap
    }
    Rectangle {
        y: footer.lift
        width: parent.width
        height: Theme.hairWidth
        color: Theme.hairline
    }
    MainButton {
        id: back
        visible: footer.backText !== ""
        kind: "bare"
        text: footer.backText
        glyph: footer.backGlyph
        x: Theme.isRightToLeft ? parent.width - width - inset : inset
        readonly property int inset: footer.edge
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: footer.lift / 2
        leftPadding: Math.round((footer.isTight ? 14 : 26) * Theme.unit)
        onClicked: footer.back_()
    }
    MainButton {
        id: listen
        visible: footer.showsListen
        // Nothing is promised to the ear that only the eye gets.
        readonly property string listenText: footer.isUnheard ? qsTr("Read along") : qsTr("Listen")
        readonly property string pauseText: qsTr("Pause")
        text: Shell.isSpeaking ? pauseText : listenText
        glyph: Shell.isSpeaking ? Icons.pause : footer.isUnheard ? Icons.play : Icons.volume2
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: footer.lift / 2
        leftPadding: Math.round((footer.isTight ? 12 : Theme.isPortrait ? 34 : 48) * Theme.unit)
        // Wide enough for both words and their rounding, so that nothing moves while it is touched.
        readonly property real wording: Math.max(listenWords.advanceWidth, pauseWords.advanceWidth)
        width: Math.max(Math.round(1.2 * Theme.labelSize) + Theme.gap + Math.ceil(wording) + 2 + 2 * leftPadding,
                        footer.isTight ? footer.least : Math.round(300 * Theme.unit))
        readonly property int afterBack: back.visible ? back.inset + back.width + Theme.gap : Theme.margin
        readonly property int beforeNext: next.visible ? next.inset + next.width + Theme.gap : Theme.margin
        readonly property int centred: (parent.width - width) / 2
        // Where it cannot be in the middle it is clear of the way on, as far as the way back leaves it the room.
        readonly property int clear: Theme.blockGap - Theme.gap
        readonly property int fromStart: Math.max(afterBack, Math.min(centred, parent.width - beforeNext - clear - width))
        x: Theme.isRightToLeft ? parent.width - fromStart - width : fromStart
        onClicked: Shell.toggleListening()
    }
    TextMetrics {
        id: listenWords
        font { family: Theme.family; pixelSize: Theme.labelSize; weight: Font.DemiBold }
        text: listen.listenText
    }
    TextMetrics {
        id: pauseWords
        font: listenWords.font
        text: listen.pauseText
    }
    MainButton {
        id: next
        readonly property int inset: Math.max(Theme.gap, footer.edge)
        visible: footer.nextText !== ""
        kind: footer.nextKind
        text: footer.nextText
        note: footer.nextNote
        noteRoom: Math.min(Math.round((footer.isTight ? 400 : 480) * Theme.unit),
                           room - 2 * leftPadding - Math.round(1.2 * Theme.labelSize) - Theme.gap)
        glyph: footer.nextGlyph
        isGlyphLast: true
        // As wide as it likes, where the other two leave the room.
        readonly property int room: footer.width - listen.afterBack - (listen.visible ? listen.width + Theme.gap : 0) - inset
        // Never less than Listen, which is shorter of air first.
        width: Math.max(implicitWidth, Math.min(room - (listen.visible ? listen.clear : 0),
                                                footer.isTight ? Math.max(footer.least, listen.width) : Math.round(420 * Theme.unit)))
        x: Theme.isRightToLeft ? inset : parent.width - width - inset
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: footer.lift / 2
        leftPadding: Math.round((footer.isTight ? 18 : 48) * Theme.unit)
        onClicked: footer.next_()
        // Where the way on ends, whoever is on it by key finds themselves on the way back.
        onVisibleChanged: if (!visible && focus) Qt.callLater(() => back.forceActiveFocus(Qt.TabFocusReason))
    }
}
