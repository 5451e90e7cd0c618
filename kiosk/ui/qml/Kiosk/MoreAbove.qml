import QtQuick
import Kiosk.Models

// Where a page goes on above: it is cut as softly as below, without an arrow.
Rectangle {
    gradient: Gradient {
        GradientStop { position: 0; color: Theme.ground }
        GradientStop { position: 1; color: Qt.alpha(Theme.ground, 0) }
    }
}
