"""What the recap shows of a walk: what was seen, and the way back to it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.base.hosts import site_of, typed_address
from kiosk.followup.link import VisitLesson, lesson_link, visit_link
from kiosk.followup.qr import MAX_VERSION_WITH_VALUES, Symbol, first_symbol
from kiosk.lesson.entry import LessonEntry
from kiosk.lesson.model import HouseRule, Lesson, Step, plain
from kiosk.lesson.questions import only_asks, questions
from kiosk.lesson.sources import SCAN_PICTURE
from kiosk.library.index import PACK_CODE, Library
from kiosk.ui import visit_words, words
from kiosk.ui.shown import Listed, ShownRecap, best_raster, qr_texts
from kiosk.visit.model import Visit
from kiosk.visit.planned import plan_of
from kiosk.visit.walk import Course, Place, Walk, finished_stops, left_stops

PHONE_PX = 240  # the picture beside the QR is drawn no wider at 1080 lines


def lesson_recap(
    walk: Walk,
    content: Lesson | HouseRule,
    base: str,
    *,
    code: str = "",
    is_kept: bool,
) -> ShownRecap:
    """The recap of one lesson: what its steps told, where it can be read again. `base` is the follow-up base, or "".

    `code`: what opens it there, as the pack's index has it.
    `is_kept`: whether the customer may go on with this walk another time. Who passed a question by is not told to have
    seen all of it.
    """
    help_url = content.help_url if isinstance(content, Lesson) else ""
    link = lesson_link(base, code, help_url)
    symbol = first_symbol([link, help_url])
    open_places = {walk.stop.place(step.step_id) for step in content.steps if questions(step)} - set(walk.answered)
    seen = set(walk.seen)
    is_all_done = walk.course is Course.FINISHED and all(
        walk.stop.place(step.step_id) in seen - open_places for step in content.steps
    )
    # That a question was asked is nothing to take home.
    told = [step for step in content.steps if not only_asks(step)] or content.steps
    lead, address = _to_type(symbol.url if symbol else "", content.title)
    return ShownRecap(
        lesson_title=content.title,
        title=words.seen_all() if is_all_done else _title_of_part(walk.course, is_kept=is_kept),
        seen=tuple(_listed(step, walk.stop.place(step.step_id), seen, open_places) for step in told),
        qr_rows=qr_texts(symbol.rows) if symbol else (),
        lead=lead,
        address=address,
        others=((content.title, _other_way(link)),) if link and symbol is None else (),
        others_lead=words.read_again(is_other=False),
    )


def _title_of_part(course: Course, *, is_kept: bool) -> str:
    return words.came_to_the_end() if course is Course.FINISHED else words.stopped(is_kept=is_kept)


def _listed(step: Step, place: Place, seen: Collection[Place], open_places: Collection[Place]) -> Listed:
    """What was told is done with once it was seen; a question alone, once it was answered."""
    return Listed(plain(step.title), place in seen and not (only_asks(step) and place in open_places))


def visit_recap(walk: Walk, visit: Visit, library: Library, language: str, base: str) -> ShownRecap:
    """The recap of a whole visit: its lessons, its rules, what did not fit, and one QR for as much of it as there is.

    Without a follow-up base there is no page for the visit, and with one it holds the lessons that have a code: the QR
    is then that of the first lesson that has one. Every lesson that the QR does not open stands beside it with its own
    address. The kiosk leaves with the technician: nobody goes on here.
    """
    lessons = [entry for stop in walk.stops if not stop.is_rule and (entry := library.lesson(stop.lesson_id, language))]
    left_out = plan_of(visit, library, language).left_out
    later = [entry for one in left_out if (entry := library.lesson(one.lesson_id, language))]
    entries = [*lessons, *later]  # what did not fit goes home with the customer too
    symbol, opened = _symbol(base, visit, walk, entries)
    lead, address = _to_type(
        symbol.url if symbol else "",
        opened[0].title if opened else "",
        is_all=len(opened) > 1 and len(opened) == len(entries),
    )
    others = [(entry.title, ways) for entry in entries if entry not in opened and (ways := _ways(base, entry))]
    return ShownRecap(
        lesson_title=visit_words.your_visit(),
        title=visit_words.visit_done() if walk.course is Course.FINISHED else words.stopped(is_kept=False),
        seen=(*_seen(walk, library, language), *(Listed(entry.title, is_seen=False) for entry in later)),
        qr_rows=qr_texts(symbol.rows) if symbol else (),
        lead=lead,
        address=address,
        is_visit=True,
        opened_title=opened[0].title if len(opened) == 1 else "",
        others=tuple((title, _other_way(*ways)) for title, ways in others),
        others_lead=words.read_again(is_other=symbol is not None),
    )


def _to_type(url: str, title: str, *, is_all: bool = False) -> tuple[str, str]:
    """What to do for who does not scan, and what to type then; a long address is not typed, but searched for.

    `is_all`: without what stands behind its `#` the address opens every lesson there is.
    """
    if not url:
        return "", ""
    if address := typed_address(url):
        return words.type_for_all() if is_all else words.type_address(), address
    return words.search_for(title), site_of(url)


def _other_way(*urls: str) -> str:
    """What to type of these, best first, or where to search."""
    return next(filter(None, map(typed_address, urls)), "") or words.search_on(site_of(urls[0]))


def _seen(walk: Walk, library: Library, language: str) -> list[Listed]:
    finished, left = set(finished_stops(walk)), set(left_stops(walk))
    rows = []
    for stop in walk.stops:
        if stop.is_rule:
            rule = library.rule(stop.lesson_id, language)
            if rule:
                title = visit_words.house_rule(rule.title)
                is_agreed = stop.lesson_id in walk.acknowledged
                rows.append(Listed(title, is_agreed, is_partly=not is_agreed and stop in {*finished, *left}))
        elif entry := library.lesson(stop.lesson_id, language):
            rows.append(Listed(entry.title, stop in finished, is_partly=stop in left))
    return rows


def _coded(walk: Walk, entries: Sequence[LessonEntry]) -> list[VisitLesson]:
    """Lessons by their codes; of one that was left half-way, the steps that are still to be seen."""
    left = {stop.lesson_id: stop for stop in left_stops(walk) if not stop.is_rule}
    seen = set(walk.seen)
    coded = []
    for entry in entries:
        stop = left.get(entry.lesson_id)
        open_ids = [step for step in stop.step_ids if stop.place(step) not in seen] if stop else []
        numbers = tuple(number for number, (step, _) in enumerate(entry.steps, 1) if step in open_ids)
        coded.append(VisitLesson(entry.code, numbers))
    return coded


def _symbol(
    base: str, visit: Visit, walk: Walk, entries: Sequence[LessonEntry]
) -> tuple[Symbol | None, Sequence[LessonEntry]]:
    """The symbol that opens the most of these lessons, and which those are."""
    coded = [entry for entry in entries if entry.code]
    if symbol := _symbol_of_all(base, visit, _coded(walk, coded)):
        return symbol, coded
    for entry in entries:
        if symbol := first_symbol(_ways(base, entry)):
            return symbol, [entry]
    return None, []


def _symbol_of_all(base: str, visit: Visit, coded: Sequence[VisitLesson]) -> Symbol | None:
    """The symbol that opens all of it: with this customer's values where they fit, else without; so with the steps."""
    if not base or not coded:
        return None
    ways = (coded, [VisitLesson(one.code) for one in coded])
    without = [visit_link(base, PACK_CODE, way) for way in ways]
    with_values = [visit_link(base, PACK_CODE, way, dict(visit.values)) for way in ways]
    found = first_symbol(with_values, MAX_VERSION_WITH_VALUES) if with_values != without else None
    return found or first_symbol(without)


def _ways(base: str, entry: LessonEntry) -> list[str]:
    """A lesson's own link, its help."""
    links = (lesson_link(base, entry.code, entry.help_url), lesson_link("", "", entry.help_url))
    return [link for link in dict.fromkeys(links) if link]


def with_cover(shown: ShownRecap, walk: Walk, library: Library, look: tuple[str, str, float]) -> ShownRecap:
    """The recap with the picture of its first lesson, where no symbol stands beside the words.

    `look`: language, theme, and how wide the picture is drawn at most.
    """
    language, theme, width_px = look
    entries = (library.lesson(stop.lesson_id, language) for stop in walk.stops if not stop.is_rule)
    entry = next((entry for entry in entries if entry and entry.cover), None)
    if shown.qr_rows or entry is None or entry.cover is None:
        return shown
    file = library.cover_file(entry, theme, round(width_px))
    return replace(shown, cover=file, cover_aspect=entry.cover.aspect)


def scan_picture(library: Library, theme: str, store: Path) -> Path | None:
    """How a phone scans, drawn for a theme: what stands beside the QR symbol."""
    asset = library.picture(SCAN_PICTURE)
    raster = best_raster(asset, "", theme, PHONE_PX) if asset else None
    return store / raster.path if raster else None
