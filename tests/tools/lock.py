"""Pins every library with its digests: `python -m tests.tools.lock` (needs `uv`, and the public package index).

`requirements.txt` is what the kiosk needs to run, `requirements-dev.txt` what is needed besides to test it,
`requirements-voices.txt` the best voices and `requirements-listen.txt` a recogniser; for every system at once. pip
refuses a file whose digest is not listed. No host is named, so that a mirror can serve them.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
HEADER = "# Made by `python -m tests.tools.lock` from pyproject.toml; do not edit.\n"
FLAGS = ["--no-config", "--universal", "--python-version=3.11", "--generate-hashes", "--no-annotate", "--no-header"]
LISTS = (  # each holds what the ones before it do not; the last two are installed beside the rest
    ("requirements.txt", "build"),
    ("requirements-dev.txt", "dev"),
    ("requirements-voices.txt", "voices"),
    ("requirements-listen.txt", "listen"),
)
# pyttsx3 asks for all 163 packages of pyobjc on macOS and needs one, which pyproject.toml names. The others' markers
# compare `platform_release` as a version, and the pip of Debian 13 dies on a kernel's name such as 6.8.0-45-generic.
EXCLUDED = "pyobjc\n"


def main() -> int:
    known: dict[str, str] = {}
    extras: list[str] = []
    for name, extra in LISTS:
        extras += ["--extra", extra]
        everything = pins(extras)
        changed = [one for one, pin in known.items() if everything.get(one) != pin]
        if changed:  # it would run with other libraries than the kiosk
            print(f"{name} changes {', '.join(changed)}: pin them in pyproject.toml", file=sys.stderr)
            return 1
        first = ["-r requirements.txt\n"] if extra == "dev" else []
        write(name, [*first, *(pin for one, pin in everything.items() if one not in known)])
        known = everything
    return 0


def pins(extras: list[str]) -> dict[str, str]:
    """Each requirement with its marker and digests, by that line's beginning, in the order of uv."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        raise SystemExit("uv is missing: pip install uv")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as excluded:
        excluded.write(EXCLUDED)
        excluded.flush()
        line = [uv, "pip", "compile", "--quiet", *FLAGS, "--excludes", excluded.name, *extras, "pyproject.toml"]
        answer = subprocess.run(line, cwd=PROJECT, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise SystemExit(answer.stderr)
    text = answer.stdout
    if found := re.search(r"://|--(extra-)?index|--find-links|platform_release", text):
        raise SystemExit(f"{found[0]} slipped into the requirements")
    blocks = re.findall(r"^\S[^\n]*\n(?:[ \t]+[^\n]*\n)*", text, re.MULTILINE)
    return {block.split("\n", 1)[0]: block for block in blocks}


def write(name: str, blocks: list[str]) -> None:
    (PROJECT / name).write_text(HEADER + "".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
