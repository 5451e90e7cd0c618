pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Segments and "Step 2 of 5" with a sign that it opens; touching it shows all steps.
Item {
    id: progress
    required property int count
    required property int current
    property string lead: ""        // which lesson of a visit, before the step
    property int reach: 0       // how far up the target goes: over the lesson's title,
    property real reachWidth: 0     // and how far along

    readonly property string step: qsTr("Step %1 of %2").arg(current + 1).arg(count)

    implicitHeight: words.height

    TextMetrics {
        id: whole
        font: words.font
        text: progress.lead === "" ? progress.step : progress.lead + " · " + progress.step
    }

    T.AbstractButton {
        id: opener
        readonly property int air: Theme.smallGap       // the ring is clear of the letters
        leftPadding: air
        rightPadding: air
        width: Math.min(progress.width, Math.max(progress.reachWidth, words.start + words.width + sign.room)) + 2 * air
        x: Theme.isRightToLeft ? parent.width - width + air : -air
        y: parent.height - height
        height: Math.max(Theme.touchTarget, progress.height + progress.reach)
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.ignored: !parent?.enabled
        Accessible.name: whole.text + ", " + qsTr("show all steps")
        Accessible.onPressAction: clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: Shell.openSheet("overview")

        contentItem: Item {
            Row {
                id: segments
                readonly property int gap: Math.round(8 * Theme.unit)
                readonly property int room: Math.max(0, Math.min(progress.width - words.implicitWidth - sign.room - Theme.listGap,
                                                                 Math.round(540 * Theme.unit)))
                readonly property int segmentWidth: Math.min(Math.round(110 * Theme.unit),
                                                             (room - (progress.count - 1) * gap) / Math.max(1, progress.count))
                visible: segmentWidth >= 6
                spacing: gap
                y: parent.height - (progress.height + height) / 2
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
            ButtonWords {
                id: words
                readonly property int start: segments.visible ? segments.width + Theme.listGap : 0
                x: Theme.isRightToLeft ? parent.width - start - width : start
                width: Math.min(Math.ceil(implicitWidth), progress.width - start - sign.room)
                y: parent.height - height
                // Where there is little room the segments stay and the lesson's number goes: its name stands above.
                text: progress.width - whole.advanceWidth < 2 * progress.width / 5 ? progress.step : whole.text
                wrapMode: Text.Wrap
                size: Theme.smallSize
                color: Theme.muted
            }
            Icon {
                id: sign
                readonly property int room: Math.ceil(width + Theme.smallGap)
                readonly property int beside: Math.ceil(words.contentWidth + Theme.smallGap)
                text: Icons.chevronDown
                size: Math.round(1.2 * Theme.smallSize)
                width: size
                color: Theme.accent
                x: Theme.isRightToLeft ? words.x + words.width - beside - width : words.x + beside
                y: Math.round(words.y + (words.height - height) / 2)
            }
        }
    }
}
