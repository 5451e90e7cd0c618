"""The texts of the screens in other languages: `python -m tests.tools.translations check | update | pseudo FOLDER`.

`update` brings translations/*.ts up to the sources and keeps what is translated; `check` names every text that is not,
or that no source has any more; `pseudo` makes a language of accents and brackets from the sources, to see in tests
what was never translated and what grows too long.
"""

import ast
import html
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from kiosk.lesson.typography import typeset_text

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = PROJECT / "kiosk" / "ui"
FOLDER = PROJECT / "translations"
LANGUAGES = ("ar", "fr")
PSEUDO = "qps"  # a language of nobody (BCP 47 keeps qaa to qtz free); `qps-Arab` is the same, from right to left

PLACEHOLDER = re.compile(r"%L?\d+|%L?n")
NO_BREAK, NARROW = "\u00a0", "\u202f"  # the narrow one as in lessons: beside each other both would be seen
_ACCENTS = str.maketrans("AaCcEeIiNnOoUuYyAa", "ÀàÇçÉéÎîÑñÖöÛûÝÿÀà")
_PAD = "~ "


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the screens. `forms`: its translation, several where it counts; `state`: "", unfinished, vanished."""

    context: str
    source: str
    comment: str
    is_counted: bool
    forms: tuple[str, ...]
    state: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["check"]:
            faults = list(all_faults())
            print("".join(f"{fault}\n" for fault in faults), end="")
            print(f"translations: {len(faults)} faults" if faults else "translations: no fault")
            return 1 if faults else 0
        case ["update"]:
            update(FOLDER, drops_vanished=True)
            release(FOLDER, FOLDER)
            return 0
        case ["pseudo", folder]:
            print(write_pseudo(Path(folder)))
            return 0
    print(__doc__)
    return 2


def update(folder: Path, *, drops_vanished: bool) -> None:
    """Brings the .ts files of `folder` up to the sources. The language of the sources has its plural forms only."""
    options = ["-locations", "none", "-silent", *(["-no-obsolete"] if drops_vanished else [])]
    for language in LANGUAGES:
        file = folder / f"kiosk_{language}.ts"
        _lupdate([*options, "-source-language", "en", "-target-language", language], file)
        if drops_vanished:
            file.write_text(in_type(file.read_text(encoding="utf-8"), language), encoding="utf-8")
    _lupdate([*options, "-pluralonly", "-source-language", "en", "-target-language", "en"], folder / "kiosk_en.ts")


def in_type(text: str, language: str) -> str:
    """A .ts file whose translations have the signs that lessons have: no line ends before a French pronoun."""

    def set_in_type(found: re.Match[str]) -> str:
        before = html.unescape(found.group(2))
        after = typeset_text(before, language)
        return found.group() if after == before else f"{found.group(1)}{escape(after).replace(NO_BREAK, '&#xa0;')}"

    return re.sub(r"(<(?:translation|numerusform)>)([^<]+)", set_in_type, text)


def release(folder: Path, into: Path) -> None:
    """Writes what the kiosk reads, a .qm for each .ts."""
    into.mkdir(parents=True, exist_ok=True)
    for source in sorted(folder.glob("kiosk_*.ts")):
        _call("pyside6-lrelease", "-silent", source, "-qm", into / f"{source.stem}.qm")


def messages(file: Path) -> list[Message]:
    """Every text of a .ts file, in its order."""
    return [
        _message(context.findtext("name", ""), node)
        for context in ET.parse(file).getroot().iter("context")
        for node in context.iter("message")
    ]


def all_faults() -> Iterator[str]:
    """What keeps the translations from being whole."""
    yield from source_faults()
    with tempfile.TemporaryDirectory(prefix="kiosk-texts-") as name:
        folder = Path(name)
        for file in FOLDER.glob("kiosk_*.ts"):
            (folder / file.name).write_bytes(file.read_bytes())
        update(folder, drops_vanished=False)
        for file in sorted(folder.glob("kiosk_*.ts")):
            language = file.stem.removeprefix("kiosk_")
            for message in messages(file):
                yield from (
                    f"{file.name}: {message.context}: {message.source!r}: {fault}"
                    for fault in faults_of(message, language)
                )


def faults_of(message: Message, language: str) -> Iterator[str]:
    """What is wrong with one translation."""
    if message.state == "vanished":
        yield "no source has it any more; run `python -m tests.tools.translations update`"
        return
    if message.state == "unfinished" or not message.forms or not all(message.forms):
        yield "not translated"
        return
    for form in message.forms:
        yield from _form_faults(message, form, language)


def _form_faults(message: Message, form: str, language: str) -> Iterator[str]:
    wanted, found = set(PLACEHOLDER.findall(message.source)), set(PLACEHOLDER.findall(form))
    if found != wanted and not (message.is_counted and found == wanted - {"%n", "%Ln"}):
        yield f"{form!r} has {sorted(found)}, not {sorted(wanted)}"
    if form != form.strip():
        yield f"{form!r} starts or ends with a space"
    if message.source[-1:] in ".:" and form[-1:] != message.source[-1:]:
        yield f"{form!r} ends with another sign"
    if "'" in form or "'" in message.source:
        yield f"{form!r} has a typewriter's apostrophe"
    if language == "fr" and re.search(rf"[^{NARROW}?!][?!;]|[^{NO_BREAK}][:»]|«[^{NO_BREAK}]", form):
        yield f"{form!r} lacks a narrow no-break space before ? ! ; or a no-break space before : or inside « »"
    if form != (wanted_form := typeset_text(form, language)):
        yield f"{form!r} is set {wanted_form!r}; run `python -m tests.tools.translations update`"
    if language == "ar" and re.search("[,;?]", form):
        yield f"{form!r} has a Latin comma, semicolon or question mark"


# The sources ---------------------------------------------------------------------------------------------------------


def source_faults() -> Iterator[str]:
    """Texts that lupdate would not find: put together at run time, counted by `translate`, or never marked."""
    for file in sorted(SOURCES.rglob("*.py")):
        for line, fault in python_faults(file.read_text(encoding="utf-8")):
            yield f"{file.relative_to(PROJECT)}:{line}: {fault}"
    for file in sorted(SOURCES.rglob("*.qml")):
        if file.stem == "Icons":
            continue  # signs of the icon font, and no words
        for place, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if _BARE.search(text):
                yield f"{file.relative_to(PROJECT)}:{place}: a text without qsTr()"


_BARE = re.compile(
    r'(?:\b(?:text|name|title|\w+Text|placeholderText|description)|Accessible\.\w+):\s*"[^"]*[A-Za-z]{2}'
)


def python_faults(text: str) -> Iterator[tuple[int, str]]:
    """(line, what is wrong) of each call of `tr` or `translate`."""
    for call in ast.walk(ast.parse(text)):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in ("tr", "translate") or not call.args:
            continue
        texts = call.args[: 2 if name == "translate" else 1]
        if name == "translate" and len(texts) < 2:
            continue  # str.translate
        if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in texts):
            yield call.lineno, "the text is put together at run time: no translation is ever found"
        elif name == "translate" and len(call.args) > 3:
            yield call.lineno, "lupdate sees no plural here: count with self.tr, as kiosk.ui.words.Counted does"
        elif call.keywords:
            yield call.lineno, "lupdate sees no call with keywords"


# The language of nobody ----------------------------------------------------------------------------------------------


def write_pseudo(folder: Path) -> Path:
    """Writes `kiosk_qps.ts` and `.qm` into `folder`, from the sources as they are now; gives the .qm."""
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / f"kiosk_{PSEUDO}.ts"
    written.unlink(missing_ok=True)
    # English plural rules: lrelease knows none for a language of nobody.
    _lupdate(["-locations", "none", "-silent", "-source-language", "en", "-target-language", "en"], written)
    tree = ET.parse(written)
    for node in tree.getroot().iter("message"):
        translation = node.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        text = pseudo(node.findtext("source", ""))
        forms = list(translation.iter("numerusform"))
        for form, mark in zip(forms, ("1: ", "n: "), strict=False):
            form.text = f"[{mark}{text[1:]}"
        if not forms:
            translation.text = text
    tree.write(written, encoding="utf-8", xml_declaration=True)
    released = written.with_suffix(".qm")
    _call("pyside6-lrelease", "-silent", written, "-qm", released)
    return released


def pseudo(text: str) -> str:
    """The text with accents, two fifths longer, in brackets; what stands for a value is left alone.

    >>> pseudo("Step %1 of %2")
    '[Stép %1 öf %2 ~ ~ ~]'
    """
    parts = re.split(f"({PLACEHOLDER.pattern})", text)
    accented = "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    longer = (_PAD * len(text))[: max(1, round(len(text) * 0.4))].rstrip()
    return f"[{accented} {longer}]"


# Qt's tools ----------------------------------------------------------------------------------------------------------


def _message(context: str, node: ET.Element) -> Message:
    translation = node.find("translation")
    state = "unfinished" if translation is None else translation.get("type", "")
    forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
    return Message(
        context=context,
        source=node.findtext("source", ""),
        comment=node.findtext("comment", ""),
        is_counted=node.get("numerus") == "yes",
        forms=tuple(form.text or "" for form in forms),
        state="vanished" if state == "obsolete" else state,
    )


def _lupdate(options: Iterable[str], written: Path) -> None:
    files = sorted([*SOURCES.rglob("*.py"), *SOURCES.rglob("*.qml")])
    _call("pyside6-lupdate", *options, *files, "-ts", written)


def _call(name: str, *arguments: str | Path) -> None:
    line = [str(Path(sys.executable).parent / name), *(str(argument) for argument in arguments)]
    answer = subprocess.run(line, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise SystemExit(f"{name} failed:\n{answer.stdout}{answer.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
