import QtQuick
import Kiosk.Models

// A number that is made smaller or larger by touches; no drag is needed.
Column {
    id: stepper
    required property string name
    required property string shown      // the number with its unit
    property string unit: ""           // beneath the number, where it has no sign
    property string said: shown
    required property real value
    required property real from
    required property real to
    required property real stepSize
    property real headingWidth: 0       // where the name is a question of its own, in the size of those beside it
    signal less()
    signal more()
    signal put(real value)

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: name

    ButtonWords {
        // Begins where they do, from the right in Arabic too.
        width: stepper.headingWidth > 0 ? stepper.headingWidth : Math.max(implicitWidth, tools.width)
        wrapMode: stepper.headingWidth > 0 ? Text.Wrap : Text.NoWrap
        text: stepper.name
        size: stepper.headingWidth > 0 ? Theme.titleSize : Theme.smallSize
        font.weight: stepper.headingWidth > 0 ? Font.DemiBold : Font.Normal
        color: stepper.headingWidth > 0 ? Theme.text : Theme.muted
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
            unit: stepper.unit
            said: stepper.said
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
