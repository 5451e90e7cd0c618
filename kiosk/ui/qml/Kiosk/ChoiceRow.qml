pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A named question with a few answers side by side; they wrap where the row is too short.
Column {
    id: row
    required property string name
    required property ChoiceRows choices
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
            model: row.choices
            Choice {
                required property string key
                required property string words
                required property bool isChosen
                text: words
                checked: isChosen
                onClicked: row.chosen(key)
            }
        }
    }
}
