"""The words of one paragraph: bold, italic, code, links and values, in time linear in the text.

Python-Markdown's own inline pass is not used: 4 KB of `[` cost it 6 s, and it writes HTML that nobody here wants.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.lesson.findings import did_you_mean, named_code
from kiosk.lesson.foreign import instead_of, instead_of_link, may_be_foreign, report_foreign
from kiosk.lesson.hidden import HIDDEN
from kiosk.lesson.model import Inline, Mark, RichText, Run, Value
from kiosk.lesson.values import VALUES, is_secret

Report = Callable[..., None]  # kind id, the text at fault, details

MAX_NESTED = 16  # marks open at the same time; what is deeper was made to hurt, not to be read

_SPECIAL = re.compile(r"[\\`*_\[!<{&]")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_ESCAPED = frozenset("\\`*_{}[]()#+-.!<>|~&=\"'$%,/:;?@^")
_TARGET = re.compile(r"\(\s*(<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\s*(?:\"[^\"]*\"|'[^']*')?\s*\)")
_REFERENCE = re.compile(r"\[[^\[\]]*\]|:\s")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>?|<!--|<[!?]")
VALUE = re.compile(r"\{\{([^{}]*)\}\}")
_VALUE_NAME = re.compile(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*")
_BRACES = re.compile(r"\{\{[^}]*\}?\}?|\{%[^}]*\}?|\{(?:[:#.]|focus=)[^}]*\}")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_MARKS = re.compile(r"\*\*?(?=\w)|__(?=\w)|`|\]\(|</?[A-Za-z]")
_HALF_VALUE = re.compile(r"\{\s*([a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+\s*(?:\|[^{}]*)?|[a-z0-9_-]+\s*\|[^{}]*)\}{1,2}")
_HALF_LINK = re.compile(r"[ ]?\((?=\s*(?:https?:|www\.))")
_ALERT = re.compile(r"\[![A-Za-z-]+\]")
_BARE_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"”»)]+")
_MAIL = re.compile(r"<(?:mailto:)?([^\s<>@:/]+@[^\s<>@/]+\.[^\s<>@/]+)>")
_SCHEME = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+)>")
_OPEN_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot)(?![\w;=])")
_PICTURE_SIZE = re.compile(r" =\d*x\d*|=\d+%?\)$")
_HALF_PICTURE = re.compile(r"[ ]?[(\[][^)\]]*[)\]]?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


@dataclass(slots=True)
class _Token:
    """Text, a value, or a row of `*` or `_` that may open or close; `at` is then where it stands, else -1."""

    text: str
    marks: Mark = Mark.NONE
    url: str = ""
    value: Value | None = None
    can_open: bool = False
    can_close: bool = False
    at: int = -1


def parse_inline(source: str, report: Report) -> RichText:
    """What the words say; every blank is one space, none at the ends. Faults go to `report`."""
    text = source.strip(" ")
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text).strip(" ")
    if not text:
        return ()
    if _SPECIAL.search(text) is None:
        rich: RichText = (Run(text),)
    else:
        tokens = _Scanner(text, report).tokens("")
        _pair_up(tokens)
        _report_left(tokens, text, report)
        rich = _joined(tokens)
    if "://" in text or "www." in text:
        _report_bare_links(rich, report)
    if may_be_foreign(text):
        report_foreign(text, rich, report)
    return rich


class _Scanner:
    def __init__(self, text: str, report: Report) -> None:
        self.text = text
        self.report = report
        self._closing: dict[int, int] | None = None

    def tokens(self, url: str, start: int = 0, end: int | None = None) -> list[_Token]:
        """The tokens of `text[start:end]`, all inside a link to `url` unless it is empty."""
        text, tokens = self.text, list[_Token]()
        position, stop = start, len(text) if end is None else end
        while position < stop:
            match = _SPECIAL.search(text, position, stop)
            if match is None:
                tokens.append(_Token(text[position:stop], url=url))
                break
            at = match.start()
            if at > position:
                tokens.append(_Token(text[position:at], url=url))
            position = self._special(tokens, url, at, stop)
        return tokens

    def _special(self, tokens: list[_Token], url: str, at: int, stop: int) -> int:
        """Takes what starts at `at`; gives where to go on."""
        match self.text[at]:
            case "\\":
                return self._escape(tokens, url, at, stop)
            case "`":
                return self._code(tokens, url, at, stop)
            case "*" | "_":
                return self._row(tokens, url, at, stop)
            case "[" | "!":
                return self._link(tokens, url, at, stop)
            case "<":
                return self._angle(tokens, url, at)
            case "{":
                return self._braces(tokens, url, at)
            case _:
                return self._entity(tokens, url, at)

    def _entity(self, tokens: list[_Token], url: str, at: int) -> int:
        entity = _ENTITY.match(self.text, at)
        if entity is None:
            if half := _OPEN_ENTITY.match(self.text, at):
                self.report("unknown-entity", half.group(), snippet=half.group())
            tokens.append(_Token("&", url=url))
            return at + 1
        sign = html.unescape(entity.group())
        if sign == entity.group():
            self.report("unknown-entity", sign, snippet=sign)
        if not sign.isprintable() and (hidden := HIDDEN.search(sign)):
            self.report("hidden-character", entity.group(), code=named_code(hidden.group()))
            return entity.end()
        tokens.append(_Token(sign, url=url))
        return entity.end()

    def _escape(self, tokens: list[_Token], url: str, at: int, stop: int) -> int:
        if at + 1 < stop and self.text[at + 1] in _ESCAPED:
            tokens.append(_Token(self.text[at + 1], url=url))
            return at + 2
        tokens.append(_Token("\\", url=url))
        return at + 1

    def _code(self, tokens: list[_Token], url: str, at: int, stop: int) -> int:
        text = self.text
        after = at
        while after < stop and text[after] == "`":
            after += 1
        fence = text[at:after]
        close = text.find(fence, after, stop)
        if close < 0 or text[close + len(fence) : close + len(fence) + 1] == "`":
            self.report("open-sign", _word_at(text, at), sign=fence)
            tokens.append(_Token(fence, url=url))
            return after
        if "{{" in text[after:close]:
            self._misplaced_value(after, close, "between backticks")
        tokens.append(_Token(text[after:close].strip(" ") or " ", Mark.CODE, url))
        return close + len(fence)

    def _row(self, tokens: list[_Token], url: str, at: int, stop: int) -> int:
        text, sign, after = self.text, self.text[at], at
        while after < stop and text[after] == sign:
            after += 1
        before_sign = text[at - 1] if at else " "
        after_sign = text[after] if after < len(text) else " "
        left = not after_sign.isspace() and (after_sign.isalnum() or not before_sign.isalnum())
        right = not before_sign.isspace() and (before_sign.isalnum() or not after_sign.isalnum())
        if sign == "_":  # snake_case_names stay whole
            left, right = left and not before_sign.isalnum(), right and not after_sign.isalnum()
        elif before_sign.isdigit() and after_sign.isdigit():  # 2*3*4 is no 3 in italics
            left = right = False
        tokens.append(_Token(text[at:after], url=url, can_open=left, can_close=right, at=at))
        return after

    def _link(self, tokens: list[_Token], url: str, at: int, stop: int) -> int:
        text = self.text
        is_picture = text[at] == "!"
        opening = at + 1 if is_picture else at
        if is_picture and text[opening : opening + 1] != "[":
            tokens.append(_Token("!", url=url))
            return at + 1
        close = self._closings().get(opening, -1)
        if close < 0 or close >= stop:
            if text.find("](", opening, stop) >= 0:
                self.report("half-link", _word_at(text, at), snippet=_word_at(text, at))
            tokens.append(_Token(text[at : opening + 1], url=url))
            return opening + 1
        target = _TARGET.match(text, close + 1)
        if is_picture and (target is None or " " in target.group(1) or text[at - 1 : at] == "["):
            self._half_picture(at, close)
            tokens.append(_Token("![", url=url))
            return opening + 1
        if target is None:
            self._half_link(at, opening, close)
            tokens.append(_Token(text[at : opening + 1], url=url))
            return opening + 1
        if is_picture:
            self.report("picture-in-text", text[at : target.end()])
            attributes = _ATTRIBUTES.match(text, target.end())
            return attributes.end() if attributes else target.end()
        address = target.group(1).strip("<>")
        if "{{" in target.group():
            self._misplaced_value(close, target.end(), "in the address of a link")
            address = ""
        elif not _is_web_address(address):
            self.report("bad-link", text[at : target.end()], value=address, advice=instead_of_link(address))
            address = ""
        if not text[opening + 1 : close].strip(" "):
            self.report("half-link", text[at : target.end()], snippet=text[at : target.end()])
        if "{{" in text[opening:close]:
            self._misplaced_value(opening, close, "in the words of a link")
        tokens.extend(self.tokens(url or address, opening + 1, close))
        return target.end()

    def _half_link(self, at: int, opening: int, close: int) -> None:
        text = self.text
        snippet = text[at : close + 1]
        address = text[close + 1 : text.find(")", close) + 1] if text[close + 1 : close + 2] == "(" else ""
        if "{{" in address:
            self._misplaced_value(close, close + 1 + len(address), "in the address of a link")
        elif text[opening + 1 : opening + 2] == "^":
            self.report("footnote", snippet)
        elif text.startswith(("[//]:", "[comment]:"), at):
            self.report("comment", snippet)
        elif _REFERENCE.match(text, close + 1):
            self.report("reference-link", snippet, snippet=snippet)
        elif _ALERT.match(text, at):
            self.report("stray-callout", snippet, name=snippet)
        elif text[close + 1 : close + 2] == "(" or _HALF_LINK.match(text, close + 1):
            self.report("half-link", snippet, snippet=snippet)

    def _misplaced_value(self, start: int, end: int, where: str) -> None:
        """Notes the values of a place where none is filled in."""
        for found in VALUE.finditer(self.text, start, end):
            self.report("misplaced-value", found.group(), name=found.group(), where=where)

    def _half_picture(self, at: int, close: int) -> None:
        behind = _HALF_PICTURE.match(self.text, close + 1)
        snippet = self.text[at : behind.end() if behind else close + 1]
        if behind or snippet.startswith("![["):
            advice = "write ![what it shows](../../../media/name.svg) on a line of its own"
            if self.text[at - 1 : at] == "[":
                advice = "write the picture alone on its line, without a link round it"
            elif behind and _PICTURE_SIZE.search(behind.group()):
                advice = "take the size out: a picture is as large as the screen has room"
            elif behind and " " in behind.group().strip():
                advice = "take the spaces out of the file's name, here and on the disk"
            self.report("half-picture", snippet, snippet=snippet, advice=advice)

    def _closings(self) -> dict[int, int]:
        """For each `[` the `]` that closes it."""
        if self._closing is None:
            self._closing, opened = {}, list[int]()
            for found in re.finditer(r"\\.|[\[\]]", self.text):
                if found.group() == "[":
                    opened.append(found.start())
                elif found.group() == "]" and opened:
                    self._closing[opened.pop()] = found.start()
        return self._closing

    def _angle(self, tokens: list[_Token], url: str, at: int) -> int:
        link = _AUTOLINK.match(self.text, at)
        if link:
            address = link.group(1)
            if "{{" in address:
                self._misplaced_value(at, link.end(), "in the address of a link")
            elif not _is_web_address(address):
                self.report("bad-link", address, value=address, advice=instead_of_link(address))
                address = ""
            tokens.append(_Token(link.group(1), url=url or address))
            return link.end()
        mail = _MAIL.match(self.text, at)
        if mail:
            tokens.append(_Token(mail.group(1), url=url))
            return mail.end()
        if scheme := _SCHEME.match(self.text, at):
            if not self.text.endswith("]: ", 0, at):  # else what it stands behind is reported
                address = scheme.group(1)
                self.report("bad-link", address, value=address, advice=instead_of_link(address))
            tokens.append(_Token(scheme.group(1), url=url))
            return scheme.end()
        if self.text.startswith("<!--", at):
            end = self.text.find("-->", at)
            self.report("comment", self.text[at:end])
            tokens.append(_Token(self.text[at : end + 3] if end > 0 else "<!--", url=url))
            return end + 3 if end > 0 else at + 4
        tag = _TAG.match(self.text, at)
        if tag and not (tag.group()[:2] == "</" and f"<{tag.group()[2:-1]}" in self.text[:at]):
            self.report("raw-html", tag.group(), snippet=tag.group(), advice=instead_of(tag.group()))
        if tag:
            tokens.append(_Token(tag.group(), url=url))
            return tag.end()
        tokens.append(_Token("<", url=url))
        return at + 1

    def _braces(self, tokens: list[_Token], url: str, at: int) -> int:
        match = None if self.text.startswith(("{{%", "{{<"), at) else VALUE.match(self.text, at)
        if match is None:
            half = _HALF_VALUE.match(self.text, at)
            if half:
                self.report("single-brace", half.group(), snippet=half.group(), value=half.group(1).strip())
                tokens.append(_Token(half.group(), url=url))
                return half.end()
            stray = _BRACES.match(self.text, at)
            if stray and stray.group().startswith("{{") and not stray.group().endswith("}}"):
                self.report("open-value", stray.group(), snippet=stray.group())
                return stray.end()
            if stray:
                self.report("stray-braces", stray.group(), snippet=stray.group())
                return stray.end()
            tokens.append(_Token("{", url=url))
            return at + 1
        inside = match.group(1).replace("\\|", "|")  # as a bar is written in tables elsewhere
        name, _, words = (part.strip(" ") for part in inside.partition("|"))
        if not _VALUE_NAME.fullmatch(name):
            self.report("bad-value-name", match.group(), name=name)
        elif is_secret(name):
            self.report("secret-value", match.group(), name=name)
        elif name not in VALUES:
            known = ", ".join(sorted(VALUES))
            self.report(
                "unknown-value", match.group(), name=name, suggestion=did_you_mean(name, VALUES, f"write {known}")
            )
        if not words:
            self.report("value-without-words", match.group(), name=name)
        elif marks := _MARKS.search(words):
            self.report("marks-in-value", match.group(), sign=marks.group())
        tokens.append(_Token("", url=url, value=Value(name, words)))
        return match.end()


def _is_web_address(address: str) -> bool:
    return re.fullmatch(r"https://[^\s/?#@:<>\"']+\.[^\s/?#@:<>\"']+(?::\d+)?(?:[/?#][^\s<>\"]*)?", address) is not None


def _word_at(text: str, at: int) -> str:
    """From `at` to the next space; where nothing but the sign is left, with the word before it."""
    end = text.find(" ", at)
    word = text[at : end if end >= 0 else len(text)]
    return word if any(map(str.isalnum, word)) else text[text.rfind(" ", 0, at) + 1 : at] + word


def _report_left(tokens: list[_Token], text: str, report: Report) -> None:
    """Notes rows of `*` and `_` that found no partner; a lone one among spaces is meant."""
    for token in tokens:
        if token.at < 0 or not token.text:
            continue
        is_row = len(token.text) > 1 and (token.text[0] == "*" or token.can_open or token.can_close)
        if is_row or (token.text == "*" and token.can_open != token.can_close):
            report("open-sign", _word_at(text, token.at), sign=token.text)


def _report_bare_links(rich: RichText, report: Report) -> None:
    for part in rich:
        if type(part) is Run and Mark.CODE not in part.marks and (not part.url or _BARE_LINK.fullmatch(part.text)):
            for found in filter(_is_bare, _BARE_LINK.finditer(part.text)):
                report("bare-link", found.group(), value=found.group().rstrip(".,;:!?"))


def _is_bare(link: re.Match[str]) -> bool:
    """Else it is half a link or a tag, and reported as what it is."""
    return not link.string[: link.start()].endswith(("<", "(", '="', "='", "=", "]: ", ")["))


def _pair_up(tokens: list[_Token]) -> None:
    """Gives what stands between two rows of `*` or `_` its marks, and takes the rows away (CommonMark's rules)."""
    rows = [index for index, token in enumerate(tokens) if token.can_open or token.can_close]
    openers: list[int] = []
    for index in rows:
        closer = tokens[index]
        while closer.can_close and closer.text:
            found = next((at for at in reversed(openers[-MAX_NESTED:]) if _fits(tokens[at], closer)), None)
            if found is None:
                break
            opener = tokens[found]
            length = 2 if len(opener.text) > 1 and len(closer.text) > 1 else 1
            mark = Mark.STRONG if length == 2 else Mark.EMPHASIS
            for token in tokens[found + 1 : index]:
                token.marks |= mark
            opener.text, closer.text = opener.text[length:], closer.text[length:]
            while openers and openers[-1] > found:
                openers.pop()
            if not opener.text:
                openers.remove(found)
        if closer.can_open and closer.text:
            openers.append(index)


def _fits(opener: _Token, closer: _Token) -> bool:
    if not opener.text or opener.text[0] != closer.text[0]:
        return False
    both = opener.can_close or closer.can_open
    total = len(opener.text) + len(closer.text)
    return not (both and total % 3 == 0 and (len(opener.text) % 3 or len(closer.text) % 3))


def _joined(tokens: list[_Token]) -> RichText:
    parts: list[Inline] = []
    for token in tokens:
        if token.value is not None:
            parts.append(Value(token.value.name, token.value.otherwise, token.marks))
        elif token.text:
            last = parts[-1] if parts else None
            if type(last) is Run and last.marks is token.marks and last.url == token.url:
                parts[-1] = Run(last.text + token.text, token.marks, token.url)
            else:
                parts.append(Run(token.text, token.marks, token.url))
    return tuple(parts)
