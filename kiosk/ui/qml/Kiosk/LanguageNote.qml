import QtQuick
import Kiosk.Models

// What of a language is not as wished: another one, or read by no native speaker. Nothing where all is well.
Words {
    visible: text !== ""
    size: Theme.smallSize
    color: Theme.muted
}
