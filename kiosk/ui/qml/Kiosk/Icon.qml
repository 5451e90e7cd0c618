import QtQuick
import Kiosk.Models

// A glyph of the icon font. Decoration, hence a bare Text, which no screen reader sees: the button has the name.
Text {
    id: icon
    property int size: Math.round(40 * Theme.unit)

    color: Theme.text
    font.family: "Kiosk Icons"
    font.pixelSize: icon.size
    textFormat: Text.PlainText
    renderType: Text.QtRendering
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
}
