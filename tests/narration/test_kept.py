from pathlib import Path

from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key, clip_key
from kiosk.narration.clip import Clip
from kiosk.narration.kept import kept_step
from kiosk.narration.pace import USUAL, speed_percent
from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.voice import ahead_speaker, speakers
from kiosk.narration.voices.silent import silent_timeline
from tests.narration.scripts import script_of, spans
from tests.narration.test_ahead import SHIPPED, TEXT

CLIP = Clip(b"\1\0" * 16_000, 16_000, Timeline((40, 500), 1000, Timing.ALIGNED))


def cache_with(folder: Path, *texts: str, rank: int = 0) -> ClipCache:
    cache = ClipCache((folder,))
    for text in texts:
        speaker = speakers("fr")[rank]
        cache.keep(clip_key(speaker, text, speed_percent(USUAL, speaker.engine, "fr")), CLIP)
    return cache


def test_a_step_has_the_clips_that_are_kept_and_their_times(tmp_path: Path) -> None:
    kept = kept_step(script_of("Ouvrez tout.", "Fermez tout."), cache_with(tmp_path, "Ouvrez tout.", "Fermez tout."))
    assert kept.clips == {0: CLIP, 1: CLIP}
    assert [one.words_ms for one in kept.heard] == [(40, 500), (1220, 1680)]


def test_a_sentence_without_a_clip_takes_the_silent_voice_s_time(tmp_path: Path) -> None:
    kept = kept_step(script_of("Ouvrez tout.", "Fermez tout."), cache_with(tmp_path, "Fermez tout."))
    assert kept.clips == {1: CLIP}
    assert kept.heard[0].timeline == silent_timeline("Ouvrez tout.", spans("Ouvrez tout."), "fr")


def test_what_only_a_lesser_voice_has_spoken_is_taken_from_it(tmp_path: Path) -> None:
    cache = cache_with(tmp_path, "Ouvrez tout.", rank=len(speakers("fr")) - 1)
    assert kept_step(script_of("Ouvrez tout."), cache).clips == {0: CLIP}


def test_a_secret_is_left_out_even_where_a_clip_of_it_lies_about(tmp_path: Path) -> None:
    cache = cache_with(tmp_path, "Ouvrez tout.", "La clé.")
    kept = kept_step(script_of("Ouvrez tout.", "La clé.", secrets=(1,)), cache)
    assert kept.clips == {0: CLIP}
    assert [one.utterance.text for one in kept.heard] == ["Ouvrez tout."]


def test_a_language_that_no_voice_speaks_is_timed_all_the_same(tmp_path: Path) -> None:
    kept = kept_step(script_of("افتح الباب.", language="ar"), ClipCache((tmp_path,)))
    assert not kept.clips
    assert kept.heard[0].timeline.timing is Timing.ESTIMATED


def test_what_was_rendered_ahead_is_at_the_usual_rate_as_on_the_kiosk(tmp_path: Path) -> None:
    best = ahead_speaker("es")
    assert best is not None
    percent = speed_percent(USUAL, best.engine, "es")
    assert percent < 95
    cache = ClipCache((tmp_path,))
    cache.keep_ahead(ahead_key(best, TEXT), SHIPPED.read_bytes())
    kept = kept_step(script_of(TEXT, language="es"), cache)
    assert abs(kept.clips[0].length_ms - clip_from_ogg(SHIPPED.read_bytes()).length_ms * 100 / percent) < 20
