import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// The number between a minus and a plus. To whoever hears the screen, or has only keys, it is a slider.
T.Control {
    id: amount
    required property string name
    required property string shown
    property string unit: ""           // beneath it, small; short, so that the plus stays where it is
    property string said: shown         // the same in full, to whoever hears the screen
    required property real now          // what holds; `value` is what assistive technology reads and writes
    required property real from
    required property real to
    required property real stepSize
    property real value: now
    signal less()
    signal more()
    signal put(real value)

    function turn(direction) {
        if (direction > 0)
            more()
        else
            less()
    }

    readonly property int leastWidth: Math.round(130 * Theme.unit)
    implicitWidth: Math.max(words.implicitWidth, leastWidth)
    implicitHeight: Theme.toolSize
    focusPolicy: Qt.TabFocus
    onValueChanged: if (value !== now) {
        put(value)
        value = Qt.binding(() => now)
    }
    Accessible.role: Accessible.Slider
    Accessible.ignored: !parent?.enabled
    Accessible.name: name
    Accessible.description: said
    Accessible.onIncreaseAction: more()
    Accessible.onDecreaseAction: less()
    // Before the window turns a page by the same keys.
    Keys.onShortcutOverride: event => event.accepted = [Qt.Key_Left, Qt.Key_Right].includes(event.key)
    Keys.onLeftPressed: turn(Theme.isRightToLeft ? 1 : -1)
    Keys.onRightPressed: turn(Theme.isRightToLeft ? -1 : 1)
    Keys.onUpPressed: more()
    Keys.onDownPressed: less()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            put(from)
        else if (event.key === Qt.Key_End)
            put(to)
        else
            return
        event.accepted = true
    }

    contentItem: Item {
        FontMetrics {
            id: face
            font: number.font
        }
        Column {
            id: words
            anchors.centerIn: parent
            spacing: Math.min(0, Theme.toolSize - number.height - measure.height)   // what is between large lines is empty
            Words {
                id: number
                anchors.horizontalCenter: parent.horizontalCenter
                text: amount.shown
                size: Theme.labelSize
                weight: Font.DemiBold
                wrapMode: Text.NoWrap
                lineHeightMode: Text.FixedHeight    // figures have nothing below their line
                lineHeight: Math.ceil(face.ascent)
                Accessible.ignored: true
            }
            Words {
                id: measure
                width: amount.leastWidth
                height: text === "" ? 0 : contentHeight
                visible: text !== ""
                text: amount.unit
                size: Math.min(Theme.smallSize, Math.round(0.32 * Theme.toolSize))  // both lines between the tools
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(0.7 * size)   // in the largest letters it is larger than in others all the same
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
