"""Whatever becomes of the engine, the sound or the disk: the lesson goes on, and the cause is in the log once."""

import logging
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.narration.clip import Clip, clip_bytes, clip_of
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.shown import Phase, TroubleKind
from kiosk.narration.timeline import Timeline, Timing
from tests.narration.listener import Listener
from tests.narration.pulse import SKIP_REASON, PrivatePulse, Recorder, wait_for
from tests.narration.scripts import script_of
from tests.narration.spoiling import AUDIO, FILES, SYNTH, spoil_children

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals, pipes and limits are Linux's"),
    pytest.mark.recorded,  # where the machine stands still, a word is passed over: the next one's time has come
]
needs_sound = pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON)

SCRIPT = script_of("Bonjour à tous.", "Et la suite.", pause_ms=20)
WORDS = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]
LONG = script_of(
    "Votre box crée deux réseaux, un pour la famille et un autre pour les invités de passage à la maison.",
    "Trouvez la clé.",
    "Elle est écrite sous la box, à côté du nom du réseau.",
    pause_ms=100,
)
CAPTIONS_OFF = 0.05  # of the spoken duration
Causes = Callable[[], list[str]]


@pytest.fixture
def causes(caplog: pytest.LogCaptureFixture) -> Causes:
    """What of the narration is in the log."""
    caplog.set_level(logging.WARNING)
    return lambda: [record.getMessage() for record in caplog.records if record.name.startswith("kiosk")]


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path / "own")
    yield listener
    listener.narration.close()


def clip_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.wav"))


def read(listener: Listener, muted: bool = True) -> None:
    """The whole of SCRIPT."""
    listener.heard.clear()
    listener.narration.set_muted(muted)
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()


def silences(listener: Listener, index: int) -> set[bool]:
    """Whether nothing was heard while the words of a sentence were marked."""
    marked = (state for _, state in listener.heard if state.word_index is not None)
    return {state.is_silent for state in marked if state.utterance_index == index}


def assert_once(told: list[str]) -> None:
    assert told
    assert len(told) == len(set(told)), told


# The engine.


