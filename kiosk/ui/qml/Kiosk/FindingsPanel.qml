pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Authors

// What an author sees below the lesson. Its letters are those of a desk, not of a kiosk: they do not grow with the text.
Rectangle {
    id: panel
    readonly property int letter: Math.max(13, Math.round(height / 10))
    readonly property int gap: Math.round(letter / 2)
    readonly property bool isRead: Authoring.isRead
    width: parent.width
    height: Math.round(Math.max(120, Math.min(220, parent.height * 0.2)))
    y: parent.height - height
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What to mend in this lesson")

    Shortcut { sequence: "F5"; onActivated: Authoring.wish("read") }
    Shortcut { sequence: "Ctrl+L"; onActivated: Authoring.wish("language") }
    Shortcut { sequence: "Ctrl+T"; onActivated: Authoring.wish("size") }
    Shortcut { sequence: "Ctrl+D"; onActivated: Authoring.wish("theme") }

    Rectangle {
        width: parent.width
        height: Theme.strokeWidth
        color: Authoring.errorCount > 0 ? Theme.dangerInk : Authoring.warningCount > 0 ? Theme.warningInk : Theme.okInk
    }
    Words {
        id: summary
        x: 2 * panel.gap
        y: panel.gap
        width: parent.width - 4 * panel.gap - keys.width
        size: panel.letter
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        color: Authoring.errorCount > 0 || Authoring.trouble !== "" ? Theme.dangerInk
             : Authoring.warningCount > 0 ? Theme.warningInk : Theme.okInk
        readonly property string counts: [
            Authoring.errorCount > 0 ? qsTr("%n error(s)", "", Authoring.errorCount) : "",
            Authoring.warningCount > 0 ? qsTr("%n warning(s)", "", Authoring.warningCount) : ""
        ].filter(words => words !== "").join(", ")
        // Findings are not translated: authors look them up in the guide, and in what `kiosk check` prints.
        readonly property bool isTranslated: qsTr("Error") !== "Error"
        readonly property string found: counts !== "" && isTranslated ? counts + " " + qsTr("(details in English, as in the guide)") : counts
        text: Authoring.trouble !== "" ? Authoring.trouble : !Authoring.isRead ? qsTr("Reading…")
            : counts === "" ? qsTr("Nothing to mend.")
            : Authoring.errorCount === 0 ? found
            : found + ". " + (Authoring.isShown ? qsTr("Until the errors are mended you see what was sound before.")
                                                : qsTr("The lesson is shown once the errors are mended."))
        Accessible.role: Accessible.AlertMessage
    }
    Words {
        id: keys
        anchors.right: parent.right
        anchors.rightMargin: 2 * panel.gap
        anchors.baseline: summary.baseline
        LayoutMirroring.enabled: false
        size: Math.round(0.85 * panel.letter)
        color: Theme.muted
        wrapMode: Text.NoWrap
        visible: panel.width > 60 * panel.letter
        width: visible ? implicitWidth : 0
        text: qsTr("F5: read again · Ctrl+L: language · Ctrl+T: text size · Ctrl+D: colours")
    }
    ListView {
        id: list
        x: 2 * panel.gap
        y: summary.y + summary.height + panel.gap
        width: parent.width - 4 * panel.gap
        height: parent.height - y
        clip: true
        spacing: Math.round(panel.gap / 2)
        boundsBehavior: Flickable.StopAtBounds
        model: Authoring.rows
        // What is above and below: the wheel reaches it.
        Rectangle {
            objectName: "findingsBar"
            visible: list.contentHeight > list.height
            parent: panel
            anchors.right: parent.right
            y: list.y + Math.round(list.visibleArea.yPosition * list.height)
            width: panel.gap
            height: Math.max(2 * panel.gap, Math.round(list.visibleArea.heightRatio * list.height))
            radius: width / 2
            color: Theme.muted
        }
        delegate: Row {
            id: one
            required property bool isError
            required property string place
            required property string message
            required property string remedy
            width: list.width
            spacing: panel.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: (isError ? qsTr("Error") : qsTr("Warning")) + ", " + place + ", " + message + "; " + remedy
            Icon {
                id: sign
                text: one.isError ? Icons.octagonX : Icons.info
                size: Math.round(1.1 * panel.letter)
                color: one.isError ? Theme.dangerInk : Theme.warningInk
            }
            Words {
                id: where
                text: one.place
                font.family: Theme.monoFamily
                size: panel.letter
                color: Theme.muted
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Words {
                width: one.width - sign.width - where.width - 2 * panel.gap
                text: one.message + "; " + one.remedy
                size: panel.letter
                Accessible.ignored: true
            }
        }
    }
}
