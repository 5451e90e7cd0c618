"""`kiosk preview`: the kiosk on what an author is writing. Everything it makes goes when it is closed."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.app.play import INTERFACE_LANGUAGES, Play
from kiosk.app.stage import Stage
from kiosk.base.errors import KioskError
from kiosk.base.languages import missing
from kiosk.base.paths import Paths, compiled_store, find_paths
from kiosk.base.settings import Profile, load_settings
from kiosk.lesson.findings import Finding
from kiosk.lesson.sources import lesson_paths
from kiosk.library.draft import Draft, Subject
from kiosk.narration.service import Narration
from kiosk.ui.showing import widest_px

if TYPE_CHECKING:
    from kiosk.ui.preview import Preview

Tell = Callable[[Sequence[Finding]], None]


class PreviewRun(Play):
    """A kiosk of the home profile on the subject, with the author's own settings; `home` is where everything goes.

    `tell` is handed what is to be mended, at every reading.
    """

    narration: type[Narration] = Narration

    def __init__(self, subject: Subject, home: Path, language: str = "", tell: Tell = lambda _: None) -> None:
        paths = Paths(subject.pack, home / "compiled", home / "data", home / "cache", home / "config")
        languages = _languages(subject)
        overrides = {"languages": ",".join(languages), "full_screen": "false", "large_text": "false"}
        overrides["read_on_open"] = "false"
        if wanted := language or subject.language:  # else the author's own, as in the kiosk
            overrides["language"] = wanted
        import_module("kiosk.ui.authoring")  # as the types of the first screen, before the engine is made
        own = find_paths()
        super().__init__(paths, load_settings(Profile.HOME, file=own.settings_file, overrides=overrides))
        self._cache = own.cache
        self.subject, self._tell = subject, tell
        self.preview: Preview | None = None

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application,
            first=self.first,
            paths=self.paths,
            clock=self.clock,
            narration=self.narration,
        )
        self.stage.then(self.stage.yield_to_readers)
        self.stage.then(partial(self._look, self.stage))

    def _look(self, stage: Stage) -> None:
        width_px = widest_px(self.application.theme.sizes, self.application.window.devicePixelRatio())
        self.preview = import_module("kiosk.ui.preview").Preview(
            application=self.application,
            first=self.first,
            session=stage.session,
            library=stage.library,
            draft=Draft(
                self.subject, self.paths.compiled, width_px, drawn=compiled_store(self.subject.pack, self._cache)
            ),
            preparation=stage.preparation(),
            post=stage.poster.post,
            take_up=stage.take_up_library,
            tell=self._tell,
        )

    def close(self) -> None:
        if self.preview is not None:
            self.preview.close()
        if self.stage is not None:
            self.stage.close()
        self.application.close()

    def run(self) -> int:
        try:
            return int(self.application.qt.exec())
        finally:
            self.close()


def preview(subject: Subject, width: int, height: int, language: str, tell: Tell) -> int:
    """The process's exit code once the window was closed. Raises KioskError for a language that it is not in.

    `language`: what it opens in; "" for that of the file, or else the author's own.
    """
    _check_language(language, subject)
    interrupts = import_module("kiosk.ui.interrupts").Interrupts()
    with TemporaryDirectory(prefix="kiosk-preview-", ignore_cleanup_errors=True) as home:
        run = PreviewRun(subject, Path(home), language, tell)
        import_module("kiosk.ui.journal").keep_journal(run.paths.journal_file, run.application.engine)
        run.open(*run.application.fitted(width, height))
        interrupts.quit_by_them(run.application.qt)
        code = run.run()
    interrupts.pass_on()
    return code


def _check_language(language: str, subject: Subject) -> None:
    """Raises KioskError for a language that the subject is not written in."""
    written = _languages(subject)
    if language and missing([language], written):
        remedy = f"there are {', '.join(written)}"
        raise KioskError("nothing is written in this language", where=f"--language {language}", remedy=remedy)


def _languages(subject: Subject) -> tuple[str, ...]:
    """Those that the subject is written in."""
    files = (path for path in lesson_paths(subject.pack) if path.startswith(f"{subject.folder}/"))
    return tuple(sorted({path.rpartition("/")[2].partition(".")[0] for path in files})) or INTERFACE_LANGUAGES
