"""Roman numerals, as centuries are written."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_number(numeral: str) -> int:
    """The value of a numeral in capitals."""
    numbers = [_VALUES[sign] for sign in numeral]
    return sum(-one if one < after else one for one, after in zip(numbers, [*numbers[1:], 0], strict=True))
