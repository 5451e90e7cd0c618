pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Keys

// The kiosk's own keyboard, at the bottom of the window while a field has the focus; 0 high otherwise.
Rectangle {
    id: keyboard
    readonly property Item field: Window.activeFocusItem
    readonly property bool isWanted: field instanceof TextInput
    property bool isShown: false
    readonly property int edge: Theme.gap
    readonly property int keyHeight: Math.round(84 * Theme.unit)
    readonly property int columnCount: KeyboardModel.columnCount
    // Where the window allows it keys are wider than they must be; in portrait they take all of it.
    readonly property int keyWidth: Math.floor(Math.min(Math.round(128 * Theme.unit),
                                    (width - 2 * edge - (columnCount - 1) * Theme.gap) / columnCount))
    readonly property int boardWidth: columnCount * keyWidth + (columnCount - 1) * Theme.gap

    // It goes only when no finger is down: else what is being touched would move away from under it.
    function settle() {
        isShown = isWanted || (isShown && finger.active)
    }

    visible: isShown
    implicitHeight: isShown ? 4 * keyHeight + 3 * Theme.gap + 2 * edge : 0
    onIsWantedChanged: {
        if (isWanted) {
            KeyboardModel.open()
            settle()
        } else {
            Qt.callLater(settle)      // the touch that takes the focus away is told to the finger after it
        }
    }
    Component.onCompleted: settle()
    color: Theme.sunken
    // Keys lie as on every keyboard of their layout, whichever way the screen reads.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: qsTr("Keyboard %1").arg(KeyboardModel.layoutName)

    Rectangle {
        width: parent.width
        height: Theme.isContrast ? Theme.strokeWidth : Theme.hairWidth
        color: Theme.line
    }
    // Over the whole window, so that it sees every finger; it takes nothing from anybody.
    Item {
        parent: keyboard.Window.contentItem
        anchors.fill: parent
        PointHandler {
            id: finger
            onActiveChanged: Qt.callLater(keyboard.settle)
        }
    }
    // A touch between two keys is for none of them, and for nothing below.
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

    Item {
        x: (keyboard.width - width) / 2
        y: keyboard.edge
        width: keyboard.boardWidth
        Repeater {
            model: KeyboardModel.rows
            KeyCap {
                id: cap
                required property int index
                required property string act
                required property int row
                required property real column
                required property real span
                x: Math.round(column * (keyboard.keyWidth + Theme.gap))
                y: row * (keyboard.keyHeight + Theme.gap)
                width: Math.round(span * (keyboard.keyWidth + Theme.gap)) - Theme.gap
                height: keyboard.keyHeight
                isLetter: act === "sign"
                isFilled: act === "done"
                isLit: act === "shift" && KeyboardModel.isShifted
                glyph: {
                    switch (act) {
                    case "shift": return KeyboardModel.isLocked ? Icons.lock : Icons.arrowBigUp
                    case "delete": return Icons.deleteKey
                    case "next layout": return Icons.globe
                    case "space": return Icons.space
                    default: return ""
                    }
                }
                onClicked: KeyboardModel.touch(index, keyboard.field)
            }
        }
    }
}
