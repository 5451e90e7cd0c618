"""What a customer takes home of a visit: every lesson of it, through the square or by an address of its own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
import zxingcpp

from kiosk.base.settings import Profile
from kiosk.lesson.entry import LessonEntry
from kiosk.ui.shown import ShownRecap
from kiosk.ui.sitter import items
from kiosk.ui.spoken_screen import recap_texts
from kiosk.visit.model import InstalledDevice
from tests.ui.uses import VISIT, Kiosk

BASE = "https://lecons.dernier-geste.fr"
LONG_BASE = "https://aide.installateurs-reunis.fr/clients/kiosque/dernier-geste/lecons"  # as long as settings take
HEADS = ("internet-box", "guest-wifi", "connected-lamp")  # the lessons of VISIT, in their order
FIVE = tuple(
    InstalledDevice(name) for name in ("internet-box", "connected-lamp", "printer-scanner", "tablet", "smoke-sensor")
)

Begin = Callable[[str, Callable[[LessonEntry], LessonEntry]], Kiosk]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """A technician's kiosk in English with that follow-up base, whose lessons are those of the pack, changed."""
    begun: list[Kiosk] = []

    def make(base: str, change: Callable[[LessonEntry], LessonEntry]) -> Kiosk:
        kiosk = Kiosk(tmp_path, Profile.TECHNICIAN, {"language": "en", **({"follow_up_base": base} if base else {})})
        begun.append(kiosk)
        library = kiosk.sit.library
        library.renew(replace(library.index, lessons=tuple(map(change, library.index.lessons))))
        return kiosk

    yield make
    for kiosk in begun:
        kiosk.close()


def recap_of(kiosk: Kiosk) -> ShownRecap:
    kiosk.session.start_visit(VISIT)
    kiosk.session.choose_language("en")
    kiosk.walk_to_the_end()
    return kiosk.session.recap.shown


def as_shipped(entry: LessonEntry) -> LessonEntry:
    return entry


def without_code(*lesson_ids: str) -> Callable[[LessonEntry], LessonEntry]:
    """Takes these lessons' codes away, all of them where none is named."""

    def change(entry: LessonEntry) -> LessonEntry:
        return replace(entry, code="") if not lesson_ids or entry.lesson_id in lesson_ids else entry

    return change


def opened(recap: ShownRecap) -> str:
    rows = numpy.array([[0 if sign == "1" else 255 for sign in row] for row in recap.qr_rows], dtype=numpy.uint8)
    (one,) = zxingcpp.read_barcodes(numpy.kron(rows, numpy.ones((6, 6), dtype=numpy.uint8)))
    return str(one.text)


def titles(kiosk: Kiosk, *lesson_ids: str) -> list[str]:
    return [entry.title for one in lesson_ids if (entry := kiosk.sit.library.lesson(one, "en"))]


def test_where_every_lesson_has_a_code_the_square_opens_them_all(begin: Begin) -> None:
    recap = recap_of(begin(BASE, as_shipped))
    assert "/V/DG#1.BOX1.WIFI.LAMP&" in opened(recap)
    assert recap.lead == "Or type this address, which shows all lessons:"
    assert (recap.opened_title, recap.others) == ("", ())


def test_where_no_lesson_has_a_code_the_square_is_the_firsts_and_the_others_stand_beside_it(begin: Begin) -> None:
    kiosk = begin(BASE, without_code())
    recap = recap_of(kiosk)
    first, *others = titles(kiosk, *HEADS)
    assert recap.address in opened(recap).lower()
    assert recap.lead == "Or type this address:"
    assert recap.opened_title == first
    assert [title for title, _ in recap.others] == others
    assert all("." in way for _, way in recap.others)


def test_a_lesson_without_code_stands_beside_the_square_of_those_that_have_one(begin: Begin) -> None:
    kiosk = begin(BASE, without_code("guest-wifi"))
    recap = recap_of(kiosk)
    assert "/V/DG#1.BOX1.LAMP&" in opened(recap)
    assert recap.lead == "Or type this address:"  # not "all lessons": one of them is elsewhere
    assert recap.opened_title == ""
    assert [title for title, _ in recap.others] == titles(kiosk, "guest-wifi")


