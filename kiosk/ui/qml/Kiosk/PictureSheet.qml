import QtQuick
import Kiosk.Models

// The step's picture, as large as the window allows and never cut.
Sheet {
    id: sheet
    title: qsTr("The picture")
    doneText: qsTr("Close")
    isTight: true
    // Where that makes an upright picture larger, the title and the way back stand at its sides.
    isBeside: !Theme.isPortrait && width >= 1.5 * height && Shell.lesson.pictureAspect <= 1
    mostWidth: Math.round((isBeside ? 1680 : 1240) * Theme.unit)

    Item {
        width: sheet.roomWidth
        height: picture.height
        PicturePanel {
            id: picture
            readonly property real aspect: Shell.lesson.pictureAspect
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(Math.min(parent.width, sheet.roomHeight * aspect))
            height: Math.round(width / aspect)
            source: Shell.lesson.pictureUrl
            alt: Shell.lesson.pictureAlt
            dims: false     // who enlarges it wants to see all of it
            part: Shell.lesson.part
        }
    }
}
