"""Why a recording is not heard."""


class Unfit(Exception):
    """A recording cannot be used; the text says why, of the sentence `index` of its step, or of the whole."""

    def __init__(self, cause: str, index: int | None = None) -> None:
        super().__init__(cause)
        self.index = index