def test_the_one_lesson_with_a_code_is_named_as_what_the_square_opens(begin: Begin) -> None:
    kiosk = begin(BASE, without_code("internet-box", "connected-lamp"))
    recap = recap_of(kiosk)
    assert "/V/DG#1.WIFI&" in opened(recap)
    assert recap.lead == "Or type this address:"
    assert [recap.opened_title] == titles(kiosk, "guest-wifi")
    assert [title for title, _ in recap.others] == titles(kiosk, "internet-box", "connected-lamp")


def test_where_the_visits_link_is_too_long_each_lesson_has_its_own(begin: Begin) -> None:
    kiosk = begin(LONG_BASE, as_shipped)
    library = kiosk.sit.library
    more = tuple(
        replace(entry, lesson_id=f"{entry.lesson_id}-2", title=f"More: {entry.title}", code=f"{entry.code[:3]}2")
        for entry in library.index.lessons
    )
    library.renew(replace(library.index, lessons=(*library.index.lessons, *more)))
    kiosk.session.start_visit(replace(VISIT, devices=FIVE, minutes=60, values=()))
    kiosk.session.choose_language("en")
    kiosk.session.stop_here()
    recap = kiosk.session.recap.shown
    typed = LONG_BASE.removeprefix("https://")
    assert opened(recap).lower() == f"{LONG_BASE}/L/BOX1".lower()
    assert (recap.lead, recap.address) == ("Or type this address:", f"{typed}/L/BOX1")
    assert [recap.opened_title] == titles(kiosk, "internet-box")
    named = [recap.opened_title, *(title for title, _ in recap.others)]
    assert len(named) == 12
    assert sorted(named) == sorted(one.title for one in recap.seen if not one.title.startswith("House rule"))
    assert all(way.startswith(f"{typed}/L/") for _, way in recap.others)


def test_a_lesson_that_can_be_read_nowhere_is_passed_over(begin: Begin) -> None:
    """Its help page is an example's: neither the square nor an address leads there."""

    def change(entry: LessonEntry) -> LessonEntry:
        if entry.lesson_id != "internet-box":
            return entry
        return replace(entry, code="", help_url="https://help.example.org/box")

    kiosk = begin("", change)
    recap = recap_of(kiosk)
    assert [recap.opened_title] == titles(kiosk, "guest-wifi")
    assert [title for title, _ in recap.others] == titles(kiosk, "connected-lamp")
    assert recap.address in opened(recap).lower()


@pytest.mark.parametrize(
    ("base", "shown", "said"),
    [
        ("", "Keep “Your internet box” on your phone", "To keep “Your internet box” on your phone, scan the square"),
        (BASE, "Keep it on your phone", "To keep this on your phone, scan the square"),
    ],
)
def test_the_card_names_the_lesson_that_it_opens_alone(begin: Begin, base: str, shown: str, said: str) -> None:
    kiosk = begin(base, as_shipped)
    recap = recap_of(kiosk)
    assert any(said in text for text in recap_texts(recap))
    kiosk.sit.settle()
    on_window = [str(one.property("text")) for one in items(kiosk.sit.window.contentItem())]
    assert [text for text in on_window if "on your phone" in text] == [shown]


@pytest.mark.parametrize(("change", "path"), [(as_shipped, "/L/LAMP"), (without_code("connected-lamp"), "")])
def test_a_lessons_own_square_goes_by_the_code_that_the_pack_gives_it(
    begin: Begin, change: Callable[[LessonEntry], LessonEntry], path: str
) -> None:
    """A code that two lessons have is none: its help page is then what the square opens."""
    kiosk = begin(BASE, change)
    kiosk.session.open_lesson("connected-lamp")
    kiosk.walk_to_the_end()
    entry = kiosk.sit.library.lesson("connected-lamp", "en")
    assert entry is not None
    wanted = f"{BASE}{path}" if path else entry.help_url
    assert opened(kiosk.session.recap.shown).lower() == wanted.lower()
