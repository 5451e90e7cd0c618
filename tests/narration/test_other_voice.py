"""Whether a screen reader runs, as far as the bus has told it."""

from pathlib import Path

import pytest

from kiosk.base.bus_message import NO_REPLY, STARTS_NOBODY, Kind, NotABusMessage, take_message
from kiosk.narration.other_voice import FIRST_QUESTION, Listening, first_words, sockets_of, told
from tests.narration.bus_bytes import error, owner, properties, reply

OK = b"OK 1234deadbeef\r\n"


def asked() -> Listening:
    return told(Listening(), OK)[0]


def calls(sent: bytes) -> list[tuple[str, int]]:
    """What was called, with its flags."""
    found = []
    while sent:
        flags = sent[2]
        message, sent = take_message(sent)
        assert message is not None
        assert message.kind == Kind.CALL
        found.append((message.member, flags))
    return found


def test_it_says_who_it_is_and_waits_to_be_let_in() -> None:
    assert first_words(1000) == b"\0AUTH EXTERNAL 31303030\r\n"
    assert told(Listening(), OK[:5]) == (Listening(rest=OK[:5]), b"")


def test_once_let_in_it_listens_before_it_asks_and_starts_nobody() -> None:
    now, sent = told(told(Listening(), OK[:5])[0], OK[5:])
    begin, _, rest = sent.partition(b"\r\n")
    assert begin == b"BEGIN"
    assert calls(rest) == [("Hello", 0), ("AddMatch", NO_REPLY), ("AddMatch", NO_REPLY), ("Get", STARTS_NOBODY)]
    assert now == Listening(question=FIRST_QUESTION)


@pytest.mark.parametrize("greeting", [b"REJECTED EXTERNAL\r\n", b"ERROR\r\n", b"x" * 2000])
def test_who_lets_nobody_in_is_left_alone(greeting: bytes) -> None:
    with pytest.raises(NotABusMessage):
        told(Listening(), greeting)


@pytest.mark.parametrize("is_running", [True, False])
def test_the_answer_to_the_question_counts(is_running: bool) -> None:
    now, sent = told(asked(), reply(FIRST_QUESTION, is_running))
    assert now.is_running is is_running
    assert sent == b""


def test_no_other_answer_counts() -> None:
    assert not told(asked(), reply(FIRST_QUESTION - 1, is_true=True))[0].is_running
    assert not told(asked(), error(FIRST_QUESTION))[0].is_running


def test_an_answer_in_pieces_is_an_answer() -> None:
    now = asked()
    for place in reply(FIRST_QUESTION, is_true=True):
        assert not now.is_running
        now, _ = told(now, bytes((place,)))
    assert now.is_running


def test_a_reader_that_starts_or_ends_is_noticed() -> None:
    now, _ = told(asked(), reply(FIRST_QUESTION, is_true=False))
    for is_true in (True, False, True):
        now, sent = told(now, properties({"ScreenReaderEnabled": is_true}))
        assert now.is_running is is_true
        assert sent == b""


def test_a_change_is_newer_than_an_answer_that_is_under_way() -> None:
    now, _ = told(asked(), properties({"ScreenReaderEnabled": True}) + reply(FIRST_QUESTION, is_true=False))
    assert now.is_running


def test_other_properties_change_nothing() -> None:
    now, _ = told(asked(), reply(FIRST_QUESTION, is_true=True))
    after, sent = told(now, properties({"IsEnabled": False}))
    assert (after.is_running, sent) == (True, b"")


def test_a_value_that_is_not_told_is_asked_for() -> None:
    now, sent = told(asked(), properties({}, ("ScreenReaderEnabled",)))
    assert calls(sent) == [("Get", STARTS_NOBODY)]
    assert not told(now, reply(FIRST_QUESTION, is_true=True))[0].is_running, "it answers the question before"
    assert told(now, reply(FIRST_QUESTION + 1, is_true=True))[0].is_running


def test_a_service_that_comes_is_asked_and_one_that_goes_reads_no_more() -> None:
    now, sent = told(asked(), error(FIRST_QUESTION) + owner(":1.7"))
    assert calls(sent) == [("Get", STARTS_NOBODY)]
    now, _ = told(now, reply(FIRST_QUESTION + 1, is_true=True))
    assert now.is_running
    now, sent = told(now, owner(""))
    assert (now.is_running, sent) == (False, b"")


@pytest.mark.parametrize(
    ("address", "places"),
    [
        ("unix:path=/run/user/1000/bus", ("/run/user/1000/bus",)),
        ("unix:path=/tmp/a%20b,guid=12", ("/tmp/a b",)),
        ("unix:abstract=/tmp/dbus-x,guid=12", ("\0/tmp/dbus-x",)),
        ("tcp:host=example.org,port=1;unix:path=/b", ("/b",)),
        ("autolaunch:", ()),
        ("", ()),
        ("nonsense", ()),
    ],
)
def test_only_local_sockets_are_asked(address: str, places: tuple[str, ...]) -> None:
    assert sockets_of(address) == places
    assert all(Path(place.strip("\0")).is_absolute() for place in places)
