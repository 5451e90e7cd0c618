"""Small packs for tests: one sound lesson, and what a test wants to be wrong."""

from pathlib import Path

from kiosk.lesson.findings import Faults
from kiosk.lesson.palette import Palette, parse_palette

PALETTE = '[colours]\nsky = ["#D9ECE6", "#13302E", "#000000"]\nink = ["#1A3038", "#0A1214", "#101010"]\n'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 720">{}</svg>'
BOX = SVG.format(
    '<rect width="640" height="720" class="fill-sky"/>'
    '<g id="label"><rect x="160" y="180" width="320" height="180" class="fill-ink"/></g>'
)
FRONT = "---\ntitle: The box\ntopic: connect\nminutes: 3\nhelp: https://www.ofcom.org.uk/wifi\n---\n"
STEP = "## Find it {#find}\n![The box](../../../media/box.svg){focus=label}\n\nLook at the label.\n"
GUIDE = FRONT + STEP
RULE_FRONT = "---\ntitle: Guests\nversion: 1\ndate: 2026-11-30\n---\n"
PROFILE = "id: internet-box\nclass: box\nnames:\n  en: Internet box\nfacts:\n  wps: yes\n"
PATH = "lessons/guides/box/en.md"


def write_pack(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A pack with a palette, the picture media/box.svg, the guide `box` in English, and these files."""
    sound: dict[str, str | bytes] = {"media/palette.toml": PALETTE, "media/box.svg": BOX, PATH: GUIDE}
    for name, content in (sound | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def palette(text: str = PALETTE) -> Palette:
    """The colours of a pack."""
    found = parse_palette(text, Faults("media/palette.toml"))
    assert found is not None
    return found
