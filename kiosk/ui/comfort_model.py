"""What makes seeing and hearing comfortable, as the comfort sheet shows and changes it."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.base.settings import Highlight, Settings, Theme
from kiosk.narration.pace import FASTEST_WPM, SLOWEST_WPM, usual_wpm
from kiosk.ui.list_rows import ChoiceRows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.25, 1.5, 2.0)
RATE_STEPS = (SLOWEST_WPM, 105, 120, 135, 150, 165, 180, 200, FASTEST_WPM)
LEAST_RATE_STEP = 15
LEAST_CHANGE = 1.06  # what is nearer to the usual rate is not heard to be another
SLOW, FAST = 0.93, 1.07  # of the usual rate: nearer to it than that it is called normal
VERY_SLOW, VERY_FAST = 0.75, 1.25
VOLUME_STEP, LOUDEST = 10, 100


@QmlElement
class ComfortModel(QObject):
    """Folds each touch into the settings of this visitor and tells `on_change` the new ones.

    `is_dark`: how the machine is set, which is what a visitor sees who chose no colours.
    """

    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        on_change: Callable[[Settings], None],
        parent: QObject | None = None,
        *,
        is_dark: bool = False,
    ) -> None:
        super().__init__(parent)
        self._settings, self._is_dark, self._has_reader = settings, is_dark, False
        self._usual_wpm = usual_wpm("")
        self._on_change = on_change
        self._scales, self._themes, self._highlights = ChoiceRows(self), ChoiceRows(self), ChoiceRows(self)
        self.retranslate()

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def theme(self) -> Theme:
        """The colours that are shown: never SYSTEM."""
        if self._settings.theme is not Theme.SYSTEM:
            return self._settings.theme
        return Theme.DARK if self._is_dark else Theme.LIGHT

    def put_dark(self, is_dark: bool) -> None:
        """The machine was set to dark, or to light."""
        self._is_dark = is_dark
        self.retranslate()

    def put_reader(self, has_reader: bool) -> None:
        """A screen reader runs on this machine, or no longer does."""
        if has_reader != self._has_reader:
            self._has_reader = has_reader
            self.changed.emit()

    def put(self, settings: Settings) -> None:
        """Shows these settings without telling `on_change`."""
        self._settings = settings
        self.retranslate()

    def put_language(self, language: str) -> None:
        """What is read is in this language; the words are those that are now installed."""
        self._usual_wpm = usual_wpm(language)
        self.retranslate()

    def retranslate(self) -> None:
        """Words anew, in the language that is now installed."""
        now = self._settings
        scales = (self.tr("Normal"), self.tr("Large"), self.tr("Larger"), self.tr("Largest"))
        self._scales.put([(str(scale), words, scale == now.text_scale) for scale, words in zip(SCALES, scales)])
        themes = (
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.CONTRAST, self.tr("High contrast")),
        )
        self._themes.put([(theme.value, words, theme == self.theme) for theme, words in themes])
        highlights = (
            (Highlight.WORD, self.tr("Each word")),
            (Highlight.SENTENCE, self.tr("The sentence")),
            (Highlight.NONE, self.tr("Nothing")),
        )
        self._highlights.put([(one.value, words, one == now.highlight) for one, words in highlights])
        self.changed.emit()

    def _fold(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.retranslate()
            self._on_change(settings)

    @Slot(str, str)
    def choose(self, name: str, key: str) -> None:
        """One of the settings with a few values, by its name. Raises ValueError for any other."""
        match name:
            case "text_scale":
                self._fold(self._settings._replace(text_scale=float(key)))
            case "theme":
                self._fold(self._settings._replace(theme=Theme(key)))
            case "highlight":
                self._fold(self._settings._replace(highlight=Highlight(key)))
            case _:
                raise ValueError(f"name: no choice is called {name!r}")

    @Slot(str, bool)
    def setFlag(self, name: str, is_on: bool) -> None:
        """A switch, by its setting's name. Raises ValueError for any other."""
        match name:
            case "mute":
                self._fold(self._settings._replace(mute=is_on))
            case "autoplay_next":
                self._fold(self._settings._replace(autoplay_next=is_on))
            case "read_on_open":
                self._fold(self._settings._replace(read_on_open=is_on))
            case "reduced_motion":
                self._fold(self._settings._replace(reduced_motion=is_on))
            case _:
                raise ValueError(f"name: no switch is called {name!r}")

    @Slot(int)
    def changeRate(self, direction: int) -> None:
        self.putRate(_next(RATE_STEPS, self.rate, direction))

    @Slot(int)
    def changeVolume(self, direction: int) -> None:
        self.putVolume(self._settings.volume + direction * VOLUME_STEP)

    @Slot(float)
    def putRate(self, rate_wpm: float) -> None:
        """The step that is nearest to so many words a minute."""
        self._fold(self._settings._replace(speech_rate_wpm=min(RATE_STEPS, key=lambda step: abs(step - rate_wpm))))

    @Slot(float)
    def putVolume(self, volume: float) -> None:
        """So many percent, and heard from now on; never silence, which has a switch of its own."""
        self._fold(self._settings._replace(volume=min(LOUDEST, max(VOLUME_STEP, round(volume))), mute=False))

    @Property(ChoiceRows, constant=True)
    def scales(self) -> ChoiceRows:
        return self._scales

    @Property(ChoiceRows, constant=True)
    def themes(self) -> ChoiceRows:
        return self._themes

    @Property(ChoiceRows, constant=True)
    def highlights(self) -> ChoiceRows:
        return self._highlights

    @Property(str, notify=changed)
    def rateUnit(self) -> str:
        """In as few letters as three digits have room for."""
        return self.tr("words/min")

    @Property(str, notify=changed)
    def rateSaid(self) -> str:
        return f"{self._rate_in_a_word()}, " + self.tr("%1 words a minute").replace("%1", str(self.rate))

    @Property(int, notify=changed)
    def rate(self) -> int:
        """Words a minute."""
        return self._settings.speech_rate_wpm or self._usual_wpm

    def _rate_in_a_word(self) -> str:
        part = self.rate / self._usual_wpm
        if part < SLOW:
            return self.tr("Very slow") if part < VERY_SLOW else self.tr("Slow")
        if part > FAST:
            return self.tr("Very fast") if part > VERY_FAST else self.tr("Fast")
        return self.tr("Normal pace")

    @Property(int, constant=True)
    def slowest(self) -> int:
        return SLOWEST_WPM

    @Property(int, constant=True)
    def fastest(self) -> int:
        return FASTEST_WPM

    @Property(int, constant=True)
    def rateStep(self) -> int:
        """The smallest."""
        return LEAST_RATE_STEP

    @Property(str, notify=changed)
    def volumeText(self) -> str:
        return self.tr("%1%").replace("%1", str(self._settings.volume))

    @Property(int, notify=changed)
    def volume(self) -> int:
        return self._settings.volume

    @Property(int, constant=True)
    def softest(self) -> int:
        return VOLUME_STEP

    @Property(int, constant=True)
    def loudest(self) -> int:
        return LOUDEST

    @Property(int, constant=True)
    def volumeStep(self) -> int:
        return VOLUME_STEP

    @Property(bool, notify=changed)
    def isMuted(self) -> bool:
        return self._settings.mute

    @Property(bool, notify=changed)
    def isAutoplay(self) -> bool:
        return self._settings.autoplay_next

    @Property(bool, notify=changed)
    def isReadOnOpen(self) -> bool:
        return self._settings.read_on_open

    @Property(bool, notify=changed)
    def hasReader(self) -> bool:
        """Whether a screen reader runs, to which the voice yields."""
        return self._has_reader

    @Property(bool, notify=changed)
    def isStill(self) -> bool:
        return self._settings.reduced_motion


def _next(steps: tuple[int, ...], now: int, direction: int) -> int:
    """The neighbour of `now` in `steps`, so far from it that the difference is heard."""
    if direction > 0:
        return next((step for step in steps if step > now * LEAST_CHANGE), steps[-1])
    return next((step for step in reversed(steps) if step < now / LEAST_CHANGE), steps[0])
