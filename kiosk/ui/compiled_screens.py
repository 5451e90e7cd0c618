"""Compiles the screens ahead, so that the very first start is as quick as any later one.

Qt looks for `Name.qmlc` beside `Name.qml` before it looks into the user's cache. The file that Qt's own tool makes has
no time in it and would be taken even when the screen was changed since: in a checkout it gets the source's.
"""

import struct
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from kiosk.base.files import drop_halves, write_whole

SCREENS = Path(__file__).parent / "qml"
_STAMP_AT = 16  # behind the magic and two versions (qv4compileddata_p.h); milliseconds since 1970, 0 for any time


def compile_screens(into: Path, *, is_stamped: bool, screens: Path = SCREENS) -> int:
    """Writes `into/<path>.qmlc` for each screen; gives how many. `is_stamped`: each holds good for its source of now.

    Raises OSError or CalledProcessError where the tool is missing or a screen is none; then nothing is half written.
    """
    tool = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath)) / "qmlcachegen"
    sources = sorted(screens.rglob("*.qml"))
    with tempfile.TemporaryDirectory() as folder:
        for source in sources:
            made = Path(folder) / f"{source.stem}.qmlc"
            line = [str(tool), "--only-bytecode", "-o", str(made), str(source)]
            subprocess.run(line, check=True, capture_output=True, text=True)
            data = bytearray(made.read_bytes())
            if is_stamped:
                struct.pack_into("<q", data, _STAMP_AT, source.stat().st_mtime_ns // 1_000_000)
            target = into / source.relative_to(screens).with_suffix(".qmlc")
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, bytes(data))
            drop_halves(target.parent, target.name)
    return len(sources)


def main() -> int:
    """Compiles the checkout's screens beside their sources; the set-up calls it. The process's exit code."""
    try:
        compile_screens(SCREENS, is_stamped=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"the screens are compiled at the first start instead: {error}", file=sys.stderr)
        return 1
    return 0
