"""The way out for staff: the PIN, and how long the keypad waits after wrong ones; a restart does not help."""

import json
from pathlib import Path

from kiosk.base.clock import Clock
from kiosk.base.pin import Tries, after_wrong, is_right_pin, wait_s
from kiosk.visit.state_file import Document, NotSaved, StateFile

_OWNER = "staff"


class StaffDoor:
    """Opens for the PIN whose hash is `staff_pin`; for anyone where that is "". A try blocks for 50 ms: use a job."""

    def __init__(self, path: Path, clock: Clock, staff_pin: str) -> None:
        self._file = StateFile(path, clock)
        self._clock = clock
        self._staff_pin = staff_pin
        self._revision = 0
        self._tries = self._kept()

    @property
    def needs_pin(self) -> bool:
        return bool(self._staff_pin)

    def wait_s(self) -> float:
        """How long the keypad takes no PIN; 0 for not at all."""
        return wait_s(self._tries, self._clock.now_s())

    def opens(self, pin: str) -> bool:
        """Whether staff may leave. While the keypad waits, no PIN opens, the right one neither."""
        if not self._staff_pin:
            return True
        if self.wait_s() > 0:
            return False
        is_right = is_right_pin(pin, self._staff_pin)
        self._tries = Tries() if is_right else after_wrong(self._tries, self._clock.now_s())
        self._keep()
        return is_right

    def close(self) -> None:
        self._file.close()

    def _kept(self) -> Tries:
        document = self._file.newest()
        if document is None:
            return Tries()
        self._revision = document.revision
        try:
            wrong_count, last_s = json.loads(document.content)
            return Tries(int(wrong_count), float(last_s))
        except (ValueError, TypeError):
            return Tries()

    def _keep(self) -> None:
        self._revision += 1
        try:
            content = json.dumps([self._tries.wrong_count, self._tries.last_s])
            self._file.save(Document(_OWNER, self._revision, content))
        except NotSaved:
            return  # a full disk must not lock staff in; until the next start the count is in memory
