import QtQuick
import Kiosk.Models

// A number that is made smaller or larger by touches; no drag is needed.
Column {
    id: stepper
    required property string name
    required property string shown      // the number with its unit
    required property real value
    required property real from
    required property real to
    required property real stepSize
    signal less()
    signal more()
    signal put(real value)

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: name

    ButtonWords {
        width: Math.max(implicitWidth, tools.width)     // begins where they do, from the right in Arabic too
        text: stepper.name
        size: Theme.smallSize
        color: Theme.muted
    }
    Row {
        id: tools
        spacing: Theme.gap
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        RoundTool {
            name: qsTr("Less: %1").arg(stepper.name)
            glyph: Icons.minus
            enabled: stepper.value > stepper.from
            opacity: enabled ? 1 : 0.4
            onClicked: stepper.less()
        }
        Amount {
            name: stepper.name
            shown: stepper.shown
            now: stepper.value
            from: stepper.from
            to: stepper.to
            stepSize: stepper.stepSize
            onLess: stepper.less()
            onMore: stepper.more()
            onPut: value => stepper.put(value)
        }
        RoundTool {
            name: qsTr("More: %1").arg(stepper.name)
            glyph: Icons.plus
            enabled: stepper.value < stepper.to
            opacity: enabled ? 1 : 0.4
            onClicked: stepper.more()
        }
    }
}
