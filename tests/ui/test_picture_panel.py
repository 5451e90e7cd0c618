"""The picture of a step: nothing is decoded twice."""

from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickItem
from pytestqt.qtbot import QtBot

import kiosk.ui.theme  # noqa: F401  (registers what the panel imports)
from kiosk.ui.application import QML
from kiosk.ui.list_rows import PictureRows
from kiosk.ui.sitter import items

PANEL = """
import QtQuick
import Kiosk
PicturePanel { width: 400; height: 450; around: "white" }
"""


class Counting(QQuickImageProvider):
    """Pictures of any size, and how often each was asked for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.asked: Counter[str] = Counter()

    def requestImage(self, identity: str, _: QSize, requested: QSize) -> QImage:
        self.asked[f"{identity} {requested.width()}x{requested.height()}"] += 1
        image = QImage(requested, QImage.Format.Format_RGB32)
        image.fill(QColor("teal"))
        return image


@pytest.fixture
def panel() -> tuple[QQuickItem, Counting, QQmlEngine]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    pictures = Counting()
    engine.addImageProvider("counted", pictures)
    component = QQmlComponent(engine)
    component.setData(PANEL.encode(), QUrl.fromLocalFile(str(Path(__file__).with_suffix(".qml"))))
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParent(engine)
    return item, pictures, engine


def test_the_next_part_is_decoded_once_and_the_one_before_not_again(
    qtbot: QtBot, panel: tuple[QQuickItem, Counting, QQmlEngine]
) -> None:
    item, pictures, _ = panel

    def is_asked_for(name: str) -> bool:
        return any(one.startswith(f"{name} ") for one in pictures.asked)

    parts = {"plug": QRectF(0.1, 0.1, 0.5, 0.2), "lamp": QRectF(0.3, 0.4, 0.25, 0.4), "key": QRectF(0, 0, 1, 0.5)}
    for name, place in parts.items():
        item.setProperty("source", QUrl(f"image://counted/whole-{name}"))
        item.setProperty("partSource", QUrl(f"image://counted/{name}"))
        item.setProperty("part", place)
        qtbot.waitUntil(partial(is_asked_for, name))
    # Qt keeps what was shown a moment ago, so a picture asked for at another picture's size is what tells.
    assert pictures.asked == {
        **{f"whole-{name} 400x450": 1 for name in parts},
        "plug 200x90": 1,
        "lamp 100x180": 1,
        "key 400x225": 1,
    }


def test_what_may_be_next_is_decoded_before_it_is_wanted(
    qtbot: QtBot, panel: tuple[QQuickItem, Counting, QQmlEngine]
) -> None:
    item, pictures, _ = panel
    whole, part = "image://counted/house", "image://counted/door"  # not those of another test: Qt keeps pictures
    item.setProperty("source", QUrl("image://counted/first"))
    qtbot.waitUntil(lambda: bool(pictures.asked))

    place = QRectF(0.3, 0.4, 0.25, 0.4)
    near = PictureRows(item)
    near.put([(QUrl(whole), QUrl(part), place)])
    item.setProperty("near", near)
    ahead = {"first 400x450": 1, "house 400x450": 1, "door 100x180": 1}
    qtbot.waitUntil(lambda: pictures.asked == ahead)

    item.setProperty("source", QUrl(whole))
    item.setProperty("partSource", QUrl(part))
    item.setProperty("part", place)
    near.put([])
    qtbot.waitUntil(lambda: all(image.property("progress") == 1 for image in shown(item, whole, part)))
    assert pictures.asked == ahead


def shown(above: QQuickItem, *addresses: str) -> list[QQuickItem]:
    found = [item for item in items(above) if item.inherits("QQuickImage") and item.isVisible()]
    found = [item for item in found if item.property("source").toString() in addresses]
    return found if len(found) == len(addresses) else [above]
