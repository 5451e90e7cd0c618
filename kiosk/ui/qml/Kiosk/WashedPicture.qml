pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A picture, whole, that fills its room to the edges: what is left beside it is washed with its own ground, which goes on
// from its outermost row or column.
Item {
    id: room
    property url source
    // As it stands in the room, in whole pixels: half a pixel would show as a seam.
    readonly property real aspect: whole.implicitHeight > 0 ? whole.implicitWidth / whole.implicitHeight : 640 / 720
    readonly property int inWidth: Math.min(width, Math.round(height * aspect))
    readonly property int inHeight: Math.min(height, Math.round(width / aspect))

    Image {
        id: whole
        x: Math.round((room.width - width) / 2)
        y: Math.round((room.height - height) / 2)
        width: room.inWidth
        height: room.inHeight
        source: room.source
        sourceSize: Qt.size(room.width, 0)
        asynchronous: false
        cache: false
        onStatusChanged: if (status === Image.Error) Shell.pictureFailed()
        Accessible.ignored: true
    }
    Repeater {
        model: room.width > whole.width ? ["left", "right"] : room.height > whole.height ? ["top", "bottom"] : []
        Image {
            required property string modelData
            readonly property bool isFirst: modelData === "left" || modelData === "top"
            readonly property bool isBeside: modelData === "left" || modelData === "right"
            x: isBeside && !isFirst ? whole.x + whole.width : 0
            y: !isBeside && !isFirst ? whole.y + whole.height : 0
            width: !isBeside ? room.width : isFirst ? whole.x : room.width - x
            height: isBeside ? room.height : isFirst ? whole.y : room.height - y
            source: room.source
            // As it was read: no picture is enlarged for that.
            sourceSize: Qt.size(whole.implicitWidth, whole.implicitHeight)
            sourceClipRect: isBeside ? Qt.rect(isFirst ? 0 : whole.implicitWidth - 1, 0, 1, whole.implicitHeight)
                                     : Qt.rect(0, isFirst ? 0 : whole.implicitHeight - 1, whole.implicitWidth, 1)
            asynchronous: false
            cache: false
            Accessible.ignored: true
        }
    }
}
