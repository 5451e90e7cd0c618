pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A large button with an icon and a word. `kind`: filled (the way on, one a screen), outlined, bare.
T.Button {
    id: button
    property string kind: "outlined"
    property string glyph: ""
    property bool isGlyphLast: false
    property string note: ""        // where it leads, in small words under its own
    property int noteRoom: Math.round(480 * Theme.unit)     // a longer one is only read out
    readonly property bool isFilled: kind === "filled"
    readonly property color ink: isFilled ? (down ? Theme.onPressed : Theme.onAccent)
                                          : kind === "bare" ? Theme.text : Theme.accent

    implicitHeight: Math.max(Theme.buttonHeight, row.implicitHeight + 2 * Theme.gap)
    implicitWidth: Math.max(Math.round(200 * Theme.unit), row.implicitWidth + 2 * leftPadding)
    leftPadding: Math.round((kind === "bare" ? 26 : 48) * Theme.unit)
    rightPadding: leftPadding
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: text
    Accessible.description: note
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: button.isFilled ? (button.down ? Theme.pressed : Theme.accent)
             : button.kind === "bare" ? (button.down ? Theme.sunken : "transparent")
             : (button.down ? Theme.soft : Theme.surface)
        border.width: button.kind === "outlined" ? Theme.strokeWidth : 0
        border.color: Theme.accent
    }

    contentItem: Item {
        Row {
            id: row
            readonly property real room: button.availableWidth
            anchors.centerIn: parent
            spacing: Theme.gap
            layoutDirection: button.isGlyphLast !== Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            Icon {
                visible: button.glyph !== ""
                text: button.glyph
                color: button.ink
                size: Math.round(1.2 * Theme.labelSize)
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                ButtonWords {
                    text: button.text
                    size: Theme.labelSize
                    font.weight: Font.DemiBold
                    color: button.ink
                }
                Loader {
                    active: button.note !== ""
                    visible: active     // an emptied one keeps its height
                    sourceComponent: Item {
                        implicitWidth: note.implicitWidth <= button.noteRoom ? note.implicitWidth : 0
                        implicitHeight: implicitWidth > 0 ? note.implicitHeight : 0
                        ButtonWords {
                            id: note
                            visible: parent.implicitWidth > 0
                            text: button.note
                            size: Math.round(0.8 * Theme.labelSize)
                            color: button.ink
                        }
                    }
                }
            }
        }
    }
}
