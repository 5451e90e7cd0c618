"""`kiosk …`: opens the window, or hands over to a command."""

import gc
import sys

from kiosk.base.errors import CommandLineRefused, KioskError

_HELP = frozenset({"-h", "--help"})


def main() -> int:
    """The process's exit code: the command's own, or that of an error, which is told in one line.

    2: the command line does not hold. 1: something else that a person can mend. 70: a fault of the program.

    `play` is dispatched before click is imported: click costs 8 % of an empty window.
    """
    try:
        return _run(sys.argv[1:])
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 2 if isinstance(error, CommandLineRefused) else 1
    except Exception as error:  # noqa: BLE001  (one of the four places: a person at a terminal sees no traceback)
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    """One line for whoever called; where it happened goes into the file for staff. The process's exit code."""
    import os

    from kiosk.base.journal import note_fault
    from kiosk.base.paths import find_paths

    file = find_paths({name: value for name, value in os.environ.items() if name != "KIOSK_PACK"}).journal_file
    note_fault(file, error)
    remedy = "try again; where that does not help, give this file to whoever looks after the kiosk"
    print(f"kiosk: {file}: a fault of the program ({type(error).__name__}), noted here; {remedy}", file=sys.stderr)
    return 70  # EX_SOFTWARE of sysexits.h


def _run(arguments: list[str]) -> int:
    if is_play(arguments):
        gc.disable()  # until the first frame: nothing becomes rubbish before it, and looking for some costs 4 %
        from kiosk.app.play import play

        return play(arguments[1:] if arguments[:1] == ["play"] else arguments)
    from kiosk.cli import run

    # `kiosk --profile shop --help` asks about play
    return run(["play", "--help"] if _starts_play(arguments) else arguments)


def is_play(arguments: list[str]) -> bool:
    """Whether the kiosk itself is asked for: no command, `play`, or an option; not where somebody asks for help."""
    return _starts_play(arguments) and not _HELP & set(arguments)


def _starts_play(arguments: list[str]) -> bool:
    first = arguments[0] if arguments else "play"
    return first == "play" or (first.startswith("-") and first not in ("--version", *_HELP))


if __name__ == "__main__":
    sys.exit(main())
