"""Reads `lessons/devices/<id>.yaml` into a device profile, with every fault at its line and column."""

import posixpath
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.device_check import check_profile
from kiosk.lesson.device_words import CLASSES
from kiosk.lesson.findings import Faults
from kiosk.lesson.front_matter import Ids, listed, validated
from kiosk.lesson.hidden import without_hidden
from kiosk.lesson.identity import ID
from kiosk.lesson.typography import typeset_text
from kiosk.lesson.yaml_nodes import Node, read_yaml


def _mapped(value: Any) -> Any:
    """A key with nothing behind it and nothing below."""
    return {} if value == "" else value


_Text = Annotated[str, Field(min_length=1, max_length=160)]
_Id = Annotated[str, Field(pattern=f"^{ID}$", max_length=80)]
_Texts = Annotated[list[_Text], BeforeValidator(listed)]
_Gtins = Annotated[list[Annotated[str, Field(pattern=r"^(\d{8}|\d{12,14})$")]], BeforeValidator(listed)]
_Mapped = BeforeValidator(_mapped)


class _Lessons(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    must: Ids = []
    more: Ids = []


class _Profile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: _Id = Field(description="the name of this file: lower-case letters, digits and dashes")
    device_class: _Text = Field(alias="class", description="one of " + ", ".join(CLASSES))
    names: dict[str, _Text] = Field(min_length=1, description="a name for each language, as fr: Box internet")
    radios: Ids = Field(default=[], description="a list of words, as [wifi, bluetooth]")
    protocols: Ids = Field(default=[], description="a list of words, as [matter]")
    gtins: _Gtins = Field(default=[], description="a list of numbers of 8, 12, 13 or 14 digits, without spaces")
    picture: str = Field(default="", description="a path as media/internet-box/front.svg")
    parts: Ids = Field(default=[], description="a list of the ids of parts, as [label, power-button]")
    update: str = Field(default="none", description="how it gets its updates, in a word")
    lessons: Annotated[_Lessons, _Mapped] = Field(default=_Lessons(), description="must: [ids] and more: [ids]")
    symptoms: Annotated[dict[str, _Texts], _Mapped] = Field(
        default={}, description="a list of sentences for each language, none longer than 160 signs"
    )
    facts: Annotated[dict[str, _Text], _Mapped] = Field(default={}, description="names and values, as wps: yes")


def parse_profile(text: str, name: str) -> tuple[DeviceProfile | None, Faults, Node | None]:
    """The profile in `text`, its faults, and the places of its keys; `name` is its path in the pack.

    The places are there even where a fault leaves no profile: what other files say about them is told too.
    """
    faults = Faults(name)
    text = "\n".join(without_hidden(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), faults))
    node = read_yaml(text, faults, what="device profile")
    if node is None:
        if not faults.findings:
            faults.add("missing-key", key="id", expected="the name of this file")
        return None, faults, None
    found = validated(node, node.plain(), _Profile, faults)
    check_profile(node, posixpath.basename(name).removesuffix(".yaml"), faults)
    return _profile_of(found) if found and not node.unread else None, faults, node


def _profile_of(found: _Profile) -> DeviceProfile:
    return DeviceProfile(
        device_id=found.id,
        device_class=found.device_class,
        names=_typeset(found.names),
        radios=tuple(found.radios),
        protocols=tuple(found.protocols),
        gtins=tuple(found.gtins),
        picture=found.picture,
        parts=tuple(found.parts),
        update=found.update or "none",
        must_knows=tuple(found.lessons.must),
        more=tuple(found.lessons.more),
        symptoms={lang: tuple(typeset_text(one, lang) for one in texts) for lang, texts in found.symptoms.items()},
        facts=dict(found.facts),
    )


def _typeset(texts: Mapping[str, str]) -> dict[str, str]:
    return {language: typeset_text(text, language) for language, text in texts.items()}
