"""An author at work: what is saved is on the screen, what is broken is told and nothing is lost."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.app.preview import PreviewRun
from kiosk.cli.preview import Told
from kiosk.lesson.findings import finding
from kiosk.library.draft import subject_of
from kiosk.narration.still import StillNarration
from kiosk.ui.preview import Preview
from kiosk.ui.sitter import Sitter, items
from tests.lesson.packs import BOX, GUIDE, PATH, RULE_FRONT, STEP, write_pack
from tests.ui.hands import wait_until
from tests.ui.keys import Key, press

SECOND = "\n## Press it {#press}\n![The box](../../../media/box.svg)\n\nPress once.\n"
THIRD = "\n## Wait {#wait}\n![The box](../../../media/box.svg)\n\nWait a minute.\n"
TOLD = "no errors, no warnings\n"
BROKEN = (GUIDE + SECOND).replace("topic: connect", "topic: conect").replace("Press once", "Press twice")


class Author(PreviewRun):
    """An author with a lesson open."""

    narration = StillNarration

    def __init__(self, path: Path, home: Path) -> None:
        super().__init__(subject_of(path), home)
        self.open(1280, 1000)
        while self.preview is None:
            self.application.qt.processEvents()
        wait_until(self.sitter, lambda: bool(self.desk.authoring.property("isRead")), 60)

    @property
    def desk(self) -> Preview:
        assert self.preview is not None
        return self.preview

    @property
    def sitter(self) -> Sitter:
        assert self.stage is not None
        session = self.stage.session
        return Sitter(self.application, self.first, self.stage.library, session, session.go_home, lambda _: None, {})

    def words(self) -> str:
        """Everything that can be read in the window."""
        shown = items(self.sitter.window.contentItem())
        words = " | ".join(str(item.property("text")) for item in shown if item.property("text"))
        return words.replace("\u00a0", " ")  # a text's last two words stay on one line

    def step(self) -> str:
        return " ".join(row.plain for row in self.sitter.session.lesson.shown.rows)

    def sees(self, words: str) -> None:
        wait_until(self.sitter, lambda: words in self.words(), 30)


Opened = Callable[[str], Author]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    rule = {"lessons/rules/guests/en.md": RULE_FRONT + STEP}
    return write_pack(tmp_path / "pack", {PATH: GUIDE + SECOND, **rule})


@pytest.fixture
def opened(pack: Path, tmp_path: Path) -> Iterator[Opened]:
    authors: list[Author] = []

    def open_path(path: str) -> Author:
        authors.append(Author(pack / path, tmp_path / "home"))
        return authors[-1]

    yield open_path
    for author in authors:
        author.close()


def replaced(file: Path, text: str) -> None:
    """As most editors save: another file takes the place of the first."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def test_new_words_are_shown_on_saving_and_an_error_leaves_the_old_ones(opened: Opened, pack: Path) -> None:
    author = opened(PATH)
    assert author.application.shell.screen == "Lesson"
    assert "Look at the label" in author.step()
    assert "Nothing to mend." in author.words() or "warning" in author.words()

    (pack / PATH).write_text((GUIDE + SECOND).replace("Look at", "Touch"), encoding="utf-8")
    author.sees("Touch the label")

    (pack / PATH).write_text(BROKEN.replace("Look at", "Forget"), encoding="utf-8")
    author.sees("unknown topic “conect”; did you mean “connect”?")
    assert "Touch the label" in author.step()
    assert "en.md:3:8" in author.words()
    assert "1 error" in author.words()

    (pack / PATH).write_text((GUIDE + SECOND).replace("Look at", "Read"), encoding="utf-8")
    author.sees("Read the label")
    assert "error" not in author.words()


def test_in_another_language_the_heading_says_that_the_details_are_in_english(opened: Opened, pack: Path) -> None:
    french = PATH.replace("en.md", "fr.md")
    (pack / french).write_text(GUIDE.replace("Look at the label.", "Lisez l'**étiquette."), encoding="utf-8")
    author = opened(french)
    assert "(détails en anglais, comme dans le guide)" in author.words()
    assert "no partner" in author.words()
    (pack / french).write_text(GUIDE + SECOND, encoding="utf-8")
    author.sees("Rien à corriger.")
    assert "anglais" not in author.words()


