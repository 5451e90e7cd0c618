"""Children of the narration that say what none should: `spoil` is run in them by a `sitecustomize` on their path.

Which child and how is in `SPOILT` ("synth" or "audio", and a key of the table of that name); the first `SPOILT_TIMES`
answers are spoilt, each counted by a file in `SPOILT_COUNT`, however many children that takes.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.base.line_child import LineSpeaker

PROJECT = Path(__file__).resolve().parents[2]
Message = dict[str, Any]
Said = Callable[[Message], bytes]


def line_of(message: Message) -> bytes:
    return json.dumps(message).encode() + b"\n"


def changed(**values: object) -> Said:
    return lambda message: line_of({**message, **values})


def without(name: str) -> Said:
    return lambda message: line_of({key: value for key, value in message.items() if key != name})


def on_file(change: Callable[[Path], object]) -> Said:
    """The answer is right; the file that it names is not."""

    def say(message: Message) -> bytes:
        change(Path(message["path"]))
        return line_of(message)

    return say


def _put(path: Path, make: Callable[[Path], object]) -> None:
    path.unlink()
    make(path)


NOISE: dict[str, Said] = {
    "binary": lambda _: bytes(range(256)) * 400 + b"\n",
    "half a line": lambda message: line_of(message)[: len(line_of(message)) // 2],
    "a line without end": lambda _: b"x" * 70_000_000,
    "a line too deep": lambda _: b"[" * 200_000 + b"\n",
    "nothing": lambda _: b"",
}
SYNTH: dict[str, Said] = {
    **NOISE,
    "another id": lambda message: line_of({**message, "id": message["id"] + 1000}),
    "a word for an id": changed(id="one"),
    "a list for an id": changed(id=[1]),
    "no id": without("id"),
    "begun with nothing": changed(begun=None),
    "fewer words": changed(starts_ms=[0]),
    "words that fall": lambda message: line_of({**message, "starts_ms": message["starts_ms"][::-1]}),
    "words after the end": lambda message: line_of({**message, "end_ms": 10}),
    "words before the start": lambda message: line_of({**message, "starts_ms": [-1, *message["starts_ms"][1:]]}),
    "words for times": lambda message: line_of({**message, "starts_ms": ["now"] * len(message["starts_ms"])}),
    "no number": lambda message: line_of({**message, "starts_ms": [float("nan")] * len(message["starts_ms"])}),
    "for ever": changed(end_ms=float("inf")),
    "longer than for ever": changed(end_ms=10**400),
    "no end": without("end_ms"),
    "an unknown timing": changed(timing="by heart"),
    "no path": without("path"),
    "a number for a path": changed(path=7),
}
FILES: dict[str, Said] = {
    "a clip that is cut": on_file(lambda path: os.truncate(path, 1000)),
    "a clip that is empty": on_file(lambda path: os.truncate(path, 0)),
    "a clip that is gone": on_file(lambda path: path.unlink()),
    "a pipe": on_file(lambda path: _put(path, os.mkfifo)),
    "a folder": on_file(lambda path: _put(path, lambda place: place.mkdir())),
    "a path that is none": changed(path="\0"),
    "samples that are none": lambda message: line_of({**message, "path": "", "samples": "@@@@"}),
}
AUDIO: dict[str, Said] = {
    **NOISE,
    "a word that is not there": changed(index=999),
    "a word before the first": changed(index=-7),
    "a word for a word": changed(index="one"),
    "no word": without("index"),
    "an unknown failure": changed(**{"is": "failed", "kind": "bad luck"}),
    "a bare failure": changed(**{"is": "failed"}),
    "another id": changed(id=-99),
    "an unknown event": changed(**{"is": "sung"}),
}
ALL = {"synth": {**SYNTH, **FILES}, "audio": AUDIO}


def spoil_children(monkeypatch: pytest.MonkeyPatch, folder: Path, who: str, how: str, times: int = 1) -> None:
    """What is started from now on spoils its first answers."""
    for name, value in spoilt_environment(folder, who, how, times).items():
        monkeypatch.setenv(name, value)


def spoilt_environment(folder: Path, who: str, how: str, times: int = 1) -> dict[str, str]:
    """What a process that spoils its first answers has in its environment; `folder` is for its files."""
    site, count = folder / "site", folder / "spoilt"
    site.mkdir()
    count.mkdir()
    (site / "sitecustomize.py").write_text("from tests.narration.spoiling import spoil\nspoil()\n", encoding="utf-8")
    return {
        "PYTHONPATH": f"{site}{os.pathsep}{PROJECT}",
        "SPOILT": f"{who}:{how}",
        "SPOILT_TIMES": str(times),
        "SPOILT_COUNT": str(count),
    }


def spoil_again(folder: Path) -> None:
    """The answers to come are spoilt as the first ones were."""
    for counted in (folder / "spoilt").iterdir():
        counted.unlink()


def spoil() -> None:
    """Have this process spoil what it says."""
    who, _, how = os.environ["SPOILT"].partition(":")
    spoilt = ALL[who][how]
    usual = LineSpeaker.say

    def say(speaker: LineSpeaker, message: Message) -> None:
        is_answer = "end_ms" in message if who == "synth" else message.get("is") == "word" and message["index"] == 1
        if is_answer and _is_due():
            speaker._output.write(spoilt(message))
            speaker._output.flush()
        else:
            usual(speaker, message)

    setattr(LineSpeaker, "say", say)  # noqa: B010 (an assignment would not pass the type checker)


def _is_due() -> bool:
    for number in range(int(os.environ["SPOILT_TIMES"])):
        try:
            (Path(os.environ["SPOILT_COUNT"]) / str(number)).touch(exist_ok=False)
        except FileExistsError:
            continue
        return True
    return False
