import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// The step's picture where the words leave it no room: small, and touched it is shown as large as the window allows.
T.AbstractButton {
    id: button
    readonly property LessonModel lesson: Shell.lesson
    implicitWidth: Math.round(132 * Theme.unit)
    implicitHeight: Math.round(implicitWidth / lesson.pictureAspect)
    focusPolicy: Qt.TabFocus
    onDownChanged: Press.show(this, down)
    onClicked: Shell.openSheet("picture")
    Accessible.role: Accessible.Button
    Accessible.ignored: !parent?.enabled
    Accessible.name: lesson.pictureAlt === "" ? qsTr("Enlarge the picture")
                                              : qsTr("Enlarge the picture: %1").arg(lesson.pictureAlt)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.buttonRadius
        color: Theme.surface
        border.width: Theme.strokeWidth
        border.color: Theme.accent
    }
    contentItem: Item {
        PicturePanel {
            anchors.fill: parent
            source: button.lesson.pictureUrl
            radius: Theme.buttonRadius
            around: Theme.ground
        }
        // Above the frame that rounds the picture's corners.
        Rectangle {
            anchors.fill: parent
            radius: Theme.buttonRadius
            color: "transparent"
            border.width: Theme.strokeWidth
            border.color: Theme.accent
        }
        Rectangle {
            x: Theme.isRightToLeft ? Theme.smallGap : parent.width - width - Theme.smallGap
            y: parent.height - height - Theme.smallGap
            width: Math.round(48 * Theme.unit)
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: Theme.strokeWidth
            border.color: Theme.accent
            Icon {
                anchors.centerIn: parent
                text: Icons.search
                color: Theme.accent
                size: Math.round(28 * Theme.unit)
            }
        }
    }
}
