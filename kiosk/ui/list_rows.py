"""The small lists of the screens."""

from typing import ClassVar

from PySide6.QtQml import QmlElement

from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ChoiceRows(Rows):
    """Answers to one question, one of them chosen."""

    ROLES: ClassVar[tuple[str, ...]] = ("key", "words", "isChosen")


@QmlElement
class LanguageRows(Rows):
    """Languages by their own names."""

    ROLES: ClassVar[tuple[str, ...]] = ("tag", "ownName", "isChosen")


@QmlElement
class CardRows(Rows):
    """Lessons to choose from. `note` says what is not as wished: another language, not reviewed."""

    ROLES: ClassVar[tuple[str, ...]] = (
        "lessonId",
        "title",
        "summary",
        "minutesText",
        "pictureUrl",
        "note",
        "isFinished",
    )


@QmlElement
class StepRows(Rows):
    """The steps of a lesson, or what a walk had to show."""

    ROLES: ClassVar[tuple[str, ...]] = ("words", "isSeen", "isCurrent", "isPartly")


@QmlElement
class PictureRows(Rows):
    """Pictures that may be next: whole, the part that comes forward, and where that lies, as fractions of the whole."""

    ROLES: ClassVar[tuple[str, ...]] = ("pictureUrl", "partUrl", "part")


@QmlElement
class AddressRows(Rows):
    """Lessons, and what to type to read each again; `lines` is that as it is shown."""

    ROLES: ClassVar[tuple[str, ...]] = ("title", "address", "lines")
