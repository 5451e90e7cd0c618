"""The one place that knows that Qt counts UTF-16 units where everything else counts code points."""


def units(text: str, code_points: int) -> int:
    """How many UTF-16 units the first `code_points` of `text` take."""
    head = text[:code_points]
    return len(head) + sum(1 for sign in head if ord(sign) > 0xFFFF)


def code_points(text: str, units_wanted: int) -> int:
    """How many code points of `text` the first `units_wanted` UTF-16 units begin."""
    seen = 0
    for index, sign in enumerate(text):
        if seen >= units_wanted:
            return index
        seen += 2 if ord(sign) > 0xFFFF else 1
    return len(text)
