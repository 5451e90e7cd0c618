"""What a window tells assistive technology while it happens, as a screen reader on the accessibility bus gets it."""

import os
import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread

from kiosk.base.bus_message import Kind, Message, call, take_message
from kiosk.narration.other_voice import first_words, sockets_of

BUS = ("org.freedesktop.DBus", "org.freedesktop.DBus")
REGISTRY = ("org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
KINDS = ("Object", "Focus", "Window", "Document")


@dataclass
class Told:
    """`events`: when (`time.monotonic`) and what, such as `PropertyChange accessible-name`."""

    events: list[tuple[float, str]] = field(default_factory=list)

    def between(self, begin_s: float, end_s: float) -> list[str]:
        return [what for when, what in self.events if begin_s <= when <= end_s]


@contextmanager
def told_events(address: str) -> Iterator[Told]:
    """Asks for all events on this accessibility bus, as long as the context lasts."""
    told, is_over = Told(), Event()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as bus:
        bus.settimeout(20)
        bus.connect(sockets_of(address)[0])
        bus.sendall(first_words(os.getuid()))
        assert bus.recv(1024).startswith(b"OK")
        bus.sendall(b"BEGIN\r\n" + call(1, BUS, "Hello", path="/org/freedesktop/DBus"))
        for serial, kind in enumerate(KINDS, 2):
            rule = f"type='signal',interface='org.a11y.atspi.Event.{kind}'"
            bus.sendall(call(serial, BUS, "AddMatch", rule, path="/org/freedesktop/DBus"))
            name = f"{kind.lower()}:"
            bus.sendall(call(10 + serial, REGISTRY, "RegisterEvent", name, path="/org/a11y/atspi/registry"))
        listener = Thread(target=_listen, args=(bus, told, is_over))
        listener.start()
        try:
            yield told
        finally:
            is_over.set()
            listener.join()


def _listen(bus: socket.socket, told: Told, is_over: Event) -> None:
    data = b""
    while not is_over.is_set():
        if not select.select([bus], [], [], 0.1)[0]:
            continue
        more = bus.recv(65536)
        if not more:
            return
        message, data = take_message(data + more)
        while message is not None:
            if message.kind == Kind.SIGNAL and message.member != "NameAcquired":
                told.events.append((time.monotonic(), _name(message)))
            message, data = take_message(data)


def _name(message: Message) -> str:
    detail = message.body[0] if message.body else ""
    return f"{message.member} {detail}".strip()
