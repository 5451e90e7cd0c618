import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// One key. It never takes the focus: what it types goes to the field that has it.
T.AbstractButton {
    id: key
    required property string label
    required property string glyph
    required property string name
    property bool isLit: false
    property bool isFilled: false
    property bool isLetter: false

    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.checkable: isLit
    Accessible.checked: isLit
    Accessible.onPressAction: clicked()

    background: Rectangle {
        radius: Math.round(18 * Theme.unit)
        color: key.isFilled ? (key.down ? Theme.pressed : Theme.accent)
             : key.down || key.isLit ? Theme.soft
             : key.isLetter ? Theme.surface : Theme.ground
        border.width: Theme.isContrast || key.down || key.isLit ? Theme.strokeWidth : Theme.hairWidth
        border.color: key.isFilled || key.down || key.isLit ? Theme.accent : Theme.line
    }
    contentItem: Item {
        readonly property color ink: key.isFilled ? (key.down ? Theme.onPressed : Theme.onAccent)
                                                  : key.isLetter ? Theme.text : Theme.accent
        Icon {
            visible: key.label === ""
            anchors.centerIn: parent
            text: key.glyph
            color: parent.ink
            size: Math.round(40 * Theme.unit)
        }
        ButtonWords {
            visible: key.label !== ""
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - Theme.smallGap)
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(22 * Theme.unit)
            text: key.label
            size: key.isLetter ? Math.min(Math.round(1.15 * Theme.labelSize), Math.round(0.52 * Math.min(key.width, key.height)))
                               : Math.min(Theme.labelSize, Math.round(0.45 * key.height))
            font.weight: Font.DemiBold
            color: parent.ink
        }
    }
}
