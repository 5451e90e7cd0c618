pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Unattended

// All covers side by side, each whole, as large as they can be together.
Rectangle {
    id: wall
    property int above: 0     // what is to be left free above them
    readonly property real aspect: 640 / 720
    readonly property int between: Math.round(26 * Theme.unit)
    readonly property int columns: {
        let best = 1
        for (let count = 2; count <= Attract.coverCount; count++) {
            if (wide(count) > wide(best))
                best = count
        }
        return best
    }
    readonly property int side: wide(columns)
    readonly property int lines: Math.ceil(Attract.coverCount / columns)
    color: Theme.sunken

    // A cover's width with so many across.
    function wide(count) {
        const down = Math.max(1, Math.ceil(Attract.coverCount / count))
        return Math.floor(Math.min((width - (count + 1) * between) / count,
                                   ((height - above - (down + (above > 0 ? 0 : 1)) * between) / down) * aspect))
    }

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        y: wall.above + Math.round((wall.height - wall.above - height) / 2)
        columns: wall.columns
        spacing: wall.between
        layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        Repeater {
            model: Attract.covers
            RoundedPicture {
                required property url pictureUrl
                width: wall.side
                height: Math.round(wall.side / wall.aspect)
                source: pictureUrl
                around: wall.color
            }
        }
    }
}
