import QtQuick
import Kiosk.Models

// A number that is made smaller or larger by touches; no drag is needed.
Column {
    id: stepper
    required property string name
    required property string shown
    property bool canLess: true
    property bool canMore: true
    signal less()
    signal more()

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: name

    ButtonWords {
        text: stepper.name
        size: Theme.smallSize
        color: Theme.muted
    }
    Row {
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        RoundTool {
            name: qsTr("Less: %1").arg(stepper.name)
            glyph: Icons.minus
            enabled: stepper.canLess
            opacity: enabled ? 1 : 0.4
            onClicked: stepper.less()
        }
        Words {
            text: stepper.shown
            size: Theme.labelSize
            weight: Font.DemiBold
            width: Math.max(implicitWidth, Math.round(130 * Theme.unit))
            horizontalAlignment: Text.AlignHCenter
            anchors.verticalCenter: parent.verticalCenter
            Accessible.name: stepper.name + ": " + text
        }
        RoundTool {
            name: qsTr("More: %1").arg(stepper.name)
            glyph: Icons.plus
            enabled: stepper.canMore
            opacity: enabled ? 1 : 0.4
            onClicked: stepper.more()
        }
    }
}
