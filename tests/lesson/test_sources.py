"""What a compiled lesson depends on."""

import importlib
import pkgutil
import sys
from pathlib import Path

import kiosk.lesson
from kiosk.lesson.sources import code_files


def test_what_was_made_goes_with_all_of_the_program_that_made_it() -> None:
    for module in pkgutil.walk_packages(kiosk.lesson.__path__, "kiosk.lesson."):
        importlib.import_module(module.name)
    packages = ("kiosk.base.", "kiosk.lesson")
    # Settings, and what else the tests beside this one imported of them, change no lesson.
    taken = {name for name in sys.modules if name.startswith(packages) and not name.startswith("kiosk.base.settings")}
    files = {Path(str(sys.modules[name].__file__)) for name in taken}
    assert {"near.py", "parser.py"} <= {path.name for path in files}
    assert files <= set(code_files())
