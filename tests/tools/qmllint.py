"""Lints the QML with the types that Python gives it: `python -m tests.tools.qmllint [FILE ...]`.

qmllint knows Python's view models only after their types are written down: `pyside6-metaobjectdump` reads them from the
sources, `pyside6-qmltyperegistrar` turns that into `.qmltypes`. No warning is allowed: then a misspelt name is found.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import PySide6

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = PROJECT / "kiosk" / "ui"
QML = SOURCES / "qml"
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
BASES = ("qt6core", "qt6gui", "qt6qml", "qt6quick")  # what the view models may inherit from
IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"', re.MULTILINE)


def main(arguments: Sequence[str]) -> int:
    files = [Path(argument) for argument in arguments] or sorted(QML.rglob("*.qml"))
    with tempfile.TemporaryDirectory(prefix="kiosk-qmllint-") as folder:
        write_types(SOURCES, Path(folder))
        answer = lint(files, [Path(folder), QML])
    said = answer.stdout + answer.stderr
    print("".join(line for line in said.splitlines(True) if "' returned " not in line), end="")  # the wrapper's own
    print(f"qmllint: {len(files)} files, {'no fault' if answer.returncode == 0 else 'faults'}")
    return answer.returncode


def write_types(sources: Path, folder: Path) -> None:
    """Writes one QML module into `folder` for each import name that Python sources register types under.

    A class of our own that is registered under no name, such as a list of rows, is known to the modules of its folder.
    """
    modules: dict[str, list[Path]] = defaultdict(list)
    unnamed: list[Path] = []  # they come first: the dump knows a base class only after having seen it
    for source in sorted(sources.rglob("*.py")):
        text = source.read_text(encoding="utf-8")
        names = IMPORT_NAME.findall(text)
        for name in names:
            modules[name].append(source)
        if not names and "PySide6" in text:
            unnamed.append(source)
    for name, parts in modules.items():
        module = folder.joinpath(*name.split("."))
        module.mkdir(parents=True, exist_ok=True)
        described = module / "metatypes.json"
        call("pyside6-metaobjectdump", "--quiet", "--out-file", described, *unnamed, *parts)
        complete(described, [*unnamed, *parts])
        register(name, module, described)


def complete(described: Path, sources: Sequence[Path]) -> None:
    """Adds to the dump what it leaves out: constant properties, and classes that are registered under no name."""
    constants = {name for source in sources for name in constant_properties(source.read_text(encoding="utf-8"))}
    files = json.loads(described.read_text(encoding="utf-8"))
    for file in files:
        for kind in file["classes"]:
            if kind["object"] and "classInfos" not in kind:
                kind["classInfos"] = [{"name": "QML.Element", "value": "anonymous"}]
            for one in kind.get("properties", ()):
                if (kind["className"], one["name"]) in constants:
                    one["constant"] = True
    described.write_text(json.dumps(files), encoding="utf-8")


def constant_properties(text: str) -> Iterator[tuple[str, str]]:
    """(class, property) of each `@Property(..., constant=True)`."""
    for kind in ast.walk(ast.parse(text)):
        if not isinstance(kind, ast.ClassDef):
            continue
        for function in kind.body:
            if isinstance(function, ast.FunctionDef) and any(map(is_constant, function.decorator_list)):
                yield kind.name, function.name


def is_constant(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and any(
        keyword.arg == "constant" and isinstance(keyword.value, ast.Constant) and keyword.value.value is True
        for keyword in decorator.keywords
    )


def register(name: str, module: Path, described: Path) -> None:
    bases = [str(METATYPES / f"{base}_metatypes.json") for base in BASES]
    named = ["--import-name", name, "--major-version", "1", "--minor-version", "0"]
    written = ["--generate-qmltypes", str(module / "types.qmltypes"), "-o", str(module / "registration.cpp")]
    call("pyside6-qmltyperegistrar", *named, "--foreign-types", ",".join(bases), *written, described)
    (module / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\n", encoding="utf-8")


def lint(files: Sequence[Path], import_paths: Sequence[Path]) -> subprocess.CompletedProcess[str]:
    """qmllint's answer; its exit code is not 0 as soon as there is one warning."""
    paths = [part for path in import_paths for part in ("-I", str(path))]
    line = [tool("pyside6-qmllint"), "--ignore-settings", "--max-warnings", "0", *paths, *(str(file) for file in files)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def call(name: str, *arguments: str | Path) -> None:
    line = [tool(name), *(str(argument) for argument in arguments)]
    answer = subprocess.run(line, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise SystemExit(f"{name} failed:\n{answer.stdout}{answer.stderr}")


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
