import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// On or off: the switch, and close to it its words.
T.Switch {
    id: control

    implicitHeight: Math.max(Theme.touchTarget, words.implicitHeight + Theme.smallGap)
    implicitWidth: words.implicitWidth + Theme.blockGap + indicator.width
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.ignored: !parent?.enabled
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onToggleAction: { toggle(); toggled() }
    Accessible.onPressAction: { toggle(); toggled() }
    Keys.onReturnPressed: { toggle(); toggled() }
    Keys.onEnterPressed: { toggle(); toggled() }

    indicator: Rectangle {
        x: control.mirrored ? control.width - width : 0
        y: (control.height - height) / 2
        width: Math.round(104 * Theme.unit)
        height: Math.round(60 * Theme.unit)
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.surface
        border.width: Theme.strokeWidth
        border.color: control.checked ? Theme.accent : Theme.line
        Rectangle {
            readonly property bool isAtEnd: control.checked !== control.mirrored
            x: isAtEnd ? parent.width - width - y : y
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(44 * Theme.unit)
            height: width
            radius: width / 2
            color: control.checked ? Theme.onAccent : Theme.line
            Icon {
                anchors.centerIn: parent
                visible: control.checked
                text: Icons.check
                color: Theme.accent
                size: Math.round(30 * Theme.unit)
            }
        }
    }
    contentItem: Item {
        ButtonWords {
            id: words
            x: control.mirrored ? 0 : control.indicator.width + Theme.listGap
            width: parent.width - control.indicator.width - Theme.listGap
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            size: Theme.labelSize
            wrapMode: Text.Wrap
        }
    }
}
