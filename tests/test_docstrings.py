"""Who calls a public function is told what it raises."""

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAYS_SO = re.compile(r"\b[Rr]aises?\b")
NO_FAULT = {"AssertionError", "NotImplementedError"}  # only a mistake of our own; only what a subclass replaces
NEVER = {"kiosk/base/settings/load.py:read_settings"}  # every value was read once before

Caught = frozenset[str]


def names_in(node: ast.expr | None) -> Caught:
    """The exceptions of an `except` or a `suppress`; "*" for all."""
    if node is None:
        return frozenset({"*"})
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return frozenset("*" if isinstance(part, ast.Starred) else ast.unparse(part) for part in parts)


def escaping(node: ast.AST, caught: Caught = frozenset()) -> Iterator[tuple[ast.Raise | ast.Call, Caught]]:
    """Every `raise` and every call in a function, with what is caught around it; not those of inner functions."""
    if isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
        return
    if isinstance(node, ast.Raise | ast.Call):
        yield node, caught
    inner: Caught = frozenset()
    if isinstance(node, ast.Try):
        inner = frozenset().union(*(names_in(handler.type) for handler in node.handlers))
    elif isinstance(node, ast.With):
        for call in (item.context_expr for item in node.items):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("suppress"):
                inner = inner.union(*map(names_in, call.args))
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from escaping(child, caught | inner if field == "body" else caught)


def is_caught(raised: str, caught: Caught) -> bool:
    """Whether one of these names is that of the exception, or of one of Python's own that it is a kind of."""
    kinds = getattr(getattr(builtins, raised, None), "__mro__", ())
    return bool(caught & {raised, "*", "Exception", *(one.__name__ for one in kinds)})


def owners(code: str) -> list[tuple[str, ast.Module | ast.ClassDef]]:
    """A module and its classes, each with what stands before the names of its functions."""
    module = ast.parse(code)
    return [("", module), *((f"{one.name}.", one) for one in module.body if isinstance(one, ast.ClassDef))]


def raised_by(code: str) -> dict[str, set[str]]:
    """Exceptions that leave each function of a module, its private helpers' too; not those raised anew in a handler."""
    functions = {
        prefix + one.name: one
        for prefix, owner in owners(code)
        for one in owner.body
        if isinstance(one, ast.FunctionDef)
    }

    def leaving(name: str, above: tuple[str, ...]) -> set[str]:
        found: set[str] = set()
        for node, caught in (pair for part in functions[name].body for pair in escaping(part)):
            if isinstance(node, ast.Call):
                helper = ast.unparse(node.func).replace("self.", f"{name.rpartition('.')[0]}.")
                is_private = helper.rpartition(".")[2].startswith("_") and helper in functions and helper not in above
                some = leaving(helper, (*above, helper)) if is_private else set()
            else:
                made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                some = {ast.unparse(made)} if made else set()
            found |= {one for one in some if not is_caught(one, caught)}
        return found - NO_FAULT

    return {name: leaving(name, (name,)) for name in functions}


def public(code: str) -> Iterator[tuple[str, str]]:
    """Functions and methods that others call, by name, with the docstring that speaks of them; click's are its help."""
    for prefix, owner in owners(code):
        for one in owner.body:
            if not isinstance(one, ast.FunctionDef) or any(".command" in ast.unparse(by) for by in one.decorator_list):
                continue
            if one.name == "__init__":
                yield prefix + one.name, f"{ast.get_docstring(owner)} {ast.get_docstring(one)}"
            elif not (one.name.startswith("_") or prefix.startswith("_")):
                yield prefix + one.name, ast.get_docstring(one) or ""


@pytest.mark.parametrize(
    ("body", "raised"),
    [
        ("raise A", {"A"}),
        ("if a:\n  raise A('why') from b", {"A"}),
        ("try:\n  raise A\nexcept A:\n  raise B", {"B"}),
        ("try:\n  raise A\nexcept (B, A):\n  pass", set()),
        ("try:\n  raise A\nexcept A:\n  raise", set()),
        ("with suppress(A):\n  raise A\nraise B", {"B"}),
        ("with suppress(OSError):\n  raise PermissionError", set()),
        ("with suppress(*ALL):\n  raise A", set()),
        ("def g():\n  raise A", set()),
        ("_help()", {"C"}),
        ("help()", set()),
        ("assert a\nraise AssertionError", set()),
    ],
)
def test_what_leaves_a_function_is_found(body: str, raised: set[str]) -> None:
    others = "def _help():\n raise C\ndef help():\n raise C"
    assert raised_by(f"def f():\n{indent(body, ' ')}\n{others}")["f"] == raised


def test_every_public_function_says_what_it_raises() -> None:
    silent, speaking = {}, 0
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        code = file.read_text(encoding="utf-8")
        raised = raised_by(code)
        for name, says in public(code):
            place = f"{file.relative_to(ROOT).as_posix()}:{name}"
            if not raised[name] or place in NEVER:
                continue
            if SAYS_SO.search(says):
                speaking += 1
            else:
                silent[place] = raised[name]
    assert speaking > 50
    assert silent == {}
