"""What click says of a command line, in the form of all our errors: what is wrong; what to do."""

from collections.abc import Sequence
from difflib import get_close_matches

import click
from click.exceptions import NoSuchCommand

from kiosk.base.errors import CommandLineRefused, KioskError


def as_ours(error: click.ClickException, asked: str) -> KioskError:
    """The same as an error of our own. `asked`: the command that was called, for what click tells without one."""
    if not isinstance(error, click.UsageError):
        return KioskError(error.format_message())
    command = " ".join(_names(error.ctx)) if error.ctx else asked
    return CommandLineRefused(_message(error), where=_place(error), command=command)


def _message(error: click.UsageError) -> str:
    match error:
        case NoSuchCommand(ctx=ctx, command_name=name):
            known = ctx.command.list_commands(ctx) if ctx and isinstance(ctx.command, click.Group) else []
            return f"there is no command {name}{_meant(get_close_matches(name, known))}"
        case click.NoSuchOption(option_name=name, possibilities=near):
            return f"there is no option {name}{_meant(near or [])}"
        case click.BadOptionUsage(option_name=name):
            return f"{name} needs a value"
        case click.MissingParameter(param=param) if param is not None:
            return f"{param.get_error_hint(error.ctx)} is missing".replace("'", "")
        case click.BadParameter(message=message):
            return _within(message)
        case _:
            return _within(error.format_message())


def _within(words: str) -> str:
    """A sentence as a part of one."""
    return words[:1].lower() + words[1:].rstrip(".")


def _place(error: click.UsageError) -> str:
    """The option or argument whose value does not hold."""
    is_value = isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter)
    param = getattr(error, "param", None)
    return param.get_error_hint(error.ctx).replace("'", "") if is_value and param is not None else ""


def _names(context: click.Context) -> list[str]:
    """The words that call the command, without the program's own."""
    return [*_names(context.parent), context.info_name or ""] if context.parent else []


def _meant(near: Sequence[str]) -> str:
    return f" (did you mean {near[0]}?)" if near else ""
