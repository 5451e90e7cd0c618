pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A QR symbol: whole-pixel modules on a white card in every theme, its quiet zone within.
Rectangle {
    id: card
    required property list<string> rows          // "0" light, "1" dark; the quiet zone is in them
    required property string name
    readonly property int side: rows.length
    required property int least                  // how wide the symbol is at least, its quiet zone with it
    required property int most
    // Never a fraction of a pixel: a blurred module does not scan.
    readonly property int module: side > 0 ? Math.max(2, Math.ceil(least / side), Math.floor((most - 2 * frame) / side)) : 1
    // The rounded corners stay off the quiet zone.
    readonly property int frame: Math.round(8 * Theme.unit)

    width: side * module + 2 * frame
    height: width

    color: "#FFFFFF"
    radius: Math.round(22 * Theme.unit)
    border.width: Theme.hairWidth
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.ignored: !parent?.enabled
    Accessible.name: card.name

    Item {
        width: card.side * card.module
        height: width
        anchors.centerIn: parent
        anchors.alignWhenCentered: true
        Repeater {
            model: card.rows
            Item {
                id: line
                required property int index
                required property string modelData
                readonly property list<string> runs: modelData.match(/1+/g) ?? []
                y: index * card.module
                Repeater {
                    // One rectangle a run of dark modules.
                    model: line.runs.length
                    Rectangle {
                        required property int index
                        readonly property var place: line.placeOf(index)
                        x: place.x * card.module
                        width: place.y * card.module
                        height: card.module
                        color: "#000000"
                        antialiasing: false
                    }
                }
                function placeOf(which) {
                    let seen = -1, start = 0
                    for (let column = 0; column < modelData.length; column++) {
                        if (modelData[column] === "1" && (column === 0 || modelData[column - 1] !== "1")) {
                            seen++
                            start = column
                        }
                        if (seen === which) {
                            let end = start
                            while (end < modelData.length && modelData[end] === "1")
                                end++
                            return Qt.point(start, end - start)
                        }
                    }
                    return Qt.point(0, 0)
                }
            }
        }
    }
}
