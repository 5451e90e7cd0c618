import QtQuick
import Kiosk.Models

// The step's picture, as large as the window allows and never cut.
Sheet {
    id: sheet
    title: qsTr("The picture")
    doneText: qsTr("Close")
    isTight: true

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
            partSource: Shell.lesson.partUrl
            part: Shell.lesson.part
        }
    }
}
