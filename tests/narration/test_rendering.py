import pytest

from kiosk.narration.rendering import render
from tests.narration.scripts import script_of

SCRIPTS = [script_of("Une phrase.", "Une clé.", secrets=(1,)), script_of("Une phrase.", "Une autre.")]


def clips(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.wav")}


def test_every_sentence_is_kept_once_and_secrets_never(tmp_path):
    shown = []
    rendered = render(SCRIPTS, tmp_path, 2, lambda *progress: shown.append(progress))
    assert rendered.kept_count == len(clips(tmp_path)) == 2
    assert rendered.causes == ()
    assert [done for done, _, _ in shown] == [1, 2]


def test_a_second_call_makes_only_what_is_missing(tmp_path):
    render(SCRIPTS[:1], tmp_path, 1, lambda *_: None)
    before = clips(tmp_path)
    render(SCRIPTS, tmp_path, 1, lambda *_: None)
    after = clips(tmp_path)
    assert len(after) == 2
    assert before.items() <= after.items()


def test_stopped_half_way_what_was_made_stays(tmp_path):
    def stop(done, *_):
        if done == 2:
            raise KeyboardInterrupt

    many = [script_of(*(f"Phrase numéro {number}." for number in range(40)))]
    with pytest.raises(KeyboardInterrupt):
        render(many, tmp_path, 1, stop)
    assert 2 <= len(clips(tmp_path)) < 40


def test_where_nothing_can_be_kept_the_cause_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    rendered = render(SCRIPTS, tmp_path / "file" / "x", 1, lambda *_: None)
    assert rendered.kept_count == 0
    assert "disk" in rendered.causes[0]


def test_nothing_to_say_is_done_at_once(tmp_path):
    assert render([], tmp_path, 1, lambda *_: None).kept_count == 0
