import QtQuick
import Kiosk.Models

// Whom to call, for those who do not scan: quiet, and there only where someone answers.
Words {
    visible: text !== ""
    text: Shell.helpLine
    size: Theme.smallSize
}
