"""The engine's own instances of our singletons."""

from typing import TypeVar

from PySide6.QtQml import QQmlEngine

T = TypeVar("T")


def singleton(engine: QQmlEngine, module: str, kind: type[T]) -> T:
    """The one that QML sees, made now if it was not there. `module` is the name QML imports it by."""
    made = engine.singletonInstance(module, kind.__name__)
    assert isinstance(made, kind)
    return made
