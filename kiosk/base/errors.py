"""The errors of the program: each says where it happened and what to do."""

from kiosk.base.called import called


class KioskError(Exception):
    """A fault of the outside world that a person can mend.

    `where` names the place (a path, `path:line:col`, a device), `remedy` the next gesture in words a technician uses.
    """

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.message}{remedy}"


class CommandLineRefused(KioskError):
    """Words of the command line that do not hold. `command` is the one whose help tells more; "" for all of them."""

    def __init__(self, message: str, *, where: str = "", remedy: str = "", command: str = "play") -> None:
        more = f"see “{called(f'{command} --help'.lstrip())}”"
        super().__init__(message, where=where, remedy=f"{remedy}; {more}" if remedy else more)
