import QtQuick
import Kiosk.Models
import Kiosk.Visits

// A visit that was left: gone on with, or erased; one that came to its end is shown again, with its code. It stands above the footer and takes its room from the end of the page:
// it is known a moment after the page is shown, and nothing that may be touched by then moves.
Rectangle {
    id: left
    readonly property int inset: Theme.blockGap
    readonly property int air: Theme.textScale > 1.5 && !Theme.isPortrait ? Theme.gap : Theme.listGap     // above and below
    readonly property bool isShort: lead.implicitWidth + buttons.width + 3 * inset > width
    readonly property bool isStacked: isShort && Theme.isPortrait

    visible: Planning.resumeTitle !== ""
    height: !visible ? 0 : isStacked ? lead.height + buttons.height + 3 * air : buttons.height + 2 * air
    radius: Theme.calloutRadius
    color: Theme.surface
    border.width: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
    border.color: Theme.isContrast ? Theme.line : Theme.hairline

    Words {
        id: lead
        x: Theme.isRightToLeft && !left.isStacked ? buttons.width + 2 * left.inset : left.inset
        y: left.isStacked ? left.air : Math.round((left.height - height) / 2)
        width: left.width - (left.isStacked ? 2 : 3) * left.inset - (left.isStacked ? 0 : buttons.width)
        visible: left.isStacked || height <= left.height - Theme.gap     // else the page is low: the buttons say enough
        text: Planning.isLeftVisitOver ? qsTr("The last visit is done. Its code can still be shown.") : qsTr("A visit is not finished: %1").arg(Planning.resumeTitle)
        size: Math.round(0.9 * Theme.labelSize)
    }
    Row {
        id: buttons
        x: Theme.isRightToLeft ? left.inset : left.width - width - left.inset
        y: left.isStacked ? lead.y + lead.height + left.air : left.air
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        MainButton {
            kind: "bare"
            leftPadding: Theme.listGap
            text: qsTr("New visit")
            glyph: Icons.rotateCcw
            onClicked: Planning.forget()
        }
        MainButton {
            kind: "filled"
            leftPadding: Theme.blockGap
            text: Planning.isLeftVisitOver ? qsTr("Show the end") : qsTr("Go on")
            glyph: Planning.isLeftVisitOver ? Icons.eye : Icons.play
            Accessible.name: Planning.isLeftVisitOver ? qsTr("Show the end of the last visit") : qsTr("Go on with the last visit")
            onClicked: Shell.resume()
        }
    }
}
