"""Messages of D-Bus, against bytes written out after its specification."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.bus_message import LONGEST_BYTES, STARTS_NOBODY, Kind, Message, NotABusMessage, call, take_message

PING = bytes.fromhex(
    "6c010201 00000000 07000000 3d000000"  # little-endian, a call that starts nobody, no body, serial 7, 61 of fields
    "01016f00 02000000 2f610000 00000000"  # path /a
    "06017300 03000000 622e6300 00000000"  # destination b.c
    "02017300 03000000 642e6500 00000000"  # interface d.e
    "03017300 04000000 50696e67 00000000"  # member Ping
)
# A screen reader has started.
CHANGED_BODY = bytes.fromhex(
    "0f000000 6f72672e 61313179 2e537461 74757300"  # org.a11y.Status
    "20000000"  # a dictionary of 32 bytes
    "13000000 53637265 656e5265 61646572 456e6162 6c656400 01620000 01000000"  # ScreenReaderEnabled, a boolean, true
    "00000000"  # an empty list
)
CHANGED: tuple[object, ...] = ("org.a11y.Status", {"ScreenReaderEnabled": True}, [])


def signal(body: bytes, signature: bytes, order: str = "<") -> bytes:
    """A signal with nothing but a body; its header has one field, the signature."""
    field = b"\x08\x01g\0" + bytes((len(signature),)) + signature + b"\0"
    fixed = struct.pack(f"{order}cBBBIII", b"l" if order == "<" else b"B", Kind.SIGNAL, 0, 1, len(body), 1, len(field))
    header = fixed + field
    return header.ljust(-(-len(header) // 8) * 8, b"\0") + body


def test_a_call_is_what_the_specification_says() -> None:
    assert call(7, ("b.c", "d.e"), "Ping", path="/a", flags=STARTS_NOBODY) == PING


def test_texts_are_given_with_a_call() -> None:
    message, rest = take_message(call(1, ("b.c", "d.e"), "Get", "one", "zwei", path="/a"))
    assert message == Message(Kind.CALL, 0, "Get", ("one", "zwei"))
    assert rest == b""


def test_what_a_service_tells_is_read() -> None:
    message, _ = take_message(signal(CHANGED_BODY, b"sa{sv}as"))
    assert message is not None
    assert message.body == CHANGED


@pytest.mark.parametrize("order", ["<", ">"])
def test_numbers_are_read_in_either_order(order: str) -> None:
    body = struct.pack(f"{order}B3xIqd", 7, 8, -9, 0.5)
    message, _ = take_message(signal(body, b"yuxd", order))
    assert message is not None
    assert message.body == (7, 8, -9, 0.5)


def test_a_message_is_taken_once_all_of_it_is_there() -> None:
    whole = signal(CHANGED_BODY, b"sa{sv}as")
    for size in range(len(whole)):
        assert take_message(whole[:size]) == (None, whole[:size])
    message, rest = take_message(whole + whole[:20])
    assert message is not None
    assert message.body == CHANGED
    assert rest == whole[:20]


@pytest.mark.parametrize(
    ("body", "signature"),
    [
        (b"\xff\xff\xff\x0f", b"s"),  # a text that goes on beyond its end
        (b"\x01\0\0\0\xff\0", b"s"),  # and one that is none
        (b"\x08\0\0\0\0\0\0\0" + bytes(8), b"a()"),
        (b"", b"("),
        (b"", b"Z"),
        (b"\0\0\0\0", b"aZ"),
        (b"", b"a"),
        (b"\x01v\0" * 40, b"v"),
        (b"\0\0\0", b"v"),
    ],
)
def test_what_makes_no_sense_is_refused(body: bytes, signature: bytes) -> None:
    with pytest.raises(NotABusMessage):
        take_message(signal(body, signature))


def test_a_message_that_would_fill_the_memory_is_refused_at_its_head() -> None:
    with pytest.raises(NotABusMessage):
        take_message(struct.pack("<cBBBIII", b"l", 4, 0, 1, LONGEST_BYTES, 1, 0))


@given(st.binary(max_size=200), st.integers(min_value=0, max_value=200), st.binary(max_size=12))
def test_no_bytes_do_more_than_be_refused(garbage: bytes, place: int, signature: bytes) -> None:
    whole = signal(CHANGED_BODY, b"sa{sv}as")
    for data in (garbage, signal(garbage, signature), whole[:place] + garbage + whole[place + len(garbage) :]):
        with suppress(NotABusMessage):
            take_message(data)
