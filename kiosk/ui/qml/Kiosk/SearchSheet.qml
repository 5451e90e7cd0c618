pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models
import Kiosk.Home

// Search while typing: the field above, the answers below it; touching one opens the lesson at that step.
FocusScope {
    id: sheet
    readonly property bool isWide: !Theme.isPortrait && Theme.textScale <= 1.5

    // The tool that a sheet above this one was opened from.
    property T.Control opener: null
    property bool wasByKey: false

    // Whoever came by key goes on where they were, whoever came by touch types on.
    function takeUp() {
        if (wasByKey && opener) {
            opener.forceActiveFocus()
            opener.focusReason = Qt.TabFocusReason
        } else {
            field.forceActiveFocus()
        }
    }

    anchors.fill: parent
    Accessible.role: Accessible.Dialog
    Accessible.ignored: over.item !== null
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
    FocusScope {
        id: page
        anchors.fill: parent
        focus: !over.item
        enabled: !over.item
        onEnabledChanged: if (enabled) sheet.takeUp()
        Item {
            id: top
            x: Theme.margin
            y: Math.round(Math.max(Theme.smallGap, (Theme.headerHeight - height) / 2))
            width: parent.width - 2 * Theme.margin
            height: Math.max(field.height, closing.height)
            RoundTool {
                id: closing
                x: Theme.isRightToLeft ? parent.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                name: qsTr("Close")
                glyph: Icons.x
                onClicked: Shell.closeSheet()
            }
            Field {
                id: field
                x: Theme.isRightToLeft ? tools.width + Theme.listGap : closing.width + Theme.listGap
                width: parent.width - closing.width - tools.width - 2 * Theme.listGap
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                showsName: false
                name: qsTr("Search")
                hint: qsTr("A device or a problem")
                glyph: Icons.search
                longest: 60
                onTextChanged: SearchModel.search(text)
            }
            Tools {
                id: tools
                x: Theme.isRightToLeft ? 0 : parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                onTouched: {
                    sheet.opener = Window.activeFocusItem as T.Control
                    sheet.wasByKey = sheet.opener?.visualFocus ?? false
                }
            }
        }
        SearchCount {
            id: found
            pane: pane
            offersCall: nothing.visible && !nothing.hasButton
            x: Theme.margin
            y: top.y + top.height + Theme.gap
            width: parent.width - 2 * Theme.margin
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
                    id: nothing
                    hasButton: whole + parent.topPadding + parent.bottomPadding <= pane.height
                    visible: SearchModel.isEmpty
                    width: parent.width
                }
                SearchResults {
                    visible: !SearchModel.isEmpty
                    width: parent.width
                    columns: sheet.isWide ? 2 : 1
                }
            }
        }
    }
    // What is opened from here: the search stays as it is below.
    Loader {
        id: over
        anchors.fill: parent
        focus: status === Loader.Ready
        source: Shell.overFile
        onLoaded: (item as FocusScope)?.forceActiveFocus(sheet.wasByKey ? Qt.TabFocusReason : Qt.OtherFocusReason)
        onStatusChanged: if (status === Loader.Error) Qt.callLater(Shell.screenFailed, source.toString())
    }
    Connections {
        target: SearchModel
        function onChanged() { pane.toTop() }
    }
}
