pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A named question with a few answers side by side; they wrap where the row is too short.
Column {
    id: row
    required property string name
    required property ChoiceRows choices
    property bool isTight: false
    // How wide it must be for all of them to stand side by side.
    readonly property int lineWidth: {
        let wide = (answers.count - 1) * Theme.gap
        for (let index = 0; index < answers.count; index++)
            wide += answers.itemAt(index)?.implicitWidth ?? 0
        return Math.ceil(wide)
    }
    signal chosen(string key)

    spacing: Theme.smallGap
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !parent?.enabled
    Accessible.name: name

    ButtonWords {
        width: parent.width
        wrapMode: Text.Wrap
        text: row.name
        size: Theme.smallSize
        color: Theme.muted
    }
    Flow {
        width: parent.width
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
