"""Opens the kiosk in any language, that of nobody included, and reads all that it shows: for tests of languages."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.app.studio import Studio
from kiosk.base.hosts import typed_address
from kiosk.base.languages import own_name
from kiosk.base.settings import Profile
from kiosk.lesson.headings import headings
from kiosk.lesson.model import HouseRule, Lesson, Picture, leaves, plain
from kiosk.lesson.resolve import noted_steps
from kiosk.ui.keyboard_layouts import LAYOUTS
from kiosk.ui.recap_model import BREAK, NO_BREAK
from kiosk.ui.sitter import Look, Sitter
from tests.tools.translations import FOLDER, release, write_pseudo

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fr", "en", "ar", "qps", "qps-Arab")
CALL = ("Camille Ⓒ", "01 99 00 12 34", "9–19")
OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
PRIVATE = re.compile("[\ue000-\uf8ff]")  # the icon font
BRACKETS = re.compile(r"\[[^\[\]]*\]")
TAGS = re.compile("<[^>]*>")


@contextmanager
def studio_in_languages(folder: Path, profile: Profile | None = None) -> Iterator[Studio]:
    """The kiosk with the lessons that ship and, besides their languages, the language of nobody both ways round."""
    pack = folder / "pack"
    pack.mkdir()
    for name in ("lessons", "media", ".compiled"):
        (pack / name).symlink_to(ROOT / name, target_is_directory=True)
    release(FOLDER, pack / "translations")
    write_pseudo(pack / "translations")
    chosen = dict(zip(("call_name", "call_number", "call_hours"), CALL, strict=True))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KIOSK_PACK", str(pack))
        studio = Studio(folder / "home", profile, {**chosen, "languages": ",".join(LANGUAGES), "full_screen": "false"})
    QAccessible.setActive(True)
    try:
        yield studio
    finally:
        studio.close()
        shutil.rmtree(pack)


def show(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)


def choose(sitter: Sitter, language: str) -> None:
    """As a touch on the language's name does."""
    sitter.application.shell.chooseLanguage(language)
    sitter.settle()


def names(sitter: Sitter) -> Iterator[tuple[str, QRectF]]:
    """What a screen reader says of all that is shown, and where it is."""
    root = QAccessible.queryAccessibleInterface(sitter.window)
    waiting = [root] if root else []
    while waiting:
        one: QAccessibleInterface = waiting.pop()
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            if not one.state().invisible and one.text(kind):
                yield one.text(kind), QRectF(one.rect())
        waiting += [child for index in range(one.childCount()) if (child := one.child(index))]


def drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    """What has a text to be seen, also what no screen reader is told."""
    if not item.isVisible():
        return
    if isinstance(item.property("text"), str) and not item.inherits("QQuickTextEdit"):
        yield item
    for child in item.childItems():
        yield from drawn(child)


def texts(sitter: Sitter) -> list[str]:
    """All words of the program that are shown; not what was typed."""
    items = list(drawn(sitter.window.contentItem()))
    typed = {item.property("text") for item in items if item.inherits("QQuickTextInput")}
    seen = [unescape(TAGS.sub("", item.property("text"))) for item in items if item.property("text") not in typed]
    said = [*(name for name, _ in names(sitter)), *seen]
    return [text.replace(BREAK, "").replace(NO_BREAK, "") for text in said if PRIVATE.sub("", text)]


def content_texts(sitter: Sitter, language: str) -> set[str]:
    """All that comes from lessons, rules, devices and settings, and is not the interface's to translate."""
    library = sitter.library
    found = {
        *CALL,
        *(layout.sample for layout in LAYOUTS),
        *(own_name(one) for one in (*LANGUAGES, *library.languages)),
    }
    for lesson_entry in library.lessons_for(language):
        found |= {lesson_entry.summary, typed_address(lesson_entry.help_url)}
        found |= texts_of(library.open_lesson(lesson_entry.lesson_id, language).lesson)
    for rule_entry in library.rules_for(language):
        found |= texts_of(library.open_rule(rule_entry.rule_id, language).lesson)
    for device in library.devices:
        found |= {*device.names.values(), *(text for one in device.symptoms.values() for text in one)}
    return found - {""}


def texts_of(content: Lesson | HouseRule) -> set[str]:
    found = {content.title, *headings(content.language).values()}
    for step in (*content.steps, *(noted for _, noted in noted_steps(content, {}, {}))):
        found |= {plain(leaf.text) for leaf in leaves(step)} | {plain(step.title)}
        found |= {block.alt for block in step.blocks if isinstance(block, Picture)}
    return found


def untranslated(sitter: Sitter, language: str) -> set[str]:
    """Texts that are neither in brackets nor from a lesson."""
    known = sorted(content_texts(sitter, language), key=len, reverse=True)
    left = set()
    for text in texts(sitter):
        rest = text
        for one in known:
            rest = rest.replace(one, "")
        while BRACKETS.search(rest):
            rest = BRACKETS.sub("", rest)
        if re.search(r"[^\W\d_]{2}", PRIVATE.sub("", rest)):
            left.add(text)
    return left
