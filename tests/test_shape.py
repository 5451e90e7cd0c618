"""No module and no function of the program grows past what a reader holds in the head; decisions have one form."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*(ROOT / "kiosk").rglob("*.py"), ROOT / "run.py", ROOT / "hatch_build.py"])
MOST_MODULE_LINES = 500
MOST_FUNCTION_LINES = 40  # a screen; its docstring does not count
DEEPEST = 3
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(file: Path) -> Iterator[tuple[str, Function]]:
    """Every function, by file and name."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield f"{file.relative_to(ROOT).as_posix()}:{node.name}", node


def line_count(function: Function) -> int:
    """From `def` to the last line, without the docstring."""
    assert function.end_lineno is not None
    docstring = ast.get_docstring(function, clean=False)
    return function.end_lineno - function.lineno + 1 - (docstring.count("\n") + 1 if docstring else 0)


def nesting(node: ast.AST) -> int:
    """How deep `for`, `while`, `if`, `with`, `try` and `match` stand in one another; `elif` is no deeper than `if`."""
    if isinstance(node, Function | ast.ClassDef | ast.expr):
        return 0
    if isinstance(node, ast.If):
        is_elif = len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If)
        inside = node.body if is_elif else [*node.body, *node.orelse]
        return max(1 + max(map(nesting, inside)), nesting(node.orelse[0]) if is_elif else 0)
    is_block = isinstance(node, ast.For | ast.AsyncFor | ast.While | ast.With | ast.AsyncWith | ast.Try | ast.Match)
    return is_block + max(map(nesting, ast.iter_child_nodes(node)), default=0)


@pytest.mark.parametrize(
    ("code", "depth"),
    [
        ("pass", 0),
        ("for a in b:\n    if a:\n        pass", 2),
        ("if a:\n    pass\nelif b:\n    pass\nelse:\n    pass", 1),
        ("if a:\n    pass\nelif b:\n    with c:\n        pass", 2),
        ("if a:\n    pass\nelse:\n    for b in c:\n        pass\n    d()", 2),
        ("try:\n    pass\nexcept A:\n    if b:\n        pass", 2),
        ("match a:\n    case 1:\n        if b:\n            pass", 2),
        ("for a in b:\n    def f():\n        if a:\n            pass", 1),
        ("a = [b for b in c if b]", 0),
    ],
)
def test_nesting_is_counted_as_a_reader_does(code: str, depth: int) -> None:
    assert max(map(nesting, ast.parse(code).body)) == depth


def test_a_module_stays_below_five_hundred_lines() -> None:
    counts = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in SOURCES}
    assert len(counts) > 150
    assert {name: count for name, count in counts.items() if count > MOST_MODULE_LINES} == {}


def test_a_function_fits_a_screen() -> None:
    counts = {name: line_count(function) for file in SOURCES for name, function in functions(file)}
    assert len(counts) > 1000
    assert {name: count for name, count in counts.items() if count > MOST_FUNCTION_LINES} == {}


def test_a_function_nests_at_most_three_deep() -> None:
    deep = {
        name for file in SOURCES for name, function in functions(file) if max(map(nesting, function.body)) > DEEPEST
    }
    assert deep == set()


def test_every_screen_file_is_one_component_under_150_lines() -> None:
    lines = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in (ROOT / "kiosk").rglob("*.qml")}
    assert {name: count for name, count in lines.items() if count > 150} == {}


DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))[1:]  # the first is the template
SECTIONS = ["Situation", "Choice", "What was measured", "Turned down", "Open"]


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_has_the_form_of_the_template(file: Path) -> None:
    head, empty, state, *rest = file.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(rf"# {file.name[:4]}\. \S.*", head)
    assert (empty, rest[0]) == ("", "")
    assert re.match(r"20\d\d-\d\d-\d\d · (holds|replaced by \[\d{4}\])", state)
    found = [line.removeprefix("## ") for line in rest if line.startswith("## ")]
    assert found == [name for name in SECTIONS if name in found]
    assert {"Situation", "Choice", "Turned down"} <= set(found)


def test_no_two_decisions_have_one_number() -> None:
    assert len({file.name[:4] for file in DECISIONS}) == len(DECISIONS)
