"""The staff PIN lets staff out and keeps visitors in."""

import pytest

from kiosk.base.pin import Tries, after_wrong, hash_pin, is_pin, is_right_pin, wait_s
from kiosk.base.settings.kinds import PinHash


def test_the_right_pin_opens_and_others_do_not() -> None:
    stored = hash_pin("2580")

    assert is_right_pin("2580", stored)
    assert not is_right_pin("2581", stored)
    assert "2580" not in stored
    assert PinHash().read(stored) == stored


def test_two_kiosks_with_one_pin_store_different_things() -> None:
    assert hash_pin("2580") != hash_pin("2580")


@pytest.mark.parametrize(
    "stored", ["", "scrypt$1$2", "scrypt$99999999999$8$1$YQ==$YQ==", "md5$1$1$1$YQ==$YQ==", "scrypt$x$8$1$a$b"]
)
def test_a_hash_that_cannot_be_read_opens_nothing(stored: str) -> None:
    assert not is_right_pin("2580", stored)


@pytest.mark.parametrize("text", ["123", "12a4", "", "1234567890123", "١٢٣٤"])
def test_only_digits_of_the_keypad_are_a_pin(text: str) -> None:
    assert not is_pin(text)
    with pytest.raises(ValueError, match="digits"):
        hash_pin(text)


def test_three_slips_cost_nothing_and_more_cost_ever_more() -> None:
    tries, waits = Tries(), []
    for _ in range(12):
        tries = after_wrong(tries, 1000.0)
        waits.append(wait_s(tries, 1000.0))

    assert waits[:5] == [0, 0, 30, 60, 120]
    assert waits[-1] == 900
    assert wait_s(tries, 1000.0 + 900) == 0


def test_setting_the_clock_back_does_not_end_the_wait() -> None:
    tries = Tries(wrong_count=3, last_s=1000.0)

    assert wait_s(tries, 0.0) == 30
