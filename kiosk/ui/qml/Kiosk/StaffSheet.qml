import QtQuick
import Kiosk.Models

// For the staff: leave the kiosk. Reached by touching the four corners in turn.
Sheet {
    id: sheet
    title: qsTr("Leave the kiosk?")
    doneText: qsTr("Stay")
    otherText: qsTr("Leave")
    otherGlyph: Icons.logOut
    onOther: Shell.leave()

    Column {
        width: sheet.roomWidth
        spacing: Theme.blockGap
        Words {
            width: parent.width
            text: qsTr("This closes the program. What was shown is not kept.")
        }
    }
}
