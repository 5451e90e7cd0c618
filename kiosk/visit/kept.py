"""Whether there is something to go on with. Apart from the store, because starting the kiosk has no time for it."""

from pathlib import Path


def has_saved_place(path: Path) -> bool:
    """Whether there may be a place to go on from; the store says for sure. Costs one look at the folder."""
    return path.exists()
