"""What is pinned is what pyproject.toml asks for, and pins can be fetched from any mirror."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
LISTS = ("requirements.txt", "requirements-dev.txt", "requirements-voices.txt", "requirements-listen.txt")


def pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package, version in PIN.findall((PROJECT / name).read_text(encoding="utf-8")):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


def asked(*extras: str) -> list[Requirement]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for extra in extras for line in optional[extra])]
    return [Requirement(line) for line in lines]


def test_every_library_of_the_kiosk_is_pinned_inside_its_bounds() -> None:
    pinned = pins("requirements.txt")
    for requirement in asked("build"):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name}: run python -m tests.tools.lock"
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_every_library_of_the_tests_is_pinned_inside_its_bounds() -> None:
    pinned = pins("requirements.txt") | pins("requirements-dev.txt")
    for requirement in asked("dev"):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name}: run python -m tests.tools.lock"
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_every_library_of_the_voices_and_of_the_ear_is_pinned_inside_its_bounds() -> None:
    pinned: dict[str, set[str]] = {}
    for name in LISTS:
        pinned |= pins(name)
    for requirement in asked("voices", "listen"):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name}: run python -m tests.tools.lock"
        assert all(requirement.specifier.contains(version) for version in versions), requirement


@pytest.mark.parametrize("name", LISTS)
def test_requirements_name_no_host_and_give_every_digest(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host", text)
    assert "platform_release" not in text  # the pip of Debian 13 dies on comparing a kernel's name with it
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize("name", LISTS)
def test_whatever_is_pinned_is_credited_with_its_licence(name: str) -> None:
    credits = (PROJECT / "docs" / "credits.md").read_text(encoding="utf-8")
    rows = [row.strip("|").split("|") for row in credits.splitlines() if row.startswith("| ")]
    assert all(cell.strip() for row in rows for cell in row)
    named = {canonicalize_name(word) for row in rows for word in re.findall(r"[\w.-]+\w", row[0] + row[-2])}
    named |= {canonicalize_name(one.removeprefix("python-")) for one in named}
    assert pins(name).keys() - named == set()
