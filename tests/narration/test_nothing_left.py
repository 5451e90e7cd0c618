"""Of whatever became of the engine, the cache, the disk or the text, no thread, handle or child is left."""

import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.narration.events import NoClip, ReadyClip
from tests.narration.asking import PATIENCE_MS, Asked
from tests.narration.spoiling import NOISE, spoil_again, spoil_children
from tests.narration.test_unbreakable import LONG_TEXTS, POISONS

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals, pipes and limits are Linux's")

TIMES = 3
HANG_MS = 700  # longer than a start takes
SHORT_TEXTS = {
    "control signs": "\x00\x07\x1b[2J un \x7f\u0085",
    "surrogates": "\ud800 un \udfff",
    "right to left": "\u202eمرحبا un",
    "Chinese": "你好世界",
}
NONSENSE = ("words that fall", "no path", "fewer words", "no id", "binary")


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    asked = Asked(tmp_path / "own")
    yield asked
    asked.close()


def leaves_nothing(asked: Asked, *rounds: Callable[[], object]) -> None:
    """The first round is for what is used once."""
    rounds[0]()
    before = asked.held()
    for one in rounds[1:]:
        one()
    after = asked.held()
    assert {name: count for name, count in after.items() if count > before[name]} == {}, before


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP])
def test_of_an_engine_that_is_lost(how: signal.Signals, tmp_path: Path) -> None:
    is_hang = how is signal.SIGSTOP
    asked = Asked(tmp_path, patience_ms=HANG_MS if is_hang else PATIENCE_MS)

    def lose() -> None:
        asked.hurt(how)
        assert isinstance(asked.fresh(), ReadyClip | NoClip)

    try:
        asked.fresh()
        leaves_nothing(asked, *[lose] * (2 if is_hang else 1 + TIMES))
    finally:
        asked.close()


@pytest.mark.parametrize("how", NONSENSE)
def test_of_answers_that_nobody_understands(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    is_hang = how in NOISE  # what is no line at all is waited for
    spoil_children(monkeypatch, tmp_path, "synth", how)
    asked = Asked(tmp_path / "own", patience_ms=HANG_MS if is_hang else PATIENCE_MS)

    def spoil() -> None:
        spoil_again(tmp_path)
        asked.fresh()
        assert (tmp_path / "spoilt" / "0").exists(), "an answer was spoilt"

    try:
        leaves_nothing(asked, *[spoil] * (2 if is_hang else 1 + TIMES))
    finally:
        asked.close()


def test_of_poisoned_caches(asked: Asked) -> None:
    texts = ("Bonjour à tous.", "Et la suite.")
    first, second = (asked.ask(text) for text in texts)
    assert isinstance(first, ReadyClip)
    assert isinstance(second, ReadyClip)
    files = [Path(first.path), Path(second.path)]

    def poison(name: str) -> None:
        POISONS[name](files)
        assert all(isinstance(asked.ask(text), ReadyClip) for text in texts)

    names = sorted(POISONS, key="a folder".__eq__)  # from then on nothing can be kept there
    leaves_nothing(asked, *(partial(poison, name) for name in (names[0], *names)))


def test_of_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    asked = Asked(tmp_path / "file" / "own")

    def speak() -> None:
        answer = asked.fresh()
        assert isinstance(answer, ReadyClip)
        assert answer.content, "it is not on the disk"

    try:
        leaves_nothing(asked, *[speak] * (1 + 4 * TIMES))
    finally:
        asked.close()


def test_of_a_language_without_a_voice(asked: Asked) -> None:
    def ask() -> None:
        assert isinstance(asked.ask("مرحبا بكم.", "ar"), NoClip)

    leaves_nothing(asked, *[ask] * (1 + 4 * TIMES))


@pytest.mark.parametrize("name", SHORT_TEXTS)
def test_of_odd_texts(name: str, asked: Asked) -> None:
    texts = [SHORT_TEXTS[name] + " x" * count for count in range(1 + 4 * TIMES)]
    leaves_nothing(asked, *(partial(asked.ask, text) for text in texts))


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_of_100_000_signs(name: str, asked: Asked) -> None:
    texts = [f"{LONG_TEXTS[name]} {count}" for count in range(1 + TIMES)]
    leaves_nothing(asked, *(partial(asked.ask, text) for text in texts))
