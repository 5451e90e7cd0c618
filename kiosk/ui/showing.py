"""What the screens show, derived from lessons, walk and narration. No Qt but the words of the interface."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.base.languages import Direction, direction
from kiosk.base.settings import Highlight
from kiosk.lesson.compiled import PictureAsset
from kiosk.lesson.headings import headings
from kiosk.lesson.model import HouseRule, Lesson, Picture, Step, plain
from kiosk.lesson.script import ShownSpan
from kiosk.library.index import Library
from kiosk.narration.shown import NarrationState, TroubleKind
from kiosk.narration.voice import speakers
from kiosk.ui import visit_words, words
from kiosk.ui.shown import NO_PICTURE, Listed, ShownPicture, ShownStep, shown_picture, width_for
from kiosk.ui.sizes import Sizes
from kiosk.ui.step_rows import first_picture, rows_of
from kiosk.ui.utf16 import units
from kiosk.visit.opened import Opened
from kiosk.visit.walk import Walk, finished_stops, left_stops

Spans = dict[int, tuple[int, int]]
Chooser = Callable[[PictureAsset, Picture], ShownPicture]
"""Which file shows a picture, for the window as it is."""


def shown_step(opened: Opened, walk: Walk, library: Library, language: str, picture: Chooser) -> ShownStep:
    """The step the customer is at; in a walk of several lessons, which of them this is."""
    content, stop, stop_count = opened.content, walk.stop, len(walk.stops)
    seen = set(walk.seen)
    step = content.steps[walk.step_index]
    is_right_to_left = direction(content.language) is Direction.RIGHT_TO_LEFT
    return ShownStep(
        lesson_id=stop.lesson_id,
        lesson_title=content.title,
        index=walk.step_index,
        is_last=walk.is_last,
        rows=rows_of(step, headings(content.language) or words.heading_words(), is_right_to_left=is_right_to_left),
        picture=_picture_of(step, opened.compiled.pictures, picture),
        steps=tuple(Listed(plain(one.title), stop.place(one.step_id) in seen, one is step) for one in content.steps),
        note=words.lesson_note(language, content.language, is_reviewed=content.is_reviewed),
        voice_note="" if _is_heard(opened, walk.step_index) else words.silent(has_voice=False),
        is_rule=stop.is_rule,
        place=visit_words.lesson_place(walk.lesson_index + 1, stop_count) if stop_count > 1 else "",
        stop_index=walk.lesson_index,
        stops=_stop_rows(walk, library, language) if stop_count > 1 else (),
        is_right_to_left=is_right_to_left,
    )


def _is_heard(opened: Opened, step_index: int) -> bool:
    """Whether a voice speaks the language, or a person says the step."""
    return bool(speakers(opened.content.language) or opened.script(step_index).recording)


def _stop_rows(walk: Walk, library: Library, language: str) -> tuple[Listed, ...]:
    """The lessons and rules of the walk."""
    finished, left = set(finished_stops(walk)), set(left_stops(walk))
    rows = []
    for stop in walk.stops:
        find = library.rule if stop.is_rule else library.lesson
        entry = find(stop.lesson_id, language)
        title = entry.title if entry else stop.lesson_id
        rows.append(Listed(title, stop in finished, stop is walk.stop, stop in left))
    return tuple(rows)


def picture_chooser(sizes: Sizes, theme: str, store: Path) -> Chooser:
    """Chooses the drawing for the window: as wide as the picture can be drawn on it."""
    width = drawn_px(sizes)
    return lambda asset, block: shown_picture(asset, block.alt, block.focus, theme, width, store)


def drawn_px(sizes: Sizes) -> float:
    """How wide a step's picture is at most."""
    return 0.56 * sizes.height * 640 / 720 if sizes.is_portrait else 0.36 * sizes.width


def widest_px(sizes: Sizes, pixel_ratio: float) -> int:
    """The widest drawing that this window has room for, on a screen with so many pixels to a unit of the window."""
    return width_for(drawn_px(sizes) * pixel_ratio)


def spans_to_mark(state: NarrationState, highlight: Highlight, text_of: Callable[[int], str]) -> Spans:
    """What lights up, by leaf, in UTF-16 units. A word only where its time is exact; else its sentence."""
    match highlight:
        case Highlight.NONE:
            return {}
        case Highlight.WORD if state.shown_word is not None and state.is_word_exact:
            return _in_units((state.shown_word,), text_of)
        case Highlight.WORD if state.is_word_exact:
            return {}  # a word that stands for nothing shown: better no mark than a leap to the whole sentence and back
        case _:
            return _in_units(state.shown_sentence, text_of)


def silence_of(state: NarrationState) -> str:
    """What stands beside the text where it should have been heard and was not; else ""."""
    return words.silent(has_voice=has_voice(state)) if state.is_soundless else ""


def has_voice(state: NarrationState) -> bool:
    """Whether somebody speaks the language of what is read; else nothing is broken, and nobody is to be called."""
    return state.trouble is None or state.trouble.kind is not TroubleKind.NO_VOICE


def _in_units(spans: Sequence[ShownSpan], text_of: Callable[[int], str]) -> Spans:
    marked: Spans = {}
    for span in spans:
        text = text_of(span.leaf_index)
        marked[span.leaf_index] = (units(text, span.start), units(text, span.end))
    return marked


def _picture_of(step: Step, assets: Sequence[PictureAsset], picture: Chooser) -> ShownPicture:
    block = first_picture(step)
    asset = next((one for one in assets if block and one.source == block.source), None)
    return picture(asset, block) if asset and block else NO_PICTURE


def near_pictures(
    content: Lesson | HouseRule,
    index: int,
    assets: Sequence[PictureAsset],
    picture: Chooser,
) -> Iterator[ShownPicture]:
    """The pictures that the next touch may show."""
    for step in (*content.steps[index + 1 : index + 2], *content.steps[max(0, index - 1) : index]):
        shown = _picture_of(step, assets, picture)
        if shown.path is not None:
            yield shown
