"""`kiosk play`: opens the window on the lessons of the pack."""

import gc
import signal
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.clock import Clock, SystemClock
from kiosk.base.files import read_ordinary
from kiosk.base.languages import choose, system_languages
from kiosk.base.one_kiosk import OnlyOne
from kiosk.base.paths import OTHER_HOME, Paths, find_paths, own_pack
from kiosk.base.settings import Profile, Settings, read_settings
from kiosk.base.window_size import take_size
from kiosk.lesson.shelf import SHELF_FILE, ShelfCard, cards_for, read_shelf
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.machine import this_machine
from kiosk.visit.glance import NOTHING_KNOWN, read_glance

if TYPE_CHECKING:
    from kiosk.app.stage import Stage
    from kiosk.ui.upkeep import Upkeep

INTERFACE_LANGUAGES = ("fr", "en", "ar")


class Play:
    """One run of the kiosk: the first frame, then the session."""

    clock: Clock

    def __init__(self, paths: Paths, settings: Settings, only_one: OnlyOne | None = None) -> None:
        """`only_one` holds the folder of `paths` for this run; None where nobody else can know that folder."""
        self.paths, self.clock, self.only_one = paths, SystemClock(), only_one
        self._screen = _first_screen(settings.profile)
        shelf = _shelf(paths.compiled)
        if not shelf:
            import_module("kiosk.ui.preparation")  # as the types of the first screen, before the engine is made
        own = own_pack()
        self.application = Application(settings, own / "media" / "fonts")
        languages = settings.languages or INTERFACE_LANGUAGES
        wanted: tuple[str, ...] = (settings.language,)
        if settings.language == "system":
            wanted = system_languages() or self.application.languages
        glance = read_glance(paths.glance_file) if settings.profile is Profile.HOME else NOTHING_KNOWN
        self.first = FirstScreen(
            shell=self.application.shell,
            theme=self.application.theme,
            engine=self.application.engine,
            settings=settings,
            languages=languages,
            language=choose(wanted, languages),
            translations=_translations(paths.pack) or own / "translations",
            entries=partial(cards_for, shelf),
            compiled=paths.compiled,
            own=glance.own,
            finished=glance.finished,
            machine=this_machine(),
        )
        self._has_lessons = bool(shelf)
        self.stage: Stage | None = None
        self.upkeep: Upkeep | None = None

    def open(self, width: int, height: int) -> None:
        if not self._has_lessons:
            self.application.shell.hold("Preparing")
        self.application.shell.show_screen(self._screen)
        self.application.open(width, height, self._on_first_frame)

    def _on_first_frame(self) -> None:
        gc.freeze()
        gc.enable()
        import_module("kiosk.base.memory").hold_memory_down()
        # The one import that waits for the first frame: lessons, narration and store would hold it up by a third.
        stage = import_module("kiosk.app.stage")
        import_module("kiosk.ui.journal").keep_journal(self.paths.journal_file, self.application.engine)
        self.stage = stage.Stage(
            application=self.application, first=self.first, paths=self.paths, clock=self.clock, only_one=self.only_one
        )
        self.stage.then(self.stage.yield_to_readers)
        self.stage.then(self._keep_up)

    def _keep_up(self) -> None:
        assert self.stage is not None
        self.upkeep = self.stage.keep_up()

    def run(self) -> int:
        code = self.application.qt.exec()
        if self.only_one is not None:
            self.only_one.close()
        if self.upkeep is not None:
            self.upkeep.close()
        if self.stage is not None:
            self.stage.close()
        self.application.close()
        return int(code)


def play(arguments: list[str]) -> int:
    """The process's exit code, 1 where a kiosk runs with this folder already: that one comes to the front instead.

    Every setting is an option; `--size WIDTHxHEIGHT` is the window's.

    Raises CommandLineRefused for an option that there is not, whoever runs here already.
    """
    # Python's own handler waits for Python to run, and Qt swallows what it raises: Ctrl-C ends the kiosk as SIGTERM
    # does. Whatever is to outlive that is on the disk already, and the children end with their parent.
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as a shell starts what runs in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    size, options = take_size(arguments)
    given = import_module("kiosk.base.settings.arguments").read_arguments(options) if options else None
    paths = find_paths()
    only_one = OnlyOne(paths.lock_file)
    if only_one.other is not None:
        only_one.call()
        print(f"kiosk: {_second(paths.data, only_one.other, arguments)}", file=sys.stderr)
        return 1
    if only_one.refusal:
        print(f"kiosk: {_not_kept(paths.data, only_one.refusal)}", file=sys.stderr)
    if given is not None:
        settings, faults = read_settings(given.profile, file=paths.settings_file, overrides=given.overrides)
    else:
        settings, faults = read_settings(file=paths.settings_file)
    for fault in faults:
        print(f"kiosk: {fault}; it stays as it was", file=sys.stderr)
    run = Play(paths, settings, only_one)
    run.open(*run.application.fitted(*(size or (1920, 1080))))
    return run.run()


def _second(data: Path, other: int, arguments: list[str]) -> str:
    """What is told to who started a second one. Of its options only the names: a value may be nobody's business."""
    unused = dict.fromkeys(one.partition("=")[0] for one in arguments if one.startswith("--"))
    as_it_is = f" as it is; not used: {', '.join(unused)}" if unused else ""
    remedy = "for a second one, set KIOSK_HOME to a folder of its own; if that one hangs, end the process"
    return (
        f"{data}: a kiosk runs here already (process {other}), and was asked to come to the front{as_it_is}; {remedy}"
    )


def _not_kept(data: Path, why: str) -> str:
    return f"{data}: nothing of this run can be kept ({why}); let the kiosk write there, or {OTHER_HOME}"


def _first_screen(profile: Profile) -> str:
    """The screen of the first frame. Those of a visit and of a shop are filled by the second stage.

    Called before the engine is made: QtQuick does not load where types are registered between the two.
    """
    match profile:
        case Profile.TECHNICIAN:
            import_module("kiosk.ui.planning")  # the types their QML imports
            return "Plan"
        case Profile.SHOP:
            import_module("kiosk.ui.attract")
            return "Attract"
        case Profile.HOME:
            return "Home"


def _translations(pack: Path) -> Path | None:
    """The words of the screens that a pack brings with it; None where it brings none."""
    folder = pack / "translations"
    return folder if folder.is_dir() else None


def _shelf(compiled: Path) -> tuple[ShelfCard, ...]:
    """The lessons that were compiled; none where nothing was yet, and the second stage compiles then."""
    try:
        return read_shelf(read_ordinary(compiled / SHELF_FILE).decode())
    except (OSError, ValueError):
        return ()
