"""The address that leads the customer back to these lessons.

No name, address or key is ever in it. What is personal, this customer's values, stands behind the `#`, which a
browser sends to no server; and of those only the ones named in `CARRIED_VALUES`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from kiosk.base.errors import KioskError
from kiosk.base.hosts import leads_nowhere

# Named one by one: a value that nobody thought about stays in the home.
CARRIED_VALUES = frozenset({"wifi.guest_name"})
FORMAT = "1"

_CODE = re.compile(r"[A-Z0-9]{1,4}")
_PACK = re.compile(r"[A-Z0-9-]{1,12}")


class LinkTooLong(KioskError):
    """The link does not fit into a symbol that still scans; the recap shows what to type instead."""


class BaseRefused(KioskError):
    """The follow-up base is no address that a customer's phone could open."""


@dataclass(frozen=True, slots=True)
class VisitLesson:
    """A lesson of the visit by its code; `step_numbers` (from 1) are those to look at again, none for the whole."""

    code: str
    step_numbers: tuple[int, ...] = ()


def lesson_link(base: str, code: str, help_url: str) -> str:
    """Where this lesson can be read again: `<base>/L/<CODE>`, else its own help page, else "".

    "" means that no QR is shown: none may lead to nothing.

    Raises BaseRefused for a base that no phone opens, ValueError for a code that is none.
    """
    if base and code:
        return f"{_checked(base)}/L/{_checked_code(code)}"
    return help_url if _is_reachable(help_url) else ""


def visit_link(base: str, pack: str, lessons: Sequence[VisitLesson], values: Mapping[str, str] | None = None) -> str:
    """This visit's shelf: `<base>/V/<PACK>#1.CODE-STEP-STEP.CODE&name=value`; "" while no base is set.

    Without JavaScript it opens the pack's whole shelf. Values that are not in `CARRIED_VALUES` are left out.

    Raises BaseRefused for a base that no phone opens, ValueError for a pack or a code that is none.
    """
    if not base:
        return ""
    if not _PACK.fullmatch(pack):
        raise ValueError(f"pack: up to 12 of A-Z, 0-9 and -, not {pack!r}")
    entries = ["-".join((_checked_code(one.code), *map(str, one.step_numbers))) for one in lessons]
    carried = sorted((name, text) for name, text in (values or {}).items() if name in CARRIED_VALUES and text)
    pairs = [f"{name}={quote(text, safe='')}" for name, text in carried]
    return f"{_checked(base)}/V/{pack}#{'&'.join(['.'.join([FORMAT, *entries]), *pairs])}"


def _checked(base: str) -> str:
    parts = urlsplit(base)
    if parts.scheme.lower() != "https" or not parts.hostname or parts.query or parts.fragment or "@" in parts.netloc:
        raise BaseRefused("is no https address", where=base, remedy="set follow_up_base to https://…")
    if leads_nowhere(parts.netloc):
        raise BaseRefused("is a host kept for examples", where=base, remedy="set follow_up_base to your own site")
    return base.rstrip("/")


def _checked_code(code: str) -> str:
    if not _CODE.fullmatch(code):
        raise ValueError(f"code: up to 4 of A-Z and 0-9, not {code!r}")
    return code


def _is_reachable(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("https", "http") and bool(parts.hostname) and not leads_nowhere(parts.netloc)
