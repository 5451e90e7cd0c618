"""Keeps the bytecode of the Python that shiboken carries, as Python keeps that of every other module.

Shiboken holds 130 kB of Python in its library and compiles it at every start: a quarter of all that the kiosk does
until its first frame, with what one of these modules imports for itself (decision 0074). This is the package's first
import. The file lies with its own bytecode and holds for the very same sources only: whatever is missing, old or
damaged there is compiled as ever.
"""

from __future__ import annotations  # as shiboken's own caller has it, from whom `compile` takes it over

import builtins
import contextlib
import marshal
import sys
import zlib
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

from kiosk.base.files import drop_halves, read_ordinary, write_whole

_CHECKSUM_BYTES = 4
_LEFT_OUT = "shibokensupport/signature/lib/pyi_generator.py"  # a command that writes stubs for editors
_CARRIED = ("shibokensupport/", "signature_bootstrap.py")  # how the names of these sources begin


def _file() -> Path | None:
    """With this module's bytecode, of this Python alone; None where Python keeps none."""
    cached = __spec__.cached if __spec__ else None
    return Path(cached).with_suffix(".shiboken") if cached else None


def _read(file: Path) -> dict[str, Any]:
    """(source, code) by the name shiboken gives it; nothing where the file is another Python's, or damaged."""
    try:
        data = read_ordinary(file)
    except OSError:
        return {}
    body = memoryview(data)[_CHECKSUM_BYTES:]
    if zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") != data[:_CHECKSUM_BYTES]:
        return {}
    magic, kept = marshal.loads(body)
    return kept if magic == MAGIC_NUMBER else {}


def _write(file: Path, kept: dict[str, Any]) -> None:
    """Whole or not at all; where it cannot be, the next start compiles again."""
    body = marshal.dumps((MAGIC_NUMBER, kept))
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") + body)
        drop_halves(file.parent, file.name)


def import_pyside() -> None:
    """Imports PySide6, with what is kept in place of what shiboken would compile."""
    file = _file()
    if file is None or "shiboken6" in sys.modules:
        return
    kept = _read(file)
    used: dict[str, Any] = {}
    compile_anew = builtins.compile

    def compile_once(source: Any, filename: Any, *arguments: Any, **named: Any) -> Any:
        if not str(filename).startswith(_CARRIED):
            return compile_anew(source, filename, *arguments, **named)
        if filename == _LEFT_OUT:
            source = b""
        was, code = kept.get(filename, (None, None))
        if was != source:
            code = compile_anew(source, filename, *arguments, **named)
        used[filename] = (source, code)
        return code

    builtins.compile = compile_once
    try:
        import PySide6  # noqa: F401
    finally:
        builtins.compile = compile_anew
    is_new = used.keys() != kept.keys() or any(code is not kept[name][1] for name, (_, code) in used.items())
    if is_new and not sys.dont_write_bytecode:
        _write(file, used)


import_pyside()
