"""How the person called the program: messages name its commands so that they can be typed."""

import os

CALLED = "DERNIER_GESTE_CALLED"  # set by run.py, where no command `kiosk` is installed


def called(command: str = "") -> str:
    """The line that calls `command`: "kiosk check", or "python3 run.py check" in a copy of the project."""
    return f"{os.environ.get(CALLED) or 'kiosk'} {command}".rstrip()
