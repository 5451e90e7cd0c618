"""What can be set, read at start from what was checked when it was written."""

from kiosk.base.settings.load import Loaded, load_settings, read_settings
from kiosk.base.settings.model import (
    Highlight,
    Keyboard,
    Profile,
    Renderer,
    Settings,
    StaffGesture,
    Theme,
    VoiceChoice,
    default_settings,
)
from kiosk.base.settings.source import Fault

__all__ = [
    "Fault",
    "Highlight",
    "Keyboard",
    "Loaded",
    "Profile",
    "Renderer",
    "Settings",
    "StaffGesture",
    "Theme",
    "VoiceChoice",
    "default_settings",
    "load_settings",
    "read_settings",
]
