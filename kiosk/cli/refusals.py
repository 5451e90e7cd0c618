"""What click says of a command line, in the form of all our errors: what is wrong; what to do."""

import click
from click.exceptions import NoSuchCommand

from kiosk.base.errors import CommandLineRefused, KioskError
from kiosk.base.near import nearest
from kiosk.base.settings.arguments import meant_option


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
            return f"there is no command {name}{_meant(nearest(name, known))}"
        case click.NoSuchOption(ctx=ctx, option_name=name):
            params = ctx.command.get_params(ctx) if ctx else []
            known = [option for param in params for option in param.opts if option.startswith("--")]
            return f"there is no option {name}{meant_option(name, known)}"
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


def _meant(near: str) -> str:
    return f" (did you mean {near}?)" if near else ""
