"""The screen that a customer begins at, and comes back to."""

from typing import Protocol

from kiosk.ui.first_screen import FirstScreen


class Front(Protocol):
    """The shelf of lessons, or the desk where a technician sets up a visit."""

    def show(self) -> None:
        """Puts it on the screen."""
        ...

    def refresh(self) -> None:
        """Shows it in the language and the theme that hold now, without putting it on the screen."""
        ...

    def spoken_texts(self) -> list[str]:
        """It in words."""
        ...

    @property
    def is_blank(self) -> bool:
        """Whether nothing that a customer touched or typed is in it."""
        ...

    def forget(self) -> None:
        """Ready for the next customer."""
        ...


class HomeFront:
    """The shelf of lessons."""

    is_blank = True

    def __init__(self, first: FirstScreen) -> None:
        self._first = first

    def show(self) -> None:
        self._first.show()

    def refresh(self) -> None:
        """`FirstScreen` does it by itself."""

    def spoken_texts(self) -> list[str]:
        return self._first.spoken_texts()

    def forget(self) -> None:
        """Nothing is set up here."""
