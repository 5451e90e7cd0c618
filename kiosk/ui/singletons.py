"""The engine's own instances of our singletons."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonType

T = TypeVar("T")
Kind = TypeVar("Kind", bound=type[QObject])


def singleton(engine: QQmlEngine, module: str, kind: type[T]) -> T:
    """The one that QML sees, made now if it was not there. `module` is the name QML imports it by."""
    made = engine.singletonInstance(module, kind.__name__)
    assert isinstance(made, kind)
    return made


def gives_objects_back(kind: Kind) -> Kind:
    """The outermost decorator of every QML singleton that is not there before the engine: QML files still load.

    PySide 6.11 registers each singleton class as what QML takes for QObject; once QtQml is loaded the last one stays,
    and no item may then have a child ("Cannot assign object … to list property "data"; expected "QObject""). It shows
    only where a file is compiled, not where it comes from QML's cache: at the very first start. QObject itself,
    registered last, is right again. Until PySide registers singletons under a type of their own.
    """
    # The stub asks for bytes, the binding refuses them.
    qmlRegisterSingletonType(QObject, "Kiosk.Objects", 1, 0, "Objects")  # type: ignore[call-overload]
    return kind
