"""How many findings there are, in words."""

from collections import Counter
from collections.abc import Sequence

from kiosk.lesson.finding_kinds import Severity
from kiosk.lesson.findings import Finding


def counted(findings: Sequence[Finding]) -> str:
    """As "1 error, no warnings"; notes only where there are any."""
    counts = Counter(one.severity for one in findings)
    notes = f", {count(counts[Severity.NOTE], 'note')}" if counts[Severity.NOTE] else ""
    return f"{count(counts[Severity.ERROR], 'error')}, {count(counts[Severity.WARNING], 'warning')}{notes}"


def count(number: int, noun: str, nouns: str = "") -> str:
    """As "3 files", "1 file", "no files"; `nouns` where more of them are not called as one is, with an s."""
    return f"{number or 'no'} {noun if number == 1 else nouns or f'{noun}s'}"
