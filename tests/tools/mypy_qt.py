"""What PySide6's stubs leave out, for the type checker: a Property read from an object is what its getter gives."""

from collections.abc import Callable

from mypy.plugin import MethodContext, Plugin
from mypy.types import CallableType, Type, get_proper_type


class QtPlugin(Plugin):
    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return _given if fullname == "PySide6.QtCore.Property.__call__" else None


def _given(context: MethodContext) -> Type:
    """Of `@Property(int)` above a method: what the method gives."""
    getter = get_proper_type(context.arg_types[0][0]) if context.arg_types and context.arg_types[0] else None
    return getter.ret_type if isinstance(getter, CallableType) else context.default_return_type


def plugin(_version: str) -> type[QtPlugin]:
    """As mypy asks for it."""
    return QtPlugin
