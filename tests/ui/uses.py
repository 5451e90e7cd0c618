"""The kiosk in one of its uses, on the real window, with a clock that a test moves."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.app.stage import Stage
from kiosk.app.studio import Studio
from kiosk.app.uses import Watch
from kiosk.base.settings import Profile
from kiosk.lesson.script import Script
from kiosk.narration.shown import NarrationState, Phase
from kiosk.narration.still import StillNarration
from kiosk.ui.attract import Attendance, Attract
from kiosk.ui.planning import Planning
from kiosk.ui.session import Session
from kiosk.ui.shell import Shell
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import Sitter
from kiosk.visit.model import InstalledDevice, Visit
from tests.ui.seen import Control, look_at
from tests.visit.walks import FakeClock

VISIT = Visit(
    language="fr",
    devices=(InstalledDevice("internet-box"), InstalledDevice("connected-lamp")),
    rule_ids=("guest-wifi",),
    minutes=12,
    values=(("wifi.guest_name", "Chez_Nous_* & <b>"),),
)


class Sounds(StillNarration):
    """A narration that stands still and remembers what it was asked for."""

    chimes: list[Path]
    said: list[str]
    made_ahead: list[str]
    asked: list[str | tuple[int, int]]
    rate_wpm: int | None = None  # as last told; None before it was told once
    volume_percent: int | None = None
    is_muted: bool | None = None

    def set_rate(self, rate_wpm: int) -> None:
        super().set_rate(rate_wpm)
        self.rate_wpm = rate_wpm

    def set_volume(self, percent: int) -> None:
        super().set_volume(percent)
        self.volume_percent = percent

    def set_muted(self, is_muted: bool) -> None:
        super().set_muted(is_muted)
        self.is_muted = is_muted

    def warm(self) -> None:
        self.chimes, self.said, self.made_ahead, self.asked = [], [], [], []

    def prefetch(self, scripts: Iterable[Script], own: Iterable[Script] = ()) -> None:
        self.made_ahead = [utterance.text for script in scripts for utterance in script.utterances]
        self.made_ahead += [said.text for script in own for said in script.utterances if said.is_personal]

    def chime(self, path: Path) -> None:
        self.chimes.append(path)

    def listen(self) -> None:
        super().listen()
        if self._script:
            self.said.append(" ".join(utterance.text for utterance in self._script.utterances[self._first_index :]))

    def listen_from(self, leaf_index: int, position: int) -> None:
        super().listen_from(leaf_index, position)
        self.asked.append((leaf_index, position))

    def repeat_sentence(self) -> None:
        self.asked.append("again")

    def next_sentence(self) -> None:
        self.asked.append("next")

    def sentence_before(self) -> None:
        self.asked.append("before")

    def stand_at(self, utterance_index: int, word_index: int = 0) -> None:
        """That word is being said."""
        assert self._script is not None
        utterance = self._script.utterances[utterance_index]
        self._tell(
            NarrationState(
                phase=Phase.SPEAKING,
                utterance_index=utterance_index,
                word_index=word_index,
                shown_word=utterance.words[word_index].shown,
                shown_sentence=utterance.shown,
                is_word_exact=True,
            )
        )

    def stand_on(self, word: str) -> None:
        """That word of the step is being said, where it is said first."""
        assert self._script is not None
        self.stand_at(
            *next(
                (place, index)
                for place, utterance in enumerate(self._script.utterances)
                for index, one in enumerate(utterance.words)
                if utterance.text[one.start : one.end] == word
            )
        )

    def end(self) -> None:
        """All that was to be read has been read."""
        self._tell(NarrationState(phase=Phase.DONE))

    def open_step(self, script: Script, autoplay: bool, first_index: int = 0) -> None:
        super().open_step(script, autoplay, first_index)
        if autoplay and not self.is_yielding:
            self.listen()


class Kiosk(Studio):
    """A kiosk past its second stage. `home` is where it keeps what it keeps. `open_ones` were not closed yet."""

    clock: FakeClock
    open_ones: ClassVar[list["Kiosk"]] = []

    def __init__(self, home: Path, profile: Profile, chosen: Mapping[str, str] | None = None) -> None:
        super().__init__(home, profile, {"full_screen": "false", "large_text": "false", **(chosen or {})})
        self.clock = FakeClock()
        self.sit: Sitter = self.sitter()
        self.open_ones.append(self)
        self.settle_until(lambda: self.stage is not None and self.stage.watch is not None)

    def close(self) -> None:
        if self in self.open_ones:
            self.open_ones.remove(self)
        super().close()

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application, first=self.first, paths=self.paths, clock=self.clock, narration=Sounds
        )

    @property
    def session(self) -> Session:
        assert self.stage is not None
        return self.stage.session

    @property
    def watch(self) -> Watch:
        assert self.stage is not None
        assert self.stage.watch is not None
        return self.stage.watch

    @property
    def shell(self) -> Shell:
        return self.application.shell

    @property
    def sounds(self) -> Sounds:
        narration = self.session.narration
        assert isinstance(narration, Sounds)
        return narration

    @property
    def planning(self) -> Planning:
        return singleton(self.application.engine, "Kiosk.Visits", Planning)

    @property
    def attract(self) -> Attract:
        return singleton(self.application.engine, "Kiosk.Unattended", Attract)

    @property
    def attendance(self) -> Attendance:
        return singleton(self.application.engine, "Kiosk.Unattended", Attendance)

    def settle_until(self, holds: Callable[[], bool]) -> None:
        for _ in range(4000):
            self.sit.settle()
            if holds():
                return
        raise AssertionError("it never came")

    def words_shown(self) -> str:
        """The step in words, as it is shown."""
        return " ".join(row.plain for row in self.session.lesson.shown.rows)

    def control(self, name: str) -> Control:
        """What is touched under this name now."""
        controls = self.controls()
        found = [one for one in controls if one.name == name or one.name.startswith(f"{name},")]
        assert found, f"no {name!r} among {[one.name for one in controls]}"
        return found[0]

    def controls(self) -> tuple[Control, ...]:
        """Everything that can be touched now."""
        self.sit.settle()
        return look_at(self.sit).controls

    def touch(self, name: str) -> None:
        """A tap in the middle of what can be seen of a control."""
        self.touch_at(self.control(name).shown.center().toPoint())

    def touch_at(self, place: QPoint) -> None:
        QTest.mouseClick(self.sit.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.sit.settle()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.sit.window, ord(letter))
        self.sit.settle()

    def pass_s(self, seconds: float) -> None:
        """Time goes by; whoever waits for it looks at the clock."""
        self.clock.time_s += seconds
        self.watch.attendant.look()
        if self.watch.loop is not None:
            self.watch.loop.look()
        self.sit.settle()

    def walk_to_the_end(self) -> None:
        while self.shell.screen == "Lesson":
            self.shell.goOn()
        self.sit.settle()
