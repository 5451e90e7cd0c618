"""What is wrong between the files of a pack: translations that differ, names that lead nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.base.languages import own_name
from kiosk.lesson.build import Build, Record, missing_remedy, picture_faults, picture_findings
from kiosk.lesson.device_classes import CLASSES
from kiosk.lesson.findings import Finding, did_you_mean, finding, in_order

_SAME_IN_ALL = {"lesson_id": ("code", "devices", "is_must", "minutes", "topic"), "rule_id": ("devices", "version")}
_KEYS = {"is_must": "must"}
_PAIRS = (frozenset({"yes", "no"}), frozenset({"true", "false"}), frozenset({"on", "off"}))
Metas = dict[str, Mapping[str, Any]]  # by path


def all_findings(build: Build, *, is_whole: bool = True) -> tuple[Finding, ...]:
    """Every finding of a pack. Where it is not whole, names of other files and missing translations are not judged."""
    found = [one for path, record in build.records.items() for one in record.as_findings(path)]
    metas: Metas = {path: meta for path, record in build.lessons.items() if (meta := record.found.get("meta"))}
    faults = picture_faults(build)
    for path in metas:
        found += picture_findings(path, build, faults)
    found += _twins(metas, is_whole=is_whole)
    if is_whole:
        found += _codes(metas)
        found += _devices(metas, build)
        found += _profiles(metas, build)
    return in_order(found)


def _place(meta: Mapping[str, Any], key: str) -> tuple[int, int]:
    line, column = meta["places"].get(key, (1, 1))
    return line, column


def _groups(metas: Metas) -> dict[tuple[str, str], Metas]:
    """The languages of each lesson and rule."""
    groups: dict[tuple[str, str], Metas] = {}
    for path, meta in metas.items():
        kind = "lesson_id" if "lesson_id" in meta else "rule_id"
        groups.setdefault((kind, meta[kind]), {})[path] = meta
    return groups


def _twins(metas: Metas, *, is_whole: bool) -> Iterator[Finding]:
    groups = _groups(metas)
    counts = Counter(meta["language"] for meta in metas.values())
    # A language that most of the pack has is one that all of it shall have; a single translated guide is not.
    wanted = sorted(language for language, count in counts.items() if 2 * count > len(groups)) if is_whole else []
    for (kind, _), group in groups.items():
        first = min(group, key=lambda path: (-counts[group[path]["language"]], path))
        present = {meta["language"] for meta in group.values()}
        for language in wanted:
            if language not in present:
                yield finding("missing-twin", first, language=language, name=own_name(language))
        for path, meta in group.items():
            if path != first:
                yield from _differences(path, meta, first, group[first], kind)


def _differences(
    path: str, meta: Mapping[str, Any], first: str, reference: Mapping[str, Any], kind: str
) -> Iterator[Finding]:
    other = first.rpartition("/")[2]
    mine, theirs = [step[0] for step in meta["steps"]], [step[0] for step in reference["steps"]]
    if mine != theirs:
        index = next(
            (at for at, pair in enumerate(zip(mine, theirs)) if pair[0] != pair[1]), min(len(mine), len(theirs))
        )
        line = meta["steps"][min(index, len(mine) - 1)][2]
        here, there = (ids[index] if index < len(ids) else "nothing" for ids in (mine, theirs))
        yield finding("twin-steps", path, line, other=other, difference=f"{here} here, {there} there")
    for name in _SAME_IN_ALL[kind]:
        key = _KEYS.get(name, name)
        if meta[name] != reference[name]:
            yield finding("twin-front-matter", path, *_place(meta, key), key=key, other=other)


def _codes(metas: Metas) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for path, meta in metas.items():
        code, identity = meta.get("code", ""), meta.get("lesson_id", "")
        if code and owners.setdefault(code, identity) != identity:
            yield finding("repeated-code", path, *_place(meta, "code"), code=code, other=owners[code])


def _devices(metas: Metas, build: Build) -> Iterator[Finding]:
    profiles = _read_profiles(build)
    names = [*profiles, *CLASSES]
    facts: dict[str, dict[str, set[str]]] = {}
    for identity, profile in profiles.items():
        for name in {identity, profile["device_class"]}:
            for fact, value in profile["facts"].items():
                facts.setdefault(name, {}).setdefault(fact, set()).update(_possible(value))
    for path, meta in metas.items():
        for device in meta["devices"]:
            if device not in names:
                remedy = did_you_mean(device, names, "add its profile to lessons/devices/")
                yield finding("unknown-device", path, *_place(meta, "devices"), value=device, suggestion=remedy)
        for device, fact, expected, line in meta["conditions"]:
            if device and device not in names:
                remedy = did_you_mean(device, names, "add its profile to lessons/devices/")
                yield finding("unknown-device", path, line, value=device, suggestion=remedy)
            elif fact and fact not in facts.get(device, {}):
                remedy = did_you_mean(fact, facts.get(device, ()), "add it to the facts of the profile")
                yield finding("unknown-fact", path, line, device=device, fact=fact, suggestion=remedy)
            elif fact and expected not in (values := facts[device][fact]):
                remedy = f"write {' or '.join(sorted(values, reverse=True))}"
                named = {"device": device, "fact": fact, "value": expected}
                yield finding("impossible-value", path, line, **named, advice=remedy)


def _possible(usual: str) -> frozenset[str]:
    """The values a fact may have, of which a profile gives the usual one."""
    return next((pair for pair in _PAIRS if usual in pair), frozenset({usual}))


def _profiles(metas: Metas, build: Build) -> Iterator[Finding]:
    lessons = sorted({meta["lesson_id"] for meta in metas.values() if "lesson_id" in meta})
    for path, record in build.of_kind("lessons/devices/").items():
        profile, places = record.found.get("profile"), record.found.get("places", {})
        if not profile:
            continue
        named = [("must", identity) for identity in profile["must_knows"]]
        named += [("more", identity) for identity in profile["more"]]
        for key, identity in named:
            if identity not in lessons:
                remedy = did_you_mean(identity, lessons, "write the lesson or take the id out")
                yield finding("unknown-lesson", path, *places[f"{key}:{identity}"], value=identity, suggestion=remedy)
        picture = profile["picture"]
        if picture and _is_missing(build.records.get(picture)):
            remedy = missing_remedy(build.records.get(picture))
            yield finding("missing-picture", path, *places["picture"], source=picture, suggestion=remedy)


def _is_missing(record: Record | None) -> bool:
    return record is None or record.stamp[0] < 0


def _read_profiles(build: Build) -> dict[str, Mapping[str, Any]]:
    records = build.of_kind("lessons/devices/").values()
    return {profile["device_id"]: profile for record in records if (profile := record.found.get("profile"))}
