import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Words of the interface: plain text, one place for face and colour.
T.Label {
    id: words
    property int size: Theme.bodySize
    property int weight: Font.Normal

    color: Theme.text
    font.family: Theme.family
    font.pixelSize: words.size
    font.weight: words.weight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.ignored: !parent?.enabled
    Accessible.name: text
}
