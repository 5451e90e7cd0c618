import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// One answer to a question: touched, it shows whether it holds, by sign and by colour.
T.AbstractButton {
    id: option
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property string verdict

    implicitHeight: Math.max(Theme.touchTarget, text.implicitHeight + 2 * Theme.gap)
    focusPolicy: Qt.TabFocus
    onClicked: Shell.answer(leaf)
    Accessible.role: Accessible.RadioButton
    Accessible.ignored: !parent?.enabled
    Accessible.name: plain
    Accessible.checked: verdict !== ""
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: option.verdict === "right" ? Theme.ok : option.verdict === "wrong" ? Theme.sunken
             : option.down ? Theme.soft : Theme.surface
        border.width: option.verdict === "wrong" ? 2 * Theme.strokeWidth : Theme.strokeWidth
        border.color: option.verdict === "right" ? Theme.okInk : Theme.line
    }
    contentItem: Item {
        Icon {
            id: sign
            x: LayoutMirroring.enabled ? parent.width - width - Theme.listGap : Theme.listGap
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.2 * Theme.bodySize)
            size: width
            text: option.verdict === "right" ? Icons.circleCheck : option.verdict === "wrong" ? Icons.circleX : Icons.circle
            color: option.verdict === "right" ? Theme.okInk : Theme.accent
        }
        SpokenText {
            id: text
            readonly property int start: Theme.listGap + sign.width + Theme.gap
            x: LayoutMirroring.enabled ? parent.width - start - width : start
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(parent.width - start - Theme.listGap, Theme.measure)
            markup: option.markup
            plain: option.plain
            leaf: -1
            markStart: option.markStart
            markEnd: option.markEnd
            Accessible.ignored: true
        }
    }
}
