pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A question for fun. A wrong answer is met with the explanation in other words, and may be changed.
Item {
    id: block
    required property int index
    required property string markup
    required property string plain
    required property int leaf
    required property int markStart
    required property int markEnd
    required property int gapBefore
    required property string verdict
    required property string title
    required property BlockRows children_
    required property BlockRows explanation

    implicitHeight: column.height + Math.round(gapBefore * Theme.unit)
    onVerdictChanged: met.show()
    // The answer that is met so.
    function chosen() {
        for (let index = 0; index < options.count; index++)
            if ((options.itemAt(index) as AskOption)?.verdict === verdict)
                return options.itemAt(index)
        return null
    }

    Column {
        id: column
        y: Math.round(block.gapBefore * Theme.unit)
        width: parent.width
        spacing: Theme.gap

        Item {
            width: parent.width
            height: question.height + Theme.smallGap
            SpokenText {
                id: question
                x: LayoutMirroring.enabled ? parent.width - width : 0
                width: Math.min(parent.width, Theme.measure)
                markup: block.markup
                plain: block.plain
                leaf: block.leaf
                markStart: block.markStart
                markEnd: block.markEnd
                weight: Font.DemiBold
            }
        }
        Repeater {
            id: options
            model: block.children_
            AskOption { width: column.width }
        }
        Item {
            id: met
            visible: block.verdict !== ""
            width: parent.width
            height: ground.y + ground.height
            onVisibleChanged: show()
            onHeightChanged: show()
            // Whoever touched an answer sees what it is met with.
            function show() {
                for (let above = visible ? block.parent : null; above; above = above.parent)
                    (above as ReadingPane)?.showNew(met, block.chosen())
            }
            Rectangle {
                id: ground
                y: Theme.smallGap
                width: parent.width
                height: answer.height + 2 * answer.y
                radius: Theme.calloutRadius
                color: block.verdict === "right" ? Theme.ok : Theme.note
                border.width: Theme.isContrast ? Theme.strokeWidth : 0
                border.color: block.verdict === "right" ? Theme.okInk : Theme.noteInk
                Accessible.role: Accessible.AlertMessage
                Accessible.ignored: !parent?.enabled
                Accessible.name: block.title
                Icon {
                    id: sign
                    readonly property int inset: Math.round(30 * Theme.unit)
                    x: LayoutMirroring.enabled ? parent.width - inset - width : inset
                    y: answer.y
                    width: size
                    size: Math.round(1.45 * Theme.titleSize)
                    color: block.verdict === "right" ? Theme.okInk : Theme.noteInk
                    text: block.verdict === "right" ? Icons.circleCheck : Icons.lightbulb
                }
                Column {
                    id: answer
                    readonly property int start: sign.inset + sign.width + Math.round(24 * Theme.unit)
                    x: LayoutMirroring.enabled ? sign.inset : start
                    y: Math.round(24 * Theme.unit)
                    width: parent.width - start - sign.inset
                    InnerBlocks {
                        width: parent.width
                        rows: block.explanation
                    }
                }
            }
        }
    }
}
