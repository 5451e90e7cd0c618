"""The engine's own instances of our singletons."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonType

T = TypeVar("T")


def singleton(engine: QQmlEngine, module: str, kind: type[T]) -> T:
    """The one that QML sees, made now if it was not there. `module` is the name QML imports it by.

    Call it after the last import that defines a singleton: see `_give_back_objects`.
    """
    _give_back_objects()
    made = engine.singletonInstance(module, kind.__name__)
    assert isinstance(made, kind)
    return made


def _give_back_objects() -> None:
    """Lets QML files that are loaded from now on hold any object again.

    PySide 6.11 registers each singleton class as what QML takes for QObject; once QtQml is loaded the last one stays,
    and no item may then have a child ("Cannot assign object … to list property "data"; expected "QObject""). QObject
    itself, registered last, is right again. Until PySide registers singletons under a type of their own.
    """
    # The stub asks for bytes, the binding refuses them.
    qmlRegisterSingletonType(QObject, "Kiosk.Objects", 1, 0, "Objects")  # type: ignore[call-overload]
