import QtQuick
import Kiosk.Models

// A picture with rounded corners, on a ground of the colour `around`.
Item {
    id: picture
    property url source
    property real radius: Theme.pictureRadius
    property color around: Theme.ground
    property alias isAsynchronous: whole.asynchronous

    // Decoded once, at the size it is drawn: while a layout settles the size changes several times.
    onSourceChanged: Qt.callLater(whole.settle)
    onWidthChanged: Qt.callLater(whole.settle)
    onHeightChanged: Qt.callLater(whole.settle)

    Image {
        id: whole
        anchors.fill: parent
        onStatusChanged: if (status === Image.Error) Shell.pictureFailed()
        function settle() {
            if (width < 1 || height < 1)
                return          // not laid out yet: it would be decoded at its full size
            const size = Qt.size(Math.round(width), Math.round(height))
            if (sourceSize !== size)
                source = ""     // the new size alone would have the picture before decoded once more
            sourceSize = size
            source = picture.source
        }
    }
    // The software renderer clips to rectangles only: a frame in the colour around rounds the corners.
    Rectangle {
        readonly property int frame: Math.ceil(0.42 * picture.radius)
        anchors.fill: parent
        anchors.margins: -frame
        color: "transparent"
        radius: picture.radius + frame
        border.width: frame
        border.color: picture.around
    }
}
