"""Reads `lessons/devices/<id>.yaml` into a device profile, with every fault at its line and column."""

import posixpath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.device_classes import CLASSES
from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.front_matter import Ids, validated
from kiosk.lesson.typography import typeset_text
from kiosk.lesson.yaml_nodes import Node, read_yaml

_Text = Annotated[str, Field(min_length=1, max_length=160)]


class _Lessons(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    must: Ids = []
    more: Ids = []


class _Profile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: _Text = Field(description="the name of this file")
    device_class: _Text = Field(alias="class", description="one of " + ", ".join(CLASSES))
    names: dict[str, _Text] = Field(min_length=1, description="a name for each language, as fr: Box internet")
    radios: Ids = Field(default=[], description="a list of words, as [wifi, bluetooth]")
    protocols: Ids = Field(default=[], description="a list of words, as [matter]")
    gtins: list[Annotated[str, Field(pattern=r"^\d{8,14}$")]] = Field(
        default=[], description="a list of 8 to 14 digits each"
    )
    picture: str = Field(default="", description="a path as media/internet-box/front.svg")
    parts: Ids = Field(default=[], description="a list of part ids")
    update: _Text = Field(default="none", description="how it gets its updates, in a word")
    lessons: _Lessons = Field(default=_Lessons(), description="must: [ids] and more: [ids]")
    symptoms: dict[str, list[_Text]] = Field(default={}, description="a list of sentences for each language")
    facts: dict[str, _Text] = Field(default={}, description="names and values, as wps: yes")


def parse_profile(text: str, name: str) -> tuple[DeviceProfile | None, Faults, Node | None]:
    """The profile in `text`, its faults, and the places of its keys; `name` is its path in the pack."""
    faults = Faults(name)
    node = read_yaml(text, faults)
    if node is None:
        if not faults.findings:
            faults.add("missing-key", key="id", expected="the name of this file")
        return None, faults, None
    found = validated(node, node.plain(), _Profile, faults)
    if found is None:
        return None, faults, node
    _check(found, node, posixpath.basename(name).removesuffix(".yaml"), faults)
    profile = DeviceProfile(
        device_id=found.id,
        device_class=found.device_class,
        names={language: typeset_text(text, language) for language, text in found.names.items()},
        radios=tuple(found.radios),
        protocols=tuple(found.protocols),
        gtins=tuple(found.gtins),
        picture=found.picture,
        parts=tuple(found.parts),
        update=found.update,
        must_knows=tuple(found.lessons.must),
        more=tuple(found.lessons.more),
        symptoms={lang: tuple(typeset_text(one, lang) for one in texts) for lang, texts in found.symptoms.items()},
        facts=dict(found.facts),
    )
    return profile, faults, node


def _check(found: _Profile, node: Node, stem: str, faults: Faults) -> None:
    if found.id != stem:
        faults.add("profile-id", *node.place(("id",)), value=found.id)
    if found.device_class not in CLASSES:
        remedy = did_you_mean(found.device_class, CLASSES, f"the classes are {', '.join(CLASSES)}")
        faults.add("unknown-class", *node.place(("class",)), value=found.device_class, suggestion=remedy)
    picture = found.picture
    if picture and (posixpath.normpath(picture) != picture or not picture.startswith("media/")):
        faults.add("picture-outside", *node.place(("picture",)), source=picture)
