"""A run of the kiosk on a pack of its own, kept up to date as a real one is."""

from pathlib import Path

from kiosk.app.play import Play
from kiosk.app.stage import Stage
from kiosk.app.studio import SETTINGS
from kiosk.base.one_kiosk import OnlyOne
from kiosk.base.paths import Paths
from kiosk.base.settings import Profile, load_settings
from kiosk.narration.still import StillNarration
from kiosk.ui.preparation import Preparation
from kiosk.ui.sitter import Sitter
from kiosk.ui.staff_pad import StaffPad
from kiosk.ui.upkeep import Upkeep
from tests.visit.walks import FakeClock


class OwnPack(Play):
    """`seen`: which screens were shown, in their order."""

    def __init__(self, pack: Path, home: Path, profile: Profile = Profile.HOME, language: str = "en") -> None:
        paths = Paths(pack, home / "compiled", home / "data", home / "cache", home / "config")
        settings = load_settings(profile, overrides={**SETTINGS, "language": language}, environment={})
        super().__init__(paths, settings, OnlyOne(paths.lock_file))
        self.seen: list[str] = []
        self.fake_clock = FakeClock()
        self.application.shell.screen_changed.connect(lambda: self.seen.append(self.application.shell.screen))
        self.open(1280, 800)
        while self.upkeep is None:
            self.application.qt.processEvents()

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application,
            first=self.first,
            paths=self.paths,
            clock=self.fake_clock,
            narration=StillNarration,
            only_one=self.only_one,
        )
        self.stage.then(self._keep_up)

    @property
    def sitter(self) -> Sitter:
        assert self.stage is not None
        session = self.stage.session
        return Sitter(self.application, self.first, self.stage.library, session, session.go_home, lambda _: None, {})

    @property
    def upkeeper(self) -> Upkeep:
        assert self.upkeep is not None
        return self.upkeep

    @property
    def preparation(self) -> Preparation:
        assert self.stage is not None
        return self.stage.preparation()

    @property
    def staff_pad(self) -> StaffPad:
        assert self.stage is not None
        assert self.stage.watch is not None
        return self.stage.watch.pad

    def cards(self) -> list[str]:
        """The titles on the first screen."""
        rows = self.first.home.cards
        return [rows.data(rows.index(place), 0x101) for place in range(rows.rowCount())]

    def close(self) -> None:
        assert self.only_one is not None
        self.only_one.close()
        if self.upkeep is not None:
            self.upkeep.close()
        if self.stage is not None:
            self.stage.close()
        self.application.close()
