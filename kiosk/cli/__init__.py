"""The commands other than play. A command's module is imported when the command is called, not before."""

from importlib import import_module
from typing import Any

import click

COMMANDS: dict[str, str] = {
    # name: module that holds a click command of the same name (dashes as underscores)
    "check": "kiosk.cli.check",
    "compile": "kiosk.cli.compile",
    "narrate": "kiosk.cli.narrate",
    "pictures": "kiosk.cli.pictures",
    "play": "kiosk.cli.play",
    "preview": "kiosk.cli.preview",
    "settings": "kiosk.cli.settings",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when it is called or described."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module_name = COMMANDS.get(cmd_name)
        if module_name is None:
            return None
        command: Any = getattr(import_module(module_name), cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kiosk", prog_name="kiosk")
def cli() -> None:
    """Dernier Geste: train a customer on the devices just installed. Without a command the kiosk opens."""
