import string
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.base.settings import Keyboard
from kiosk.ui.keyboard_layouts import (
    ARABIC,
    AZERTY,
    LAYOUTS,
    MORE_SIGNS,
    QWERTY,
    SIGNS,
    Act,
    Layout,
    Page,
    Shift,
    Typing,
    after,
    column_count,
    keys,
    layout_for,
)

FONTS = Path(__file__).parents[2] / "media" / "fonts"


def signs_of(layout: Layout) -> list[str]:
    rows = (*layout.letters, *layout.others, *SIGNS, *MORE_SIGNS)
    return [sign for row in rows for sign in row]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.own_name)
def test_every_sign_has_one_key(layout: Layout) -> None:
    signs = signs_of(layout)
    assert sorted(set(signs)) == sorted(signs)


@pytest.mark.parametrize(
    ("layout", "letters"),
    [
        (AZERTY, string.ascii_lowercase + "àâäçéèêëîïôöùûüÿœæñ"),
        (QWERTY, string.ascii_lowercase + "àâäçéèêëîïôöùûüÿœæñß"),
        (ARABIC, "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"),
    ],
    ids=lambda value: value.own_name if isinstance(value, Layout) else "",
)
def test_every_letter_of_the_language_is_there(layout: Layout, letters: str) -> None:
    assert set(letters) <= set(signs_of(layout))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.own_name)
def test_every_sign_that_a_network_may_be_called_with_is_there(layout: Layout) -> None:
    assert set(string.digits + string.punctuation) <= set(signs_of(layout))


@pytest.mark.parametrize(("layout", "page"), list(product(LAYOUTS, Page)), ids=str)
def test_keys_lie_side_by_side_within_the_keyboard(layout: Layout, page: Page) -> None:
    placed = keys(Typing(layout, page))
    assert {key.row for key in placed} == {0, 1, 2, 3}
    for row in range(4):
        end = 0.0
        for key in (key for key in placed if key.row == row):
            assert key.column >= end - 1e-9
            assert key.span >= 1
            end = key.column + key.span
        assert end <= column_count(layout) + 1e-9


@pytest.mark.parametrize(("layout", "page"), list(product(LAYOUTS, Page)), ids=str)
def test_space_delete_and_done_are_on_every_page(layout: Layout, page: Page) -> None:
    acts = [key.act for key in keys(Typing(layout, page))]
    assert all(acts.count(act) == 1 for act in (Act.SPACE, Act.DELETE, Act.DONE, Act.NEXT_LAYOUT))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.own_name)
def test_every_page_is_reached_from_the_letters_and_back(layout: Layout) -> None:
    seen = {Page.LETTERS}
    for page in (Page.LETTERS, Page.OTHERS, Page.SIGNS, Page.MORE_SIGNS):
        acts = {key.act for key in keys(Typing(layout, page))}
        assert page is Page.LETTERS or acts & {Act.LETTERS, Act.SIGNS}
        seen |= {after(Typing(layout, page), act).page for act in acts}
    assert seen == set(Page)


def test_capitals_hold_for_one_letter_and_after_a_second_touch_until_the_third() -> None:
    once = after(Typing(AZERTY), Act.SHIFT)
    assert [key.sign for key in keys(once)][:3] == ["A", "Z", "E"]
    assert after(once, Act.SIGN).shift is Shift.OFF
    locked = after(once, Act.SHIFT)
    assert after(locked, Act.SIGN).shift is Shift.LOCKED
    assert after(locked, Act.SHIFT).shift is Shift.OFF


def test_an_accent_leads_back_to_the_letters() -> None:
    assert after(Typing(QWERTY, Page.OTHERS), Act.SIGN).page is Page.LETTERS
    assert after(Typing(QWERTY, Page.SIGNS), Act.SIGN).page is Page.SIGNS


def test_the_layouts_follow_one_another_in_a_circle() -> None:
    typing = Typing(AZERTY)
    for expected in (QWERTY, ARABIC, AZERTY):
        typing = after(typing, Act.NEXT_LAYOUT)
        assert typing == Typing(expected)


@pytest.mark.parametrize(
    ("keyboard", "language", "layout"),
    [
        (Keyboard.AUTO, "fr", AZERTY),
        (Keyboard.AUTO, "fr-BE", AZERTY),
        (Keyboard.AUTO, "fr-CA", QWERTY),
        (Keyboard.AUTO, "en", QWERTY),
        (Keyboard.AUTO, "ar", ARABIC),
        (Keyboard.AUTO, "qps", QWERTY),
        (Keyboard.QWERTY, "ar", QWERTY),
        (Keyboard.ARABIC, "fr", ARABIC),
        (Keyboard.AZERTY, "en", AZERTY),
    ],
)
def test_the_layout_is_the_one_set_or_that_of_the_language(keyboard: Keyboard, language: str, layout: Layout) -> None:
    assert layout_for(keyboard, language) is layout


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_every_key_is_drawn_with_a_face_that_ships(weight: str) -> None:
    faces = [TTFont(FONTS / f"{name}-{weight}.ttf") for name in ("AtkinsonHyperlegibleNext", "DernierGesteArabic")]
    drawn = {chr(code) for face in faces for code in face.getBestCmap()}
    lower = {sign for layout in LAYOUTS for sign in signs_of(layout)}
    upper = {sign.upper() for sign in lower if len(sign.upper()) == 1}
    assert (lower | upper) - drawn == set()
