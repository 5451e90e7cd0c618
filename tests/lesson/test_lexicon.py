"""The lexicon that authors write, and what they are told when a line is wrong."""

from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.lesson.lexicon import EMPTY_LEXICON, LexiconFaults, lexicon_of, read_lexicon


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_words_are_read_with_what_is_said_for_them(tmp_path: Path) -> None:
    path = written(tmp_path / "fr.tsv", "# note\n\nwi-fi\touifi\tune remarque\nQR code\tku erre code\r\n")
    assert read_lexicon(path).entries == (("wi-fi", "ouifi"), ("QR code", "ku erre code"))


def test_a_language_without_a_lexicon_has_an_empty_one(tmp_path: Path) -> None:
    assert read_lexicon(tmp_path / "pl.tsv") == EMPTY_LEXICON


def test_the_digest_depends_on_the_words_alone(tmp_path: Path) -> None:
    plain = read_lexicon(written(tmp_path / "a.tsv", "wps\tvé\n"))
    noted = read_lexicon(written(tmp_path / "b.tsv", "# bonjour\nwps\tvé\tnote\n"))
    assert plain.digest == noted.digest
    assert plain.digest != lexicon_of([("wps", "vée")]).digest
    assert EMPTY_LEXICON.digest == ""


def test_every_faulty_line_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "fr.tsv", "a\tun\nb deux\n\ttrois\nc\t\na\tquatre\nd\t\u0007\n")
    with pytest.raises(LexiconFaults) as caught:
        read_lexicon(path)
    assert [line for line, _, _ in caught.value.faults] == [2, 3, 4, 5, 6]
    assert caught.value.where == f"{path}:2:1"
    assert caught.value.remedy


def test_a_sentence_is_no_word(tmp_path: Path) -> None:
    with pytest.raises(LexiconFaults, match="sentence"):
        read_lexicon(written(tmp_path / "fr.tsv", "a\t" + "mot " * 40 + "\n"))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "fr.tsv"
    path.write_bytes(b"a\tb\nc\t\xff\n")
    with pytest.raises(KioskError, match="UTF-8") as caught:
        read_lexicon(path)
    assert caught.value.where == f"{path}:2:1"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="no ordinary file"):
        read_lexicon(tmp_path)


@pytest.mark.parametrize("language", ["fr", "en", "ar", "de", "es", "it"])
def test_the_shipped_lexicons_are_sound(language: str) -> None:
    path = Path(__file__).parents[2] / "lessons" / "lexicon" / f"{language}.tsv"
    assert len(read_lexicon(path).entries) >= 20
