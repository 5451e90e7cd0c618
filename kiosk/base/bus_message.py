"""Messages of D-Bus, as far as a question, its answer and a signal need them: values to bytes, bytes to values.

Written after the D-Bus Specification 0.43, "Message Protocol". The library of Qt waits for the bus while it connects,
and Python with it; whoever reads and writes a socket by themselves need not wait for anybody.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum

LONGEST_BYTES = 1 << 20  # what is asked for has a hundred; the specification would allow 128 MB
DEEPEST = 16  # of values within values

NO_REPLY, STARTS_NOBODY = 1, 2  # flags of a call
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8  # fields of a header
_NUMBERS = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "h": "I"}


class Kind(IntEnum):
    """What a message is."""

    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


class NotABusMessage(ValueError):
    """What came is none, or longer than anything that is asked for."""


@dataclass(frozen=True, slots=True)
class Message:
    """`reply_to` is the serial of the call that it answers; 0 for a signal. Dictionaries come as `dict`."""

    kind: int
    reply_to: int
    member: str
    body: tuple[object, ...]


def call(serial: int, target: tuple[str, str], member: str, *texts: str, path: str, flags: int = 0) -> bytes:
    """A call whose arguments are texts. `target`: the name on the bus and the interface."""
    body = b""
    for text in texts:
        body = _padded(body, 4) + _text(text)
    fields = [
        (_PATH, "o", path),
        (_DESTINATION, "s", target[0]),
        (_INTERFACE, "s", target[1]),
        (_MEMBER, "s", member),
    ]
    header = b""
    for code, signature, text in fields:
        header = _padded(header, 8) + struct.pack("<B", code) + _signature(signature) + _text(text)
    if texts:
        header = _padded(header, 8) + struct.pack("<B", _SIGNATURE) + _signature("g") + _signature("s" * len(texts))
    fixed = struct.pack("<cBBBIII", b"l", Kind.CALL, flags, 1, len(body), serial, len(header))
    return _padded(fixed + header, 8) + body


def take_message(data: bytes) -> tuple[Message | None, bytes]:
    """The first message of `data` and the bytes after it; None where it has not come whole. Raises NotABusMessage."""
    if len(data) < 16:
        return None, data
    order = {b"l": "<", b"B": ">"}.get(data[:1])
    if order is None:
        raise NotABusMessage(f"it begins with {data[:1]!r}")
    body_size, _, fields_size = struct.unpack_from(f"{order}III", data, 4)
    start = _aligned(16 + fields_size, 8)
    if start + body_size > LONGEST_BYTES:
        raise NotABusMessage(f"it has {start + body_size} bytes")
    if len(data) < start + body_size:
        return None, data
    try:
        return _message(data[: start + body_size], start, order), data[start + body_size :]
    except (struct.error, IndexError, ValueError, TypeError) as error:
        raise NotABusMessage(str(error)) from error


def _message(data: bytes, start: int, order: str) -> Message:
    fields = {}
    for field in _Values(data, 12, order).read("a(yv)")[0]:  # type: ignore[attr-defined]
        fields[field[0]] = field[1]
    body = _Values(data, start, order).read(str(fields.get(_SIGNATURE, "")))
    reply_to = fields.get(_REPLY_SERIAL, 0)
    return Message(data[1], reply_to if isinstance(reply_to, int) else 0, str(fields.get(_MEMBER, "")), body)


class _Values:
    """Reads values one after the other from a place in the bytes on."""

    def __init__(self, data: bytes, at: int, order: str) -> None:
        self._data, self._at, self._order = data, at, order

    def read(self, signature: str) -> tuple[object, ...]:
        """All values that a signature names."""
        return tuple(self._one(kind, 0) for kind in _kinds(signature))

    def _one(self, kind: str, depth: int) -> object:
        if depth > DEEPEST:
            raise NotABusMessage("its values lie too deep")
        match kind[0]:
            case "s" | "o":
                return self._characters(self._number("I", 4))
            case "g":
                return self._characters(self._number("B", 1))
            case "v":
                (inner,) = _kinds(self._characters(self._number("B", 1)))
                return self._one(inner, depth + 1)
            case "a":
                return self._array(kind[1:], depth)
            case "(" | "{":
                self._at = _aligned(self._at, 8)
                return tuple(self._one(one, depth + 1) for one in _kinds(kind[1:-1]))
            case letter:
                return self._simple(letter)

    def _simple(self, letter: str) -> object:
        code = _NUMBERS.get(letter)
        if code is None:
            raise NotABusMessage(f"it has a value of kind {letter!r}")
        number = self._number(code, struct.calcsize(f"={code}"))
        return number == 1 if letter == "b" else number

    def _array(self, kind: str, depth: int) -> object:
        size = self._number("I", 4)
        self._at = _aligned(self._at, _alignment(kind))
        end = self._at + size
        found = []
        while self._at < end:
            before = self._at
            found.append(self._one(kind, depth + 1))
            if self._at == before:
                raise NotABusMessage("it has values of no size")
        return dict(found) if kind.startswith("{") else found  # type: ignore[arg-type]

    def _number(self, code: str, size: int) -> int:
        self._at = _aligned(self._at, size)
        (number,) = struct.unpack_from(self._order + code, self._data, self._at)
        self._at += size
        return number  # type: ignore[no-any-return]

    def _characters(self, count: int) -> str:
        end = self._at + count
        if end >= len(self._data):
            raise NotABusMessage("a text goes on beyond its end")
        text = self._data[self._at : end].decode()
        self._at = end + 1  # a zero byte ends it
        return text


def _kinds(signature: str) -> list[str]:
    """A signature cut into its complete kinds."""
    found, begin = [], 0
    while begin < len(signature):
        end = _end_of(signature, begin)
        found.append(signature[begin:end])
        begin = end
    return found


def _end_of(signature: str, at: int) -> int:
    while signature[at] == "a":
        at += 1
    depth = 0
    while True:
        depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(signature[at], 0)
        at += 1
        if depth <= 0:
            return at


def _alignment(kind: str) -> int:
    if kind[0] in "({":
        return 8
    if kind[0] in "gv":
        return 1
    if kind[0] in "soa":
        return 4
    if kind[0] not in _NUMBERS:
        raise NotABusMessage(f"it has a value of kind {kind[0]!r}")
    return struct.calcsize(f"={_NUMBERS[kind[0]]}")


def _aligned(at: int, to: int) -> int:
    return -(-at // to) * to


def _padded(data: bytes, to: int) -> bytes:
    return data.ljust(_aligned(len(data), to), b"\0")


def _text(text: str) -> bytes:
    """Its length, its bytes, a zero; it begins at a multiple of four."""
    encoded = text.encode()
    return struct.pack("<I", len(encoded)) + encoded + b"\0"


def _signature(signature: str) -> bytes:
    return bytes((len(signature),)) + signature.encode() + b"\0"
