"""What is chosen about the voice is told to it, while it speaks too."""

from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from kiosk.narration.shown import Phase
from tests.ui.uses import Kiosk


def told(kiosk: Kiosk) -> tuple[int | None, int | None, bool | None]:
    sounds = kiosk.sounds
    return sounds.rate_wpm, sounds.volume_percent, sounds.is_muted


@pytest.mark.parametrize("is_speaking", [True, False])
def test_speed_volume_and_mute_are_the_voice_s_at_once(kiosk: Kiosk, is_speaking: bool) -> None:
    comfort = kiosk.first.comfort
    kiosk.session.open_lesson("internet-box")
    if is_speaking:
        kiosk.shell.toggleListening()
    before = kiosk.session.narration.state
    assert (before.phase is Phase.SPEAKING) == is_speaking

    comfort.putVolume(30)
    assert told(kiosk) == (0, 30, False)
    comfort.setFlag("mute", True)
    assert told(kiosk) == (0, 30, True)
    comfort.setFlag("mute", False)
    assert told(kiosk) == (0, 30, False)
    comfort.setFlag("mute", True)
    comfort.changeVolume(1)  # whoever sets a volume wants to hear it
    assert told(kiosk) == (0, 40, False)
    comfort.putRate(180)
    assert told(kiosk) == (180, 40, False)

    assert kiosk.session.narration.state == before, "it goes on where it was"
    assert len(kiosk.sounds.said) == is_speaking, "nothing is begun again"


def test_what_is_set_for_this_kiosk_is_told_before_anything_is_said(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, Profile.SHOP, {"volume": "60", "mute": "true", "speech_rate_wpm": "128"})
    assert told(kiosk) == (128, 60, True)
    kiosk.close()


def test_the_next_customer_has_the_voice_of_the_kiosk(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, Profile.SHOP, {"volume": "60"})
    kiosk.first.comfort.putVolume(100)
    kiosk.first.comfort.setFlag("mute", True)
    kiosk.session.forget_customer()
    assert told(kiosk) == (0, 60, False)
    kiosk.close()
