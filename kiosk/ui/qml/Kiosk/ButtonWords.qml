import QtQuick
import Kiosk.Models

// The words on a button. A bare Text, which no screen reader sees: the button itself has the name.
Text {
    property int size: Theme.labelSize

    color: Theme.text
    font.family: Theme.family
    font.pixelSize: size
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft     // mirrored with the window, whatever language the words are in
}
