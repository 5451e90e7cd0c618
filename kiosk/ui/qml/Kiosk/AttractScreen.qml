pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Models
import Kiosk.Unattended

// What the kiosk shows while nobody is there: one lesson after the other, to the edges. A touch anywhere begins.
KioskScreen {
    id: screen

    T.AbstractButton {
        id: whole
        anchors.fill: parent
        focus: true
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.ignored: !parent?.enabled
        Accessible.name: title.text + ", " + invitation.text
        Accessible.description: sentence.text
        Accessible.onPressAction: clicked()
        Keys.onSpacePressed: Attract.begin()
        onClicked: Attract.begin()

        Item {
            id: stage
            // Under large letters the picture gives way; what matters in it is in its middle.
            readonly property real share: Theme.textScale > 1.5 ? 0.44 : 0.56
            width: Theme.isPortrait ? parent.width : Math.round(Math.min(parent.height * 640 / 720, parent.width * share))
            height: Theme.isPortrait ? Math.min(Math.round(parent.width * 720 / 640), Math.round(parent.height * 0.58)) : parent.height
            x: !Theme.isPortrait && Theme.isRightToLeft ? parent.width - width : 0

            Image {
                visible: !Attract.isWelcome
                anchors.fill: parent
                source: Attract.pictureUrl
                sourceSize: Qt.size(width, 0)
                fillMode: Image.PreserveAspectCrop
                asynchronous: false
                cache: false
                onStatusChanged: if (status === Image.Error) Shell.pictureFailed()
                Accessible.ignored: true
            }
            AttractCovers {
                visible: Attract.isWelcome
                anchors.fill: parent
            }
        }
        Column {
            id: telling
            readonly property int side: Math.round((Theme.textScale > 1.25 ? 64 : 96) * Theme.unit)
            x: Theme.isPortrait ? Theme.margin : Theme.isRightToLeft ? side : stage.width + side
            width: Theme.isPortrait ? parent.width - 2 * Theme.margin : parent.width - stage.width - 2 * side
            readonly property int highest: Theme.isPortrait ? stage.height + Theme.margin : Theme.headerHeight
            readonly property int room: band.y - highest - Theme.blockGap
            y: highest + (Theme.isPortrait ? 0 : Math.round(Math.max(0, (room - height) / 2)))
            spacing: Theme.blockGap
            Words {
                id: title
                width: parent.width
                text: Attract.isWelcome ? qsTr("Your devices, explained step by step") : Attract.title
                size: Math.round((Theme.isPortrait || Theme.textScale > 1.25 ? 1.05 : 1.25) * Theme.displaySize)
                weight: Font.Bold
                lineHeight: 1.1
                Accessible.ignored: true
            }
            Words {
                id: sentence
                width: parent.width
                text: Attract.isWelcome ? qsTr("Read aloud, at your own pace, as often as you like.") : Attract.sentence
                size: Math.round(1.1 * Theme.bodySize)
                lineHeight: Theme.lineHeight
                color: Theme.muted
                // What does not fit under large letters is said by the lesson itself.
                readonly property int lines: Math.floor((telling.room - title.height - telling.spacing) / (1.9 * Theme.bodySize))
                maximumLineCount: Math.max(1, lines)
                visible: lines > 0
                elide: Text.ElideRight
                opacity: truncated ? 0 : 1      // whole, or not at all
                Accessible.ignored: true
            }
        }
        Column {
            id: band
            x: telling.x
            width: telling.width
            y: parent.height - height - Theme.margin
            spacing: Theme.listGap
            TroubleSign { room: band.width }
            AttractButton {
                id: invitation
                most: parent.width
                isDown: whole.down
                isFocused: whole.visualFocus
            }
            Flow {
                width: parent.width
                spacing: Theme.blockGap
                layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                LayoutMirroring.enabled: false
                Repeater {
                    model: Attract.invitations
                    Words {
                        required property string tag
                        required property string words
                        text: words
                        size: Theme.labelSize
                        color: Theme.accent
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }

    // Whoever touches one has come: the sheet opens over the first screen, which does not change under it.
    Tools {
        x: Theme.isRightToLeft ? Theme.margin : parent.width - Theme.margin - width
        y: Math.round((Theme.headerHeight - height) / 2)
        onTouched: Attract.begin()
    }

    onWentOn: Attract.begin()
    function goBack() {
        Attract.begin()
    }
    // Any key is someone; the tab key and shift alone lead to the tools.
    Keys.onPressed: event => {
        if ([Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Shift].includes(event.key))
            return
        event.accepted = true
        Attract.begin()
    }
}
