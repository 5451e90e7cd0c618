"""Whether a screen reader runs, as the session bus tells it: bytes that came in, bytes to send and the answer out.

The desktop's accessibility service (at-spi2-core) tells it as property `ScreenReaderEnabled` of `org.a11y.Status`.
Whoever asks for it does not start that service: where it does not run, no screen reader does.
"""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from kiosk.base.bus_message import NO_REPLY, STARTS_NOBODY, Kind, Message, NotABusMessage, call, take_message

BUS, BUS_PATH = ("org.freedesktop.DBus", "org.freedesktop.DBus"), "/org/freedesktop/DBus"
SERVICE, SERVICE_PATH = "org.a11y.Bus", "/org/a11y/bus"
STATUS, PROPERTY = "org.a11y.Status", "ScreenReaderEnabled"
PROPERTIES = "org.freedesktop.DBus.Properties"
HELLO_SERIAL, MATCH_SERIAL, FIRST_QUESTION = 1, 2, 3
LONGEST_LINE = 1024  # of what is said before messages are
RULES = (
    f"type='signal',sender='{SERVICE}',path='{SERVICE_PATH}',interface='{PROPERTIES}',member='PropertiesChanged'"
    f",arg0='{STATUS}'",
    f"type='signal',sender='{BUS[0]}',interface='{BUS[1]}',member='NameOwnerChanged',arg0='{SERVICE}'",
)


@dataclass(frozen=True, slots=True)
class Listening:
    """What has been heard of the bus. `is_running`: whether a screen reader runs, False until the bus says so.

    `question` is the serial of the last question, whose answer alone counts; 0 before the bus lets anybody ask.
    """

    is_running: bool = False
    question: int = 0
    rest: bytes = b""


def first_words(user_id: int) -> bytes:
    """What is sent first: who is there. The bus knows by the socket whether that is true."""
    return b"\0AUTH EXTERNAL " + str(user_id).encode().hex().encode() + b"\r\n"


def told(before: Listening, data: bytes) -> tuple[Listening, bytes]:
    """What is known after these bytes came, and what to send now. Raises NotABusMessage for what makes no sense."""
    now, send = replace(before, rest=before.rest + data), b""
    if not now.question:
        line, ending, rest = now.rest.partition(b"\r\n")
        if not ending:
            if len(line) > LONGEST_LINE:
                raise NotABusMessage("its greeting does not end")
            return now, b""
        if not line.startswith(b"OK "):
            raise NotABusMessage("it lets nobody in")
        now, send = Listening(question=FIRST_QUESTION, rest=rest), _introduction()
    while True:
        message, rest = take_message(now.rest)
        now = replace(now, rest=rest)
        if message is None:
            return now, send
        now, more = _heard(now, message)
        send += more


def _introduction() -> bytes:
    """The changes are asked for before the state: none is missed between the two."""
    hello = call(HELLO_SERIAL, BUS, "Hello", path=BUS_PATH)
    rules = (call(MATCH_SERIAL, BUS, "AddMatch", rule, path=BUS_PATH, flags=NO_REPLY) for rule in RULES)
    return b"BEGIN\r\n" + hello + b"".join(rules) + _question(FIRST_QUESTION)


def _question(serial: int) -> bytes:
    target = (SERVICE, PROPERTIES)
    return call(serial, target, "Get", STATUS, PROPERTY, path=SERVICE_PATH, flags=STARTS_NOBODY)


def _heard(now: Listening, message: Message) -> tuple[Listening, bytes]:
    match message:
        case Message(Kind.REPLY, reply_to, _, (bool(value),)) if reply_to == now.question:
            return replace(now, is_running=value), b""
        case Message(Kind.ERROR, reply_to) if reply_to == now.question:
            return replace(now, is_running=False), b""
        case Message(Kind.SIGNAL, _, "NameOwnerChanged", (_, _, owner)):
            # A new one is asked; where none is left, nobody reads the screen by it any more.
            return _asked_again(now) if owner else (replace(now, is_running=False), b"")
        case Message(Kind.SIGNAL, _, "PropertiesChanged", (_, dict() as values, list() as unknown)):
            return _changed(now, values, unknown)
        case _:
            return now, b""


def _changed(now: Listening, values: dict[Any, Any], unknown: list[Any]) -> tuple[Listening, bytes]:
    if isinstance(values.get(PROPERTY), bool):
        # Newer than whatever answers the last question.
        return replace(now, is_running=values[PROPERTY], question=now.question + 1), b""
    return _asked_again(now) if PROPERTY in unknown else (now, b"")


def _asked_again(now: Listening) -> tuple[Listening, bytes]:
    question = now.question + 1
    return replace(now, question=question), _question(question)


def sockets_of(addresses: str) -> tuple[str, ...]:
    """The local sockets that a bus's address names, as `socket.connect` takes them: NUL first for an abstract one."""
    found = []
    for address in addresses.split(";"):
        kind, _, rest = address.partition(":")
        given = dict(one.partition("=")[::2] for one in rest.split(","))
        if kind == "unix" and "path" in given:
            found.append(unquote(given["path"]))
        elif kind == "unix" and "abstract" in given:
            found.append("\0" + unquote(given["abstract"]))
    return tuple(found)
