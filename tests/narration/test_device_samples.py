"""What the device is given, sample by sample."""

from array import array

import pytest

from kiosk.narration.clip import Clip
from kiosk.narration.device_samples import DeviceSamples
from kiosk.narration.timeline import Timeline, Timing

RATE_HZ = 1000  # a sample a millisecond


def clip_of_ones(count: int, loud: int = 1000) -> Clip:
    return Clip(array("h", [loud] * count).tobytes(), RATE_HZ, Timeline((), count, Timing.ENGINE))


def given(device: DeviceSamples, *counts: int) -> list[int]:
    block = array("h")
    for count in counts:
        part = device.next(count)
        assert len(part) == 2 * count
        block.frombytes(part)
    return list(block)


def test_nothing_is_silence() -> None:
    assert given(DeviceSamples(), 7) == [0] * 7


@pytest.mark.parametrize("counts", [(30,), (4, 4, 4, 4, 14), (5, 10, 15), (1,) * 30])
def test_clips_follow_each_other_however_the_device_asks(counts: tuple[int, ...]) -> None:
    device = DeviceSamples()
    assert device.enter(clip_of_ones(10), 0, 5) == 5
    assert device.follow(clip_of_ones(6, 2000), 3) == 18
    assert given(device, *counts) == [0] * 5 + [1000] * 10 + [0] * 3 + [2000] * 6 + [0] * 6


def test_what_follows_too_late_follows_at_once() -> None:
    device = DeviceSamples()
    device.enter(clip_of_ones(4), 0, 0)
    given(device, 20)
    assert device.follow(clip_of_ones(3), 5) == 20
    assert given(device, 5) == [1000] * 3 + [0] * 2


def test_what_is_entered_takes_the_place_of_everything() -> None:
    device = DeviceSamples()
    device.enter(clip_of_ones(10), 0, 0)
    device.follow(clip_of_ones(10), 0)
    given(device, 2)
    assert device.enter(clip_of_ones(3, 500), 0, 0) == 2
    assert given(device, 6) == [500] * 3 + [0] * 3


def test_a_clip_that_is_entered_in_its_middle_grows_louder() -> None:
    device = DeviceSamples()
    assert device.enter(clip_of_ones(20), 10, 4) == -6, "where its first sample would have been"
    assert given(device, 14) == [0] * 4 + [0, 200, 400, 600, 800] + [1000] * 5


@pytest.mark.parametrize(("taken", "loud"), [(3, 1000), (12, 2000)])
def test_what_is_left_fades_and_nothing_follows(taken: int, loud: int) -> None:
    device = DeviceSamples()
    device.enter(clip_of_ones(10), 0, 0)
    device.follow(clip_of_ones(10, 2000), 0)
    given(device, taken)
    assert device.fade_out(RATE_HZ) == taken + 5
    assert device.has_begun
    assert given(device, 20) == [loud * part // 5 for part in (5, 4, 3, 2, 1)] + [0] * 15


def test_what_has_not_begun_is_left_without_a_sound() -> None:
    device = DeviceSamples()
    device.enter(clip_of_ones(10), 0, 5)
    given(device, 5)
    assert device.fade_out(RATE_HZ) == 5
    assert not device.has_begun
    assert given(device, 20) == [0] * 20


def test_another_volume_is_reached_little_by_little() -> None:
    device = DeviceSamples(100)
    device.enter(clip_of_ones(1000, 10_000), 0, 0)
    given(device, 10)
    device.percent = 50
    heard = given(device, 600)
    assert heard == sorted(heard, reverse=True)
    assert heard[0] == 10_000
    assert heard[300:] == [2500] * 300
