pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Segments and "Step 2 of 5"; touching it shows all steps.
T.AbstractButton {
    id: progress
    required property int count
    required property int current

    implicitHeight: Math.max(words.implicitHeight, Math.round(40 * Theme.unit))
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: words.text + ", " + qsTr("show all steps")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    onClicked: Shell.openSheet("overview")

    background: Item {
        // The target is larger than what is drawn.
        anchors.fill: parent
        FocusRing { isShown: progress.visualFocus; cornerRadius: Theme.markerRadius }
    }
    contentItem: Item {
        Row {
            id: segments
            readonly property int gap: Math.round(8 * Theme.unit)
            readonly property int room: Math.max(0, Math.min(progress.width - words.implicitWidth - Theme.listGap,
                                                             Math.round(540 * Theme.unit)))
            readonly property int segmentWidth: Math.min(Math.round(110 * Theme.unit),
                                                         (room - (progress.count - 1) * gap) / Math.max(1, progress.count))
            visible: segmentWidth >= 6
            spacing: gap
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            x: Theme.isRightToLeft ? parent.width - width : 0
            Repeater {
                model: progress.count
                Rectangle {
                    required property int index
                    width: segments.segmentWidth
                    height: Math.max(4, Math.round(12 * Theme.unit))
                    radius: height / 2
                    color: index <= progress.current ? Theme.accent : "transparent"
                    border.width: index <= progress.current ? 0 : Theme.hairWidth
                    border.color: Theme.line
                }
            }
        }
        Words {
            id: words
            readonly property int start: segments.visible ? segments.width + Theme.listGap : 0
            x: Theme.isRightToLeft ? parent.width - start - width : start
            width: Math.min(implicitWidth, parent.width - start)
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Step %1 of %2").arg(progress.current + 1).arg(progress.count)
            size: Theme.smallSize
            color: Theme.muted
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
