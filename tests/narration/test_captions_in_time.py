"""Captions take as long as the voice over a whole step, whatever the player says, the disk takes, the cache holds."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

import pytest

from kiosk.narration.clip import clip_of
from kiosk.narration.pace import USUAL, breath_ms
from tests.narration.listener import Listener
from tests.narration.pulse import SKIP_REASON, PrivatePulse
from tests.narration.scripts import script_of
from tests.narration.spoiling import AUDIO, spoil_children
from tests.narration.test_unbreakable import POISONS

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pipes and limits are Linux's"),
    pytest.mark.recorded,
]

STEP = script_of(
    "Votre box crée deux réseaux, un pour la famille et un autre pour les invités.",
    "Elle est écrite sous la box, à côté du nom du réseau.",
    "Vous pouvez la changer quand vous voulez.",
    pause_ms=100,
)
CAPTIONS_OFF = 0.05  # of the spoken duration
RUN_COUNT = 3  # the machine may stand still in one


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path / "own")
    yield listener
    listener.narration.close()


@pytest.fixture(scope="module")
def spoken_ms(tmp_path_factory: pytest.TempPathFactory) -> list[float]:
    """How long the sound of each sentence is where nothing is wrong."""
    whole = Listener(tmp_path_factory.mktemp("right"))
    try:
        clips = [clip_of(file.read_bytes()) for file in made(whole)]
    finally:
        whole.narration.close()
    return [len(clip.samples) / 2 / clip.rate_hz * 1000 for clip in clips]


def read(listener: Listener, *, is_muted: bool) -> None:
    listener.heard.clear()
    listener.narration.set_muted(is_muted)
    listener.narration.open_step(STEP, True)
    listener.until_done()


def made(listener: Listener) -> list[Path]:
    """The clips of the step, once they are all there."""
    listener.narration.set_muted(True)
    listener.narration.open_step(STEP, True)
    listener.until(lambda _: all(listener.narration.clip_files) or listener.let_pass())
    files = [Path(file) for file in listener.narration.clip_files]
    listener.narration.stop()
    return files


def took_ms(listener: Listener) -> list[float]:
    """How long each sentence was shown as the one that is said."""
    begins_s = [
        next(at_s for at_s, state in listener.heard if state.utterance_index == index and state.word_index is not None)
        for index in range(len(STEP.utterances))
    ]
    ends_s = [
        *(at_s - breath_ms(STEP.utterances[0].pause_ms, USUAL, "fr") / 1000 for at_s in begins_s[1:]),
        listener.heard[-1][0],
    ]
    return [(end - begin) * 1000 for begin, end in zip(begins_s, ends_s, strict=True)]


def assert_in_time(runs: Iterable[list[float]], spoken: Sequence[float]) -> None:
    """One of `RUN_COUNT` runs is as long as the sound in each sentence and in all; those after it are left out."""
    seen = []
    for run in islice(runs, RUN_COUNT):
        seen.append(run)
        every = [abs(took / said - 1) for took, said in zip(run, spoken, strict=True)]
        if max(*every, abs(sum(run) / sum(spoken) - 1)) <= CAPTIONS_OFF:
            return
    raise AssertionError((seen, spoken))


@pytest.mark.parametrize("name", ["cut", "garbage", "swapped", "falling times", "a link to itself"])
def test_beside_a_poisoned_cache(name: str, listener: Listener, spoken_ms: list[float]) -> None:
    files = made(listener)

    def runs() -> Iterator[list[float]]:
        while True:
            POISONS[name](files[:2])
            read(listener, is_muted=True)
            yield took_ms(listener)

    assert_in_time(runs(), spoken_ms)


def test_on_a_full_disk(tiny_disk: Path, spoken_ms: list[float]) -> None:
    listener = Listener(tiny_disk / "own")

    def runs() -> Iterator[list[float]]:
        while True:
            read(listener, is_muted=True)
            yield took_ms(listener)

    try:
        assert_in_time(runs(), spoken_ms)
        assert listener.narration.clip_files == ("",) * len(STEP.utterances), "nothing was kept"
    finally:
        listener.narration.close()


@pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON)
@pytest.mark.parametrize("how", AUDIO)
def test_beside_a_player_that_says_what_nobody_understands(
    how: str,
    pulse: PrivatePulse,  # noqa: ARG001 (it plays there)
    tmp_path: Path,
    spoken_ms: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def runs() -> Iterator[list[float]]:
        for index in count():
            folder = tmp_path / str(index)
            folder.mkdir()
            spoil_children(monkeypatch, folder, "audio", how)
            listener = Listener(tmp_path / "own")
            try:
                read(listener, is_muted=False)
            finally:
                listener.narration.close()
            yield took_ms(listener)

    assert_in_time(runs(), spoken_ms)
