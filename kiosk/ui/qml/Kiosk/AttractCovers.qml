pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Unattended

// All covers side by side, to the edges: two across, as many down as there are.
Item {
    id: wall
    readonly property int columns: Theme.isPortrait ? 3 : 2
    readonly property int lines: Math.max(1, Math.ceil(Attract.coverCount / columns))

    Repeater {
        model: Attract.covers
        Image {
            required property int index
            required property url pictureUrl
            readonly property int column: index % wall.columns
            readonly property int line: Math.floor(index / wall.columns)
            x: Math.round(column * wall.width / wall.columns)
            y: Math.round(line * wall.height / wall.lines)
            width: Math.round((column + 1) * wall.width / wall.columns) - x
            height: Math.round((line + 1) * wall.height / wall.lines) - y
            source: pictureUrl
            fillMode: Image.PreserveAspectCrop
            clip: true
            Accessible.ignored: true
        }
    }
}
