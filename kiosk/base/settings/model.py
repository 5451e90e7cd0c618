"""Every setting with its type and what it is where nobody set it.

What a setting means, what it may hold and who may change it stands in `registry`, which the player does not import.
"""

from enum import Enum
from typing import Any, NamedTuple


class Profile(Enum):
    """The three uses of the kiosk."""

    TECHNICIAN = "technician"
    SHOP = "shop"
    HOME = "home"


class Theme(Enum):
    """In what colours the kiosk is drawn; SYSTEM is the system's own choice of light or dark."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


class Highlight(Enum):
    """What lights up while it is spoken."""

    WORD = "word"
    SENTENCE = "sentence"
    NONE = "none"


class VoiceChoice(Enum):
    """Which engine speaks first; AUTO is the best for the language, SILENT leaves the captions alone."""

    AUTO = "auto"
    PICO = "pico"
    ESPEAK = "espeak"
    SILENT = "silent"


class Renderer(Enum):
    """How the window is drawn; AUTO takes the processor where there is no graphics card."""

    AUTO = "auto"
    SOFTWARE = "software"
    OPENGL = "opengl"


class StaffGesture(Enum):
    """How staff leave the kiosk: four corners touched in turn from the upper left, or Ctrl+Alt+Q, or either."""

    CORNERS = "corners"
    KEYS = "keys"
    BOTH = "both"


class Keyboard(Enum):
    """The keys of the kiosk's own keyboard; AUTO follows the language."""

    AUTO = "auto"
    AZERTY = "azerty"
    QWERTY = "qwerty"
    ARABIC = "arabic"


class Settings(NamedTuple):
    """All settings of this run. The order is that of the documentation; `_BY_PROFILE` has the other defaults."""

    profile: Profile = Profile.HOME

    language: str = "system"
    languages: tuple[str, ...] = ()
    text_scale: float = 1.0
    theme: Theme = Theme.SYSTEM
    reduced_motion: bool = False
    keyboard: Keyboard = Keyboard.AUTO

    volume: int = 80
    mute: bool = False
    voice: VoiceChoice = VoiceChoice.AUTO
    sound_delay_ms: int = 0
    speech_rate_wpm: int = 0
    highlight: Highlight = Highlight.WORD
    read_on_open: bool = True
    autoplay_next: bool = False

    visit_minutes: int = 15
    place_kept_h: int = 24 * 365

    idle_s: int = 0
    warning_s: int = 30
    attract_screen_s: int = 8

    call_name: str = ""
    call_number: str = ""
    call_hours: tuple[tuple[str, str], ...] = ()  # language tag and text; one text under "" is for all languages
    help_number: str = ""
    follow_up_base: str = ""

    staff_gesture: StaffGesture = StaffGesture.BOTH
    staff_pin: str = ""

    full_screen: bool = False
    renderer: Renderer = Renderer.AUTO
    large_text: bool = False
    screen_short_side_mm: int = 0
    viewing_distance_mm: int = 500


_BY_PROFILE: dict[Profile, dict[str, Any]] = {
    Profile.TECHNICIAN: {
        # A technician is there to speak first; the customer asks for the voice with one touch.
        "read_on_open": False,
        "full_screen": True,
        "place_kept_h": 24,
    },
    Profile.SHOP: {
        # No sound by itself in a public place (EN 301 549, 5.1.3.10 and WCAG 1.4.2: over three seconds).
        "read_on_open": False,
        "idle_s": 60,
        "place_kept_h": 0,
        "full_screen": True,
        "large_text": True,
    },
    Profile.HOME: {},
}


def default_settings(profile: Profile) -> Settings:
    """What the profile has where nobody set anything."""
    return Settings(profile=profile)._replace(**_BY_PROFILE[profile])
