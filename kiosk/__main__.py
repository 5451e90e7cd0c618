"""`kiosk …`: opens the window, or hands over to a command."""

import gc
import sys

from kiosk.base.called import called
from kiosk.base.errors import KioskError

_HELP = frozenset({"-h", "--help"})


def main() -> int:
    """The process's exit code. `play` is dispatched before click is imported: click costs 8 % of an empty window."""
    try:
        return _run(sys.argv[1:])
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 2


def _run(arguments: list[str]) -> int:
    if _is_play(arguments):
        gc.disable()  # until the first frame: nothing becomes rubbish before it, and looking for some costs 4 %
        from kiosk.app.play import play

        return play(arguments[1:] if arguments[:1] == ["play"] else arguments)
    from kiosk.cli import cli

    # `kiosk --profile shop --help` asks about play
    cli(["play", "--help"] if _starts_play(arguments) else arguments, prog_name=called())
    return 0


def _is_play(arguments: list[str]) -> bool:
    """No command, `play`, or an option of its own; whoever asks for help gets it without a window."""
    return _starts_play(arguments) and not _HELP & set(arguments)


def _starts_play(arguments: list[str]) -> bool:
    first = arguments[0] if arguments else "play"
    return first == "play" or (first.startswith("-") and first not in ("--version", *_HELP))


if __name__ == "__main__":
    sys.exit(main())
