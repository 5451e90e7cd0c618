pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk.Models

// The blocks of a step, one under the other, each drawn by the component of its kind.
Column {
    id: column
    required property BlockRows rows

    Repeater {
        model: column.rows
        delegate: DelegateChooser {
            role: "kind"
            DelegateChoice { roleValue: "heading"; HeadingBlock { width: column.width } }
            DelegateChoice { roleValue: "paragraph"; ParagraphBlock { width: column.width } }
            DelegateChoice { roleValue: "item"; ItemBlock { width: column.width } }
            DelegateChoice { roleValue: "task"; TaskBlock { width: column.width } }
            DelegateChoice { roleValue: "table"; TableBlock { width: column.width } }
            DelegateChoice { roleValue: "code"; CodeBlock { width: column.width } }
            DelegateChoice { roleValue: "callout"; CalloutBlock { width: column.width } }
            DelegateChoice { roleValue: "verdict"; VerdictBlock { width: column.width } }
            DelegateChoice { roleValue: "ask"; AskBlock { width: column.width } }
        }
    }
}
