import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Where on a page the things stand that no turning is to cut, and where a page may begin for that.
PageTurns {
    required property Item page         // what is turned
    required property Flickable flick   // in which
    required property real last         // where the last page begins
    required property bool isSeen       // all of it
    required property real fade         // what is covered below and above, where the page goes on there
    required property real lip
    required property real bleed        // how far markers and rings reach beyond the text
    readonly property int shortest: 4   // lines of a text that a page may begin within

    function view() {
        return [flick.contentY, flick.height, last, fade, lip, bleed]
    }
    function placeOf(item) {
        return item.mapToItem(page, 0, 0).y + page.y
    }
    // The first such place from `y` to `most`; else the last one from `least` to `y`; else `y`.
    function uncut(y, most, least) {
        return begin(pieces(shortest), view(), y, most, least)
    }
    // How far to scroll for a part of an item to be seen; -1 where it is seen.
    function placeFor(item, top, height) {
        for (let above = item; above; above = above.parent) {
            if (above === page)
                return intoSight(placeOf(item) + top, placeOf(item) + top + height, view(), Theme.blockGap, isSeen)
        }
        return -1
    }
    // Top and bottom of each control, each text of fewer lines than `least`, each line of a longer one, one after the other.
    function pieces(least) {
        const found = []
        gather(page, least, found)
        return found
    }
    function gather(item, least, found) {
        if (!item.visible)
            return
        const lines = (item as TextEdit)?.lineCount ?? (item as Text)?.lineCount ?? 0
        const top = item.mapToItem(page, 0, 0).y
        if (lines > 0 || item instanceof T.AbstractButton) {
            const count = lines < least ? 1 : lines
            for (let line = 0; line < count; line++)
                found.push(top + line * item.height / count, top + (line + 1) * item.height / count)
            return
        }
        const first = found.length
        for (const child of item.children)
            gather(child, least, found)
        // What stands on a ground of its own begins with that.
        if ((item as Rectangle)?.radius > 0 && found.length > first)
            found[first] = Math.min(found[first], top)
    }
    // Where what heads an item ends, and the first line below that.
    function headingEnd(item) {
        const found = []
        gather(item, Infinity, found)
        return found.length > 0 ? found[1] + Math.round(1.5 * Theme.bodySize) + page.y : 0
    }
}
