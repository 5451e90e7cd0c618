"""What a wheel holds besides the files of the checkout: texts of the screens released, lessons and screens compiled.

All of it needs the program's own libraries: a build in isolation gets them (`require-runtime-dependencies`), any other
finds them or ends, for a wheel without its texts would greet everybody in English.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_NOT_HERE = "the program's libraries are not here: build in isolation, or install requirements.txt first"


class PackHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `pack/translations/*.qm` and `pack/.compiled` to a wheel; an editable install uses the checkout's own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or self.target_name != "wheel":
            return
        self._check_lessons()
        self._folder = Path(tempfile.mkdtemp(prefix="kiosk-wheel-"))
        added: dict[str, str] = build_data["force_include"]
        self._release_texts(added)
        self._compile_lessons(added)
        self._compile_screens(added)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        if hasattr(self, "_folder"):
            shutil.rmtree(self._folder, ignore_errors=True)

    def _release_texts(self, added: dict[str, str]) -> None:
        # In isolation the commands lie elsewhere than Python itself.
        places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
        lrelease = shutil.which("pyside6-lrelease", path=places)
        if lrelease is None:
            raise RuntimeError(_NOT_HERE)
        for source in sorted((Path(self.root) / "translations").glob("*.ts")):
            released = self._folder / f"{source.stem}.qm"
            subprocess.run([lrelease, "-silent", str(source), "-qm", str(released)], check=True)
            added[str(released)] = f"kiosk/pack/translations/{released.name}"

    def _check_lessons(self) -> None:
        """What is released has no faulty lesson, and no symbol that leads to nothing."""
        line = [sys.executable, "-m", "kiosk", "check", "--release", self.root]
        answer = subprocess.run(line, cwd=self.root, capture_output=True, text=True, check=False)
        if "No module named" in answer.stderr:
            raise RuntimeError(_NOT_HERE)
        if answer.returncode != 0:
            raise RuntimeError(f"these lessons cannot be released:\n{answer.stdout}{answer.stderr}")

    def _compile_screens(self, added: dict[str, str]) -> None:
        """Without times in them: an installer gives the sources that of the installation."""
        into = self._folder / "screens"
        call = "import sys, pathlib; from kiosk.ui.compiled_screens import compile_screens as make; "
        line = [sys.executable, "-c", f"{call}make(pathlib.Path(sys.argv[1]), is_stamped=False)", str(into)]
        if subprocess.run(line, cwd=self.root, capture_output=True, check=False).returncode != 0:
            raise RuntimeError("the screens cannot be compiled")
        added[str(into)] = "kiosk/ui/qml"

    def _compile_lessons(self, added: dict[str, str]) -> None:
        """Compiles beside the checkout's own store, from which only what is missing has to be made."""
        store, own = self._folder / "compiled", Path(self.root) / ".compiled"
        if own.is_dir():
            shutil.copytree(own, store)
        widest = os.environ.get("KIOSK_BUILD_WIDEST", "1440")  # what ships serves 4K screens too; a trial need not
        line = [
            sys.executable,
            "-m",
            "kiosk",
            "compile",
            "--pack",
            self.root,
            "--store",
            str(store),
            "--widest",
            widest,
        ]
        answer = subprocess.run(line, cwd=self.root, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise RuntimeError(f"the lessons cannot be compiled: {answer.stderr.strip()[-300:]}")
        # Without its record of sizes and times: an installer gives files the time of the installation, and the kiosk
        # would take every lesson for changed.
        (store / "build.json").unlink()
        added[str(store)] = "kiosk/pack/.compiled"
