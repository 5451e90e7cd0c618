"""What a benchmark says: one figure, its floor measured in the same run, and the bar it is held to."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """`goal` is an upper bound of `ratio` where there is a floor, else of `value`; None where nothing is asked."""

    name: str
    value: float
    unit: str
    floor: float | None
    goal: float | None
    n: int

    @property
    def ratio(self) -> float | None:
        return None if self.floor is None else self.value / self.floor if self.floor else float("inf")

    @property
    def is_met(self) -> bool:
        held = self.value if self.ratio is None else self.ratio
        return self.goal is None or held <= self.goal

    def as_row(self) -> dict[str, object]:
        """The figure for machines."""
        return {
            "name": self.name,
            "value": round(self.value, 4),
            "unit": self.unit,
            "floor": None if self.floor is None else round(self.floor, 4),
            "ratio": None if self.ratio is None else round(self.ratio, 4),
            "goal": self.goal,
            "n": self.n,
        }


def against_floor(name: str, values: list[float], floors: list[float], unit: str, goal: float | None) -> Figure:
    """The medians of an interleaved run."""
    return Figure(name, median(values), unit, median(floors), goal, len(values))


def beside_floor(name: str, values: list[float], floors: list[float], unit: str) -> Figure:
    """The medians where the goal is no ratio: a figure of its own, which is held to nothing."""
    return against_floor(f"{name}.beside_floor", values, floors, unit, None)


def p95_beside_floor(name: str, values: list[float], floors: list[float], unit: str) -> Figure:
    """The same of what 95 of 100 do not exceed: how much of it is the machine's."""
    return Figure(f"{name}.beside_floor", percentile(values, 0.95), unit, percentile(floors, 0.95), None, len(values))


def percentile(values: list[float], part: float) -> float:
    """The value that `part` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
