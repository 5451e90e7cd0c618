pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A named question with a few answers side by side; they wrap where the row is too short.
Flow {
    id: row
    required property string name
    required property ChoiceRows choices
    property bool isTight: false
    property int nameWidth: 0           // of the name, where it stands beside its answers; 0 where it stands above
    // How wide it must be for all of them to stand side by side.
    readonly property int lineWidth: {
        let wide = (answers.count - 1) * Theme.gap
        for (let index = 0; index < answers.count; index++)
            wide += answers.itemAt(index)?.implicitWidth ?? 0
        return Math.ceil(wide)
    }
    readonly property int nameNeed: Math.ceil(heading.implicitWidth)    // for it to stand on one line
    signal chosen(string key)

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: name

    ButtonWords {
        id: heading
        width: row.nameWidth > 0 ? row.nameWidth : parent.width
        height: row.nameWidth > 0 ? Math.max(implicitHeight, line.height) : implicitHeight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        text: row.name
        size: Theme.smallSize
        color: Theme.muted
    }
    Flow {
        id: line
        width: row.nameWidth > 0 ? row.lineWidth : parent.width
        spacing: Theme.gap
        Repeater {
            id: answers
            model: row.choices
            Choice {
                required property string key
                required property string words
                required property bool isChosen
                text: words
                checked: isChosen
                isTight: row.isTight
                onClicked: row.chosen(key)
            }
        }
    }
}
