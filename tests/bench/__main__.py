"""The benchmarks: `python3 run.py bench [--json] [--smoke] [NAME …]`.

Every figure that has a floor has it from the same run, interleaved; where the goal is a time or a size, the ratio to
the floor is a figure of its own, `….beside_floor`. `--smoke` only shows that they run: few rounds, no goal is held.
Names: start, steps, sound, rest, lessons; and marks, voice, pace, faults, aloud, captions, loudness and heard, which
take minutes and run only where they are named.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module

from tests.bench.figure import Figure

SUITES = ("start", "steps", "sound", "rest", "lessons")
NAMED_ONLY = ("marks", "voice", "pace", "faults", "aloud", "captions", "loudness", "heard")
HELP = f"which suites; where none is named, all but {', '.join(NAMED_ONLY)}"


def main() -> int:
    """0 unless a suite could not be run; a goal that is missed is printed, not punished: the machine is shared."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measures the kiosk.")
    parser.add_argument("names", nargs="*", choices=[*SUITES, *NAMED_ONLY, []], help=HELP)
    parser.add_argument("--json", action="store_true", help="a list for machines")
    parser.add_argument("--smoke", action="store_true", help="few rounds: do the benchmarks run at all")
    options = parser.parse_args()
    rows = []
    for name in options.names or SUITES:
        began = time.monotonic()
        suite: Callable[[bool], Iterator[Figure]] = import_module(f"tests.bench.{name}").figures
        for figure in suite(options.smoke):
            rows.append(figure.as_row())
            if not options.json:
                print(_line(figure), flush=True)
        if not options.json:
            print(f"-- {name}: {time.monotonic() - began:.0f} s", flush=True)
    if options.json:
        print(json.dumps(rows, indent=1))
    return 0


def _line(figure: Figure) -> str:
    ratio = "" if figure.ratio is None else f"{figure.ratio:6.2f} ×"
    floor = "" if figure.floor is None else f"floor {figure.floor:.1f}"
    goal = "" if figure.goal is None else f"goal {figure.goal:g}" + ("" if figure.is_met else "  MISSED")
    return f"{figure.name:42} {figure.value:10.2f} {figure.unit:4} {ratio:9} {floor:14} n={figure.n:<5} {goal}"


if __name__ == "__main__":
    sys.exit(main())
