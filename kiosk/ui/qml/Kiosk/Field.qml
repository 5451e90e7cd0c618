pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// A line to type into: its name above, the kiosk's keyboard below the screen while it has the focus. What is typed is
// handed on by `text` alone and stands in no log.
FocusScope {
    id: field
    required property string name
    property string hint: ""
    property string glyph: ""
    property bool isSecret: false
    property bool showsName: true
    property int longest: 64
    property alias text: input.text
    readonly property bool isShown: !isSecret || eye.isOpen
    signal accepted()

    function clear() {
        input.clear()
    }
    // What scrolls around the field brings it into view when the keyboard takes its room.
    property ReadingPane around: null
    function keepInView() {
        if (around && input.activeFocus)
            around.reveal(field)
    }
    Component.onCompleted: {
        for (let above = parent; above && !around; above = above.parent)
            around = above as ReadingPane
    }
    Connections {
        target: field.around
        function onHeightChanged() { Qt.callLater(field.keepInView) }
    }

    implicitWidth: Math.round(640 * Theme.unit)
    implicitHeight: box.y + box.height
    onActiveFocusChanged: if (activeFocus) Qt.callLater(keepInView)

    Words {
        id: label
        visible: field.showsName
        width: parent.width
        text: field.name
        size: Theme.smallSize
        color: Theme.muted
        Accessible.ignored: true
    }
    Rectangle {
        id: box
        readonly property int inset: Math.round(28 * Theme.unit)
        y: field.showsName ? label.height + Theme.smallGap : 0
        width: parent.width
        height: Math.max(Theme.buttonHeight, input.implicitHeight + 2 * Theme.gap)
        radius: Theme.buttonRadius
        color: Theme.surface
        border.width: input.activeFocus ? Theme.strokeWidth + Math.max(1, Math.round(2 * Theme.unit)) : Theme.strokeWidth
        border.color: input.activeFocus ? Theme.accent : Theme.line
        Icon {
            id: sign
            visible: field.glyph !== ""
            x: Theme.isRightToLeft ? parent.width - width - box.inset : box.inset
            anchors.verticalCenter: parent.verticalCenter
            text: field.glyph
            color: Theme.muted
            size: Math.round(1.1 * Theme.labelSize)
        }
        T.TextField {
            id: input
            readonly property int start: sign.visible ? box.inset + sign.width + Theme.gap : box.inset
            readonly property int end: (clearing.visible ? clearing.inset + clearing.width
                                        : field.isSecret ? eye.inset + eye.width : 0) + Theme.gap
            focus: true
            x: Theme.isRightToLeft ? end : start
            width: parent.width - start - end
            height: parent.height
            verticalAlignment: TextInput.AlignVCenter
            horizontalAlignment: TextInput.AlignLeft     // mirrored with the window, whatever is typed
            color: Theme.text
            selectionColor: Theme.spoken
            selectedTextColor: Theme.text
            font.family: field.isSecret && field.isShown ? Theme.monoFamily : Theme.family
            font.pixelSize: Theme.bodySize
            maximumLength: field.longest
            echoMode: field.isShown ? TextInput.Normal : TextInput.Password
            passwordCharacter: "•"
            passwordMaskDelay: 0
            inputMethodHints: field.isSecret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                                             : Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            selectByMouse: true
            clip: true
            cursorDelegate: Rectangle {
                width: Math.max(2, Math.round(4 * Theme.unit))
                color: Theme.accent
                visible: input.activeFocus
            }
            Accessible.role: Accessible.EditableText
            Accessible.ignored: !parent?.enabled
            Accessible.name: field.hint === "" ? field.name : field.name + ", " + field.hint
            Accessible.passwordEdit: field.isSecret && !field.isShown
            onAccepted: {
                field.accepted()
                focus = false      // the keyboard goes; a touch on the field brings it back
            }
            Words {
                readonly property int inset: Math.round(10 * Theme.unit)      // beside the cursor, not under it
                visible: input.length === 0 && input.preeditText === "" && field.hint !== ""
                x: Theme.isRightToLeft ? 0 : inset
                width: parent.width - inset
                height: parent.height - 2 * Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                text: field.hint
                color: Theme.muted
                fontSizeMode: Text.Fit      // on two lines, rather than in letters smaller than all others
                minimumPixelSize: Math.round(20 * Theme.unit)
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
        FieldTool {
            id: clearing
            visible: input.length > 0
            name: qsTr("Clear: %1").arg(field.name)
            glyph: Icons.x
            readonly property int inset: field.isSecret ? eye.inset + eye.width + Theme.gap : Theme.smallGap
            x: Theme.isRightToLeft ? inset : parent.width - width - inset
            anchors.verticalCenter: parent.verticalCenter
            onClicked: {
                input.clear()
                input.forceActiveFocus()
            }
        }
        FieldTool {
            id: eye
            property bool isOpen: false
            visible: field.isSecret
            name: isOpen ? qsTr("Hide: %1").arg(field.name) : qsTr("Show: %1").arg(field.name)
            glyph: isOpen ? Icons.eyeOff : Icons.eye
            readonly property int inset: Theme.smallGap
            x: Theme.isRightToLeft ? inset : parent.width - width - inset
            anchors.verticalCenter: parent.verticalCenter
            onClicked: isOpen = !isOpen
        }
    }
}
