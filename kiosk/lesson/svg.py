"""A drawing that others made, read into a tree of what is allowed, and written out again for a theme or a part.

Only what is listed here survives: nothing that runs, nothing that fetches, nothing that multiplies itself.
"""

import html
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.palette import Palette

MAX_ELEMENTS = 5_000
MAX_DEPTH = 40
MAX_USES = 200
_NAMESPACE = "http://www.w3.org/2000/svg"
_SHAPES = frozenset({"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use", "symbol"})
_RESOURCES = frozenset({"defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask"})
_TEXTS = frozenset({"title", "desc", "style", "metadata"})
_ALLOWED = _SHAPES | _RESOURCES | _TEXTS | {"svg"}
_SCRIPTS = frozenset({"script", "handler", "listener", "set", "animate", "animateMotion", "animateTransform"})
_COLOURS = frozenset({"fill", "stroke", "stop-color", "color", "flood-color", "lighting-color"})
_LOCAL = re.compile(r"url\(\s*['\"]?#[A-Za-z][\w.-]*['\"]?\s*\)")
_RULE = re.compile(r"\s*\.([A-Za-z][\w-]*)\s*\{\s*(fill|stroke|stop-color)\s*:\s*#[0-9A-Fa-f]{3,8}\s*;?\s*\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

SAVE_AGAIN = "save it again from a drawing program"


@dataclass(slots=True)
class Shape:
    """An element that is allowed, with the attributes that are."""

    name: str
    attributes: dict[str, str]
    children: "list[Shape]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A checked drawing. `parts` are the ids a lesson may point at, in the order of the file."""

    root: Shape
    box: tuple[float, float, float, float]
    parts: tuple[str, ...]
    classes: frozenset[str]

    @property
    def aspect(self) -> float:
        return self.box[2] / self.box[3]

    def text(self, css: str, part_id: str = "", box: tuple[float, float, float, float] | None = None) -> str:
        """SVG text with these style rules: the whole, or one part alone; `box` is what it shows, in its units."""
        x, y, width, height = box or self.box
        frame = {"xmlns": _NAMESPACE, "viewBox": f"{x:g} {y:g} {width:g} {height:g}", "preserveAspectRatio": "none"}
        frame |= {"width": f"{width:g}", "height": f"{height:g}"}
        frame |= self.root.attributes
        shapes = self.root.children if not part_id else [*_resources(self.root), *_alone(self.root, part_id)]
        style = f"<style>{html.escape(css)}</style>"
        return f"<svg{_attributes(frame)}>{style}{''.join(_written(shape) for shape in shapes)}</svg>"


def read_svg(text: str, palette: Palette, faults: Faults) -> Drawing | None:
    """The drawing in `text`; None after noting what keeps it from being drawn. Every fault found is noted."""
    reader = _Reader(palette, faults)
    before = len(faults.findings)
    try:
        reader.read(text)
    except _Stop:
        return None
    except expat.ExpatError as error:
        faults.add(
            "picture-broken",
            error.lineno,
            error.offset + 1,
            cause=expat.errors.messages[error.code],
            advice=SAVE_AGAIN,
        )
        return None
    if reader.root is None or len(faults.findings) > before:
        return None
    reader.check_uses()
    box = _box(reader.root, faults)
    if box is None or len(faults.findings) > before:
        return None
    return Drawing(reader.root, box, tuple(reader.parts), frozenset(reader.classes))


class _Stop(Exception):
    """The file is not worth reading further."""


class _Reader:
    def __init__(self, palette: Palette, faults: Faults) -> None:
        self.palette = palette
        self.faults = faults
        self.root: Shape | None = None
        self.parts: dict[str, None] = {}
        self.classes: set[str] = set()
        self._open: list[Shape | None] = []  # None: an element that is left out, with what it holds
        self._ids: dict[str, Shape] = {}
        self._uses: list[tuple[Shape, int, int]] = []
        self._style: list[str] = []
        self._style_place = (1, 1)
        self._count = 0

    def read(self, text: str) -> None:
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        parser.Parse(text.encode(), True)

    def check_uses(self) -> None:
        """A copy of a copy grows without measure; a few copies of a shape do not."""
        for use, line, column in self._uses:
            target = self._ids.get(use.attributes.get("href", "").removeprefix("#"))
            if target is None:
                self.faults.add(
                    "picture-broken", line, column, cause="a copy of something that is not there", advice=SAVE_AGAIN
                )
            elif any(shape.name == "use" for shape in _walk(target)):
                self.faults.add("svg-bomb", line, column)
        if len(self._uses) > MAX_USES:
            self.faults.add("svg-bomb", self._uses[MAX_USES][1])

    def _where(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _doctype(self, *_: object) -> NoReturn:
        line, column = self._where()
        self.faults.add("svg-element", line, column, name="!DOCTYPE")
        raise _Stop

    def _start(self, full_name: str, found: dict[str, str]) -> None:
        line, column = self._where()
        namespace, _, name = full_name.rpartition(" ")
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) > MAX_DEPTH:
            self.faults.add("svg-bomb", line, column)
            raise _Stop
        outer = self._open[-1] if self._open else None
        if self._open and outer is None:
            self._open.append(None)
            return
        if namespace != _NAMESPACE or name not in _ALLOWED or (name == "svg") != (not self._open):
            self._refuse(namespace, name, line, column)
            return
        if name in _TEXTS:
            self._style_place = (line, column)
            self._open.append(None if name != "style" else Shape("style", {}))
            return
        shape = Shape(name, self._allowed(name, found, line, column))
        self._note(shape, line, column)
        if outer is None:
            self.root = shape
        else:
            outer.children.append(shape)
        self._open.append(shape)

    def _refuse(self, namespace: str, name: str, line: int, column: int) -> None:
        if not self._open:
            self.faults.add("picture-kind", line, column)
            raise _Stop
        if name in _SCRIPTS:
            self.faults.add("svg-script", line, column, name=f"<{name}>")
        elif namespace == _NAMESPACE:
            self.faults.add("svg-element", line, column, name=name)
        self._open.append(None)  # notes of a drawing program in a namespace of their own are left out without a word

    def _note(self, shape: Shape, line: int, column: int) -> None:
        inside = {one.name for one in self._open if one is not None}
        identity = shape.attributes.get("id")
        if identity:
            self._ids.setdefault(identity, shape)
            is_drawn = shape.name in _SHAPES and not inside & {"defs", "clipPath", "mask", "symbol"}
            if is_drawn and not identity.startswith("g-"):
                self.parts.setdefault(identity)
        if shape.name == "use":
            self._uses.append((shape, line, column))
        if inside & {"clipPath", "mask"} and shape.attributes.keys() & {"clip-path", "mask"}:
            self.faults.add("svg-bomb", line, column)

    def _allowed(self, element: str, found: dict[str, str], line: int, column: int) -> dict[str, str]:
        kept: dict[str, str] = {}
        for full_name, value in found.items():
            namespace, _, name = full_name.rpartition(" ")
            if name == "href" and namespace in ("", "http://www.w3.org/1999/xlink"):
                if re.fullmatch(r"#[A-Za-z][\w.-]*", value):
                    kept["href"] = value
                else:
                    self.faults.add("svg-link", line, column, value=value)
            elif namespace:
                continue
            elif name.lower().startswith("on"):
                self.faults.add("svg-script", line, column, name=name)
            elif name == "style":
                self.faults.add("svg-style", line, column, value=f"style={value}")
            elif name == "class":
                kept[name] = value
                self._check_classes(value, line, column)
            elif self._is_clean(name, value, line, column) and not (element == "svg" and name in _FRAME):
                kept[name] = value
        if element == "svg":
            kept["viewBox"] = found.get("viewBox", f"0 0 {found.get('width', '')} {found.get('height', '')}")
        return kept

    def _is_clean(self, name: str, value: str, line: int, column: int) -> bool:
        if name == "filter":
            self.faults.add("svg-element", line, column, name="filter")
            return False
        if name in _COLOURS and value not in ("none", "inherit", "transparent") and not _LOCAL.fullmatch(value):
            if "url(" in value.lower():
                self.faults.add("svg-link", line, column, value=value)
            else:
                self.faults.add("colour-literal", line, column, value=value)
            return False
        if "url(" in value.lower() and not _LOCAL.fullmatch(value):
            self.faults.add("svg-link", line, column, value=value)
            return False
        return True

    def _check_classes(self, value: str, line: int, column: int) -> None:
        for name in value.split():
            if self.palette.has(name):
                self.classes.add(name)
            else:
                remedy = did_you_mean(
                    name, self.palette.class_names(), "the names stand in media/palette.toml: fill-…, stroke-…"
                )
                self.faults.add("unknown-colour", line, column, name=name, suggestion=remedy)

    def _data(self, text: str) -> None:
        if self._open and self._open[-1] is not None and self._open[-1].name == "style":
            self._style.append(text)

    def _end(self, _name: str) -> None:
        shape = self._open.pop()
        if shape is not None and shape.name == "style":
            self._check_style(_COMMENT.sub("", "".join(self._style)))
            self._style = []

    def _check_style(self, css: str) -> None:
        position = 0
        while position < len(css) and css[position:].strip():
            rule = _RULE.match(css, position)
            if rule is None:
                self.faults.add("svg-style", *self._style_place, value=css[position:].strip().partition("}")[0][:40])
                return
            position = rule.end()


_FRAME = frozenset({"width", "height", "x", "y", "viewBox", "preserveAspectRatio", "version"})


def _box(root: Shape, faults: Faults) -> tuple[float, float, float, float] | None:
    words = root.attributes.pop("viewBox", "").replace(",", " ").split()
    try:
        x, y, width, height = (float(word.removesuffix("px")) for word in words)
    except ValueError:
        faults.add("picture-broken", cause="it has no viewBox", advice='write viewBox="0 0 640 720" into its <svg> tag')
        return None
    if not all(math.isfinite(one) for one in (x, y, width, height)) or not (0 < width <= 8192 and 0 < height <= 8192):
        faults.add("picture-size", found=f"{width:g} × {height:g}", most="8192 × 8192")
        return None
    if not 0.2 <= width / height <= 5:
        faults.add("picture-size", found=f"{width:g} × {height:g}", most="five times as long as wide")
        return None
    return x, y, width, height


def _walk(shape: Shape) -> Iterator[Shape]:
    yield shape
    for child in shape.children:
        yield from _walk(child)


def _resources(shape: Shape) -> Iterator[Shape]:
    """Gradients, clips and what copies refer to, wherever they stand; drawn by themselves they show nothing."""
    for child in shape.children:
        if child.name in _RESOURCES or child.name == "symbol":
            yield child
        else:
            yield from _resources(child)


def _alone(shape: Shape, part_id: str) -> list[Shape]:
    """The part inside the groups that hold it, and nothing else."""
    for child in shape.children:
        if child.attributes.get("id") == part_id:
            return [child]
        inner = _alone(child, part_id)
        if inner:
            return [Shape(child.name, child.attributes, inner)]
    return []


def _written(shape: Shape) -> str:
    inner = "".join(_written(child) for child in shape.children)
    return f"<{shape.name}{_attributes(shape.attributes)}>{inner}</{shape.name}>"


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
