"""The colours of the screens, a role at a time, and the pairs that must stand apart.

Pure data: a test keeps the contrast of every pair, also for a brand's own colours.
"""

from typing import NamedTuple


class Palette(NamedTuple):
    """The colour of each role as #RRGGBB."""

    ground: str
    surface: str
    sunken: str
    text: str
    muted: str
    locked: str
    line: str
    hairline: str
    accent: str
    on_accent: str
    soft: str
    pressed: str
    on_pressed: str
    focus: str
    spoken: str
    note: str
    note_ink: str
    warning: str
    warning_ink: str
    danger: str
    danger_ink: str
    ok: str
    ok_ink: str


LIGHT = Palette(
    ground="#F5F2EC",
    surface="#FFFFFF",
    sunken="#ECE7DD",
    text="#1A2126",
    muted="#4C5A63",
    locked="#68747C",
    line="#857F72",
    hairline="#DDD6C8",
    accent="#0A5F58",
    on_accent="#FFFFFF",
    soft="#D8ECE7",
    pressed="#07443F",
    on_pressed="#FFFFFF",
    focus="#1B4FD6",
    spoken="#FFDD75",
    note="#E4EDFB",
    note_ink="#173F85",
    warning="#FFEFD2",
    warning_ink="#7A3E00",
    danger="#FDE5E1",
    danger_ink="#8E1B12",
    ok="#DFF2E3",
    ok_ink="#145A2A",
)

DARK = Palette(
    ground="#0F1517",
    surface="#182124",
    sunken="#0A0F10",
    text="#F1F4F2",
    muted="#A9B7B5",
    locked="#87938F",
    line="#71827F",
    hairline="#2A3639",
    accent="#63D2C3",
    on_accent="#04211E",
    soft="#173936",
    pressed="#8FE3D7",
    on_pressed="#04211E",
    focus="#9DB8FF",
    spoken="#6A4B00",
    note="#16283F",
    note_ink="#A9CBFF",
    warning="#3A2A0B",
    warning_ink="#FFCF7A",
    danger="#431A16",
    danger_ink="#FFB4A8",
    ok="#12331D",
    ok_ink="#8FE0A6",
)

CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    sunken="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    locked="#8A8A8A",
    line="#FFFFFF",
    hairline="#FFFFFF",
    accent="#FFE600",
    on_accent="#000000",
    soft="#000000",
    pressed="#FFFFFF",
    on_pressed="#000000",
    focus="#00E5FF",
    spoken="#3B21D9",
    note="#000000",
    note_ink="#9FD3FF",
    warning="#000000",
    warning_ink="#FFE600",
    danger="#000000",
    danger_ink="#FF9C9C",
    ok="#000000",
    ok_ink="#7CFF9B",
)

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

BODY, WORDS, SHAPES = 7.0, 4.5, 3.0

# (what is drawn, what it is drawn on, the least contrast). `hairline` is decoration and exempt (LOOK.md).
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("text", "ground", BODY),
    ("text", "surface", BODY),
    ("text", "sunken", BODY),
    ("text", "soft", BODY),
    ("text", "spoken", BODY),
    ("text", "note", BODY),
    ("text", "warning", BODY),
    ("text", "danger", BODY),
    ("text", "ok", BODY),
    ("muted", "ground", WORDS),
    ("muted", "surface", WORDS),
    ("muted", "sunken", WORDS),
    ("muted", "soft", WORDS),
    ("locked", "surface", WORDS),
    ("locked", "ground", SHAPES),
    ("accent", "ground", WORDS),
    ("accent", "surface", WORDS),
    ("accent", "soft", WORDS),
    ("accent", "sunken", WORDS),
    ("accent", "on_accent", SHAPES),
    ("on_accent", "accent", WORDS),
    ("on_pressed", "pressed", WORDS),
    ("note_ink", "note", WORDS),
    ("warning_ink", "warning", WORDS),
    ("warning_ink", "ground", SHAPES),
    ("warning_ink", "surface", SHAPES),
    ("warning_ink", "soft", SHAPES),
    ("danger_ink", "danger", WORDS),
    ("danger_ink", "ground", WORDS),
    ("ok_ink", "ok", WORDS),
    ("ok_ink", "ground", SHAPES),
    ("ok_ink", "surface", SHAPES),
    ("ok_ink", "soft", SHAPES),
    ("line", "ground", SHAPES),
    ("line", "surface", SHAPES),
    ("line", "sunken", SHAPES),
    ("line", "soft", SHAPES),
    ("focus", "ground", SHAPES),
    ("focus", "surface", SHAPES),
    ("focus", "sunken", SHAPES),
    ("focus", "soft", SHAPES),
    ("focus", "note", SHAPES),
    ("focus", "warning", SHAPES),
    ("focus", "danger", SHAPES),
    ("focus", "ok", SHAPES),
    ("accent", "spoken", SHAPES),
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
