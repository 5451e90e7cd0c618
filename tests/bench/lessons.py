"""Compiling and checking 1,000 lessons of 12 steps, touching one, opening one.

The floors: Python-Markdown alone, which makes HTML of the same texts on two processors as well, and of the one that was
touched; reading the bytes of a compiled lesson.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import markdown

from kiosk.lesson.compile import Compiler
from kiosk.library.index import open_library
from tests.bench.figure import Figure, beside_floor
from tests.bench.make_lessons import make_lessons

WORKERS = 2


def figures(is_smoke: bool) -> Iterator[Figure]:
    lesson_count = 20 if is_smoke else 1000
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        make_lessons(pack, lesson_count, 12)
        store = pack / ".compiled"
        floor_s = _cold_start_s()
        with Compiler(pack, store, worker_count=WORKERS) as compiler:
            began = time.perf_counter()
            compiler.compile()
            cold_s = time.perf_counter() - began
            yield Figure("lessons.compile_cold", cold_s, "s", None, 4.5, lesson_count)
            touched = sorted((pack / "lessons" / "guides").glob("*/*.md"))
            yield beside_floor("lessons.compile_cold", [cold_s], [_markdown_s(touched)], "s")
            took, alone = [], []
            for path in touched[: 3 if is_smoke else 15]:
                path.write_text(path.read_text(encoding="utf-8").replace("\n## ", "\n## Now ", 1), encoding="utf-8")
                began = time.perf_counter()
                compiler.compile_one(path)
                took.append((time.perf_counter() - began) * 1000)
                began = time.perf_counter()
                markdown.markdown(path.read_text(encoding="utf-8"), extensions=["tables"])
                alone.append((time.perf_counter() - began) * 1000)
            yield Figure("lessons.touch_one", median(took), "ms", None, 100.0, len(took))
            yield beside_floor("lessons.touch_one", took, alone, "ms")
        library = open_library(pack, store)
        opened, read = [], []
        for entry in library.index.lessons[:200]:
            began = time.perf_counter()
            library.open_lesson(entry.lesson_id, entry.language)
            opened.append((time.perf_counter() - began) * 1000)
            began = time.perf_counter()
            (store / entry.file).read_bytes()
            read.append((time.perf_counter() - began) * 1000)
        yield Figure("lessons.open", median(opened), "ms", None, 1.0, len(opened))
        yield beside_floor("lessons.open", opened, read, "ms")
        began = time.perf_counter()
        command = [sys.executable, "-m", "kiosk", "check", str(pack)]
        checked = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if checked.returncode not in (0, 1):
            raise RuntimeError(checked.stderr)
        yield Figure("lessons.check", time.perf_counter() - began, "s", floor_s, None, lesson_count)


_MARKDOWN = """
import sys
import markdown
for path in sys.stdin.read().splitlines():
    with open(path, encoding="utf-8") as lesson:
        markdown.markdown(lesson.read(), extensions=["tables"])
"""


def _markdown_s(paths: list[Path]) -> float:
    """Two processes make HTML of half of the texts each."""
    began = time.perf_counter()
    halves = [
        subprocess.Popen([sys.executable, "-c", _MARKDOWN], stdin=subprocess.PIPE, text=True) for _ in range(WORKERS)
    ]
    for number, half in enumerate(halves):
        assert half.stdin is not None
        with half.stdin as names:
            names.write("\n".join(map(str, paths[number::WORKERS])))
    codes = [half.wait(600) for half in halves]
    if any(codes):
        raise RuntimeError("Markdown ended with an error")
    return time.perf_counter() - began


def _cold_start_s() -> float:
    """The floor of a command: Python that imports Markdown and ends."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import markdown, yaml"], check=True)
    return time.perf_counter() - began
