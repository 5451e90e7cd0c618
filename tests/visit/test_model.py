"""A visit and a home as they are put together."""

from kiosk.lesson.device import DeviceProfile
from kiosk.visit.estate import Estate, decode, encode, with_devices, with_finished, without_device
from kiosk.visit.model import InstalledDevice, facts_of, with_device, with_value
from kiosk.visit.model import without_device as without
from tests.visit.walks import VISIT


def test_a_device_is_in_a_visit_once() -> None:
    visit = with_device(with_device(VISIT, "printer"), "lamp")

    assert [device.device_id for device in visit.devices] == ["internet-box", "lamp", "printer"]
    assert [device.device_id for device in without(visit, "lamp").devices] == ["internet-box", "printer"]


def test_a_blank_value_is_no_value() -> None:
    visit = with_value(VISIT, "wifi.guest_name", " Chez nous ")
    assert visit.values == (("wifi.guest_name", "Chez nous"),)

    assert with_value(visit, "wifi.guest_name", "  ").values == ()


def test_lessons_are_told_the_facts_by_device_and_by_class() -> None:
    profiles = [
        DeviceProfile("internet-box", "box", {}, facts={"wps": "no", "wifi": "6"}),
        DeviceProfile("lamp", "light", {}),
        DeviceProfile("tv", "tv", {}, facts={"size": "50"}),
    ]

    assert facts_of(VISIT, profiles) == {
        "internet-box": {"wps": "yes", "wifi": "6"},
        "box": {"wps": "yes", "wifi": "6"},
        "lamp": {},
        "light": {},
    }


def test_a_device_whose_profile_is_gone_is_still_in_the_home() -> None:
    assert facts_of(VISIT, []) == {"internet-box": {"wps": "yes"}, "lamp": {}}


def test_a_home_learns_new_devices_and_new_facts() -> None:
    home = with_devices(Estate(), (InstalledDevice("internet-box"), InstalledDevice("tv")))
    home = with_devices(home, VISIT.devices)

    assert home.devices == (
        InstalledDevice("internet-box", (("wps", "yes"),)),
        InstalledDevice("tv"),
        InstalledDevice("lamp"),
    )
    assert home.revision == 2
    assert with_devices(home, VISIT.devices) is home
    assert [device.device_id for device in without_device(home, "tv").devices] == ["internet-box", "lamp"]


def test_the_latest_day_of_a_lesson_counts() -> None:
    home = with_finished(Estate(), "guest-wifi", "2026-01-01")
    home = with_finished(with_finished(home, "lamp", "2026-01-02"), "guest-wifi", "2026-11-21")

    assert [(one.lesson_id, one.on) for one in home.finished] == [("lamp", "2026-01-02"), ("guest-wifi", "2026-11-21")]
    assert decode(encode(home)) == home
