"""The kiosk as pictures and tests of the screens need it: the real window, no sound, nothing kept."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.app.play import Play
from kiosk.app.stage import Stage
from kiosk.base.paths import find_paths
from kiosk.base.settings import Profile, load_settings
from kiosk.narration.still import StillNarration
from kiosk.ui.pictures import Sitter

# A number that is kept for stories (France, Arcep: 01 99 00), so that no picture leads to anybody.
SETTINGS = {
    "language": "fr",
    "theme": "light",
    "reduced_motion": "true",
    "call_name": "Camille, Maison Connectée",
    "call_number": "01 99 00 12 34",
    "call_hours": "9 h – 19 h",
}


class StillClock:
    """It is always the same moment."""

    def monotonic_ms(self) -> int:
        return 0

    def now_s(self) -> float:
        return 1_780_000_000.0


class Studio(Play):
    """A run of the kiosk that a picture can be taken of. `home` is a folder of its own."""

    def __init__(self, home: Path, profile: Profile | None = None, chosen: Mapping[str, str] = SETTINGS) -> None:
        paths = replace(find_paths(), data=home / "data", cache=home / "cache", config=home / "config")
        super().__init__(paths, load_settings(profile, file=paths.settings_file, overrides={**SETTINGS, **chosen}))

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application,
            first=self.first,
            paths=self.paths,
            clock=StillClock(),
            narration=StillNarration,
        )

    def sitter(self) -> Sitter:
        """What pictures are taken of, once the window shows its first screen."""
        self.open(1920, 1080)
        while self.stage is None:
            self.application.qt.processEvents()
        return Sitter(self.application, self.first, self.stage.library, self.stage.session)

    def close(self) -> None:
        if self.stage is not None:
            self.stage.close()
        self.application.close()
