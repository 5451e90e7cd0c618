"""The setting `voice`: who speaks first, or nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.base.settings import Profile, VoiceChoice, load_settings
from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.voice import speakers
from tests.narration.listener import Listener
from tests.narration.scripts import script_of

SENTENCE = "Votre réseau a un nom."
SCRIPT = script_of(SENTENCE)


@contextmanager
def listening(folder: Path, choice: VoiceChoice) -> Iterator[Listener]:
    listener = Listener(folder, choice=choice)
    listener.narration.set_muted(choice is not VoiceChoice.SILENT)
    yield listener
    listener.narration.close()


@pytest.mark.parametrize(
    ("choice", "engine"), [(VoiceChoice.AUTO, "pico"), (VoiceChoice.PICO, "pico"), (VoiceChoice.ESPEAK, "espeak")]
)
def test_the_voice_that_was_chosen_speaks(choice: VoiceChoice, engine: str, tmp_path: Path) -> None:
    with listening(tmp_path, choice) as listener:
        listener.narration.open_step(SCRIPT, True)
        listener.until_done()
    cache = ClipCache((tmp_path,))
    made = [one.engine for one in speakers("fr") if cache.find(clip_key(one, SENTENCE, 100), 5)]
    assert made == [engine]


def test_a_language_that_the_chosen_voice_does_not_speak_has_another() -> None:
    assert [one.engine for one in speakers("nl", VoiceChoice.PICO)] == ["espeak"]
    assert [one.engine for one in speakers("fr", VoiceChoice.ESPEAK)] == ["espeak", "pico"]


def test_silence_that_was_chosen_is_no_trouble(tmp_path: Path) -> None:
    with listening(tmp_path, VoiceChoice.SILENT) as listener:
        listener.narration.open_step(SCRIPT, True)
        listener.until_done()
        assert any(state.shown_sentence for _, state in listener.heard)  # captions go on
        assert not any(state.is_soundless or state.trouble for _, state in listener.heard)
    assert not list(tmp_path.rglob("*.wav"))


def test_the_setting_names_them() -> None:
    for choice in VoiceChoice:
        assert load_settings(Profile.HOME, overrides={"voice": choice.value}).voice is choice
