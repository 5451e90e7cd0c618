import QtQuick
import Kiosk.Models
import Kiosk.Home

// How much was found, and the button that turns its pages: up here, for the keyboard leaves no room below. With large
// letters it leaves none for the call either.
Item {
    id: line
    required property ReadingPane pane
    property bool offersCall: false     // where nothing was found, and no room below shows whom to ask

    height: Theme.toolSize

    Words {
        id: count
        x: Theme.isRightToLeft ? parent.width - width : 0
        width: parent.width - (paging.visible ? paging.width + Theme.gap : 0) - (call.visible ? call.width + Theme.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        text: SearchModel.isEmpty ? qsTr("Nothing found") : SearchModel.isSearched ? SearchModel.countText : qsTr("All lessons")
        size: Theme.smallSize
        color: Theme.muted
        Accessible.role: Accessible.Heading
        onTextChanged: Accessible.announce(count.text)      // who hears the screen learns that there is an answer
    }
    MainButton {
        id: call
        readonly property int beside: paging.visible ? paging.width + Theme.gap : 0
        visible: line.offersCall
        height: parent.height
        leftPadding: Theme.listGap
        text: qsTr("Call someone")
        glyph: Icons.phone
        x: Theme.isRightToLeft ? beside : parent.width - beside - width
        onClicked: Shell.openSheet("call")
    }
    MainButton {
        id: paging
        visible: !line.pane.isSeen || !line.pane.isAtTop
        kind: "bare"
        height: parent.height
        text: line.pane.isSeen ? qsTr("Back up") : qsTr("More below")
        glyph: line.pane.isSeen ? Icons.arrowUp : Icons.arrowDown
        x: Theme.isRightToLeft ? 0 : parent.width - width
        onClicked: line.pane.isSeen ? line.pane.turnTo(0) : line.pane.showMore()
        // Where the page has come to be long enough, whoever is on it by key goes on to what follows.
        onVisibleChanged: if (!visible && focus) Qt.callLater(() => nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason))
    }
}