@pytest.mark.parametrize(("machine", "words"), [("fr_FR.UTF-8", "Regardez"), ("en_GB.UTF-8", "Look at")])
def test_a_folder_opens_in_the_authors_own_language(
    opened: Opened, pack: Path, monkeypatch: pytest.MonkeyPatch, machine: str, words: str
) -> None:
    monkeypatch.setenv("LC_ALL", machine)
    monkeypatch.delenv("LANGUAGE", raising=False)
    (pack / "lessons/guides/box/fr.md").write_text(GUIDE.replace("Look at", "Regardez"), encoding="utf-8")
    assert words in opened("lessons/guides/box").step()


def test_a_file_that_is_replaced_is_followed_again_and_again(opened: Opened, pack: Path) -> None:
    author = opened(PATH)
    for verb in ("Touch", "Read", "Find"):
        replaced(pack / PATH, GUIDE.replace("Look at", verb))
        author.sees(f"{verb} the label")


def test_the_author_stays_at_the_step_also_when_others_come_and_go(opened: Opened, pack: Path) -> None:
    author = opened(PATH)
    author.sitter.session.go_on()
    assert "Press once" in author.step()

    (pack / PATH).write_text(GUIDE + THIRD + SECOND.replace("once", "softly"), encoding="utf-8")
    author.sees("Press softly")
    assert author.sitter.session.lesson.shown.index == 2

    (pack / PATH).write_text(GUIDE + THIRD, encoding="utf-8")
    author.sees("Wait a minute")
    assert author.sitter.session.lesson.shown.index == 1


def test_a_drawing_is_shown_again_when_it_is_drawn_anew(opened: Opened, pack: Path) -> None:
    author = opened(PATH)
    before = author.sitter.session.lesson.shown.picture.path
    replaced(pack / "media/box.svg", BOX.replace('width="320"', 'width="200"'))
    wait_until(author.sitter, lambda: author.sitter.session.lesson.shown.picture.path != before, 30)


def test_a_lesson_that_was_never_sound_is_no_blank_screen(opened: Opened, pack: Path) -> None:
    (pack / PATH).write_text(BROKEN, encoding="utf-8")
    author = opened(PATH)
    assert "This lesson cannot be shown yet." in author.words()
    assert "did you mean “connect”?" in author.words()
    assert "The lesson is shown once the errors are mended." in author.words()

    (pack / PATH).write_text(GUIDE, encoding="utf-8")
    author.sees("Look at the label")
    (pack / PATH).write_text(BROKEN, encoding="utf-8")
    author.sees("Until the errors are mended you see what was sound before.")


def test_a_list_that_goes_on_below_has_a_bar_that_says_so(opened: Opened, pack: Path) -> None:
    author = opened(PATH)
    bar = author.sitter.window.findChild(QQuickItem, "findingsBar")
    assert bar is not None
    assert not bar.isVisible()
    (pack / PATH).write_text(GUIDE + "".join(f"\n/// seay\n{at}\n///\n" for at in range(20)), encoding="utf-8")
    wait_until(author.sitter, bar.isVisible, 30)
    panel = bar.parentItem()
    assert panel.height() / 3 < bar.y() + bar.height() <= panel.height()
    assert bar.height() < panel.height() / 2


def test_a_file_that_is_deleted_is_told_and_one_that_comes_back_is_shown(opened: Opened, pack: Path) -> None:
    (pack / PATH).with_name("fr.md").write_text(GUIDE.replace("Look at", "Regardez"), encoding="utf-8")
    author = opened(PATH)
    for words in ("Touch", "Tap"):
        (pack / PATH).unlink()
        author.sees("there is no such file any more; what it held last is shown")
        assert "the label" in author.step()
        assert "Regardez" not in author.step()
        (pack / PATH).write_text(GUIDE.replace("Look at", words), encoding="utf-8")
        author.sees(f"{words} the label")
        wait_until(author.sitter, lambda: author.desk.authoring.errorCount == 0, 30)


