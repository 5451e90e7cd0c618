"""A technician's visit on the real window: all of it by touch, from the devices just installed to the next customer."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.base.settings import Profile
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look
from tests.ui.keys import Key, press, tab_to
from tests.ui.seen import look_at
from tests.ui.uses import Kiosk


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, Profile.TECHNICIAN)
    yield made
    made.close()


def decoded(picture: QImage) -> list[str]:
    """What a phone reads in the window."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(rgb.constBits())
    found = Image.frombuffer("RGB", (rgb.width(), rgb.height()), rows, "raw", "RGB", rgb.bytesPerLine(), 1)
    return [one.text for one in zxingcpp.read_barcodes(found)]


def test_a_visit_from_the_first_touch_to_the_next_customer(kiosk: Kiosk, tmp_path: Path) -> None:
    assert kiosk.shell.screen == "Plan"
    kiosk.touch("Box internet")
    kiosk.touch("Lampe connectée")
    kiosk.touch("La clé de la famille")
    kiosk.touch("Préparer le plan")

    assert kiosk.shell.screen == "Planned"
    assert kiosk.planning.shown.total == "4 parties, 12 minutes en tout"
    reasons = [reason for _, reason, *_ in kiosk.planning.shown.planned]
    assert reasons[0] == "Indispensable\xa0: Box internet"
    assert reasons[1] == "Une règle de la maison"

    kiosk.touch("Nom du réseau invités")
    kiosk.type("Chez nous")
    kiosk.touch("C’est bon")
    kiosk.touch("Commencer")
    assert kiosk.shell.screen == "Lesson"

    words = []
    for _ in range(80):
        if kiosk.shell.screen != "Lesson":
            break
        words.append(" ".join(row.plain for row in kiosk.session.lesson.shown.rows))
        way_on = next(
            name
            for name in ("La suite", "Terminer", "C’est compris", "Leçon suivante", "Suivant")
            if any(one.name == name for one in kiosk.controls())
        )
        kiosk.touch(way_on)
    assert any("Chez nous" in text for text in words)

    assert kiosk.shell.screen == "Recap"
    (opened,) = decoded(kiosk.sit.picture())
    assert opened.lower() == "https://jalerte.arcep.fr/"
    kiosk.touch("Nouvelle visite")
    kiosk.touch("Rester ici")
    assert kiosk.shell.screen == "Recap"
    kiosk.clock.time_s += 2
    kiosk.touch("Nouvelle visite")
    kiosk.touch("Nouvelle visite")  # of the question: what this customer chose is then erased

    assert kiosk.shell.screen == "Plan"
    assert not kiosk.planning.shown.can_plan
    assert [trace.residue.name for trace in kiosk.session.traces() if trace.is_left()] == []
    assert list((tmp_path / "data").glob("visit*.db*")) == []


def test_the_name_of_the_guest_network_is_asked_only_where_a_lesson_says_it(kiosk: Kiosk) -> None:
    kiosk.touch("Lampe connectée")
    kiosk.touch("Préparer le plan")
    assert not any(one.name == "Nom du réseau invités" for one in kiosk.controls())

    kiosk.touch("Modifier")
    kiosk.touch("Point d’accès Wi\u2011Fi")
    kiosk.touch("Préparer le plan")
    assert any(one.name == "Nom du réseau invités" for one in kiosk.controls())


def test_fewer_minutes_leave_lessons_for_home(kiosk: Kiosk) -> None:
    for name in ("Imprimante-scanner", "Box internet", "Lampe connectée", "Tablette"):
        kiosk.touch(name)
    for _ in range(2):
        less = next(one.name for one in kiosk.controls() if one.name.startswith("Moins"))
        kiosk.touch(less)
    kiosk.touch("Préparer le plan")

    left_out = [title for title, _, _, _, is_left_out in kiosk.planning.shown.planned if is_left_out]
    assert len(left_out) == 4  # all but what one must know of the box
    assert "Votre imprimante-scanner" in left_out

    while not any(one.name == "Commencer" for one in kiosk.controls()):
        kiosk.touch("La suite")
    kiosk.touch("Commencer")
    kiosk.touch("Je m’arrête ici")
    at_home = [title for title, _ in kiosk.session.recap.shown.others]
    assert "Votre imprimante-scanner" in at_home


def test_a_plan_that_needs_more_than_was_asked_for_says_why(kiosk: Kiosk) -> None:
    kiosk.touch("Box internet")
    kiosk.touch("Détecteur de fumée")
    for _ in range(2):
        kiosk.touch(next(one.name for one in kiosk.controls() if one.name.startswith("Moins")))
    kiosk.touch("Préparer le plan")
    why = "L’indispensable demande plus de 5 minutes."
    assert kiosk.planning.shown.total == f"2 parties, 8 minutes en tout. {why}"
    faults = []
    for size, scale, language in product((*SIZES, SQUARE), SCALES, ("fr", "en", "ar")):
        kiosk.sit.put(Look(*size, scale, language=language))
        faults += [f"{kiosk.sit.look.name}: {fault}" for fault in look_at(kiosk.sit).faults]
    assert not faults, "\n".join(faults)


def test_a_visit_that_was_left_can_be_erased(kiosk: Kiosk) -> None:
    kiosk.touch("Lampe connectée")
    kiosk.touch("Préparer le plan")
    kiosk.touch("Commencer")
    kiosk.touch("Accueil")
    assert kiosk.shell.screen == "Plan"

    kiosk.touch("Nouvelle visite")
    assert [trace.residue.name for trace in kiosk.session.traces() if trace.is_left()] == []
    assert not any(one.name == "Reprendre la dernière visite" for one in kiosk.controls())


def test_the_same_visit_by_keyboard_alone(kiosk: Kiosk) -> None:
    sitter = kiosk.sit
    for name in ("Box internet", "La clé de la famille"):
        tab_to(sitter, name)
        press(sitter, Key.Key_Space)
    tab_to(sitter, "Préparer le plan")
    press(sitter, Key.Key_Return)
    assert kiosk.shell.screen == "Planned"

    tab_to(sitter, "Nom du réseau invités")
    kiosk.type("Chez nous")
    press(sitter, Key.Key_Return)
    tab_to(sitter, "Commencer")
    press(sitter, Key.Key_Return)
    assert kiosk.shell.screen == "Lesson"

    words = []
    for _ in range(80):
        if kiosk.shell.screen == "Recap":
            break
        words.append(" ".join(row.plain for row in kiosk.session.lesson.shown.rows))
        press(sitter, Key.Key_Right)
    assert any("Chez nous" in text for text in words)

    kiosk.clock.time_s += 2  # a press at once would be one too many
    assert kiosk.shell.screen == "Recap"
    for _ in range(2):  # the way on, then the question whether it is meant
        tab_to(sitter, "Nouvelle visite")
        press(sitter, Key.Key_Return)
    assert kiosk.shell.screen == "Plan"
    assert [trace.residue.name for trace in kiosk.session.traces() if trace.is_left()] == []
