"""Keeps PySide from reading the source of every module that is imported after it. Import it first after Qt.

PySide looks for its own name in each source to know whether that module may have asked for `__feature__`, names in
snake_case. Nothing here does; looking costs a tenth of the second stage and 3 MB of lines that `linecache` keeps.
"""

import linecache
import sys
from types import ModuleType


def _uses_no_feature(module: ModuleType) -> bool:  # noqa: ARG001 (PySide's signature)
    return False


_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    _feature._mod_uses_pyside = _uses_no_feature  # type: ignore[union-attr]
    linecache.clearcache()
