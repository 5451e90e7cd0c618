"""How an author wants words said: `lessons/lexicon/<language>.tsv`, one "word, tab, what is said" a line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.base.digest import blake2b
from kiosk.base.errors import KioskError

MAX_BYTES = 1_000_000  # a dictionary of a language is no lexicon; reading one at every start would be felt
MAX_WORDS = 12  # more is a sentence: write it into the lesson with "say"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and what is said for them, in the file's order; two with the same `digest` say everything alike.

    A word in lower case stands for the word in any case, one with a capital for itself alone.
    """

    entries: tuple[tuple[str, str], ...] = field(compare=False)
    digest: str


def lexicon_of(entries: Iterable[tuple[str, str]]) -> Lexicon:
    """The lexicon of (word, what is said) pairs."""
    kept = tuple(entries)
    text = "\n".join(f"{word}\t{said}" for word, said in kept)
    return Lexicon(kept, blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() if kept else "")


EMPTY_LEXICON = lexicon_of(())


class LexiconFaults(KioskError):
    """Every fault of one lexicon; `faults` are (line, what is wrong, what to do)."""

    def __init__(self, path: Path, faults: tuple[tuple[int, str, str], ...]) -> None:
        line, message, remedy = faults[0]
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{message}{more}", where=f"{path}:{line}:1", remedy=remedy)
        self.faults = faults


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon in a UTF-8 file; empty where there is no such file.

    Lines that are blank or start with "# " say nothing; a third column is a note for authors. Raises `LexiconFaults`
    with every faulty line, KioskError where the file cannot be read.
    """
    if not path.exists():
        return EMPTY_LEXICON
    entries: dict[str, str] = {}
    faults: list[tuple[int, str, str]] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip() or line == "#" or line.startswith("# "):
            continue
        word, tab, rest = line.rstrip("\r").partition("\t")
        word, said = " ".join(word.split()), " ".join(rest.partition("\t")[0].split())
        fault = _fault(word, tab, said, entries)
        if fault is not None:
            faults.append((number, *fault))
        else:
            entries[word] = said
    if faults:
        raise LexiconFaults(path, tuple(faults))
    return lexicon_of(entries.items())


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise KioskError("the lexicon is no ordinary file", where=str(path), remedy="put a text file in its place")
        if path.stat().st_size > MAX_BYTES:
            raise KioskError(
                "the lexicon is larger than 1 MB", where=str(path), remedy="keep the words of your lessons"
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise KioskError("this is not UTF-8 text", where=f"{path}:{line}:1", remedy="save the file as UTF-8") from error
    except OSError as error:
        raise KioskError(
            f"the lexicon cannot be read: {error.strerror}", where=str(path), remedy="check that you may read it"
        ) from error


def _fault(word: str, tab: str, said: str, known: dict[str, str]) -> tuple[str, str] | None:
    if not tab:
        return "a tab is missing", "write the word, a tab, and what is said"
    if not word:
        return "the word is missing", "write the word before the tab"
    if not said:
        return f"nothing is said for “{word}”", "write what is said after the tab"
    if not (word + said).replace(" ", "").isprintable():
        return f"“{word!a}” holds an invisible sign", "type the line anew"
    if len(word.split()) > MAX_WORDS or len(said.split()) > MAX_WORDS * 3:
        return f"“{word[:30]}…” is a sentence", "give words here; use a “say” block in the lesson"
    if word in known:
        return f"“{word}” stands here twice", "keep one of the lines"
    return None
