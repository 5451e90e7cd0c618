"""The loop that calls people over: which picture and sentence comes when. Deterministic, without state."""

from collections.abc import Sequence
from dataclasses import dataclass

COVERS_BETWEEN_WELCOMES = 3  # who comes by waits at most four screens for the words "touch to begin"


@dataclass(frozen=True, slots=True)
class AttractLesson:
    """A lesson in one language, as the loop shows it. `sentence` is its summary, `picture` its cover."""

    lesson_id: str
    language: str
    title: str
    sentence: str
    picture: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """ "Touch to begin", in one language."""

    language: str


@dataclass(frozen=True, slots=True)
class Cover:
    """A lesson's cover with its title and its sentence."""

    lesson: AttractLesson


AttractScreen = Welcome | Cover


def playlist(lessons: Sequence[AttractLesson], languages: Sequence[str]) -> tuple[AttractScreen, ...]:
    """One turn of the loop, a welcome first; never empty.

    `languages`: those offered, in order; at least one. Each lesson comes once for every language it has, languages by
    turns, so that nobody stands through a whole turn of a language they do not read. Lessons without a cover are left
    out: the loop is looked at from afar. Raises ValueError where no language is offered.
    """
    if not languages:
        raise ValueError("languages: the loop needs at least one")
    by_lesson: dict[str, dict[str, AttractLesson]] = {}
    for lesson in lessons:
        if lesson.picture and lesson.language in languages:
            by_lesson.setdefault(lesson.lesson_id, {})[lesson.language] = lesson
    screens: list[AttractScreen] = [Welcome(languages[0])]
    covers = [
        Cover(translations[language])
        for turn in range(len(languages))
        for index, translations in enumerate(by_lesson.values())
        if (language := languages[(index + turn) % len(languages)]) in translations
    ]
    for index, cover in enumerate(covers):
        if index and index % COVERS_BETWEEN_WELCOMES == 0:
            screens.append(Welcome(languages[index // COVERS_BETWEEN_WELCOMES % len(languages)]))
        screens.append(cover)
    if not covers:
        screens += [Welcome(language) for language in languages[1:]]
    return tuple(screens)


def screen_at(screens: Sequence[AttractScreen], elapsed_ms: int, screen_ms: int) -> AttractScreen:
    """What the loop shows after `elapsed_ms`."""
    return screens[elapsed_ms // screen_ms % len(screens)]


def next_in_ms(screens: Sequence[AttractScreen], elapsed_ms: int, screen_ms: int) -> int | None:
    """How long until another screen comes; None where there is only one, so that nothing wakes up for it."""
    return screen_ms - elapsed_ms % screen_ms if len(screens) > 1 else None
