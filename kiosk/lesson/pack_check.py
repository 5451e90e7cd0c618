"""What is wrong between the files of a pack: translations that differ, names that lead nowhere."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from kiosk.base.languages import own_name
from kiosk.lesson.build import Build, Record, missing_remedy, picture_faults, picture_findings, place_of, repeated_codes
from kiosk.lesson.device_words import CLASSES
from kiosk.lesson.files import leads_outside
from kiosk.lesson.findings import Finding, did_you_mean, finding, has_error, in_order
from kiosk.lesson.identity import is_id

_SAME_IN_ALL = {"lesson_id": ("code", "devices", "is_must", "minutes", "topic"), "rule_id": ("devices", "version")}
_KEYS = {"is_must": "must"}
_NO_TEXTS = frozenset({"file-name", "name-not-text", "not-a-file", "text-outside", "unreadable"})  # of no language
_PAIRS = (frozenset({"yes", "no"}), frozenset({"true", "false"}), frozenset({"on", "off"}))
Metas = dict[str, Mapping[str, Any]]  # by path
Faulty = Mapping[str, Finding | None]  # as `picture_faults`


def all_findings(build: Build, texts: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding of a pack.

    `texts`: where only some lessons were read, the paths of all that the pack has (`sources.lesson_paths`). Of those
    that were read is then told the same as if all had been; of the profiles, only what they say themselves.
    """
    found = [one for path, record in build.records.items() for one in record.as_findings(path)]
    found += map(leads_outside, build.outside)
    metas: Metas = {path: meta for path, record in build.lessons.items() if (meta := record.found.get("meta"))}
    faults = picture_faults(build)
    for path in metas:
        found += picture_findings(path, build, faults)
    shelf = tuple(build.lessons) if texts is None else texts
    found += _missing_twins(shelf, build)
    found += _differing_twins(metas, shelf)
    found += _codes(metas)
    found += _devices(metas, build)
    if texts is None:
        found += _profiles(metas, build, faults)
    return in_order(found)


