"""What a session bus sends, written out here: the kiosk's own code writes calls only."""

import struct
from collections.abc import Mapping, Sequence

from kiosk.base.bus_message import Kind


def reply(to: int, is_true: bool) -> bytes:
    """The answer to a question for a boolean property."""
    return _message(Kind.REPLY, "v", b"\x01b\0\0" + struct.pack("<I", is_true), reply_to=to)


def error(to: int) -> bytes:
    """The answer where there is nobody, or no such property."""
    return _message(Kind.ERROR, "s", _text("no such thing"), reply_to=to)


def properties(values: Mapping[str, bool], unknown: Sequence[str] = ()) -> bytes:
    """What the accessibility service tells when its properties change; `unknown` without their values."""
    entries = b""
    for name, value in values.items():
        entries = _to(entries, 8) + _to(_text(name) + b"\x01b\0", 4) + struct.pack("<I", value)
    names = b""
    for name in unknown:
        names = _to(names, 4) + _text(name)
    body = _to(_to(_text("org.a11y.Status"), 4) + struct.pack("<I", len(entries)), 8) + entries
    body = _to(body, 4) + struct.pack("<I", len(names)) + names
    return _message(Kind.SIGNAL, "sa{sv}as", body, member="PropertiesChanged")


def owner(name: str) -> bytes:
    """Who has the accessibility service's name now; "" for nobody."""
    body = b""
    for text in ("org.a11y.Bus", "", name):
        body = _to(body, 4) + _text(text)
    return _message(Kind.SIGNAL, "sss", body, member="NameOwnerChanged")


def _message(kind: Kind, signature: str, body: bytes, *, reply_to: int = 0, member: str = "") -> bytes:
    fields = b"\x08\x01g\0" + bytes((len(signature),)) + signature.encode() + b"\0"
    if reply_to:
        fields = _to(fields, 8) + b"\x05\x01u\0" + struct.pack("<I", reply_to)
    if member:
        fields = _to(fields, 8) + b"\x03\x01s\0" + _text(member)
    fixed = struct.pack("<cBBBIII", b"l", kind, 0, 1, len(body), 9, len(fields))
    return _to(fixed + fields, 8) + body


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode() + b"\0"


def _to(data: bytes, size: int) -> bytes:
    return data.ljust(-(-len(data) // size) * size, b"\0")
