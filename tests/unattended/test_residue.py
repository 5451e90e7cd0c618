"""Nothing of a visitor is there for the next one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.base.settings import Profile, Settings, Theme, default_settings
from kiosk.base.settings.registry import REGISTRY
from kiosk.unattended.residue import Residue, Trace, Wiper, missing, wipe_all
from kiosk.visit.model import Visit
from kiosk.visit.store import VisitStore
from kiosk.visit.walk import Walk
from tests.visit.walks import VISIT, FakeClock, saved


@dataclass
class Session:
    """All that a visitor changes on a kiosk without a window."""

    start: Settings
    settings: Settings
    visit: Visit | None = None
    walk: Walk | None = None
    typed: str = ""
    answers: list[str] = field(default_factory=list)
    spoken: bytes = b""
    link: str = ""
    sheet: str = ""
    secret: str = ""


def comfort(session: Session, residue: Residue, names: tuple[str, ...]) -> Trace:
    def is_changed() -> bool:
        return any(getattr(session.settings, name) != getattr(session.start, name) for name in names)

    def put_back() -> None:
        session.settings = session.settings._replace(**{name: getattr(session.start, name) for name in names})

    return Wiper(residue, is_changed, put_back)


def slot(session: Session, residue: Residue, name: str, empty: object) -> Trace:
    return Wiper(residue, lambda: bool(getattr(session, name)), lambda: setattr(session, name, empty))


def traces_of(session: Session, store: VisitStore, file: Path) -> list[Trace]:
    def forget_place() -> None:
        session.walk = None
        store.wipe()

    return [
        Wiper(Residue.PLACE, lambda: session.walk is not None or any(file.parent.iterdir()), forget_place),
        slot(session, Residue.PLAN, "visit", None),
        slot(session, Residue.VALUES, "visit", None),
        slot(session, Residue.SECRETS, "secret", ""),
        slot(session, Residue.SEARCH_WORDS, "typed", ""),
        slot(session, Residue.ANSWERS, "answers", []),
        comfort(session, Residue.LANGUAGE, ("language",)),
        comfort(session, Residue.COMFORT, ("text_scale", "theme", "reduced_motion", "keyboard", "highlight")),
        comfort(session, Residue.SOUND, ("volume", "mute", "speech_rate_wpm", "read_on_open", "autoplay_next")),
        slot(session, Residue.SPEECH, "spoken", b""),
        slot(session, Residue.FOLLOW_UP, "link", ""),
        slot(session, Residue.SHEETS, "sheet", ""),
    ]


Visited = tuple[Session, VisitStore, list[Trace]]


@pytest.fixture
def visited(tmp_path: Path) -> Iterator[Visited]:
    """A kiosk after a visitor who changed everything there is to change."""
    start = default_settings(Profile.SHOP)
    settings = start._replace(
        language="ar", text_scale=2.0, theme=Theme.CONTRAST, volume=100, speech_rate_wpm=90, autoplay_next=True
    )
    file = tmp_path / "state" / "visit.db"
    store = VisitStore(file, FakeClock(), kept_h=24)
    store.save(saved())
    session = Session(start, settings, VISIT, saved().walk, "wifi", ["guests"], b"audio", "https://x", "comfort", "k3y")
    yield session, store, traces_of(session, store, file)
    store.close()


def test_after_a_reset_nothing_is_left_in_memory_or_on_disk(visited: Visited, tmp_path: Path) -> None:
    session, _, traces = visited
    assert missing(traces) == ()
    assert all(trace.is_left() for trace in traces)

    assert wipe_all(traces) == ()
    assert session == Session(session.start, session.start)
    assert list((tmp_path / "state").iterdir()) == []


def test_every_setting_a_customer_may_change_goes_back(visited: Visited) -> None:
    session, _, traces = visited
    wipe_all(traces)

    for name, description in REGISTRY.items():
        if description.who.value == "customer":
            assert getattr(session.settings, name) == getattr(session.start, name), name


def test_a_trace_that_nobody_wipes_is_named(visited: Visited) -> None:
    _, _, traces = visited
    others = [trace for trace in traces if trace.residue is not Residue.SEARCH_WORDS]

    assert missing(others) == (Residue.SEARCH_WORDS,)


def test_one_trace_that_cannot_go_does_not_keep_the_others(visited: Visited) -> None:
    def refuse() -> None:
        raise KioskError("the disk refuses")

    session, _, traces = visited
    stubborn = Wiper(Residue.PLACE, lambda: True, refuse)

    assert wipe_all([stubborn, *traces]) == (Residue.PLACE,)
    assert session.typed == ""
    assert session.settings == session.start
