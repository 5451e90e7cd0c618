"""The loop that calls people over."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.unattended.attract import AttractLesson, Cover, Welcome, next_in_ms, playlist, screen_at


def lesson(lesson_id: str, language: str, picture: str = "media/x.svg") -> AttractLesson:
    return AttractLesson(lesson_id, language, lesson_id.title(), "A sentence.", picture)


LESSONS = [lesson(name, language) for name in "abcde" for language in ("fr", "en")] + [lesson("a", "ar")]


def test_every_lesson_comes_once_in_each_of_its_languages() -> None:
    covers = [screen.lesson for screen in playlist(LESSONS, ["fr", "en", "ar"]) if isinstance(screen, Cover)]

    assert sorted(covers, key=LESSONS.index) == LESSONS


def test_languages_take_turns() -> None:
    covers = [screen.lesson for screen in playlist(LESSONS, ["fr", "en"]) if isinstance(screen, Cover)]

    assert [cover.language for cover in covers[:5]] == ["fr", "en", "fr", "en", "fr"]


def test_who_comes_by_soon_sees_how_to_begin() -> None:
    screens = playlist(LESSONS, ["fr", "en", "ar"])
    welcomes = [index for index, screen in enumerate(screens) if isinstance(screen, Welcome)]

    assert welcomes[0] == 0
    assert all(after - before <= 4 for before, after in pairwise(welcomes))
    assert {screen.language for screen in screens if isinstance(screen, Welcome)} == {"fr", "en", "ar"}


def test_lessons_without_a_cover_or_in_no_offered_language_are_left_out() -> None:
    screens = playlist([lesson("a", "fr", ""), lesson("b", "de")], ["fr", "en"])

    assert screens == (Welcome("fr"), Welcome("en"))


def test_a_loop_without_a_language_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="languages"):
        playlist(LESSONS, [])


def test_one_screen_wakes_nothing_up() -> None:
    assert next_in_ms(playlist([], ["fr"]), 5, 8_000) is None


def test_the_loop_of_one_lesson_goes_on() -> None:
    cover = next(one for one in playlist(LESSONS, ["fr"]) if isinstance(one, Cover))
    screens: list[Welcome | Cover] = [Welcome("fr"), cover]
    assert next_in_ms(screens, 5_000, 8_000) == 3_000
    assert screen_at(screens, 8_000, 8_000) == cover


@given(st.integers(0, 10**7))
def test_one_timer_is_enough_for_the_loop(elapsed_ms: int) -> None:
    screens = playlist(LESSONS, ["fr", "en"])
    wait_ms = next_in_ms(screens, elapsed_ms, 8_000)

    assert wait_ms is not None
    assert screen_at(screens, elapsed_ms + wait_ms - 1, 8_000) is screen_at(screens, elapsed_ms, 8_000)
    assert screen_at(screens, elapsed_ms + wait_ms, 8_000) is not screen_at(screens, elapsed_ms, 8_000)
