"""A lesson's words as markup: the inline subset for the window, whole blocks for the web page and the leaflet.

Everything that comes from a lesson or from a value is escaped; the only tags are those written here.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from kiosk.base.markup import escape
from kiosk.lesson.model import (
    Alignment,
    Ask,
    Block,
    BulletList,
    Callout,
    CodeBlock,
    Condition,
    Inline,
    ListItem,
    Mark,
    NumberedList,
    Paragraph,
    Picture,
    RichText,
    Run,
    Say,
    ShowMe,
    Step,
    Table,
    TaskList,
    Technician,
)

MONO_FAMILY = "Atkinson Hyperlegible Mono"
# In percent of the face's own line, which is 1.30 em: 1.35 em from one line to the next.
_LINE_PERCENT = 104


def markup(text: RichText, mono_family: str = MONO_FAMILY) -> str:
    """The text for a rich-text engine: b, i and spans; what it shows is `plain(text)`, code point for code point.

    A link is its words: a kiosk opens no web page, and the page for the phone has the address.

    pre-wrap, because Qt's reader otherwise turns a narrow no-break space into one that breaks and joins double spaces.
    """
    return f'<span style="white-space:pre-wrap">{"".join(_window(part, mono_family) for part in text)}</span>'


def running(window_markup: str) -> str:
    """What `markup` gave, with the air between its lines that running text wants.

    For the Latin face. The lines of the Arabic one are 1.5 em apart already, and `from_right` leaves them so.
    """
    return f'<p style="margin:0;line-height:{_LINE_PERCENT}%">{window_markup}</p>'


def from_right(window_markup: str) -> str:
    """What `markup` gave, as a line that runs from the right whichever way its first word does.

    Qt goes by the first letter: a line of Arabic that begins with "Wi-Fi" would have its full stop at the wrong end.
    """
    return f'<p dir="rtl" align="right" style="margin:0">{window_markup}</p>'


def from_left(window_markup: str) -> str:
    """Signs to be typed or compared run from the left in every language."""
    return f'<p dir="ltr" align="left" style="margin:0">{window_markup}</p>'


def step_html(step: Step, picture_url: str = "{source}") -> str:
    """A resolved step as a section of a web page; a picture's `src` is `picture_url` with its source filled in."""
    inner = f"<h2>{_rich(step.title)}</h2>{blocks_html(step.blocks, picture_url)}"
    return f'<section id="{escape(step.step_id)}">{inner}</section>'


def blocks_html(blocks: Iterable[Block], picture_url: str = "{source}") -> str:
    """The blocks as HTML. Conditions, what is only said, and the technician's notes give nothing."""
    return "".join(_block(block, picture_url) for block in blocks)


def _window(part: Inline, mono_family: str) -> str:
    text = escape(part.text if isinstance(part, Run) else part.otherwise)
    if part.marks & Mark.CODE:
        text = f"<span style=\"font-family:'{escape(mono_family)}'\">{text}</span>"
    return _marked(part, text)


def _rich(text: RichText) -> str:
    return "".join(_inline(part) for part in text)


def _inline(part: Inline) -> str:
    text = escape(part.text if isinstance(part, Run) else part.otherwise)
    text = _marked(part, f"<code>{text}</code>" if part.marks & Mark.CODE else text)
    if isinstance(part, Run) and part.url.startswith("https://"):
        text = f'<a href="{escape(part.url)}">{text}</a>'
    return text


def _marked(part: Inline, text: str) -> str:
    if part.marks & Mark.EMPHASIS:
        text = f"<i>{text}</i>"
    if part.marks & Mark.STRONG:
        text = f"<b>{text}</b>"
    return text


def _block(block: Block, picture_url: str) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{_rich(text)}</p>"
        case BulletList(items) | NumberedList(items):
            return "".join(_list(items))
        case TaskList(tasks):
            boxes = "".join(f"<li>{'☑' if task.is_done else '☐'} {_rich(task.text)}</li>" for task in tasks)
            return f'<ul class="tasks">{boxes}</ul>'
        case Table():
            return _table(block)
        case CodeBlock(code):
            return f'<pre dir="ltr"><code>{escape(code)}</code></pre>'
        case Picture(source, alt):
            return f'<img src="{escape(picture_url.format(source=source))}" alt="{escape(alt)}">'
        case Callout(kind, title, inner):
            heading = f"<h3>{_rich(title)}</h3>" if title else ""
            return f'<aside class="{kind.value}">{heading}{blocks_html(inner, picture_url)}</aside>'
        case Ask(question, options, explanation):
            answers = "".join(f"<li>{_rich(option.text)}</li>" for option in options)
            because = "".join(_block(paragraph, picture_url) for paragraph in explanation)
            return f'<div class="ask"><p>{_rich(question)}</p><ul>{answers}</ul><details>{because}</details></div>'
        case ShowMe(inner):
            return f'<div class="show-me">{blocks_html(inner, picture_url)}</div>'
        case Condition() | Say() | Technician():
            return ""
        case _:
            assert_never(block)


def _list(items: tuple[ListItem, ...]) -> Iterator[str]:
    """Lists inside each other, each of its own kind."""
    opened: list[str] = []
    for item in items:
        tag, start = ("ul", "") if item.number is None else ("ol", f' start="{item.number}"')
        while len(opened) > item.depth + 1:
            yield f"</li></{opened.pop()}>"
        if len(opened) == item.depth + 1:
            yield "</li>"
            if opened[-1] != tag:
                yield f"</{opened.pop()}>"
        while len(opened) <= item.depth:
            opened.append(tag)
            yield f"<{tag}{start if item.number != 1 else ''}>" + ("<li>" if len(opened) <= item.depth else "")
        yield f"<li>{_rich(item.text)}"
    yield from (f"</li></{tag}>" for tag in reversed(opened))


def _table(table: Table) -> str:
    styles = [_STYLES[alignment] for alignment in table.alignments]
    head = "".join(f'<th scope="col"{style}>{_rich(cell)}</th>' for cell, style in zip(table.header, styles))
    rows = "".join(
        "<tr>" + "".join(f"<td{style}>{_rich(cell)}</td>" for cell, style in zip(row, styles)) + "</tr>"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


_STYLES = {
    Alignment.START: "",
    Alignment.CENTRE: ' style="text-align:center"',
    Alignment.END: ' style="text-align:end"',
}
