import QtQuick
import Kiosk.Models

// Where a page goes on above: it is cut as softly as below, and an arrow says so.
Rectangle {
    id: above
    required property real middle       // where the arrow points
    gradient: Gradient {
        GradientStop { position: 0; color: Theme.ground }
        GradientStop { position: 1; color: Qt.alpha(Theme.ground, 0) }
    }
    Icon {
        x: Math.round(above.middle - width / 2)
        y: -Theme.smallGap      // the air above the page is its too, and what is seen of it lies within the fade
        text: Icons.chevronDown
        rotation: 180
        color: Theme.accent
        size: Math.round(32 * Theme.unit)
    }
}
