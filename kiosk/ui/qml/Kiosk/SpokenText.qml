pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A text of the lesson. The part being spoken sits on a rounded marker with a thin underline; touching a sentence reads it.
Item {
    id: spoken
    required property string markup
    required property string plain
    required property int leaf
    property int markStart: -1
    property int markEnd: -1
    property int size: Theme.bodySize
    property int weight: Font.Normal
    property color ink: Theme.text
    property int role: Accessible.StaticText
    property int alignment: Text.AlignLeft
    property list<rect> spans: []
    property real lineY: -1     // of the line that is marked
    property bool isLoose: false    // whether the last two words may stand on two lines
    readonly property real mostEmpty: 0.35  // of a line: more is a hole

    implicitWidth: body.implicitWidth
    implicitHeight: body.implicitHeight
    Accessible.role: spoken.role
    Accessible.name: spoken.plain
    Accessible.ignored: spoken.plain === "" || !parent?.enabled
    Accessible.onPressAction: if (spoken.leaf >= 0) Shell.listenFrom(spoken.leaf, 0)

    onMarkStartChanged: place()
    onMarkEndChanged: place()
    onWidthChanged: settling.start()
    onSizeChanged: settling.start()
    onMarkupChanged: settling.start()
    onHeightChanged: lineY = -1

    // The last two words stand on one line (`step_rows`), but where that leaves a hole above them: in a narrow column it
    // is worse than a word that stands alone.
    function settle() {
        isLoose = false
        const blank = plain.lastIndexOf(" "), start = plain.lastIndexOf(" ", blank - 1) + 1
        const isHeld = markup.split("\u00a0").length > plain.split("\u00a0").length
        if (isHeld && start > 1) {
            const before = body.positionToRectangle(start - 1), pair = body.positionToRectangle(start)
            const empty = LayoutMirroring.enabled ? before.x : width - before.x
            isLoose = pair.y > before.y + 2 && empty > mostEmpty * width
        }
        place()
    }
    // The markup with a blank where its last two words are held together.
    function loosened() {
        let at = markup.length
        for (const one of plain.slice(plain.lastIndexOf(" ")).split("\u00a0"))
            at = markup.lastIndexOf("\u00a0", at - 1)
        return at < 0 ? markup : markup.slice(0, at) + " " + markup.slice(at + 1)
    }
    // One rectangle a line, from the caret's places; right-to-left words run the other way, so least and most count.
    // The start of one word and the end of another is what lies between two marks: the marker waits where it is.
    function place() {
        if (markStart >= 0 && markEnd <= markStart)
            return
        const found = []
        if (markStart >= 0 && markEnd <= body.length) {
            let least = 0, most = 0, line = null
            for (let position = markStart; position <= markEnd; position++) {
                const caret = body.positionToRectangle(position)
                if (line !== null && Math.abs(caret.y - line.y) < 2) {
                    least = Math.min(least, caret.x)
                    most = Math.max(most, caret.x)
                    continue
                }
                if (line !== null && most > least)
                    found.push(Qt.rect(least, line.y, most - least, line.height))
                line = caret
                least = caret.x
                most = caret.x
            }
            if (line !== null && most > least)
                found.push(Qt.rect(least, line.y, most - least, line.height))
        }
        spans = found
        const y = found.length > 0 ? found[0].y : -1
        const isNewLine = y >= 0 && y !== lineY
        lineY = y
        for (let above = isNewLine ? spoken.parent : null; above; above = above.parent)
            (above as ReadingPane)?.follow(spoken, y, found[found.length - 1].y + found[found.length - 1].height - y)
    }

    Timer {     // once everything has its place; unlike a call for later it goes with its text
        id: settling; interval: 0
        onTriggered: spoken.settle()
    }
    // Made with the first mark: most texts of a step are not being read.
    Loader {
        active: spoken.markStart >= 0 || spoken.spans.length > 0
        sourceComponent: Markers { spans: spoken.spans }
    }

    TextEdit {
        id: body
        width: spoken.width
        enabled: spoken.leaf >= 0   // else what it stands on, an answer to choose, is to have the touch
        text: spoken.isLoose ? spoken.loosened() : spoken.markup
        textFormat: TextEdit.RichText
        readOnly: true
        selectByMouse: false
        activeFocusOnPress: false
        activeFocusOnTab: false
        wrapMode: TextEdit.Wrap
        color: spoken.ink
        font.family: Theme.family
        font.pixelSize: spoken.size
        font.weight: spoken.weight
        horizontalAlignment: spoken.alignment
        Accessible.ignored: true

        TapHandler {
            enabled: spoken.leaf >= 0
            onTapped: point => Shell.listenFrom(spoken.leaf, body.positionAt(point.position.x, point.position.y))
        }
    }
}