@pytest.mark.parametrize("how", SYNTH)
def test_an_engine_that_says_what_nobody_understands_is_asked_again(
    how: str, listener: Listener, causes: Causes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_children(monkeypatch, tmp_path, "synth", how)
    read(listener)
    assert [word for word in listener.words_heard() if word[0] == 1] == WORDS[3:], "it is back for the next sentence"
    assert {state.utterance_index for _, state in listener.heard} >= {0, 1}
    assert_once(causes())


def test_an_engine_that_never_says_anything_right_leaves_captions(
    causes: Causes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")  # nor is anything kept that would be found
    listener = Listener(tmp_path / "file" / "own")
    spoil_children(monkeypatch, tmp_path, "synth", "words that fall", times=1000)
    try:
        read(listener)
    finally:
        listener.narration.close()
    assert listener.words_heard() == []
    assert {state.utterance_index for _, state in listener.heard} >= {0, 1}
    assert_once(causes())


@needs_sound
@pytest.mark.parametrize("how", FILES)
def test_a_clip_that_is_spoilt_once_it_was_told_of_is_shown_and_the_next_is_heard(
    how: str,
    pulse: PrivatePulse,  # noqa: ARG001 (it plays there)
    listener: Listener,
    causes: Causes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoil_children(monkeypatch, tmp_path, "synth", how)
    read(listener, muted=False)
    assert listener.words_heard() == WORDS
    assert silences(listener, 0) == {True}
    assert silences(listener, 1) == {False}
    assert_once(causes())


# The sound.


@needs_sound
@pytest.mark.parametrize("how", AUDIO)
def test_a_player_that_says_what_nobody_understands_leaves_captions(
    how: str,
    pulse: PrivatePulse,  # noqa: ARG001 (it plays there)
    listener: Listener,
    causes: Causes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoil_children(monkeypatch, tmp_path, "audio", how)
    read(listener, muted=False)
    words = listener.words_heard()
    assert words == sorted(words)
    assert words[-3:] == WORDS[3:]
    assert silences(listener, 1) == {False}
    assert len(causes()) == len(set(causes()))


def kill_player(listener: Listener, _: PrivatePulse) -> None:
    os.kill(listener.narration.process_ids["audio"], signal.SIGKILL)


def freeze_player(listener: Listener, _: PrivatePulse) -> None:
    os.kill(listener.narration.process_ids["audio"], signal.SIGSTOP)


def kill_server(_: Listener, pulse: PrivatePulse) -> None:
    os.kill(pulse.process_id, signal.SIGKILL)


def freeze_server(_: Listener, pulse: PrivatePulse) -> None:
    os.kill(pulse.process_id, signal.SIGSTOP)


def pull_out_card(_: Listener, pulse: PrivatePulse) -> None:
    pulse.lose_sink()


def took_ms(listener: Listener, index: int) -> float:
    """From the first mark of a sentence to the first of the next."""
    first, after = (
        next(at_s for at_s, state in listener.heard if state.utterance_index == one) for one in (index, index + 1)
    )
    return (after - first) * 1000


@needs_sound
@pytest.mark.parametrize("hurt", [kill_player, freeze_player, kill_server, freeze_server, pull_out_card])
def test_captions_keep_the_voice_s_time_when_sound_is_lost_in_the_middle_of_a_sentence(
    hurt: Callable[[Listener, PrivatePulse], None], pulse: PrivatePulse, listener: Listener, causes: Causes
) -> None:
    listener.narration.open_step(LONG, True)
    listener.until_word(0, 3)
    hurt(listener, pulse)
    listener.until(lambda state: state.is_silent)
    assert listener.state.utterance_index == 0
    listener.until(lambda state: state.utterance_index == 1)
    if hurt in (kill_player, freeze_player):
        assert not listener.state.is_silent, "the next sentence is heard"
    listener.until_done()
    for index, clip in enumerate(map(Path, listener.narration.clip_files[:-1])):
        expected_ms = clip_of(clip.read_bytes()).timeline.end_ms
        expected_ms += breath_ms(LONG.utterances[index].pause_ms, USUAL, "fr")
        assert took_ms(listener, index) == pytest.approx(expected_ms, rel=CAPTIONS_OFF, abs=60)
    words = listener.words_heard()
    assert words == sorted(words)
    assert len(causes()) == 1


@needs_sound
def test_a_card_that_is_put_back_is_heard_again_with_the_next_sentence(pulse: PrivatePulse, listener: Listener) -> None:
    listener.narration.open_step(LONG, True)
    listener.until_word(0, 3)
    pulse.lose_sink()
    listener.until(lambda state: state.is_silent)
    pulse.find_sink()
    listener.until(lambda state: state.utterance_index == 1)
    assert not listener.state.is_silent
    recorder = Recorder(pulse, 16_000)
    try:
        listener.narration.repeat_sentence()
        wait_for(lambda: bool(abs(recorder.samples).max() > 2000))
    finally:
        recorder.close()


# The disk.


def test_on_a_full_disk_the_voice_speaks_and_what_it_says_is_kept_once_there_is_room(
    tiny_disk: Path, causes: Causes
) -> None:
    listener = Listener(tiny_disk / "own")
    try:
        read(listener)
        assert listener.words_heard() == WORDS
        assert clip_files(tiny_disk) == []
        assert causes() == ["what is spoken cannot be kept: No space left on device"]
        subprocess.run(["mount", "-o", "remount,size=2m", str(tiny_disk)], check=True)
        listener.narration.open_step(script_of("Il y a de la place."), True)
        listener.until_done()
        assert len(clip_files(tiny_disk)) == 1
        assert len(causes()) == 1
    finally:
        listener.narration.close()


def swap(files: list[Path]) -> None:
    """Each holds what the other should."""
    first, second = (path.read_bytes() for path in files)
    files[0].write_bytes(second)
    files[1].write_bytes(first)


def each(change: Callable[[Path], object]) -> Callable[[list[Path]], None]:
    def poison(files: list[Path]) -> None:
        for path in files:
            change(path)

    return poison


def instead(make: Callable[[Path], object]) -> Callable[[list[Path]], None]:
    def change(path: Path) -> None:
        path.unlink()
        make(path)

    return each(change)


def of_other_words(path: Path) -> object:
    return path.write_bytes(clip_bytes(Clip(bytes(3200), 16_000, Timeline((0,), 100, Timing.ENGINE))))


def of_odd_length(path: Path) -> object:
    return path.write_bytes(clip_bytes(Clip(bytes(3201), 16_000, Timeline((0, 10, 20), 100, Timing.ENGINE))))


def of_falling_times(path: Path) -> object:
    return path.write_bytes(clip_bytes(Clip(bytes(3200), 16_000, Timeline((90, 10, 20), 100, Timing.ENGINE))))


POISONS: dict[str, Callable[[list[Path]], None]] = {
    "empty": each(lambda path: path.write_bytes(b"")),
    "cut": each(lambda path: path.write_bytes(path.read_bytes()[:-400])),
    "garbage": each(lambda path: path.write_bytes(os.urandom(50_000))),
    "swapped": swap,
    "other words": each(of_other_words),
    "an odd length": each(of_odd_length),
    "falling times": each(of_falling_times),
    "a folder": instead(lambda path: path.mkdir()),
    "a pipe": instead(os.mkfifo),
    "a link to itself": instead(lambda path: path.symlink_to(path)),
    "2 GB of nothing": each(lambda path: os.truncate(path, 2_000_000_000)),
}


@pytest.mark.parametrize("name", POISONS)
def test_a_poisoned_cache_is_not_believed(name: str, listener: Listener, causes: Causes) -> None:
    read(listener)
    files = [Path(file) for file in listener.narration.clip_files]
    right_ms = [clip_of(path.read_bytes()).length_ms for path in files]
    assert right_ms[0] > right_ms[1] + 100, "one is not taken for the other"
    POISONS[name](files)
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(2):
        read(listener)
        assert listener.words_heard() == WORDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb < 300_000, "it is not read whole"
    if name == "a folder":
        assert listener.narration.clip_files == ("", ""), "nothing can be kept there"
    else:
        made_ms = [clip_of(path.read_bytes()).length_ms for path in files]
        assert made_ms == pytest.approx(right_ms, abs=20)
    assert_once(causes())


# The text.

LONG_TEXTS = {
    "one word": "a" * 100_000,
    "many words": "mot " * 25_000,
    "control signs": "\x00\x07\x1b[2J\x7f\u0085" * 14_000,
    "surrogates": "\ud800 \udfff" * 33_000,
    "right to left": "\u202eمرحبا " * 14_000,
    "Chinese": "你好世界" * 25_000,
}


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_after_100_000_signs_the_next_sentence_is_spoken(name: str, listener: Listener, causes: Causes) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(script_of(LONG_TEXTS[name], "Et la suite.", pause_ms=0), True)
    listener.until(lambda state: state.utterance_index == 0)
    listener.narration.next_sentence()
    listener.until_word(1, 2)
    assert listener.state.is_word_exact
    assert_once(causes())


def test_a_language_without_a_voice_is_in_the_log_once_and_the_next_lesson_is_spoken(
    listener: Listener, causes: Causes
) -> None:
    for text in ("مرحبا بكم.", "اضغط هنا."):
        listener.narration.open_step(script_of(text, language="ar", pause_ms=10), True)
        listener.until(lambda state: state.phase is Phase.SPEAKING and state.utterance_index == 0)
        trouble = listener.state.trouble
        assert trouble is not None
        assert trouble.kind is TroubleKind.NO_VOICE
    assert causes() == ["no voice speaks ar"]
    read(listener)
    assert listener.words_heard() == WORDS
