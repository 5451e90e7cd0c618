"""Why a recording is not heard."""


class Unfit(Exception):
    """A recording cannot be used; the text says why."""
