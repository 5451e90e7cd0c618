"""A command with a fault that nobody expected."""

import click


@click.command()
def odd() -> None:
    """Raises what no command may."""
    raise RuntimeError("Anna's key is 1234")
