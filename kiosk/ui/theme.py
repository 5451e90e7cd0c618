"""Sizes, colours and times as QML reads them: the singleton `Theme`."""

import os
from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.fonts import FAMILY, MONO_FAMILY
from kiosk.ui.palette import LIGHT, THEMES, Palette
from kiosk.ui.sizes import Sizes

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_SLID = 3840 * 2000  # pixels of a window


@QmlElement
@QmlSingleton
class Theme(QObject):
    """Made by the QML engine; the application sets it before the first screen is loaded."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes = Sizes(1920, 1080, 1.0)
        self._palette: Palette = LIGHT
        self._name = "light"
        self._is_right_to_left = False
        self._is_still = False

    def set_window(self, width: int, height: int) -> None:
        self._set(_sizes=Sizes(width, height, self._sizes.scale))

    def set_look(self, *, name: str, scale: float, is_right_to_left: bool, is_still: bool) -> None:
        """Everything the customer chooses about the look, told to QML as one change."""
        self._set(
            _name=name,
            _palette=THEMES[name],
            _sizes=Sizes(self._sizes.width, self._sizes.height, scale),
            _is_right_to_left=is_right_to_left,
            _is_still=is_still,
        )

    def _set(self, **fields: Any) -> None:
        if any(getattr(self, name) != value for name, value in fields.items()):
            for name, value in fields.items():
                setattr(self, name, value)
            self.changed.emit()

    @property
    def theme_name(self) -> str:
        """light, dark or contrast."""
        return self._name

    @property
    def sizes(self) -> Sizes:
        return self._sizes

    @property
    def slide_ms(self) -> int:
        """How long a page slides."""
        return 260 if self._slides else 0

    # What QML reads -------------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._name

    @Property(str, notify=changed)
    def family(self) -> str:
        return FAMILY

    @Property(str, notify=changed)
    def monoFamily(self) -> str:
        return MONO_FAMILY

    @Property(bool, notify=changed)
    def isRightToLeft(self) -> bool:
        return self._is_right_to_left

    @Property(bool, notify=changed)
    def isStill(self) -> bool:
        """Reduced motion: every duration is 0."""
        return self._is_still

    @Property(bool, notify=changed)
    def isPortrait(self) -> bool:
        return self._sizes.is_portrait

    @Property(bool, notify=changed)
    def isContrast(self) -> bool:
        return self._name == "contrast"

    @Property(float, notify=changed)
    def unit(self) -> float:
        return self._sizes.unit

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._sizes.scale

    @Property(float, notify=changed)
    def pictureShare(self) -> float:
        """How much of the window's width a step's picture may take; 0 where it is a button."""
        return self._sizes.picture_share

    @Property(int, notify=changed)
    def displaySize(self) -> int:
        return self._sizes.title(60)

    @Property(int, notify=changed)
    def titleSize(self) -> int:
        return self._sizes.title(34)

    @Property(int, notify=changed)
    def bodySize(self) -> int:
        return self._sizes.body(34)

    @Property(int, notify=changed)
    def labelSize(self) -> int:
        return self._sizes.label(32)

    @Property(int, notify=changed)
    def tableSize(self) -> int:
        return self._sizes.body(31)

    @Property(int, notify=changed)
    def tableHeadSize(self) -> int:
        return self._sizes.title(27)

    @Property(int, notify=changed)
    def smallSize(self) -> int:
        return self._sizes.title(26)

    @Property(int, notify=changed)
    def measure(self) -> int:
        """How wide running text may be."""
        return self._sizes.measure

    @Property(int, notify=changed)
    def buttonHeight(self) -> int:
        return self._sizes.label(104)

    @Property(int, notify=changed)
    def toolSize(self) -> int:
        return round(self._sizes.fixed(84))

    @Property(int, notify=changed)
    def touchTarget(self) -> int:
        """The least side of anything that is touched."""
        return round(self._sizes.fixed(72))

    @Property(int, notify=changed)
    def margin(self) -> int:
        return round(self._sizes.fixed(48))

    @Property(int, notify=changed)
    def blockGap(self) -> int:
        return round(self._sizes.fixed(34))

    @Property(int, notify=changed)
    def listGap(self) -> int:
        return round(self._sizes.fixed(20))

    @Property(int, notify=changed)
    def gap(self) -> int:
        """Between things that belong together, and the least distance of two targets."""
        return round(self._sizes.fixed(16))

    @Property(int, notify=changed)
    def smallGap(self) -> int:
        return round(self._sizes.fixed(8))

    @Property(int, notify=changed)
    def headerHeight(self) -> int:
        return max(round(self._sizes.fixed(128)), 2 * self._sizes.title(34) + 2 * self._sizes.title(26))

    @Property(int, notify=changed)
    def footerHeight(self) -> int:
        return self._sizes.label(104) + round(self._sizes.fixed(48))

    @Property(int, notify=changed)
    def pictureRadius(self) -> int:
        return round(self._sizes.fixed(40))

    @Property(int, notify=changed)
    def buttonRadius(self) -> int:
        return round(self._sizes.fixed(30))

    @Property(int, notify=changed)
    def calloutRadius(self) -> int:
        return round(self._sizes.fixed(26))

    @Property(int, notify=changed)
    def tableRadius(self) -> int:
        return round(self._sizes.fixed(22))

    @Property(int, notify=changed)
    def markerRadius(self) -> int:
        return round(self._sizes.fixed(9))

    @Property(int, notify=changed)
    def strokeWidth(self) -> int:
        return max(1, round(self._sizes.fixed(4 if self._name == "contrast" else 3)))

    @Property(int, notify=changed)
    def hairWidth(self) -> int:
        return max(1, round(self._sizes.fixed(1.5)))

    @Property(int, notify=changed)
    def focusWidth(self) -> int:
        return max(2, round(self._sizes.fixed(5)))

    @Property(int, notify=changed)
    def focusOffset(self) -> int:
        return max(2, round(self._sizes.fixed(4)))

    @property
    def _slides(self) -> bool:
        """Whether pages slide: without a graphics card the frames of a slide in 4K would come too late."""
        is_drawn_by_processor = os.environ.get("QT_QUICK_BACKEND") == "software"
        is_large = self._sizes.width * self._sizes.height >= _MOST_SLID
        return not self._is_still and not (is_drawn_by_processor and is_large)

    @Property(int, notify=changed)
    def slideLength(self) -> int:
        return round(self._sizes.fixed(90)) if self._slides else 0

    @Property(int, notify=changed)
    def slideMs(self) -> int:
        return self.slide_ms

    @Property(int, notify=changed)
    def glideMs(self) -> int:
        return 0 if self._is_still else 90

    @Property(int, notify=changed)
    def pressMs(self) -> int:
        return 0 if self._is_still else 80

    @Property(str, notify=changed)
    def ground(self) -> str:
        return self._palette.ground

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._palette.surface

    @Property(str, notify=changed)
    def sunken(self) -> str:
        return self._palette.sunken

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._palette.text

    @Property(str, notify=changed)
    def muted(self) -> str:
        return self._palette.muted

    @Property(str, notify=changed)
    def locked(self) -> str:
        """What cannot be touched just now: never as bright as what can, in high contrast too."""
        return self._palette.locked

    @Property(str, notify=changed)
    def line(self) -> str:
        return self._palette.line

    @Property(str, notify=changed)
    def hairline(self) -> str:
        return self._palette.hairline

    @Property(str, notify=changed)
    def accent(self) -> str:
        return self._palette.accent

    @Property(str, notify=changed)
    def onAccent(self) -> str:
        return self._palette.on_accent

    @Property(str, notify=changed)
    def soft(self) -> str:
        return self._palette.soft

    @Property(str, notify=changed)
    def pressed(self) -> str:
        return self._palette.pressed

    @Property(str, notify=changed)
    def onPressed(self) -> str:
        return self._palette.on_pressed

    @Property(str, notify=changed)
    def focus(self) -> str:
        return self._palette.focus

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._palette.spoken

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._palette.note

    @Property(str, notify=changed)
    def noteInk(self) -> str:
        return self._palette.note_ink

    @Property(str, notify=changed)
    def warning(self) -> str:
        return self._palette.warning

    @Property(str, notify=changed)
    def warningInk(self) -> str:
        return self._palette.warning_ink

    @Property(str, notify=changed)
    def danger(self) -> str:
        return self._palette.danger

    @Property(str, notify=changed)
    def dangerInk(self) -> str:
        return self._palette.danger_ink

    @Property(str, notify=changed)
    def ok(self) -> str:
        return self._palette.ok

    @Property(str, notify=changed)
    def okInk(self) -> str:
        return self._palette.ok_ink
