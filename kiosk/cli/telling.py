"""What the program notes while a command of its own works in it, on the terminal."""

import logging

import click

from kiosk.base.journal import Discreet


class Telling(logging.Handler):
    """`with Telling():` each warning is told in the form of our errors, and once: what opens many times repeats it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._told: set[str] = set()
        self.setFormatter(Discreet("kiosk: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        if line not in self._told:
            self._told.add(line)
            click.echo(line, err=True)

    def __enter__(self) -> "Telling":
        logging.getLogger("kiosk").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("kiosk").removeHandler(self)
