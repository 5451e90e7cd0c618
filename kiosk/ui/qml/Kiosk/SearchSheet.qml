pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Home

// Search while typing: the field above, the answers below it; touching one opens the lesson at that step.
FocusScope {
    id: sheet
    readonly property bool isWide: !Theme.isPortrait && Theme.textScale <= 1.5

    anchors.fill: parent
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Search")
    Keys.onEscapePressed: Shell.closeSheet()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Down)
            pane.showMore()
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_Up)
            pane.showLess()
        else
            return
        event.accepted = true
    }
    Component.onCompleted: {
        SearchModel.open()
        field.forceActiveFocus()
    }
    Component.onDestruction: SearchModel.search("")

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
    }
    Item {
        id: top
        x: Theme.margin
        y: Theme.listGap
        width: parent.width - 2 * Theme.margin
        height: Math.max(field.height, closing.height)
        Field {
            id: field
            x: Theme.isRightToLeft ? parent.width - width : 0
            width: parent.width - closing.width - Theme.listGap
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            showsName: false
            name: qsTr("Search")
            hint: qsTr("A device, or what happens")
            glyph: Icons.search
            longest: 60
            onTextChanged: SearchModel.search(text)
        }
        MainButton {
            id: closing
            x: Theme.isRightToLeft ? 0 : parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Close")
            glyph: Icons.x
            leftPadding: Math.round(30 * Theme.unit)
            onClicked: Shell.closeSheet()
        }
    }
    Item {
        id: found
        x: Theme.margin
        y: top.y + top.height + Theme.gap
        width: parent.width - 2 * Theme.margin
        height: Theme.toolSize
        Words {
            id: count
            x: Theme.isRightToLeft ? parent.width - width : 0
            width: parent.width - paging.width - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: SearchModel.isEmpty ? qsTr("Nothing found") : SearchModel.isSearched ? SearchModel.countText : qsTr("All lessons")
            size: Theme.smallSize
            color: Theme.muted
            Accessible.role: Accessible.Heading
            onTextChanged: Accessible.announce(count.text)      // who hears the screen learns that there is an answer
        }
        // Up here, because below it the keyboard leaves the room to what was found.
        MainButton {
            id: paging
            visible: !pane.isSeen || !pane.isAtTop
            kind: "bare"
            height: parent.height
            text: pane.isSeen ? qsTr("Back up") : qsTr("More below")
            glyph: pane.isSeen ? Icons.arrowUp : Icons.arrowDown
            x: Theme.isRightToLeft ? 0 : parent.width - width
            onClicked: pane.isSeen ? pane.turnTo(0) : pane.showMore()
        }
    }
    ReadingPane {
        id: pane
        x: Theme.margin
        y: found.y + found.height + Theme.smallGap
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.gap
        isCentred: false
        Column {
            width: pane.width
            topPadding: Theme.gap - Theme.smallGap + Theme.focusWidth      // the ring round the first answer has room
            bottomPadding: Theme.gap      // and that round the last one
            spacing: Theme.gap
            NothingFound {
                visible: SearchModel.isEmpty
                width: parent.width
            }
            Grid {
                id: grid
                visible: !SearchModel.isEmpty
                width: parent.width
                columns: sheet.isWide ? 2 : 1
                spacing: Theme.gap
                layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                LayoutMirroring.enabled: false
                Repeater {
                    id: hits
                    model: SearchModel.rows
                    ResultRow {
                        required property int index
                        // As high as its neighbour in the line.
                        readonly property Item beside: grid.columns > 1 ? hits.itemAt(index ^ 1) : null
                        height: Math.max(implicitHeight, beside?.implicitHeight ?? 0)
                        width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                        onClicked: SearchModel.openResult(lessonId, stepId)
                    }
                }
            }
        }
    }
    Connections {
        target: SearchModel
        function onChanged() { pane.toTop() }
    }
}
