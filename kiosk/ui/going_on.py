"""The next step opens by itself once one was read, for whoever chose that."""

from collections.abc import Callable

from kiosk.narration.shown import Phase
from kiosk.ui.shell import Shell


class GoingOn:
    """Goes on in the moment in which a step was read; where a sheet stands above it then, once that is left."""

    def __init__(self, shell: Shell, may: Callable[[], bool], go_on: Callable[[], None]) -> None:
        """`may`: whether the step that is shown now is one to go on from."""
        self._shell, self._may, self._go_on = shell, may, go_on
        self._phase = Phase.QUIET
        self._is_due = False
        shell.sheet_changed.connect(self._look)

    def hear(self, phase: Phase) -> None:
        """What the voice does now. Only a change counts: a step that was read before somebody chose to go on stays."""
        if phase is not self._phase:
            self._phase = phase
            self._is_due = phase is Phase.DONE and self._may()
            self._look()

    def call_off(self) -> None:
        """Another step is shown, by a touch."""
        self._is_due = False

    def _look(self) -> None:
        if self._is_due and not self._shell.sheets and self._may():
            self._is_due = False
            self._go_on()
