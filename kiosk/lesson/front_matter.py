"""The front matter of guides and house rules: one model gives the checks, every fault at once, each at its place."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from kiosk.base.hosts import LONGEST_TYPED, typed_address
from kiosk.base.near import nearest
from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.identity import ID
from kiosk.lesson.model import Topic
from kiosk.lesson.yaml_nodes import Node, Plain

LATER_KEYS = frozenset({"needs", "difficulty"})
LATER_TOPICS = frozenset({"more"})
MAX_TITLE = 48  # two lines of a home screen's card
_WEB = re.compile(r"https://[^\s/?#@:<>\"']+\.[^\s/?#@:<>\"']+(?::\d+)?(?:[/?#][^\s<>\"]*)?")
MARKS_IN_TEXT = re.compile(r"\*\*|__|`|\]\(|</?[A-Za-z]|\{\{")
_EXAMPLE = re.compile(
    r"https://(?:[^/]*\.)?(?:example\.(?:org|com|net)|[^/]*\.(?:example|test|invalid)|localhost)(?:[:/?#]|$)"
)


def listed(value: Any) -> Any:
    """One text for a list of one, nothing for none."""
    return [value] if isinstance(value, str) and value else ([] if value == "" else value)


Words = Annotated[str, Field(min_length=1, max_length=160)]
Ids = Annotated[
    list[Annotated[str, Field(pattern=f"^{ID}$")]],
    BeforeValidator(listed),
    Field(max_length=80),
]


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Words = Field(description="a few words")
    devices: Ids = Field(default=[], description="ids of devices or classes, as [internet-box, lamp]")
    reviewed: bool = Field(default=True, description="yes or no")


class GuideFront(_Front):
    """What stands above a guide."""

    topic: Topic = Field(description="one of " + ", ".join(topic.value for topic in Topic))
    minutes: int = Field(ge=1, le=60, description="a whole number of minutes from 1 to 60")
    must: bool = Field(default=False, description="yes or no")
    help: Annotated[str, Field(max_length=300)] = Field(default="", description="a whole https:// address")
    picture: Annotated[str, Field(max_length=300)] = Field(default="", description="a path to a picture in media/")
    code: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,4}$|^$")] = Field(
        default="", description="at most four letters A to Z and digits"
    )
    summary: Annotated[str, Field(max_length=160)] = Field(default="", description="one short sentence")


class RuleFront(_Front):
    """What stands above a house rule."""

    version: int = Field(ge=1, description="a whole number from 1")
    date: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")] = Field(
        description="a day as 2026-11-30"
    )


STAND_INS = {"title": "?", "topic": Topic.FIX.value, "minutes": "1", "version": "1", "date": "2000-01-01"}
F = TypeVar("F", GuideFront, RuleFront)
M = TypeVar("M", bound=BaseModel)


def read_front(node: Node | None, model: type[F], faults: Faults) -> tuple[F, frozenset[str]]:
    """The front matter, and the keys that are wrong or missing: they have a value of no meaning; every fault is noted.

    The rest of the lesson can then be looked at all the same. `node` None: there is no front matter, which was told.
    """
    if node is None:
        return _with_stand_ins({}, model), frozenset(model.model_fields)
    plain = node.plain()
    assert isinstance(plain, dict)
    wrong = _untold(node, model)
    try:
        front = model.model_validate(plain)
    except ValidationError as error:
        wrong |= _report_all(error, node, model, faults)
        front = _with_stand_ins(_sound(plain, error), model)
    _check_texts(node, plain, model, faults)
    return front, wrong


def _check_texts(node: Node, plain: dict[str, Plain], model: type[F], faults: Faults) -> None:
    """Notes what the model does not look for."""
    title = plain.get("title")
    if isinstance(title, str) and title.strip() and len(title) > MAX_TITLE:
        faults.add("long-title", *node.place(("title",)), count=len(title), most=MAX_TITLE)
    for key in ("title", "summary"):
        if isinstance(text := plain.get(key), str) and (marks := MARKS_IN_TEXT.search(text)):
            faults.add("marks-in-front", *node.place((key,)), key=key, sign=marks.group())
    help_url = plain.get("help")
    if isinstance(help_url, str) and help_url:
        _check_help(help_url, node.place(("help",)), faults)
    elif model is GuideFront and "help" not in _named((*plain, *node.unread), model):
        faults.add("missing-help", node.line, node.column)


def _sound(plain: dict[str, Plain], error: ValidationError) -> dict[str, Any]:
    """What is left of the front matter without what is wrong; of a list, its sound entries."""
    sound: dict[str, Any] = dict(plain)
    for fault in error.errors(include_url=False, include_context=False):
        key, *inner = fault["loc"]
        value = sound.get(str(key))
        if inner and isinstance(value, list):
            sound[str(key)] = [entry for entry in value if entry != fault.get("input")]
        else:
            sound.pop(str(key), None)
    return sound


def _with_stand_ins(sound: dict[str, Any], model: type[F]) -> F:
    needed = {name: STAND_INS[name] for name, field in model.model_fields.items() if field.is_required()}
    return model.model_validate(needed | sound)


def validated(node: Node, plain: Any, model: type[M], faults: Faults) -> M | None:
    """`plain` as the model; where a part is wrong it is noted and left out, and None only where nothing is left."""
    try:
        return model.model_validate(plain)
    except ValidationError as error:
        _report_all(error, node, model, faults)
        return None


def _report_all(error: ValidationError, node: Node, model: type[BaseModel], faults: Faults) -> frozenset[str]:
    """Notes every fault; gives the keys that they leave without a value of their own."""
    all_faults = error.errors(include_url=False, include_context=False)
    misspelt = {meant for fault in all_faults if (meant := _meant(fault["type"], fault["loc"], model))}
    misspelt |= _untold(node, model)
    for fault in all_faults:
        if fault["type"] != "missing" or fault["loc"][0] not in misspelt:  # what it is called here is told
            _report(fault["type"], fault["loc"], fault.get("input"), node, model, faults)
    return frozenset({*misspelt, *(str(fault["loc"][0]) for fault in all_faults)})


def _untold(node: Node, model: type[BaseModel]) -> frozenset[str]:
    """The keys whose lines cannot be read, which is told, however they are spelt there."""
    return _named(node.unread, model)


def _named(keys: Iterable[str], model: type[BaseModel]) -> frozenset[str]:
    """The keys of the model that these are or were probably meant to be."""
    names = [_alias(model, field) for field in model.model_fields]
    return frozenset(near for key in keys if key not in LATER_KEYS and (near := nearest(key, names)))


def _meant(kind: str, path: tuple[int | str, ...], model: type[BaseModel]) -> str:
    """The key that an unknown one was probably meant to be; "" for anything else."""
    keys = [str(path[0])] if len(path) == 1 and kind == "extra_forbidden" else []
    return next(iter(_named(keys, model)), "")


def _report(
    kind: str, path: tuple[int | str, ...], found: Any, node: Node, model: type[BaseModel], faults: Faults
) -> None:
    key = str(path[0]) if path else ""
    line, column = node.place(path)
    expected = _expected(model, key)
    match kind:
        case "extra_forbidden":
            where = _key_place(node, path)
            name = ".".join(str(part) for part in path)
            if key in LATER_KEYS:
                faults.add("later-key", *where, key=name)
            else:
                outer = _model_at(model, path[:-1])
                names = [_alias(outer, field) for field in outer.model_fields]
                remedy = did_you_mean(str(path[-1]), names, f"the keys are {', '.join(names)}")
                faults.add("unknown-key", *where, key=name, suggestion=remedy)
        case "missing":
            faults.add("missing-key", line, column, key=".".join(map(str, path)), expected=expected)
        case "enum" if key == "topic":
            word = str(found)
            if word in LATER_TOPICS:
                faults.add("later-topic", line, column, value=word)
            else:
                remedy = did_you_mean(word, [topic.value for topic in Topic], f"write {expected}")
                faults.add("unknown-topic", line, column, value=word, suggestion=remedy)
        case "string_too_short" if key == "title":
            faults.add("empty-title", line, column)
        case _:
            value = found if isinstance(found, str) else "[…]" if isinstance(found, list) else "the lines below it"
            if not isinstance(found, str) and key in ("title", "summary"):
                expected += "; a text with brackets goes in quotes"
            faults.add("bad-value", line, column, key=key, value=value, expected=expected)


def _model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel]:
    """The model of the mapping that `path` leads to."""
    for part in path:
        inner = model.model_fields[str(part)].annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            model = inner
    return model


def _key_place(node: Node, path: tuple[int | str, ...]) -> tuple[int, int]:
    """Where a key itself stands, not its value."""
    for part in path[:-1]:
        inner = node.value.get(str(part)) if isinstance(node.value, dict) else None
        if inner is None:
            break
        node = inner
    return node.keys.get(str(path[-1]), (node.line, node.column))


def _expected(model: type[BaseModel], key: str) -> str:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return field.description or "another value"
    return "another value"


def _alias(model: type[BaseModel], name: str) -> str:
    return model.model_fields[name].alias or name


def _check_help(url: str, where: tuple[int, int], faults: Faults) -> None:
    if not _WEB.fullmatch(url) or not _is_address(url):
        faults.add("bad-help", *where, value=url)
    elif _EXAMPLE.match(url):
        faults.add("example-help", *where, value=url)
    elif not typed_address(url):
        count = len(url.removeprefix("https://").partition("#")[0])
        faults.add("long-help", *where, count=count, most=LONGEST_TYPED)


def _is_address(url: str) -> bool:
    """Brackets and letters that stand for several signs make a host that nothing opens."""
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False
