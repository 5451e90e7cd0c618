import QtQuick
import Kiosk.Models

// A step: the picture on one side, the words on the other; above it in portrait.
KioskScreen {
    id: screen
    page: pane
    readonly property LessonModel lesson: Shell.lesson
    // The picture gives way as the text grows: smaller and smaller, then a button that shows it large.
    readonly property bool hasPicture: lesson.pictureUrl.toString() !== "" && Theme.pictureShare > 0
    readonly property bool hasPictureButton: lesson.pictureUrl.toString() !== "" && !hasPicture

    ScreenHeader {
        id: header
        title: screen.lesson.title
        note: screen.lesson.note
        showsStop: true
        Progress {
            width: parent.width
            count: screen.lesson.stepCount
            current: screen.lesson.stepIndex
            lead: screen.lesson.place
            reach: header.titleHeight
            reachWidth: header.titleWidth
        }
    }

    Item {
        id: page
        y: header.height
        width: parent.width
        height: parent.height - header.height - footer.height
        clip: true

        Item {
            id: sheet
            width: parent.width
            height: parent.height
            property string seenKey: screen.lesson.stepKey
            onSeenKeyChanged: {
                pane.toTop()
                if (Theme.slideMs > 0) {
                    slide.from = (screen.lesson.isForward ? 1 : -1) * (Theme.isRightToLeft ? -1 : 1) * Theme.slideLength
                    slide.restart()
                }
            }
            NumberAnimation { id: slide; target: sheet; property: "x"; to: 0; duration: Theme.slideMs; easing.type: Easing.OutCubic }

            PicturePanel {
                id: picture
                readonly property real aspect: screen.lesson.pictureAspect
                readonly property real roomWidth: Theme.isPortrait ? parent.width - 2 * Theme.margin : parent.width * Theme.pictureShare
                // What the words leave, with air above and below them.
                readonly property real wanted: parent.height - pane.contentHeight - Theme.gap - 3 * Theme.blockGap
                readonly property real roomHeight: Theme.isPortrait
                    ? Math.max(parent.height * (Theme.textScale > 1.5 ? 0.22 : 0.3), Math.min(wanted, parent.height * 0.56))
                    : parent.height - 2 * Theme.gap
                visible: screen.hasPicture
                width: Math.round(Math.min(roomWidth, roomHeight * aspect))
                height: Math.round(width / aspect)
                x: Theme.isPortrait ? Math.round((parent.width - width) / 2)
                    : Theme.isRightToLeft ? parent.width - Theme.margin - width : Theme.margin
                // Beside words that fill the page and more it stands where they begin.
                y: Theme.isPortrait || pane.contentHeight > pane.height ? Theme.gap
                    : Math.round(Math.max(Theme.gap, (parent.height - height) / 2))
                source: screen.hasPictureButton ? "" : screen.lesson.pictureUrl
                alt: screen.lesson.pictureAlt
                near: screen.hasPictureButton ? null : screen.lesson.nearPictures
                partSource: screen.hasPictureButton ? "" : screen.lesson.partUrl
                part: screen.lesson.part
            }
            Loader {
                id: button
                active: screen.hasPictureButton
                sourceComponent: PictureButton {}
                x: Theme.isRightToLeft ? parent.width - Theme.margin - width : Theme.margin
                y: Theme.gap
            }
            ReadingPane {
                id: pane
                tail: Theme.gap
                readonly property int start: screen.hasPictureButton ? Theme.margin + button.width + Theme.blockGap
                    : screen.hasPicture && !Theme.isPortrait ? Theme.margin + picture.width + Math.round(64 * Theme.unit)
                    : Theme.margin
                x: Theme.isRightToLeft ? parent.width - start - width : start
                y: Theme.isPortrait && screen.hasPicture ? picture.y + picture.height + Theme.listGap : Theme.smallGap
                // Wider than a line of words may be: what has a ground reaches to the margin, the words in it do not.
                width: Math.min(parent.width - start - Theme.margin, Math.round(1.25 * Theme.measure))
                height: parent.height - y - Theme.smallGap
                Column {
                    width: pane.width
                    spacing: Theme.gap
                    LanguageNote { width: parent.width; text: header.hasNote ? "" : screen.lesson.note }
                    // The words run as their own language does, whatever that of the screen is.
                    BlockColumn {
                        LayoutMirroring.enabled: screen.lesson.isRightToLeft
                        LayoutMirroring.childrenInherit: true
                        width: parent.width
                        rows: screen.lesson.blocks
                    }
                }
            }
        }
        DragHandler {
            target: null
            xAxis.enabled: true
            yAxis.enabled: false
            dragThreshold: Math.round(60 * Theme.unit)
            onActiveChanged: if (!active) {
                const distance = (centroid.position.x - centroid.pressPosition.x) * (Theme.isRightToLeft ? -1 : 1)
                if (distance < -120 * Theme.unit)
                    screen.goOn()
                else if (distance > 120 * Theme.unit)
                    screen.goBack()
            }
        }
    }

    ScreenFooter {
        id: footer
        voiceNote: screen.lesson.voiceNote; isUnheard: voiceNote !== ""
        y: parent.height - height
        backText: screen.lesson.isFirstStep ? qsTr("Home") : qsTr("Back")
        backGlyph: screen.lesson.isFirstStep ? Icons.house : Theme.isRightToLeft ? Icons.arrowRight : Icons.arrowLeft
        nextText: !pane.isSeen ? qsTr("More") : screen.lesson.isRule && screen.lesson.isLessonEnd ? qsTr("Understood")
                : screen.lesson.isLastStep ? qsTr("Finish") : screen.lesson.isLessonEnd ? qsTr("Next lesson") : qsTr("Next")
        nextGlyph: !pane.isSeen ? Icons.arrowDown : screen.lesson.isLastStep || screen.lesson.isRule && screen.lesson.isLessonEnd ? Icons.check
                 : Theme.isRightToLeft ? Icons.arrowLeft : Icons.arrowRight
        onBack_: screen.goBack()
        onNext_: screen.goOn()
    }

    // From sentence to sentence, for who has no finger to touch one.
    Keys.onUpPressed: Shell.readSentence(-1)
    Keys.onDownPressed: Shell.readSentence(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_R && event.modifiers === Qt.NoModifier) {
            Shell.readSentence(0)
            event.accepted = true
        }
    }

    onWentOn: if (!pane.isSeen) pane.showMore(); else Shell.goOn()
    function goBack() {
        if (pane.isAtTop)
            Shell.goBack()
        else
            pane.showLess()
    }
}
