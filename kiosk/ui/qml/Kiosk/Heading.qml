import QtQuick
import Kiosk.Models

Words {
    size: Theme.displaySize
    weight: Font.Bold
    lineHeight: 0.92
    Accessible.role: Accessible.Heading
}
