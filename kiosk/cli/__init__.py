"""The commands other than play. A command's module is imported when the command is called, not before."""

from importlib import import_module
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from kiosk.base.called import called
from kiosk.cli.refusals import as_ours

COMMANDS: dict[str, tuple[str, str]] = {
    # name: module that holds a click command of the same name (dashes as underscores), and its line in the help
    "check": ("kiosk.cli.check", "Name every fault of the lessons, and what to do about it."),
    "compile": ("kiosk.cli.compile", "Make lessons and pictures ready ahead."),
    "export": ("kiosk.cli.export", "Give captions and sound to other programs."),
    "narrate": ("kiosk.cli.narrate", "Have the lessons spoken ahead."),
    "pictures": ("kiosk.cli.pictures", "Draw every screen into a folder."),
    "play": ("kiosk.cli.play", "Open the kiosk, as without a command."),
    "preview": ("kiosk.cli.preview", "Show a lesson, and again on every saving."),
    "settings": ("kiosk.cli.settings", "Show, check and change the settings."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: Any = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(f"Commands ({called('COMMAND --help')} tells more)"):
            formatter.write_dl([(name, line) for name, (_, line) in sorted(COMMANDS.items())])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kiosk", prog_name="kiosk")
def cli() -> None:
    """Dernier Geste: train a customer on the devices just installed. Without a command the kiosk opens."""


def run(arguments: list[str]) -> int:
    """The exit code of the command that `arguments` call. Raises KioskError, with nothing of click's own printed."""
    try:
        code = cli.main(arguments, prog_name=called(), standalone_mode=False)
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        raise as_ours(error, arguments[0] if arguments[0] in COMMANDS else "") from None
    except click.Abort:  # Ctrl-C, or the end of what is typed, at a question or in a command that keeps nothing
        click.echo("Stopped.", err=True)
        return 130
    return code if isinstance(code, int) else 0
