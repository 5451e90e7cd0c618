"""What other programs that read Markdown make something of, and a lesson shows as it stands.

Each sign is looked for by itself first: a text without it costs next to nothing.
"""

import re
from collections.abc import Callable

from kiosk.lesson.findings import Faults
from kiosk.lesson.model import Mark, RichText, Run

Report = Callable[..., None]  # kind id, the text at fault, details

_STRUCK = re.compile(r"(?<![\\~=])(~~|==)(?=[^\s~=])[^~=]*[^\s~=\\]\1(?![~=])")
_RAISED = re.compile(r"(?<=[A-Za-z)])(?:~[A-Za-z0-9+-]{1,6}~|\^[A-Za-z0-9+-]{1,6}\^)")
_SHORTCODE = re.compile(r"(?<![\w:/\\]):[a-z+-][a-z0-9_+-]{0,30}:(?![\w:])")
_FORMULA = re.compile(
    r"(?<!\\)\$\$[^$]+\$\$|(?<![\\$\w])\$(?:[A-Za-z]|(?=[^\s$\d])[^$]{0,150}?[\\^_={}<>+*/][^$]{0,150}?(?<![\s\\]))\$(?![\w$])"
)
_BACKSLASH_FORMULA = re.compile(r"\\[(\[](?=[^()\[\]\\]*(?:[=^_+{]|\\[a-z]))[^\n]{1,300}?\\[)\]]")
_WIKI_LINK = re.compile(r"(?<![!\\])\[\[[^\[\]]+\]\](?!\()")
_TURNED_LINK = re.compile(r"!?\([^()]{1,80}\)\[(?=[^\[\]]*[/.])[^\[\]\s]{1,200}\]")
_CONTENTS = frozenset({"[toc]", "[[toc]]", "[[_toc_]]", "${toc}", "{:toc}"})
_SIGNS = (
    ("~~", "unknown-mark", _STRUCK),
    ("==", "unknown-mark", _STRUCK),
    ("~", "raised-sign", _RAISED),
    ("^", "raised-sign", _RAISED),
    (":", "shortcode", _SHORTCODE),
    ("$", "formula", _FORMULA),
    ("\\", "formula", _BACKSLASH_FORMULA),
    ("[[", "wiki-link", _WIKI_LINK),
    (")[", "half-link", _TURNED_LINK),
)
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INSTEAD = {
    "a": "write its words alone; the lesson's page goes into “help:”",
    "aside": "write a callout: > [!NOTE], and > before each line below",
    "audio": "take it out; the voice reads the text",
    "b": "write **words**",
    "br": "begin a new paragraph, with an empty line between",
    "center": "write the words alone",
    "code": "write `words`",
    "details": "write the words alone, or a step of their own",
    "div": "write the words alone, with empty lines between paragraphs",
    "em": "write *words*",
    "figure": "write ![what it shows](../../../media/…) on a line of its own",
    "h1": "begin a step with ##",
    "h2": "begin a step with ##",
    "h3": "write a **bold** line, or begin a step with ##",
    "hr": "take it out; a new idea is a new step",
    "i": "write *words*",
    "iframe": "take it out; nothing from the web is shown",
    "img": "write ![what it shows](../../../media/…) on a line of its own",
    "kbd": "write **words**",
    "li": "write a list: - words",
    "mark": "write **words**",
    "ol": "write a list: 1. words",
    "p": "write the words alone, with empty lines between paragraphs",
    "s": "take the words out",
    "span": "write the words alone",
    "strong": "write **words**",
    "sub": "type the sign itself: ₂",
    "summary": "write the words alone, or a step of their own",
    "sup": "type the sign itself: ²",
    "table": "write a table with bars: | a | b |",
    "td": "write a table with bars: | a | b |",
    "tr": "write a table with bars: | a | b |",
    "u": "write **words**",
    "ul": "write a list: - words",
    "video": "take it out; show pictures, one a step",
}
_ELSE = "take it out, or put it in `backticks` to show it"
_JOINED = re.compile(r"[ >]*(?!#|/{2}|```|~~~|\||!\[|!!!|[-_*=]{3})\S")  # where words of a paragraph may stand
_STARTS = re.compile(r"[ >]*(?:[-*+] |\d{1,2}[.)] )")


def may_be_foreign(text: str) -> bool:
    """Whether `report_foreign` can find anything: most texts have none of its signs."""
    return (
        "$" in text
        or "~" in text
        or "^" in text
        or "==" in text
        or "\\" in text
        or text[:1] in ("[", "{")
        or "[[" in text
        or ")[" in text
        or text.count(":") > 1
    )


def report_foreign(text: str, rich: RichText, report: Report) -> None:
    """Notes the signs in `text` that mean something elsewhere; `rich` is what was made of it here."""
    if text[0] in "[{$" and text.lower() in _CONTENTS:
        report("contents", text, snippet=text)
        return
    for sign, kind_id, pattern in _SIGNS:
        if sign not in text:
            continue
        for found in pattern.finditer(text):
            if found.group() not in _code_of(rich):
                report(kind_id, found.group(), snippet=found.group())


def instead_of(tag: str) -> str:
    """What an author writes in place of an HTML tag."""
    name = _TAG_NAME.match(tag)
    return _INSTEAD.get(name.group(1).lower(), _ELSE) if name else _ELSE


def instead_of_link(address: str) -> str:
    """What an author writes where a link leads to no page of the web."""
    if address.startswith("http://"):
        return "write https:// if the page has it; else take the link out"
    if address.startswith(("tel:", "mailto:", "sms:")):
        return "write the number or the address as words"
    if address.startswith(("#", ".", "/")) or address.endswith(".md"):
        return "write the words alone: customers open nothing from a text"
    return "write [words](https://…)"


def check_breaks(lines: list[str], start: int, faults: Faults) -> None:
    """Notes the lines from index `start` on that were to be broken at their end, which a lesson does not do."""
    is_code = False
    for index in range(start, len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        if line.lstrip(" ")[:3] in ("```", "~~~"):
            is_code = not is_code
        if is_code or not line.endswith(("  ", "\\")) or not line.strip(" \\>"):
            continue
        if line.endswith("\\") and not line.endswith("\\\\"):
            faults.add("hard-break", index + 1, len(line), sign="\\")
        elif _JOINED.match(line) and _JOINED.match(following) and not _STARTS.match(following):
            faults.add("hard-break", index + 1, len(line.rstrip(" ")) + 1, sign="two spaces")


def _code_of(rich: RichText) -> str:
    return "\n".join([part.text for part in rich if type(part) is Run and Mark.CODE in part.marks])