def _language(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _groups(paths: Iterable[str]) -> list[list[str]]:
    """The files of each lesson and rule, one a language."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(path.rpartition("/")[0], []).append(path)
    return list(groups.values())


def _wanted_languages(shelf: Collection[str]) -> list[str]:
    """A language that most of the pack has is one that all of it shall have; a single translated guide is not."""
    counts = Counter(map(_language, shelf))
    count = len(_groups(shelf))
    return sorted(language for language in counts if 2 * counts[language] > count)


def _commonest_first(paths: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """The files of one lesson; that in the language in which the pack has most of them is the one to go by."""
    return sorted(paths, key=lambda path: (-counts[_language(path)], path))


def _missing_twins(shelf: Collection[str], build: Build) -> Iterator[Finding]:
    wanted, counts = _wanted_languages(shelf), Counter(map(_language, shelf))
    for group in _groups(shelf):
        if any(_is_no_text(build.records.get(path)) for path in group):
            continue  # that is told, and it may be the language that is wanted, or nothing to translate from
        present = {_language(path) for path in group}
        first = _commonest_first(group, counts)[0]
        for language in [one for one in wanted if one not in present] if first in build.records else ():
            yield finding("missing-twin", first, language=language, name=own_name(language))


def _is_no_text(record: Record | None) -> bool:
    return record is not None and any(row[0] in _NO_TEXTS for row in record.findings)


def _differing_twins(metas: Metas, shelf: Collection[str]) -> Iterator[Finding]:
    counts = Counter(map(_language, shelf))
    for group in _groups(metas):
        first, *others = _commonest_first(group, counts)
        kind = "lesson_id" if "lesson_id" in metas[first] else "rule_id"
        for path in others:
            yield from _differences(path, metas[path], first, metas[first], kind)


def _differences(
    path: str, meta: Mapping[str, Any], first: str, reference: Mapping[str, Any], kind: str
) -> Iterator[Finding]:
    other = first.rpartition("/")[2]
    mine, theirs = [step[0] for step in meta["steps"]], [step[0] for step in reference["steps"]]
    if mine and theirs and mine != theirs:
        index = next(
            (at for at, pair in enumerate(zip(mine, theirs)) if pair[0] != pair[1]), min(len(mine), len(theirs))
        )
        line = meta["steps"][min(index, len(mine) - 1)][2]
        here, there = (ids[index] if index < len(ids) else "nothing" for ids in (mine, theirs))
        yield finding("twin-steps", path, line, other=other, difference=f"{here} here, {there} there")
    for name in _SAME_IN_ALL[kind]:
        key = _KEYS.get(name, name)
        if key in meta["doubtful"] or key in reference["doubtful"]:
            continue
        if meta[name] != reference[name]:
            yield finding("twin-front-matter", path, *place_of(meta, key), key=key, other=other)


def _codes(metas: Metas) -> Iterator[Finding]:
    yield from repeated_codes(metas)
    for group in _groups(metas) if any(meta.get("code") for meta in metas.values()) else ():
        lessons = {path: meta for path in group if "lesson_id" in (meta := metas[path])}
        # Where one language has a code, that is told as a difference.
        if not any(meta["code"] or "code" in meta["doubtful"] for meta in lessons.values()):
            yield from (finding("missing-code", path) for path in lessons)


def _devices(metas: Metas, build: Build) -> Iterator[Finding]:
    profiles = _read_profiles(build)
    faulty = {_stem(path) for path in build.of_kind("lessons/devices/")} - profiles.keys()  # told where they are
    names = [*profiles, *faulty, *CLASSES]
    facts: dict[str, dict[str, set[str]]] = {}
    for identity, profile in profiles.items():
        for name in {identity, profile["device_class"]}:
            for fact, value in profile["facts"].items():
                facts.setdefault(name, {}).setdefault(fact, set()).update(_possible(value))
    for path, meta in metas.items():
        for device, line, column in meta["device_places"]:
            if device in meta["devices"] and device not in names:  # what is no id at all is told by the lesson itself
                remedy = did_you_mean(device, names, "add its profile to lessons/devices/")
                yield finding("unknown-device", path, line, column, value=device, suggestion=remedy)
        for device, fact, expected, line in meta["conditions"]:
            if device and device not in names:
                remedy = did_you_mean(device, names, "add its profile to lessons/devices/")
                yield finding("unknown-device", path, line, value=device, suggestion=remedy)
            elif device in faulty:
                continue
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


def _profiles(metas: Metas, build: Build, faults: Faulty) -> Iterator[Finding]:
    lessons = sorted({meta["lesson_id"] for meta in metas.values() if "lesson_id" in meta})
    languages = _wanted_languages(tuple(build.lessons))
    for path, record in build.of_kind("lessons/devices/").items():
        named = record.found.get("named")
        if not named:
            continue
        for identity, line, column in (*named["must"], *named["more"]):
            if identity not in lessons and is_id(identity):
                remedy = did_you_mean(identity, lessons, "write the lesson or take the id out")
                yield finding("unknown-lesson", path, line, column, value=identity, suggestion=remedy)
        for picture, line, column in named["picture"]:
            if picture.startswith("media/"):  # else it is told by the profile itself
                yield from _pictured(picture, build, faults, path, (line, column))
        yield from _parts(path, named, metas, build, faults)
        for language in languages if named["names"] else ():
            if not any(name.partition("-")[0] == language.partition("-")[0] for name, _, _ in named["names"]):
                _, line, column = named["names"][0]
                yield finding("missing-name", path, line, column, language=language, name=own_name(language))


def _pictured(picture: str, build: Build, faults: Faulty, path: str, where: tuple[int, int]) -> Iterator[Finding]:
    record = build.records.get(picture)
    if record is None or record.stamp[0] < 0:
        yield finding("missing-picture", path, *where, source=picture, suggestion=missing_remedy(record))
    elif cause := faults.get(picture):
        told = f"{cause.path}:{cause.line}: {cause.message}"
        yield finding("picture-broken", path, *where, cause=told, advice=cause.remedy)


def _parts(path: str, named: Mapping[str, Any], metas: Metas, build: Build, faults: Faulty) -> Iterator[Finding]:
    """Parts that neither the device's own picture has nor one of a lesson about it."""
    if not named["parts"]:
        return
    about = {_stem(path), *(name for name, _, _ in named["class"])}
    about_lessons = {identity for identity, _, _ in (*named["must"], *named["more"])}
    sources = {picture for picture, _, _ in named["picture"]}
    for meta in metas.values():
        if meta.get("lesson_id") in about_lessons or not about.isdisjoint(meta["devices"]):
            sources.update(source for source, _, _ in meta["pictures"])
    records = [build.records[source] for source in sources if source in build.records and not faults.get(source)]
    if len(records) < len(sources) or any(record.stamp[0] < 0 for record in records):
        return  # that is told, and the parts may be in the picture that cannot be looked at
    if not named["picture"] and has_error(build.records[path].as_findings(path)):
        return  # its line may be the one that cannot be read
    parts = sorted({part[0] for record in records for part in record.found.get("parts", ())})
    for part, line, column in named["parts"]:
        if part not in parts and is_id(part):
            otherwise = "take it out, or give a part of its pictures this id"
            yield finding(
                "profile-part", path, line, column, part=part, suggestion=did_you_mean(part, parts, otherwise)
            )


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _read_profiles(build: Build) -> dict[str, Mapping[str, Any]]:
    records = build.of_kind("lessons/devices/").values()
    return {profile["device_id"]: profile for record in records if (profile := record.found.get("profile"))}
