"""Compiling and checking 1,000 lessons of 12 steps, touching one, opening one."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from kiosk.lesson.compile import Compiler
from kiosk.library.index import open_library
from tests.bench.figure import Figure
from tests.bench.make_lessons import make_lessons


def figures(is_smoke: bool) -> Iterator[Figure]:
    lesson_count = 20 if is_smoke else 1000
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        make_lessons(pack, lesson_count, 12)
        store = pack / ".compiled"
        floor_s = _cold_start_s()
        with Compiler(pack, store, worker_count=2) as compiler:
            began = time.perf_counter()
            compiler.compile()
            yield Figure("lessons.compile_cold", time.perf_counter() - began, "s", None, 4.5, lesson_count)
            touched = sorted((pack / "lessons" / "guides").glob("*/*.md"))
            took = []
            for path in touched[: 3 if is_smoke else 15]:
                path.write_text(path.read_text(encoding="utf-8").replace("\n## ", "\n## Now ", 1), encoding="utf-8")
                began = time.perf_counter()
                compiler.compile_one(path)
                took.append((time.perf_counter() - began) * 1000)
            yield Figure("lessons.touch_one", median(took), "ms", None, 100.0, len(took))
        library = open_library(pack, store)
        opened = []
        for entry in library.index.lessons[:200]:
            began = time.perf_counter()
            library.open_lesson(entry.lesson_id, entry.language)
            opened.append((time.perf_counter() - began) * 1000)
        yield Figure("lessons.open", median(opened), "ms", None, 1.0, len(opened))
        began = time.perf_counter()
        command = [sys.executable, "-m", "kiosk", "check", str(pack)]
        checked = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if checked.returncode not in (0, 1):
            raise RuntimeError(checked.stderr)
        yield Figure("lessons.check", time.perf_counter() - began, "s", floor_s, None, lesson_count)


def _cold_start_s() -> float:
    """The floor of a command: Python that imports Markdown and ends."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import markdown, yaml"], check=True)
    return time.perf_counter() - began
