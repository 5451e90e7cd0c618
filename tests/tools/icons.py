"""Makes `media/icons` from npm's lucide-static: `python -m tests.tools.icons [NODE_MODULES]`.

Every icon keeps `stroke="currentColor"`, so that whoever draws it gives the colour. To add one, add its name here.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

OUTPUT = Path(__file__).resolve().parents[2] / "media" / "icons"
LUCIDE_VERSION = "1.62.0"
NAMES = [
    "a-large-small",
    "activity",
    "arrow-left",
    "arrow-right",
    "book-open",
    "bookmark",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "circle-check",
    "circle-help",
    "clock",
    "contrast",
    "credit-card",
    "delete",
    "door-open",
    "eye",
    "eye-off",
    "flag",
    "gauge",
    "globe",
    "hand",
    "highlighter",
    "house",
    "info",
    "keyboard",
    "lamp",
    "languages",
    "lightbulb",
    "list",
    "log-out",
    "map-pin",
    "minus",
    "moon",
    "octagon-alert",
    "octagon-x",
    "pause",
    "phone",
    "play",
    "plug",
    "plus",
    "printer",
    "qr-code",
    "refresh-cw",
    "rotate-ccw",
    "route",
    "router",
    "scan-qr-code",
    "search",
    "shield-check",
    "siren",
    "sliders-horizontal",
    "smartphone",
    "star",
    "store",
    "sun",
    "tablet",
    "thermometer",
    "triangle-alert",
    "user-round",
    "volume-1",
    "volume-2",
    "volume-x",
    "wifi",
    "wrench",
    "x",
]


def main(arguments: Sequence[str]) -> int:
    if arguments:
        build(Path(arguments[0]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "install", "--no-save", "--prefix", folder, f"lucide-static@{LUCIDE_VERSION}"], check=True
        )
        build(Path(folder) / "node_modules")
    return 0


def build(node_modules: Path) -> None:
    """Writes the named icons and their licence, and removes icons no longer named."""
    source = node_modules / "lucide-static"
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for stale in OUTPUT.glob("*.svg"):
        if stale.stem not in NAMES:
            stale.unlink()
    for name in NAMES:
        drawn = (source / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (OUTPUT / f"{name}.svg").write_text(shortened(drawn), encoding="utf-8")
    shutil.copyfile(source / "LICENSE", OUTPUT / "LICENSE.txt")


def shortened(drawn: str) -> str:
    """The same drawing without comment, class and line breaks."""
    bare = re.sub(r'<!--.*?-->|\s+class="[^"]*"', "", drawn, flags=re.DOTALL)
    joined = re.sub(r"\s+", " ", bare).strip()
    return joined.replace("> <", "><").replace(" />", "/>").replace(" >", ">") + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
