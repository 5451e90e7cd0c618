"""How the ids of lessons, steps, devices, facts and colours are written."""

import re

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"  # for a pattern that holds more than an id
FACT = "[a-z0-9]+(?:[-_][a-z0-9]+)*"  # what a condition asks of a device, as a profile says it
_ID = re.compile(ID)


def is_id(text: str) -> bool:
    """Whether the text is lower-case letters, digits and single dashes between them, as floor-edge."""
    return _ID.fullmatch(text) is not None
