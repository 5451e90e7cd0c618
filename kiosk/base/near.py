"""Which of the words there are somebody probably meant."""

from collections.abc import Iterable

_SHORT = 5
_LONGEST = 60


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, dashes between its parts; "" where none is near."""
    from difflib import get_close_matches  # for a misspelt word only

    names = list(known)
    if exact := next((name for name in names if word and name.lower() == word.strip().lower()), ""):
        return exact
    # Of short words two letters may be swapped; in long ones as many in common still make another word.
    near = get_close_matches(word[:_LONGEST], names, n=1, cutoff=0.66 if len(word) <= _SHORT else 0.75)
    parts = [name for name in names if word and f"-{word}-" in f"-{name}-"]
    return near[0] if near else parts[0] if len(parts) == 1 else ""
