pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A sheet over the screen: its title, what it holds, and one way back to where we were.
FocusScope {
    id: sheet
    property string title: ""
    property int mostWidth: Math.round(1240 * Theme.unit)
    property string doneText: qsTr("Done")
    property string otherText: ""       // something else to do from here, beside the way back
    property string otherGlyph: ""
    property bool isQuestion: false     // whose filled button keeps everything: the way on's key may answer so
    property bool offersComfort: true   // one touch from every sheet too, but from its own
    property bool offersLanguage: true
    property bool offersCall: true
    property bool isTight: false        // narrower margins and a smaller title, for what must be seen all at once
    property bool isBeside: false       // what it holds stands between the title and the tools, as high as the sheet
    default property alias content: holder.data
    readonly property alias roomWidth: pane.width
    readonly property int roomHeight: height - 2 * Theme.gap - card.around - 2     // of what is not to be scrolled
    readonly property bool isLong: !pane.isSeen || !pane.isAtTop
    signal done()
    signal other()

    anchors.fill: parent
    Accessible.role: Accessible.Dialog
    Accessible.ignored: !parent?.enabled
    Accessible.name: title
    Keys.onEscapePressed: done()
    // Where the way back is the only control, the tab key changes nothing but this: its ring is seen.
    Keys.onTabPressed: closing.focusReason = Qt.TabFocusReason
    Keys.onBacktabPressed: closing.focusReason = Qt.TabFocusReason
    Keys.onPressed: event => {
        const isDown = [Qt.Key_PageDown, Qt.Key_Down].includes(event.key)
        const isWayOn = isQuestion && event.key === (Theme.isRightToLeft ? Qt.Key_Left : Qt.Key_Right)
        event.accepted = isDown || isWayOn || [Qt.Key_PageUp, Qt.Key_Up].includes(event.key)
        if (isWayOn && !event.isAutoRepeat)     // held, it is still the press that led here
            done()
        else if (isDown)
            pane.showMore()
        else if (event.accepted && !isWayOn)
            pane.showLess()
    }
    onDone: Shell.closeSheet()

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        opacity: 0.86
        TapHandler { onTapped: sheet.done() }
    }
    Rectangle {
        id: card
        readonly property int inset: Math.round((sheet.isTight ? 26 : 48) * Theme.unit)
        readonly property int gapBelow: sheet.isTight ? Theme.gap : Theme.blockGap
        readonly property int edge: Math.round(10 * Theme.unit) + 1     // a ring, a check at a corner: the pane cuts neither
        readonly property int belowTitle: inset + Math.ceil(heading.height) + Math.round((sheet.isTight ? 16 : 26) * Theme.unit)
        // Below the tools too, and not close to them: what scrolls can be touched up to the pane's edge.
        readonly property int paneTop: sheet.isBeside ? inset : Math.max(belowTitle, tools.y + tools.height + Theme.gap + edge)
        readonly property int aside: Math.max(tools.width, closing.width) + Theme.blockGap
        readonly property int around: sheet.isBeside ? 2 * inset : paneTop + gapBelow + closing.height + inset
        width: Math.min(sheet.mostWidth, parent.width - 2 * Theme.gap)
        readonly property int wanted: around + Math.ceil(pane.contentHeight) - 2 * edge
        height: Math.min(wanted, parent.height - 2 * Theme.gap)
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.gap      // in the lower part, where hands reach
        radius: Theme.pictureRadius
        color: Theme.ground
        border.width: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
        border.color: Theme.line
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

        Heading {
            id: heading
            x: Theme.isRightToLeft ? parent.width - width - card.inset : card.inset
            y: card.inset
            width: sheet.isBeside ? card.aside - Theme.gap : parent.width - 2 * card.inset - tools.width - Theme.gap
            text: sheet.title
            size: sheet.isTight ? Theme.titleSize : Math.round(0.8 * Theme.displaySize)
        }
        Tools {
            id: tools       // no higher than the title with the air around it
            offersComfort: sheet.offersComfort
            offersLanguage: sheet.offersLanguage
            offersCall: sheet.offersCall
            x: Theme.isRightToLeft ? card.inset : parent.width - width - card.inset
            y: Math.round(Math.max(Theme.smallGap, heading.y + (heading.height - height) / 2))
        }
        ReadingPane {
            id: pane
            x: card.inset + (sheet.isBeside ? card.aside : 0)
            y: card.paneTop - card.edge
            width: parent.width - 2 * x
            // What its lower edge cuts can still be touched, and is not to lie close to the buttons below.
            height: sheet.isBeside ? card.height - 2 * y : closing.y - y - Math.max(card.gapBelow - card.edge, card.wanted > card.height ? Theme.gap : 0)
            isCentred: false
            Item {
                width: pane.width
                height: holder.height + 2 * card.edge
                Item {
                    id: holder
                    y: card.edge
                    width: pane.width
                    height: childrenRect.height
                }
            }
        }
        MainButton {
            visible: sheet.otherText !== ""
            text: sheet.otherText
            glyph: sheet.otherGlyph
            leftPadding: Math.round((card.width < 1000 * Theme.unit ? 22 : 48) * Theme.unit)
            x: Theme.isRightToLeft ? parent.width - width - card.inset : card.inset
            y: closing.y
            onClicked: sheet.other()
        }
        RoundTool {
            visible: sheet.isLong && sheet.otherText !== ""
            name: pane.isSeen ? qsTr("Back up") : qsTr("More below")
            glyph: pane.isSeen ? Icons.arrowUp : Icons.arrowDown
            x: Theme.isRightToLeft ? closing.x + closing.width + Theme.gap : closing.x - width - Theme.gap
            y: closing.y + Math.round((closing.height - height) / 2)
            onClicked: pane.isSeen ? pane.turnTo(0) : pane.showMore()
        }
        MainButton {
            visible: sheet.isLong && sheet.otherText === ""
            text: pane.isSeen ? qsTr("Back up") : qsTr("More below")
            glyph: pane.isSeen ? Icons.arrowUp : Icons.arrowDown
            kind: "bare"
            x: Theme.isRightToLeft ? parent.width - width - card.inset : card.inset
            y: closing.y
            onClicked: pane.isSeen ? pane.turnTo(0) : pane.showMore()
        }
        MainButton {
            id: closing
            kind: "filled"
            text: sheet.doneText
            glyph: Icons.check
            focus: true
            x: Theme.isRightToLeft ? card.inset : parent.width - width - card.inset
            y: parent.height - height - card.inset
            onClicked: sheet.done()
        }
    }
}
