import QtQuick
import QtQuick.Templates as T
import Kiosk.Models

// Where a page that was turned may begin: above something whole, never through a line of words or a control.
QtObject {
    required property Item page       // what is turned
    required property real lip          // what the fade above covers
    required property real farthest     // where a page may begin at most, for it to show something
    readonly property int shortest: 4   // lines of a text that a page may begin within

    // Top and bottom of all that is not to be cut: a control, a short text, a line of a long one.
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
                found.push({ top: top + line * item.height / count, bottom: top + (line + 1) * item.height / count })
            return
        }
        const first = found.length
        for (const child of item.children)
            gather(child, least, found)
        // What stands on a ground of its own begins with that.
        if ((item as Rectangle)?.radius > 0 && found.length > first)
            found[first].top = Math.min(found[first].top, top)
    }
    // Where what heads an item ends, and the first line below that.
    function startOf(item) {
        const found = []
        gather(item, Infinity, found)
        return found.length > 0 ? found[0].bottom + Math.round(1.5 * Theme.bodySize) : 0
    }
    // The lowest end of a line or a control from `y` to `most`; else `y`.
    function lastEnd(y, most) {
        return Math.max(y, ...pieces(1).map(one => one.bottom).filter(end => end <= most))
    }
    // The first such place from `y` to `most`; else the last one from `least` to `y`; else `y`.
    function begin(y, most, least) {
        const all = pieces(shortest)
        // Under the fade, as far as what is before leaves it room.
        const before = one => Math.max(0, ...all.filter(other => other.bottom <= one.top + 1).map(other => other.bottom))
        const isWhole = place => !all.some(one => one.top < place - 1 && one.bottom > place + 1)
        const places = all.map(one => Math.max(one.top - lip, before(one))).filter(isWhole)
        const below = places.filter(place => place >= y - 1 && place <= Math.min(most + 1, farthest))
        if (below.length > 0)
            return Math.min(...below)
        const above = places.filter(place => place < y && place >= least)
        return above.length > 0 ? Math.max(...above) : y
    }
}
