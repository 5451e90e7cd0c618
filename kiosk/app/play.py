"""`kiosk play`: opens the window on the lessons of the pack."""

import argparse
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.base.clock import SystemClock
from kiosk.base.languages import choose, system_languages
from kiosk.base.paths import Paths, find_paths
from kiosk.base.settings import Profile, Settings, load_settings
from kiosk.library.index import Library, open_library
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen

if TYPE_CHECKING:
    from kiosk.app.stage import Stage

INTERFACE_LANGUAGES = ("fr", "en", "ar")


class Play:
    """One run of the kiosk: the first frame, then the session."""

    def __init__(self, paths: Paths, settings: Settings) -> None:
        self.paths, self.clock = paths, SystemClock()
        self.library: Library = open_library(paths.pack, paths.compiled)
        self.application = Application(settings, paths.pack / "media" / "fonts", self.clock)
        languages = settings.languages or INTERFACE_LANGUAGES
        wanted = system_languages() if settings.language == "system" else (settings.language,)
        self.first = FirstScreen(
            shell=self.application.shell,
            theme=self.application.theme,
            engine=self.application.engine,
            settings=settings,
            languages=languages,
            language=choose(wanted, languages),
            translations=paths.pack / "translations",
            entries=self.library.lessons_for,
            cover=self.library.cover_file,
        )
        self.stage: Stage | None = None

    def open(self, width: int, height: int) -> None:
        self.application.shell.show_screen("Home")
        self.application.open(width, height, self._on_first_frame)

    def _on_first_frame(self) -> None:
        # The one import that waits for the first frame: lessons, narration and store would hold it up by a third.
        stage = import_module("kiosk.app.stage")
        self.stage = stage.Stage(
            application=self.application,
            first=self.first,
            library=self.library,
            paths=self.paths,
            clock=self.clock,
        )

    def run(self) -> int:
        code = self.application.qt.exec()
        if self.stage is not None:
            self.stage.close()
        self.application.close()
        return int(code)


def play(arguments: list[str]) -> int:
    """The process's exit code."""
    options = _options(arguments)
    settings = load_settings(options.profile, file=find_paths().settings_file, overrides=options.settings)
    run = Play(find_paths(), settings)
    screen = run.application.qt.primaryScreen().availableGeometry()
    width, height = options.size or (min(1920, screen.width()), min(1080, screen.height()))
    run.open(width, height)
    return run.run()


class _Options(argparse.Namespace):
    profile: Profile | None
    size: tuple[int, int] | None
    settings: dict[str, str]


def _options(arguments: list[str]) -> _Options:
    parser = argparse.ArgumentParser(prog="kiosk", description="Opens the kiosk.")
    parser.add_argument("--profile", type=Profile, choices=list(Profile), default=None)
    parser.add_argument("--size", type=_size, default=None, metavar="WIDTHxHEIGHT")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    options = parser.parse_args(arguments, namespace=_Options())
    options.settings = dict(pair.split("=", 1) for pair in options.set if "=" in pair)
    return options


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(play(sys.argv[1:]))
