import QtQuick
import Kiosk.Models
import Kiosk.Home

// How much was found, and the button that turns its pages: up here, for the keyboard leaves no room below.
Item {
    id: line
    required property ReadingPane pane

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
    MainButton {
        id: paging
        visible: !line.pane.isSeen || !line.pane.isAtTop
        kind: "bare"
        height: parent.height
        text: line.pane.isSeen ? qsTr("Back up") : qsTr("More below")
        glyph: line.pane.isSeen ? Icons.arrowUp : Icons.arrowDown
        x: Theme.isRightToLeft ? 0 : parent.width - width
        onClicked: line.pane.isSeen ? line.pane.turnTo(0) : line.pane.showMore()
    }
}
