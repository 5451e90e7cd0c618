"""The step on the screen: this customer's own words in it, and what the next touch may want."""

from pathlib import Path

from kiosk.ui.rows import FIRST_ROLE
from tests.ui.uses import VISIT, Kiosk


def test_the_customers_value_is_on_the_screen_and_in_the_voice(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    while "Chez_Nous" not in kiosk.words_shown():
        kiosk.session.go_on()
    kiosk.session.toggle_listening()

    assert "Chez_Nous_* & <b>" in kiosk.words_shown()
    assert "Nous" in kiosk.sounds.said[-1]


def test_sentences_with_the_customers_value_are_made_ahead(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.settle_until(lambda: any("Nous" in text for text in kiosk.sounds.made_ahead))
    kiosk.session.go_on()
    assert any("Nous" in text for text in kiosk.sounds.made_ahead)

    kiosk.session.forget_customer()
    kiosk.session.open_lesson("guest-wifi")
    before = kiosk.sounds.made_ahead
    kiosk.settle_until(lambda: kiosk.sounds.made_ahead is not before)
    assert not any("Nous" in text for text in kiosk.sounds.made_ahead)


def test_the_next_step_is_prepared_once_this_one_is_shown(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi")
    following = kiosk.sit.library.open_lesson("guest-wifi", "fr").scripts[1]
    near = kiosk.session.lesson.nearPictures
    assert near.rowCount() == 0

    kiosk.settle_until(lambda: near.rowCount() > 0)
    assert kiosk.sounds.made_ahead == [utterance.text for utterance in following.utterances]
    assert near.rowCount() == 1
    whole, cut_out, part = (near.data(near.index(0), FIRST_ROLE + place) for place in range(3))
    assert all(Path(url.toLocalFile()).is_file() for url in (whole, cut_out))
    assert part.width() > 0
