"""The linter of QML knows what Python offers, and refuses what it does not."""

from pathlib import Path

import pytest

from tests.tools.qmllint import lint, write_types

MODEL = """
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Trial.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Rows(QAbstractListModel):
    pass


@QmlElement
@QmlSingleton
class Lamp(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def room(self) -> str:
        return ""

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return Rows(self)
"""


@pytest.fixture
def trial(tmp_path: Path) -> Path:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "lamp.py").write_text(MODEL, encoding="utf-8")
    write_types(sources, tmp_path / "types")
    return tmp_path


def linted(trial: Path, expression: str) -> tuple[int, str]:
    file = trial / "Trial.qml"
    file.write_text(f"import QtQuick\nimport Trial.Models\n\nItem {{\n    {expression}\n}}\n", encoding="utf-8")
    answer = lint([file], [trial / "types"])
    return answer.returncode, answer.stdout + answer.stderr


def test_a_name_that_python_offers_is_accepted(trial: Path) -> None:
    assert linted(trial, "readonly property string name: Lamp.room")[0] == 0


def test_a_misspelt_name_is_refused(trial: Path) -> None:
    code, words = linted(trial, "readonly property string name: Lamp.romm")
    assert code != 0
    assert '"romm" not found on type "Lamp"' in words


def test_a_list_registered_under_no_name_is_known(trial: Path) -> None:
    code, words = linted(trial, "Repeater { model: Lamp.rows; delegate: Item {} }")
    assert (code, words) == (0, "")
