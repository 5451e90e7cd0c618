"""`kiosk play`: what its help says. The kiosk itself is opened before click is imported (`kiosk.__main__`)."""

import sys
from importlib import import_module

import click

from kiosk.base.settings.registry import REGISTRY


class WithSettings(click.Command):
    """Its options are the settings: the help names them all."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Options"):
            rows = [("--size WIDTHxHEIGHT", "The window's size in pixels."), ("-h, --help", "Show this message.")]
            formatter.write_dl(rows)
        with formatter.section("Settings, for this run only"):
            formatter.write_dl([(f"--{name.replace('_', '-')}", one.says) for name, one in REGISTRY.items()])


@click.command(cls=WithSettings, context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.pass_context
def play(ctx: click.Context) -> None:
    """Open the kiosk; this is also what happens without any command."""
    sys.exit(import_module("kiosk.app.play").play(ctx.args))
