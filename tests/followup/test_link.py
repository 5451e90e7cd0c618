"""The way back to the lessons, and what is never in it."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.settings.registry import REGISTRY
from kiosk.followup.link import (
    CARRIED_VALUES,
    BaseRefused,
    VisitLesson,
    lesson_link,
    visit_link,
)
from kiosk.lesson.values import is_secret
from kiosk.library.index import PACK_CODE

GUIDE = Path(__file__).parents[2] / "docs" / "lesson-authors-guide.md"
BASE = "https://aide.geste.fr"


def test_a_lesson_has_a_short_link() -> None:
    assert lesson_link(BASE, "A1B2", "https://www.cnil.fr/x") == "https://aide.geste.fr/L/A1B2"
    assert lesson_link(BASE + "/", "A1", "") == "https://aide.geste.fr/L/A1"


def test_whoever_sets_the_base_is_told_what_must_answer_there() -> None:
    lesson = lesson_link(BASE, "BELL", "").removeprefix(BASE)
    visit, held = (
        visit_link(BASE, PACK_CODE, [VisitLesson("BELL", (2, 3)), VisitLesson("LAMP")], {"wifi.guest_name": "Guests"})
        .removeprefix(BASE)
        .split("#")
    )
    guide, setting = GUIDE.read_text(encoding="utf-8"), REGISTRY["follow_up_base"].says
    for told in (f"`<base>{lesson}`", f"`<base>{visit}`", f"`#{held}`"):
        assert told in guide
    for told in (lesson.replace("BELL", "CODE"), visit, "1.CODE-STEP.CODE&name=value"):
        assert told in setting


def test_without_a_base_the_lessons_own_help_page_serves() -> None:
    assert lesson_link("", "A1B2", "https://www.cnil.fr/x") == "https://www.cnil.fr/x"
    assert lesson_link(BASE, "", "https://www.cnil.fr/x") == "https://www.cnil.fr/x"


@pytest.mark.parametrize(
    "help_url", ["", "https://help.example.org/wifi", "javascript:alert(1)", "file:///etc/passwd", "cnil.fr"]
)
def test_a_link_that_leads_nowhere_is_none(help_url: str) -> None:
    assert lesson_link("", "A1B2", help_url) == ""


def test_a_visit_has_a_shelf() -> None:
    link = visit_link(
        BASE, "MAISON", [VisitLesson("A1B2"), VisitLesson("Z9", (2, 5))], {"wifi.guest_name": "Chez & nous"}
    )

    assert link == "https://aide.geste.fr/V/MAISON#1.A1B2.Z9-2-5&wifi.guest_name=Chez%20%26%20nous"
    assert visit_link("", "MAISON", [VisitLesson("A1B2")]) == ""


def test_values_nobody_thought_about_stay_in_the_home() -> None:
    values = {"wifi.key": "s3cret", "customer.name": "Ada", "address": "1 rue", "wifi.guest_name": ""}

    assert visit_link(BASE, "P", [VisitLesson("A")], values) == "https://aide.geste.fr/V/P#1.A"


@given(
    st.dictionaries(st.sampled_from([*CARRIED_VALUES, "wifi.key", "customer.name"]), st.text(max_size=40), max_size=4)
)
def test_what_is_personal_stands_behind_the_hash_only(values: dict[str, str]) -> None:
    link = visit_link(BASE, "MAISON", [VisitLesson("A1B2")], values)
    head, fragment = link.split("#")
    pairs = dict(pair.split("=", 1) for pair in fragment.split("&")[1:])

    assert head == "https://aide.geste.fr/V/MAISON"
    assert {name: unquote(text) for name, text in pairs.items()} == {
        name: text for name, text in values.items() if name in CARRIED_VALUES and text
    }
    assert link.isascii()
    assert re.fullmatch(r"[!-~]+", link)


@pytest.mark.parametrize(
    "base",
    [
        "http://aide.fr",
        "https://help.example.org",
        "https://a.test",
        "https://aide.fr/?x=1",
        "ftp://aide.fr",
        "aide.fr",
        "https://u:p@aide.fr",
    ],
)
def test_a_base_that_no_phone_could_open_is_refused(base: str) -> None:
    with pytest.raises(BaseRefused):
        lesson_link(base, "A1B2", "")
    with pytest.raises(BaseRefused):
        visit_link(base, "P", [])


@pytest.mark.parametrize("code", ["a1", "ABCDE", "A B", "É"])
def test_a_code_that_is_none_is_a_mistake(code: str) -> None:
    with pytest.raises(ValueError, match="code"):
        lesson_link(BASE, code, "")


@pytest.mark.parametrize("pack", ["", "maison", "A/B", "A" * 13])
def test_a_pack_name_that_is_none_is_a_mistake(pack: str) -> None:
    with pytest.raises(ValueError, match="pack"):
        visit_link(BASE, pack, [])


def test_no_key_is_ever_carried() -> None:
    assert not any(map(is_secret, CARRIED_VALUES))
