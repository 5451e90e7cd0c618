"""Draws the README's pictures anew: `python -m tests.tools.readme_pictures`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
# name: screen, size, text in percent, theme, language
WANTED = {
    "lesson": ("lesson-speaking", "1280x720", 100, "light", "fr"),
    "home": ("home", "1280x720", 100, "light", "fr"),
    "recap": ("recap", "1280x720", 100, "light", "fr"),
    "dark": ("lesson", "1280x720", 100, "dark", "fr"),
    "arabic": ("lesson:guest-wifi:3", "1280x720", 100, "light", "ar"),
    "visit": ("plan-chosen", "1280x720", 100, "light", "fr"),
    "shop": ("attract", "1280x720", 100, "light", "fr"),
    "large-text": ("lesson-speaking", "720x1152", 200, "contrast", "fr"),
}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        for name, (screen, size, text, theme, language) in WANTED.items():
            look = ["--screen", screen, "--size", size, "--text", str(text), "--theme", theme, "--language", language]
            command = [sys.executable, "-m", "kiosk", "pictures", folder, *look]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=120)
            (drawn,) = Path(folder).glob("*.png")
            with Image.open(drawn) as picture:
                picture.save(PICTURES / f"{name}.png", optimize=True)
            drawn.unlink()
            print(PICTURES / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
