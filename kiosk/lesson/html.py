"""A lesson's words as markup for the window.

Everything that comes from a lesson or from a value is escaped; the only tags are those written here.
"""

from kiosk.base.markup import escape
from kiosk.lesson.model import Inline, Mark, RichText, Run

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


def _window(part: Inline, mono_family: str) -> str:
    text = escape(part.text if isinstance(part, Run) else part.otherwise)
    if part.marks & Mark.CODE:
        text = f"<span style=\"font-family:'{escape(mono_family)}'\">{text}</span>"
    return _marked(part, text)


def _marked(part: Inline, text: str) -> str:
    if part.marks & Mark.EMPHASIS:
        text = f"<i>{text}</i>"
    if part.marks & Mark.STRONG:
        text = f"<b>{text}</b>"
    return text
