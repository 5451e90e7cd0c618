"""What the screens other than the lesson say is said as people say it."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.ui.shown import Listed, ShownRecap
from kiosk.ui.sitter import Look, Sitter
from kiosk.ui.spoken_screen import recap_texts, spoken_texts

PACK = Path(__file__).resolve().parents[2]


def said(text: str, language: str, pack: Path = PACK) -> str:
    return " ".join(one.text for one in spoken_texts((text,), language, pack).utterances)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ou tapez cette adresse : www.service-public.fr", "fr", "public point effe erre"),
        ("Or type this address: ofcom.org.uk", "en", "dot org dot U K"),
        ("A phone rings: call 112.", "en", "A phone rings: call one one two."),
        ("3 minutes", "fr", "trois minutes."),
        ("الخطوة 2 من 7", "ar", "اثنان"),
    ],
)
def test_texts_are_said_with_the_packs_lexicon(text: str, language: str, expected: str) -> None:
    assert expected in said(text, language)


def test_a_faulty_lexicon_silences_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "lessons" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "en.tsv").write_text("no tab here\n", encoding="utf-8")
    assert said("Go on", "en", tmp_path) == "Go on."


def test_nothing_lights_up_while_a_screen_is_read() -> None:
    script = spoken_texts(("Bravo", "", "Une box, deux réseaux"), "fr", PACK)
    assert script.language == "fr"
    assert len(script.utterances) == 2


def test_the_recap_says_what_was_seen_and_where_to_read_it_again() -> None:
    seen = (Listed("Two networks", is_seen=True), Listed("Who uses which", is_seen=False))
    texts = recap_texts(ShownRecap("Wi-Fi", "Well done", seen, ("01", "10"), "ofcom.org.uk", "Or type this address:"))
    assert texts[:2] == ["Well done", "Two networks"]
    assert "scan the square with its camera. Then touch the link that appears. Or type" in texts[2]
    assert texts[2].endswith("Or type this address: ofcom.org.uk")
    assert len(texts) == 3


@pytest.mark.parametrize("rows", [("01", "10"), ()])
def test_the_recap_says_where_each_lesson_is_that_no_square_opens(rows: tuple[str, ...]) -> None:
    others = (("A lamp", "which.co.uk/lamp"), ("A printer", "search for it on bsi.org.uk"))
    shown = ShownRecap("Wi-Fi", "Well done", (), rows, "ofcom.org.uk", others=others, others_lead="To read the others:")
    told = ["To read the others:", "A lamp", "which.co.uk/lamp", "A printer", "search for it on bsi.org.uk"]
    assert recap_texts(shown, "3900")[-6:-1] == told
    assert recap_texts(replace(shown, others=()))[-1] not in told


def test_the_recap_says_whom_to_call_last() -> None:
    shown = ShownRecap("Wi-Fi", "Well done", (), ("01", "10"), "ofcom.org.uk")
    assert said(recap_texts(shown, "3900")[-1], "en") == "A question? Call three nine zero zero."
    assert recap_texts(shown, "01 99 00")[-1] == "A question? Call 01 99 00."


def test_who_listens_to_the_recap_hears_the_number_to_call(sitter: Sitter, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(sitter.session, "say", lambda *texts: heard.extend(texts))
    sitter.put(Look(language="en"))
    sitter.go("recap")
    sitter.session.toggle_listening()
    assert any("Then touch the link that appears." in text for text in heard)
    assert heard[-1].startswith("A question? Call 01 99 00")
