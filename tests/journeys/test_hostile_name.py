"""A guest network whose name is markup: it is shown as it was typed, and nothing is fetched."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.base.settings import Profile
from tests.ui.heard import heard
from tests.ui.uses import Kiosk

WAYS_ON = ("La suite", "Terminer", "C’est compris", "Leçon suivante", "Suivant")


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """A web server that only takes note of who comes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def has_come(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, Profile.TECHNICIAN)
    yield made
    made.close()


def test_a_network_called_a_picture_of_the_web_is_words(kiosk: Kiosk, listening: socket.socket) -> None:
    name = f"<img src=http://127.0.0.1:{listening.getsockname()[1]}>"  # 32 signs, as long as a name may be
    kiosk.touch("Box internet")
    kiosk.touch("Préparer le plan")
    kiosk.touch("Nom du réseau invités")
    kiosk.type(name)
    kiosk.touch("C’est bon")
    assert kiosk.planning.guestNetwork == name
    kiosk.touch("Commencer")

    shown, told = [], []
    while kiosk.shell.screen == "Lesson":
        shown += [row.plain for row in kiosk.session.lesson.shown.rows]
        told += [one.name for one in heard(kiosk.sit)]
        kiosk.shell.toggleListening()  # it is said, and lit up, too
        kiosk.sit.settle()
        kiosk.touch(next(way for way in WAYS_ON if any(one.name == way for one in kiosk.controls())))
    assert any(name in text for text in shown)
    assert any(name in text for text in told)
    assert not has_come(listening)


def test_the_listener_would_have_noticed(kiosk: Kiosk, listening: socket.socket, tmp_path: Path) -> None:
    """The same words in a text that guesses what it is given: Qt fetches the picture."""
    file = tmp_path / "Guessing.qml"
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    file.write_text(f"import QtQuick\nText {{ text: \"<img src='{address}/x'>\" }}\n", encoding="utf-8")
    component = QQmlComponent(kiosk.application.engine, QUrl.fromLocalFile(str(file)))
    text = component.create()
    assert isinstance(text, QQuickItem), component.errors()
    text.setParentItem(kiosk.sit.window.contentItem())
    kiosk.settle_until(lambda: has_come(listening))
    text.deleteLater()
