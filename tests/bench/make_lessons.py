"""Writes a pack of many lessons, each different, as long as the shipped ones: `make_lessons.py FOLDER [n] [m]`."""

import random
import sys
from pathlib import Path

_SPOKEN = """
    the box lamp phone tablet network light button label key guest family room door window shelf paper cable socket
    press touch wait look find open close hold turn choose show keep ask call read slowly gently again now then first
    green red small large warm quiet new old safe ready your this that with from into beside under after before
"""
WORDS = _SPOKEN.split()
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 720"><rect width="640" height="720" class="fill-sky"/>'
    '<g id="label"><rect x="200" y="240" width="240" height="200" rx="24" class="fill-accent"/></g></svg>'
)
PALETTE = '[colours]\nsky = ["#D9ECE6", "#13302E", "#000000"]\naccent = ["#0C6B62", "#2BA697", "#FFE600"]\n'


def make_lessons(pack: Path, lesson_count: int = 1000, step_count: int = 12, seed: int = 7) -> int:
    """Writes the pack; gives the size of its texts in bytes. The same seed writes the same pack."""
    chance = random.Random(seed)
    (pack / "media" / "box").mkdir(parents=True, exist_ok=True)
    (pack / "media" / "palette.toml").write_text(PALETTE, encoding="utf-8")
    (pack / "media" / "box" / "back.svg").write_text(PICTURE, encoding="utf-8")
    size = 0
    for number in range(lesson_count):
        folder = pack / "lessons" / "guides" / f"lesson-{number:04}"
        folder.mkdir(parents=True, exist_ok=True)
        text = _lesson(chance, number, step_count)
        size += (folder / "en.md").write_bytes(text.encode())
    return size


def _lesson(chance: random.Random, number: int, step_count: int) -> str:
    head = f"---\ntitle: Lesson {number} of the {_some(chance, 2)}\ntopic: explain\nminutes: 3\n"
    head += "help: https://www.ncsc.gov.uk/cyberaware\n---\n\n"
    return head + "\n".join(_step(chance, index) for index in range(step_count))


def _step(chance: random.Random, index: int) -> str:
    alt = f"The {_some(chance, 9)}, {_some(chance, 4)}"
    picture = f"![{alt}](../../../media/box/back.svg){{focus=label}}\n"
    parts = [f"## {_sentence(chance, 4)[:-1]} {{#step-{index}}}\n\n{picture}"]
    parts.append(f"{_sentence(chance, 9)} Press the **{_some(chance, 1)}** for {chance.randint(2, 30)} seconds.\n")
    notes = " ".join(_sentence(chance, 9) for _ in range(4))
    parts.append(f"/// technician\n{notes}\n///\n")
    match index % 6:
        case 0 | 3:
            parts.append("".join(f"{row}. {_sentence(chance, 7)}\n" for row in range(1, 4)))
        case 1:
            kind = chance.choice(("NOTE", "TIP", "WARNING"))
            parts.append(f"> [!{kind}]\n> {_sentence(chance, 10)}\n")
        case 2:
            rows = "".join(f"| {_some(chance, 2)} | {_some(chance, 3)} |\n" for _ in range(3))
            parts.append(f"| Who | What |\n|---|---|\n{rows}")
        case 4:
            parts.append("Your network is called **{{ wifi.guest_name | the name printed there }}**.\n")
            parts.append("".join(f"- {_sentence(chance, 6)}\n" for _ in range(3)))
        case _:
            parts.append(f"{_sentence(chance, 8)} {_sentence(chance, 8)}\n")
            parts.append(f"/// show-me\nShow me: {_sentence(chance, 8)}\n///\n")
    return "\n".join(parts)


def _some(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def _sentence(chance: random.Random, count: int) -> str:
    words = chance.choices(WORDS, k=count)
    if count > 6:
        words[3] += chance.choice(("", ",", "'s", ":", " Wi-Fi"))
    return f"{' '.join(words).capitalize()}{chance.choice('..?!')}"


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[2:]]
    print(make_lessons(Path(sys.argv[1]), *numbers), "bytes")
