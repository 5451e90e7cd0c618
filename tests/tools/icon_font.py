"""Makes the icon font and its names: `python -m tests.tools.icon_font FOLDER` (npm's `lucide-static`, unpacked).

An icon is a glyph so that it takes the colour and the size of the words beside it and costs no SVG plugin at start.
"""

import json
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "a-large-small arrow-down arrow-left arrow-right arrow-up check chevron-down chevron-left chevron-right circle "
    "circle-check circle-x clock delete eye eye-off flag globe hand house info languages lightbulb lock log-out "
    "minus notebook-text octagon-x pause phone play plus rotate-ccw search square square-check triangle-alert "
    "users-round volume-2 volume-x wifi x arrow-big-up space plug "
)  # one a word


def main(folder: Path) -> None:
    """Writes media/fonts/KioskIcons.ttf and kiosk/ui/qml/Kiosk/Icons.qml."""
    info = json.loads((folder / "font" / "info.json").read_text())
    points = {name: int(info[name]["encodedCode"][1:], 16) for name in sorted(NAMES.split())}
    font = load_font(str(folder / "font" / "lucide.ttf"), Options())
    subsetter = Subsetter(Options())
    subsetter.populate(unicodes=points.values())
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = "KioskIcons" if record.nameID == 6 else "Kiosk Icons"
    save_font(font, str(ROOT / "media" / "fonts" / "KioskIcons.ttf"), Options())
    lines = [f'    readonly property string {_camel(name)}: "\\u{point:04x}"' for name, point in points.items()]
    text = "pragma Singleton\nimport QtQml\n\n// Made by tests/tools/icon_font.py from Lucide (ISC).\nQtObject {\n"
    (ROOT / "kiosk/ui/qml/Kiosk/Icons.qml").write_text(text + "\n".join(lines) + "\n}\n")


def _camel(name: str) -> str:
    head, *tail = name.split("-")
    name = head + "".join(part.capitalize() for part in tail)
    return f"{name}Key" if name == "delete" else name


if __name__ == "__main__":
    main(Path(sys.argv[1]))
