"""Compiling and checking 1,000 lessons of 12 steps, saving one while its preview is open, opening one.

The floors: Python-Markdown alone, which makes HTML of the same texts on two processors as well, and of the one that was
saved; compiling the pack, for checking it; reading the bytes of a compiled lesson.
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
from kiosk.library.draft import Draft, Subject
from kiosk.library.index import open_library
from tests.bench.figure import Figure, beside_floor
from tests.bench.make_lessons import make_lessons

WORKERS = 2
COLD_S = 4.5  # the goal for 1,000 lessons on two processors, compiled or checked
CHECK_RATIO = 1.25  # of compiling, which draws too but need not look for what is no error, and starts no Python
SAVED_MS = 100.0  # what an author does not notice


def figures(is_smoke: bool) -> Iterator[Figure]:
    lesson_count = 20 if is_smoke else 1000
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        make_lessons(pack, lesson_count, 12)
        store = pack / ".compiled"
        texts = sorted((pack / "lessons" / "guides").glob("*/*.md"))
        with Compiler(pack, store, worker_count=WORKERS) as compiler:
            began = time.perf_counter()
            compiler.compile()
            cold_s = time.perf_counter() - began
        yield Figure("lessons.compile_cold", cold_s, "s", None, COLD_S, lesson_count)
        yield beside_floor("lessons.compile_cold", [cold_s], [_markdown_s(texts)], "s")
        check_s = _check_s(pack)
        yield Figure("lessons.check", check_s, "s", None, COLD_S, lesson_count)
        yield Figure("lessons.check.beside_compile", check_s, "s", cold_s, CHECK_RATIO, lesson_count)
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
        save_count = 3 if is_smoke else 15
        took, alone = _saved_ms(Subject(pack, texts[0].parent.name), texts[0], Path(folder) / "one", store, save_count)
        yield Figure("lessons.save_one", median(took), "ms", None, SAVED_MS, len(took))
        yield beside_floor("lessons.save_one", took, alone, "ms")
        took, alone = _saved_ms(Subject(pack), texts[0], Path(folder) / "all", store, save_count)
        yield Figure("lessons.save_one_of_all", median(took), "ms", None, None, len(took))
        yield beside_floor("lessons.save_one_of_all", took, alone, "ms")


def _check_s(pack: Path) -> float:
    """How long `kiosk check` takes, from its start to its end."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "kiosk", "check", str(pack)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if checked.returncode not in (0, 1):
        raise RuntimeError(checked.stderr)
    return time.perf_counter() - began


def _saved_ms(subject: Subject, path: Path, store: Path, drawn: Path, count: int) -> tuple[list[float], list[float]]:
    """From each saving of a text to what its preview shows, and Python-Markdown alone on the same text."""
    took, alone = [], []
    draft = Draft(subject, store, drawn=drawn)
    try:
        draft.read()
        for number in range(count):
            text = f"{path.read_text(encoding='utf-8')}\nSaved {number} times.\n"
            path.write_text(text, encoding="utf-8")
            began = time.perf_counter()
            reading = draft.read()
            took.append((time.perf_counter() - began) * 1000)
            assert reading is not None
            began = time.perf_counter()
            markdown.markdown(text, extensions=["tables"])
            alone.append((time.perf_counter() - began) * 1000)
    finally:
        draft.close()
    return took, alone


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