def test_a_house_rule_is_previewed_too(opened: Opened) -> None:
    author = opened("lessons/rules/guests/en.md")
    assert author.sitter.session.lesson.shown.is_rule


def test_a_pack_opens_at_its_cards(opened: Opened) -> None:
    author = opened("")
    assert author.application.shell.screen == "Home"
    author.sees("The box")


def test_keys_change_language_size_and_colours_and_read_again(opened: Opened, pack: Path) -> None:
    (pack / "lessons/guides/box/fr.md").write_text(GUIDE.replace("Look at", "Regardez"), encoding="utf-8")
    author = opened(PATH)
    press(author.sitter, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    author.sees("Regardez the label")
    press(author.sitter, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    press(author.sitter, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert author.application.theme.sizes.scale == 1.25
    assert author.application.theme.theme_name == "dark"
    author.desk.watching.follow(())
    (pack / "lessons/guides/box/fr.md").write_text(GUIDE.replace("Look at", "Touchez"), encoding="utf-8")
    press(author.sitter, Key.Key_F5)
    author.sees("Touchez the label")


def test_a_window_larger_than_the_screen_is_made_to_fit(opened: Opened) -> None:
    application = opened(PATH).application
    room = application.qt.primaryScreen().availableGeometry()
    assert application.fitted(room.width() + 1, room.height() + 1) == (room.width(), room.height())
    assert application.fitted(640, 480) == (640, 480)


def test_the_terminal_is_told_what_changed_and_where(pack: Path, capfd: pytest.CaptureFixture[str]) -> None:
    some = (finding("missing-twin", PATH, language="fr", name="French"), finding("missing-help", PATH))
    told = Told(pack)
    for findings in (some, some, ()):
        told.tell(findings)
    out, err = capfd.readouterr()
    assert [line.partition(": ")[0] for line in out.splitlines()] == [f"{pack / PATH}:1:1"] * 2
    first, again = "no errors, 2 warnings, also shown below the lesson\n", r"\nread again at \d\d:\d\d:\d\d\n"
    assert re.fullmatch(f"{first}{again}no errors, no warnings\n", err), err


def test_the_terminal_is_told_errors_first(pack: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Told(pack).tell((finding("missing-help", PATH), finding("name-not-text", PATH, 9)))
    assert [line.split(":")[1] for line in capfd.readouterr().out.splitlines()] == ["9", "1"]


def test_nothing_is_written_outside_the_previews_own_folder(opened: Opened, pack: Path) -> None:
    before = sorted(pack.rglob("*"))
    author = opened(PATH)
    author.first.comfort.choose("theme", "dark")
    author.sitter.settle()
    assert sorted(pack.rglob("*")) == before


@pytest.mark.skipif(sys.platform != "linux", reason="a group of processes gets what a terminal sends")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("is_open", [False, True], ids=["while it opens", "open"])
def test_ctrl_c_ends_the_preview_adds_no_word_and_leaves_nothing(
    pack: Path, tmp_path: Path, how: signal.Signals, is_open: bool
) -> None:
    left, said = tmp_path / "temporary", tmp_path / "said"
    left.mkdir()
    environment = os.environ | {"KIOSK_HOME": str(tmp_path / "home"), "TMPDIR": str(left)}
    line = [sys.executable, "-m", "kiosk", "preview", str(pack / PATH)]
    with (
        said.open("w") as sink,
        subprocess.Popen(line, env=environment, start_new_session=True, stdout=sink, stderr=sink) as process,
    ):
        try:
            deadline_s = time.monotonic() + 60
            while not (said.stat().st_size if is_open else any(left.iterdir())):
                assert time.monotonic() < deadline_s, "it does not open"
                time.sleep(0.01)
            os.killpg(process.pid, how)
            process.wait(timeout=10)
        finally:
            process.kill()
    assert process.returncode == -how  # a shell says 130
    assert said.read_text(encoding="utf-8") in (("",) if not is_open else (TOLD,))
    assert not list(left.iterdir())
