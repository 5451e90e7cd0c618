"""The kiosk as pictures and tests of the screens need it: the real window, no sound, nothing kept."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app.play import Play
from kiosk.app.stage import Stage
from kiosk.base.paths import Paths, find_paths
from kiosk.base.pin import hash_pin
from kiosk.base.settings import Profile, load_settings
from kiosk.lesson.compile import Compiler
from kiosk.narration.still import StillNarration
from kiosk.ui.devices_model import DevicesModel
from kiosk.ui.screens import Scene
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import Sitter
from kiosk.visit.estate import Estate

LONGEST_OPENING_S = 30  # on a machine that does much else; it takes half a second

# A number that is kept for stories (France, Arcep: 01 99 00), so that no picture leads to anybody.
SETTINGS = {
    "language": "fr",
    "theme": "light",
    "reduced_motion": "true",
    "full_screen": "false",
    "large_text": "false",
    "call_name": "Camille, Maison Connectée",
    "call_number": "01 99 00 12 34",
    "call_hours": '{ fr = "9 h – 19 h", en = "9 am – 7 pm", ar = "9:00 – 19:00" }',
    "help_number": "01 99 00 12 34",
}
SHOP_PIN = "2580"  # where customers are left alone, staff leave by a PIN
SPECIMEN = Path(__file__).parent / "specimen"  # a pack with one lesson, which has every kind of block
NOBODY = {"call_name": "", "call_number": "", "call_hours": "", "help_number": ""}


class StillClock:
    """Time passes only when it is told to."""

    def __init__(self) -> None:
        self._now_ms = 0

    def let_pass(self, seconds: float) -> None:
        self._now_ms += round(1000 * seconds)

    def monotonic_ms(self) -> int:
        return self._now_ms

    def now_s(self) -> float:
        return 1_780_000_000.0 + self._now_ms / 1000


class Studio(Play):
    """A run of the kiosk that a picture can be taken of. `home` is a folder of its own."""

    def __init__(
        self,
        home: Path,
        profile: Profile | None = None,
        chosen: Mapping[str, str] = SETTINGS,
        scene: Scene | None = None,
    ) -> None:
        """`scene`: the profile's own where none is given."""
        found = _with_specimen(find_paths()) if scene is Scene.SPECIMEN else find_paths()
        paths = found._replace(data=home / "data", cache=home / "cache", config=home / "config")
        super().__init__(paths, load_settings(profile, file=paths.settings_file, overrides={**SETTINGS, **chosen}))
        self._still_clock = StillClock()
        self._scene = scene or Scene(self.first.settings.profile.value)

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application,
            first=self.first,
            paths=self.paths,
            clock=self._still_clock,
            narration=StillNarration,
        )

    def sitter(self) -> Sitter:
        """What pictures are taken of, once the window shows its first screen. Raises RuntimeError where it does not."""
        self.open(1920, 1080)
        deadline_s = time.monotonic() + LONGEST_OPENING_S
        while not self._is_ready:
            if time.monotonic() > deadline_s:
                raise RuntimeError("the kiosk did not open; what went wrong was printed above")
            self.application.qt.processEvents()
        assert self.stage is not None
        return Sitter(
            application=self.application,
            first=self.first,
            library=self.stage.library,
            session=self.stage.session,
            begin_anew=self._begin_anew,
            let_pass=self._let_pass,
            ways=self._scene.ways,
        )

    @property
    def _is_ready(self) -> bool:
        """Whether everything is put together, and what was kept of a home is read."""
        if self.stage is None or self.stage.watch is None:
            return False
        return self._scene.profile is not Profile.HOME or (
            self.stage.at_home is not None and self.stage.at_home.is_read
        )

    def _begin_anew(self) -> None:
        assert self.stage is not None
        assert self.stage.watch is not None
        if self.first.settings.profile is Profile.HOME:
            self.stage.session.go_home()
            self.first.put_saved(None)
            if self.stage.at_home is not None and self.stage.at_home.estate != Estate():
                singleton(self.application.engine, "Kiosk.Home", DevicesModel).forget()
        else:
            self.stage.watch.attendant.reset()

    def _let_pass(self, seconds: float) -> None:
        assert self.stage is not None
        assert self.stage.watch is not None
        self._still_clock.let_pass(seconds)
        self.stage.watch.attendant.look()
        if self.stage.watch.loop is not None:
            self.stage.watch.loop.look()

    def close(self) -> None:
        if self.stage is not None:
            self.stage.close()
        self.application.close()


def _with_specimen(paths: Paths) -> Paths:
    """The specimen in place of the pack, compiled where it changed."""
    store = paths.cache / "compiled" / SPECIMEN.name
    with Compiler(SPECIMEN, store) as compiler:
        compiler.compile()
    return paths._replace(pack=SPECIMEN, compiled=store)


@contextmanager
def studio(scene: Scene = Scene.HOME) -> Iterator[Sitter]:
    """A kiosk in a folder of its own that goes with it."""
    chosen = {Scene.SHOP: {"staff_pin": hash_pin(SHOP_PIN)}, Scene.SPECIMEN: NOBODY}.get(scene, {})
    with TemporaryDirectory(prefix="kiosk-studio-") as home:
        opened = Studio(Path(home), scene.profile, chosen, scene)
        try:
            yield opened.sitter()
        finally:
            opened.close()
