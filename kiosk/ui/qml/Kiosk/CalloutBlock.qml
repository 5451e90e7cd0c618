pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Something to know, to like, to mind or never to do; the rule of the house; a gesture to show back.
Item {
    id: block
    required property string calloutKind
    required property string title
    required property string markup
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore
    required property BlockRows children_
    readonly property color ink: calloutKind === "warning" ? Theme.warningInk : calloutKind === "danger" ? Theme.dangerInk
        : calloutKind === "tip" || calloutKind === "show" ? Theme.okInk : calloutKind === "rule" ? Theme.accent : Theme.noteInk

    implicitHeight: ground.height + Math.round(gapBefore * Theme.unit)
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: title

    Rectangle {
        id: ground
        y: Math.round(block.gapBefore * Theme.unit)
        width: parent.width
        height: Math.max(column.y + column.height, icon.y + icon.height) + Math.round(30 * Theme.unit)
        radius: Theme.calloutRadius
        color: block.calloutKind === "warning" ? Theme.warning : block.calloutKind === "danger" ? Theme.danger
             : block.calloutKind === "tip" || block.calloutKind === "show" ? Theme.ok
             : block.calloutKind === "rule" ? Theme.sunken : Theme.note
        // A rule says what may be done too: it is quieter than a danger, and the only one with an edge.
        border.width: Theme.isContrast ? Theme.strokeWidth : block.calloutKind === "rule" ? Theme.hairWidth : 0
        border.color: Theme.isContrast ? block.ink : Theme.line

        Icon {
            id: icon
            readonly property int inset: Math.round(30 * Theme.unit)
            x: LayoutMirroring.enabled ? parent.width - inset - width : inset
            y: Math.round(28 * Theme.unit)
            width: size
            size: Math.round(1.45 * Theme.titleSize)
            color: block.ink
            text: block.calloutKind === "warning" ? Icons.triangleAlert : block.calloutKind === "danger" ? Icons.octagonX
                : block.calloutKind === "tip" ? Icons.lightbulb : block.calloutKind === "show" ? Icons.hand
                : block.calloutKind === "rule" ? Icons.house : Icons.info
        }
        Column {
            id: column
            readonly property int start: icon.inset + icon.width + Math.round(24 * Theme.unit)
            x: LayoutMirroring.enabled ? Math.round(30 * Theme.unit) : start
            y: Math.round(28 * Theme.unit)
            width: parent.width - start - Math.round(30 * Theme.unit)
            spacing: Theme.smallGap

            SpokenText {
                width: parent.width
                markup: block.markup
                plain: block.title
                leaf: block.leaf
                markStart: block.markStart
                markEnd: block.markEnd
                size: Theme.bodySize     // titles grow half as much as the words below, and this one stands right above them
                weight: Font.DemiBold
                ink: block.markStart >= 0 ? Theme.text : block.ink
            }
            InnerBlocks {
                width: parent.width
                rows: block.children_
            }
        }
    }
}
