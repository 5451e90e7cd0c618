pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A picture with rounded corners; the part spoken of comes forward: the rest dims, a ring breathes twice, then stays.
Item {
    id: panel
    property url source
    property string alt: ""
    property url partSource
    property rect part: Qt.rect(0, 0, 0, 0)      // as fractions of the picture
    property PictureRows near                   // pictures that may be next: decoded ahead, held, not shown
    property real radius: Theme.pictureRadius
    property color around: Theme.ground
    property bool dims: true                    // all but the part spoken of
    readonly property bool hasPart: part.width > 0

    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === "" || !parent?.enabled

    // Decoded once, at the size it is drawn: while a layout settles the size changes several times. A new size alone would
    // have the picture before decoded once more, and no size yet would have it decoded as large as it is.
    onSourceChanged: Qt.callLater(whole.settle)
    onPartSourceChanged: Qt.callLater(cutOut.settle)
    onWidthChanged: { Qt.callLater(whole.settle); Qt.callLater(cutOut.settle) }
    onHeightChanged: { Qt.callLater(whole.settle); Qt.callLater(cutOut.settle) }

    Image {
        id: whole
        anchors.fill: parent
        Accessible.ignored: true
        onStatusChanged: if (status === Image.Error) Shell.pictureFailed()
        function settle() {
            const size = Qt.size(Math.round(width), Math.round(height))
            last.source = ""
            last.sourceSize = sourceSize
            last.source = source
            if (sourceSize !== size)
                source = ""
            sourceSize = size
            source = width < 1 || height < 1 ? "" : panel.source
        }
    }
    Image {
        id: last // the way back is not decoded again
        visible: false
    }
    Repeater {
        model: panel.near
        Item {
            id: ahead
            required property url pictureUrl
            required property url partUrl
            required property rect part
            readonly property size size: whole.sourceSize
            visible: false
            Image {
                asynchronous: true
                sourceSize: ahead.size
                source: ahead.size.width > 0 ? ahead.pictureUrl : ""
            }
            Image {
                asynchronous: true
                sourceSize: Qt.size(Math.round(ahead.part.width * ahead.size.width), Math.round(ahead.part.height * ahead.size.height))
                source: ahead.size.width > 0 ? ahead.partUrl : ""
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: panel.hasPart && panel.dims
        color: Theme.sunken     // not the page's own colour: the panel would melt into it
        opacity: 0.55
    }
    Image {
        id: cutOut
        visible: panel.hasPart && panel.dims
        x: panel.part.x * panel.width
        y: panel.part.y * panel.height
        width: panel.part.width * panel.width
        height: panel.part.height * panel.height
        Accessible.ignored: true
        onStatusChanged: if (status === Image.Error) Shell.pictureFailed()
        function settle() {
            const size = Qt.size(Math.round(width), Math.round(height))
            if (sourceSize !== size)
                source = ""
            sourceSize = size
            source = width < 1 || height < 1 || !panel.dims ? "" : panel.partSource
        }
    }
    Rectangle {
        id: ring
        readonly property int distance: Math.round(14 * Theme.unit)
        visible: panel.hasPart
        x: Math.max(distance, cutOut.x - distance)
        y: Math.max(distance, cutOut.y - distance)
        width: Math.min(panel.width - distance, cutOut.x + cutOut.width + distance) - x
        height: Math.min(panel.height - distance, cutOut.y + cutOut.height + distance) - y
        radius: Math.round(24 * Theme.unit)
        color: "transparent"
        border.width: Math.max(2, Math.round(6 * Theme.unit))
        border.color: Theme.accent
        SequentialAnimation on opacity {
            running: panel.hasPart && !Theme.isStill && panel.visible
            loops: 2
            onStopped: ring.opacity = 1     // it may be stopped on the way
            NumberAnimation { from: 1; to: 0.25; duration: 500; easing.type: Easing.InOutSine }
            NumberAnimation { from: 0.25; to: 1; duration: 500; easing.type: Easing.InOutSine }
        }
    }
    // The software renderer clips to rectangles only: a frame in the colour around rounds the corners.
    Rectangle {
        readonly property int frame: Math.ceil(0.42 * panel.radius)
        anchors.fill: parent
        anchors.margins: -frame
        color: "transparent"
        radius: panel.radius + frame
        border.width: frame
        border.color: panel.around
    }
}
