"""What the home screen, the plan and the search know of a pack without opening a lesson; kept in `index.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.lesson.asset import PictureAsset, picture_in, picture_out
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.topic import Topic

INDEX_FILE = "index.json"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """A lesson in one language. `steps`: id and title of each; `file` is relative to the compiled store."""

    lesson_id: str
    language: str
    title: str
    summary: str
    topic: Topic
    minutes: int
    is_must: bool
    devices: tuple[str, ...]
    code: str
    help_url: str
    is_reviewed: bool
    steps: tuple[tuple[str, str], ...]
    cover: PictureAsset | None
    pictures: tuple[str, ...]
    file: str

    @property
    def step_count(self) -> int:
        return len(self.steps)


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A house rule in one language."""

    rule_id: str
    language: str
    title: str
    version: int
    date: str
    devices: tuple[str, ...]
    is_reviewed: bool
    steps: tuple[tuple[str, str], ...]
    cover: PictureAsset | None
    pictures: tuple[str, ...]
    file: str

    @property
    def step_count(self) -> int:
        return len(self.steps)

    @property
    def minutes(self) -> int:
        """What it takes to read it together: three short steps a minute."""
        return max(1, -(-len(self.steps) // 3))


@dataclass(frozen=True, slots=True)
class PackIndex:
    """All of a pack that can be shown. `pictures`: source → file of its asset; `broken`: what was left out and why.

    `troubles`: what is wrong without a lesson being left out for it. `further`: how many more errors
    each of `broken` has.
    """

    lessons: tuple[LessonEntry, ...]
    rules: tuple[RuleEntry, ...]
    devices: tuple[DeviceProfile, ...]
    pictures: Mapping[str, str]
    broken: tuple[str, ...]
    troubles: tuple[str, ...] = ()
    further: tuple[int, ...] = ()

    @property
    def counted(self) -> str:
        """What there is to show, for terminal and journal: a lesson in two languages is one lesson in two files."""
        lessons, rules = {one.lesson_id for one in self.lessons}, {one.rule_id for one in self.rules}
        return (
            f"lessons {len(lessons)}, their files {len(self.lessons)}, house rules {len(rules)}, "
            f"their files {len(self.rules)}, devices {len(self.devices)}"
        )


def write_index(index: PackIndex) -> str:
    """The index as text; `read_index` gives an equal one back."""
    shown = [entry.cover for entry in index.lessons] + [entry.cover for entry in index.rules]
    covers = {cover.source: picture_out(cover) for cover in shown if cover}
    return json.dumps(
        {
            "schema": SCHEMA,
            "lessons": [_lesson_out(entry) for entry in index.lessons],
            "rules": [_rule_out(entry) for entry in index.rules],
            "devices": [_device_out(device) for device in index.devices],
            "covers": covers,
            "pictures": dict(index.pictures),
            "broken": index.broken,
            "troubles": index.troubles,
            "further": index.further,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_index(text: str) -> PackIndex:
    """The index that `write_index` wrote. Raises ValueError for anything else, an older schema included."""
    try:
        plain = json.loads(text)
        if plain["schema"] != SCHEMA:
            raise ValueError(f"schema {plain['schema']}, not {SCHEMA}")
        covers = {source: picture_in(asset) for source, asset in plain["covers"].items()}
        return PackIndex(
            lessons=tuple(_lesson_in(entry, covers) for entry in plain["lessons"]),
            rules=tuple(_rule_in(entry, covers) for entry in plain["rules"]),
            devices=tuple(_device_in(device) for device in plain["devices"]),
            pictures=plain["pictures"],
            broken=tuple(plain["broken"]),
            troubles=tuple(plain["troubles"]),
            further=tuple(plain["further"]),
        )
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("this is no index of a pack") from error


def _lesson_out(entry: LessonEntry) -> list[Any]:
    head = [entry.lesson_id, entry.language, entry.title, entry.summary, entry.topic.value, entry.minutes]
    rest = [entry.is_must, entry.devices, entry.code, entry.help_url, entry.is_reviewed, entry.steps]
    return [*head, *rest, entry.cover.source if entry.cover else "", entry.pictures, entry.file]


def _lesson_in(plain: list[Any], covers: Mapping[str, PictureAsset]) -> LessonEntry:
    identity, language, title, summary, topic, minutes, is_must, devices, code, help_url, *rest = plain
    is_reviewed, steps, cover, pictures, file = rest
    head = (identity, language, title, summary, Topic(topic), minutes, is_must, tuple(devices), code, help_url)
    return LessonEntry(*head, is_reviewed, tuple(map(_pair, steps)), covers.get(cover), tuple(pictures), file)


def _rule_out(entry: RuleEntry) -> list[Any]:
    head = [entry.rule_id, entry.language, entry.title, entry.version, entry.date, entry.devices, entry.is_reviewed]
    return [*head, entry.steps, entry.cover.source if entry.cover else "", entry.pictures, entry.file]


def _rule_in(plain: list[Any], covers: Mapping[str, PictureAsset]) -> RuleEntry:
    identity, language, title, version, date, devices, is_reviewed, steps, cover, pictures, file = plain
    head = (identity, language, title, version, date, tuple(devices), is_reviewed)
    return RuleEntry(*head, tuple(map(_pair, steps)), covers.get(cover), tuple(pictures), file)


def _pair(plain: list[str]) -> tuple[str, str]:
    step_id, title = plain
    return step_id, title


def _device_out(device: DeviceProfile) -> list[Any]:
    head = [device.device_id, device.device_class, device.names, device.radios, device.protocols, device.gtins]
    rest = [device.picture, device.parts, device.update, device.must_knows, device.more]
    return [*head, *rest, device.symptoms, device.facts]


def _device_in(plain: list[Any]) -> DeviceProfile:
    identity, device_class, names, radios, protocols, gtins, picture, parts, update, must, more, symptoms, facts = plain
    return DeviceProfile(
        device_id=identity,
        device_class=device_class,
        names=names,
        radios=tuple(radios),
        protocols=tuple(protocols),
        gtins=tuple(gtins),
        picture=picture,
        parts=tuple(parts),
        update=update,
        must_knows=tuple(must),
        more=tuple(more),
        symptoms={language: tuple(texts) for language, texts in symptoms.items()},
        facts=facts,
    )
