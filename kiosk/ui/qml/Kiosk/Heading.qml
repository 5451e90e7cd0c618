import QtQuick
import Kiosk.Models

Words {
    size: Theme.displaySize
    weight: Font.Bold
    lineHeight: 1.1
    Accessible.role: Accessible.Heading
}
