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
        Accessible.name: telling.title + ", " + invitation.text
        Accessible.description: telling.sentence
        Accessible.onPressAction: clicked()
        Keys.onSpacePressed: Attract.begin()
        onClicked: Attract.begin()

        Item {
            id: stage
            // The same for a cover and for all of them: what stands beside it, the button first, keeps its place. Under
            // large letters the picture gives way; what matters in it is in its middle.
            readonly property real share: Theme.textScale > 1.5 ? 0.44 : 0.5
            width: Theme.isPortrait ? parent.width : Math.round(Math.min(parent.height * 640 / 720, parent.width * share))
            height: Theme.isPortrait ? Math.min(Math.round(parent.width * 720 / 640), Math.round(parent.height * 0.58)) : parent.height
            x: !Theme.isPortrait && Theme.isRightToLeft ? parent.width - width : 0

            WashedPicture {
                visible: !Attract.isWelcome
                anchors.fill: parent
                source: Attract.pictureUrl
            }
            AttractCovers {
                visible: Attract.isWelcome
                anchors.fill: parent
                above: Theme.isPortrait ? Theme.headerHeight : 0      // the tools stand there
            }
        }
        AttractWords {
            id: telling
            readonly property int side: Math.round(64 * Theme.unit)
            x: Theme.isPortrait || Theme.isRightToLeft ? Theme.margin : stage.width + side     // ends under the tools
            width: Theme.isPortrait ? parent.width - 2 * Theme.margin : parent.width - stage.width - side - Theme.margin
            y: Theme.isPortrait ? stage.height + Theme.listGap : Theme.headerHeight
            height: band.y - y - Theme.listGap
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
                width: parent.width
                isDown: whole.down
                isFocused: whole.visualFocus
            }
            Flow {
                id: others
                // One line in every language of the loop, so that the button keeps its place; smaller where need be.
                readonly property int gaps: (invitations.count - 1) * spacing
                readonly property real wanted: {
                    let wide = 1
                    for (let index = 0; index < invitations.count; index++)
                        wide += metrics.advanceWidth((invitations.itemAt(index) as Words)?.text ?? "")
                    return wide
                }
                readonly property int size: Math.max(Math.round(26 * Theme.unit),
                    Math.min(Theme.labelSize, Math.floor(Theme.labelSize * (width - gaps) / wanted)))
                width: parent.width
                spacing: Theme.blockGap
                layoutDirection: Theme.isRightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                LayoutMirroring.enabled: false
                FontMetrics {
                    id: metrics
                    font.family: Theme.family
                    font.pixelSize: Theme.labelSize
                }
                Repeater {
                    id: invitations
                    model: Attract.invitations
                    Words {
                        required property string tag
                        required property string words
                        text: words
                        size: others.size
                        height: Math.max(implicitHeight, Math.round(1.6 * Theme.labelSize))
                        verticalAlignment: Text.AlignVCenter    // Latin and Arabic lines differ in height
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
