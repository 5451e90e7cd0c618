"""Staff leave by a gesture and, where one is set, a PIN."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.base.pin import hash_pin
from kiosk.base.settings import Profile
from kiosk.narration.shown import Trouble, TroubleKind
from kiosk.ui.singletons import singleton
from kiosk.ui.staff_pad import StaffPad, key_px
from tests.ui.heard import heard
from tests.ui.uses import Kiosk

PIN = hash_pin("2580")
CORNERS = (QPoint(5, 5), QPoint(1915, 5), QPoint(1915, 1075), QPoint(5, 1075))


class Staffed(Kiosk):
    """A kiosk with a PIN; `left` says whether it was left."""

    left = False

    def __init__(self, home: Path, **chosen: str) -> None:
        super().__init__(home, Profile.HOME, {"staff_pin": PIN, **chosen})
        self.pad = singleton(self.application.engine, "Kiosk.Staff", StaffPad)
        self.pad._leave = self.leave

    def leave(self) -> None:
        self.left = True

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.touch(digit)
        self.touch("Quitter la borne")
        self.settle_until(lambda: self.left or bool(self.pad.property("isWrong")))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Staffed]:
    made = Staffed(tmp_path, screen_short_side_mm="100")
    yield made
    made.close()


def test_four_corners_and_the_pin_let_staff_out(kiosk: Staffed) -> None:
    for corner in CORNERS:
        kiosk.touch_at(corner)
    assert kiosk.shell.sheet == "Staff"

    kiosk.enter("2580")
    assert kiosk.left


def test_a_wrong_pin_does_not_and_the_third_makes_the_keypad_wait(kiosk: Staffed) -> None:
    kiosk.shell.openSheet("staff")
    for _ in range(3):
        kiosk.pad._is_wrong = False
        kiosk.enter("1111")
    assert not kiosk.left
    assert kiosk.pad.property("waitS") == 30

    for digit in "2580":
        kiosk.pad.press(digit)
    assert kiosk.pad.property("typedCount") == 0

    kiosk.clock.time_s += 31
    kiosk.pad._look()
    kiosk.enter("2580")
    assert kiosk.left


def test_the_keys_of_the_keypad_are_fifteen_millimetres(kiosk: Staffed) -> None:
    kiosk.shell.openSheet("staff")
    kiosk.sit.settle()
    screen = kiosk.sit.window.screen().size()
    per_mm = min(screen.width(), screen.height()) / 100
    assert 15 * per_mm > kiosk.application.theme.toolSize
    for name in "1234567890":
        place = kiosk.control(name).place
        assert min(place.width(), place.height()) >= 15 * per_mm - 1
    assert key_px(1080, 190) == 86
    assert key_px(1080, 0) == 0


def test_digits_may_be_typed_on_a_keyboard(kiosk: Staffed) -> None:
    kiosk.shell.openSheet("staff")
    kiosk.sit.settle()
    kiosk.touch("2")
    for key in (Qt.Key.Key_5, Qt.Key.Key_8, Qt.Key.Key_0):
        QTest.keyClick(kiosk.sit.window, key)
    kiosk.sit.settle()

    assert kiosk.pad.property("typedCount") == 4


def test_a_sheet_that_closes_forgets_what_was_typed(kiosk: Staffed) -> None:
    kiosk.shell.openSheet("staff")
    kiosk.touch("2")
    kiosk.touch("Rester")

    assert kiosk.pad.is_blank


@pytest.mark.parametrize(("gesture", "by_corners", "by_keys"), [("corners", True, False), ("keys", False, True)])
def test_the_gesture_is_the_one_that_is_set(tmp_path: Path, gesture: str, by_corners: bool, by_keys: bool) -> None:
    kiosk = Staffed(tmp_path, staff_gesture=gesture)
    for corner in CORNERS:
        kiosk.touch_at(corner)
    assert (kiosk.shell.sheet == "Staff") is by_corners
    kiosk.shell.closeSheet()
    kiosk.sit.settle()
    QTest.keyClick(
        kiosk.sit.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    kiosk.sit.settle()
    assert (kiosk.shell.sheet == "Staff") is by_keys
    kiosk.close()


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_staff_read_why_nothing_is_heard_and_what_to_do(kiosk: Staffed, language: str) -> None:
    kiosk.session.choose_language(language)
    told = set()
    for kind in TroubleKind:
        kiosk.sounds.lose_sound(Trouble(kind, "Could not open /dev/snd: errno 2"))
        kiosk.shell.openSheet("staff")
        kiosk.sit.settle()
        told.add(words_on(kiosk, str(kiosk.pad.property("soundTrouble"))))
        kiosk.shell.closeSheet()
    assert len(told) == len(TroubleKind)
    assert not any("/dev" in text for text in told)

    kiosk.sounds.stop()
    kiosk.shell.openSheet("staff")
    assert kiosk.pad.property("soundTrouble") == ""


def words_on(kiosk: Staffed, text: str) -> str:
    assert text in {one.name for one in heard(kiosk.sit)}
    return text


@pytest.mark.parametrize(
    ("profile", "kept_h", "words"),
    [
        (
            Profile.HOME,
            "24",
            "Le programme va se fermer. Les appareils, les leçons terminées et l’endroit où vous en êtes sont gardés.",
        ),
        (Profile.HOME, "0", "Le programme va se fermer. Les appareils et les leçons terminées sont gardés."),
        (
            Profile.TECHNICIAN,
            "24",
            "Le programme va se fermer. L’endroit où en est la visite est gardé quelque temps, puis effacé.",
        ),
        (Profile.SHOP, "0", "Le programme va se fermer. Rien de ce qui a été montré n’est gardé."),
    ],
)
def test_staff_read_what_outlasts_the_program(tmp_path: Path, profile: Profile, kept_h: str, words: str) -> None:
    kiosk = Kiosk(tmp_path, profile, {"place_kept_h": kept_h})
    try:
        kiosk.shell.openSheet("staff")
        kiosk.sit.settle()
        said = {one.name.replace("\u00a0", " ") for one in heard(kiosk.sit)}  # the last words stay on one line
    finally:
        kiosk.close()
    assert words in said
