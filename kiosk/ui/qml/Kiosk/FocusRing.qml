import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// The ring round the control that the keyboard is on: one for the window, it moves into whichever control has it.
Rectangle {
    id: ring
    required property Item target
    readonly property T.Control control: target as T.Control
    readonly property T.TextField field: target as T.TextField
    readonly property bool isTabbedTo: field !== null && [Qt.TabFocusReason, Qt.BacktabFocusReason].includes(field.focusReason)
    readonly property bool isShown: (control !== null && control.visualFocus) || isTabbedTo
    // A field is ringed with the box it stands in.
    readonly property Item around: isTabbedTo ? field.parent : control
    readonly property int distance: Theme.focusOffset + Theme.focusWidth

    parent: isShown ? around : null
    anchors.fill: parent
    anchors.margins: -distance
    visible: isShown
    color: "transparent"
    radius: (((control?.background ?? around) as Rectangle)?.radius ?? Theme.markerRadius) + distance
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
