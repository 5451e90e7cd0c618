"""The place in a walk outlives the walk: over home, and over a start."""

from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from tests.ui.uses import VISIT, Kiosk


def test_a_visit_goes_on_after_a_start_where_it_was_left(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.TECHNICIAN)
    before.session.start_visit(VISIT)
    before.session.go_to_lesson(1)
    before.session.go_on()
    place = before.session.walk.place if before.session.walk else None
    before.close()

    after = Kiosk(tmp_path, Profile.TECHNICIAN)
    after.settle_until(lambda: after.first.saved is not None)
    after.touch("Reprendre la dernière visite")
    assert after.session.walk is not None
    assert after.session.walk.place == place
    assert after.session.visit == VISIT
    after.close()


def test_home_keeps_the_place_and_the_way_back_does_too(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.session.go_on()
    kiosk.session.go_home()
    assert kiosk.shell.screen == "Plan"

    kiosk.session.resume()
    assert kiosk.session.lesson.stepIndex == 1
    kiosk.session.go_back()
    kiosk.session.go_back()
    assert kiosk.shell.screen == "Plan"


def test_the_end_of_a_visit_is_there_until_its_way_on_was_touched(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.TECHNICIAN)
    before.session.start_visit(VISIT)
    before.walk_to_the_end()
    shown = before.session.recap.shown
    assert shown.qr_rows
    before.close()

    after = Kiosk(tmp_path, Profile.TECHNICIAN)
    after.settle_until(lambda: after.first.saved is not None)
    after.touch("Afficher la fin de la dernière visite")
    assert after.shell.screen == "Recap"
    assert after.session.recap.shown == shown
    after.clock.time_s += 2.0
    after.session.finish()
    assert after.first.saved is None
    assert list((tmp_path / "data").glob("visit*.db*")) == []
    after.close()


def test_the_end_of_a_lesson_is_there_until_it_was_left(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.HOME)
    before.session.open_lesson("connected-lamp")
    before.walk_to_the_end()
    before.close()

    after = Kiosk(tmp_path, Profile.HOME)
    after.settle_until(lambda: after.first.saved is not None)
    after.session.resume()
    assert after.shell.screen == "Recap"
    assert after.session.recap.shown.qr_rows
    after.session.go_home()
    assert after.first.saved is None
    assert after.first.has_finished
    after.session.resume()
    assert after.shell.screen == "Home"
    after.close()

    again = Kiosk(tmp_path, Profile.HOME)
    again.settle_until(lambda: again.first.has_finished)
    assert again.first.saved is None
    again.close()


def test_who_stopped_and_went_home_may_go_on(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("connected-lamp")
    kiosk.session.go_on()
    kiosk.session.stop_here()
    kiosk.session.go_home()
    kiosk.session.resume()

    assert kiosk.shell.screen == "Lesson"
    assert kiosk.session.lesson.stepIndex == 1


@pytest.mark.parametrize("screen", ["Lesson", "Recap", "Plan"])
def test_a_visit_that_nobody_went_on_with_is_gone_in_its_time_while_the_kiosk_runs(
    kiosk: Kiosk, screen: str, tmp_path: Path
) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.session.go_on()
    {"Lesson": lambda: None, "Recap": kiosk.session.stop_here, "Plan": kiosk.session.go_home}[screen]()
    assert kiosk.shell.screen == screen
    kiosk.settle_until(lambda: bool(list((tmp_path / "data").glob("visit*.db"))))
    kiosk.clock.time_s += 23.9 * 3600
    kiosk.session.end_what_is_over()
    assert [kiosk.session.visit] == [VISIT]

    kiosk.clock.time_s += 0.2 * 3600
    kiosk.session.end_what_is_over()
    assert kiosk.shell.screen == "Plan"
    assert (kiosk.session.visit, kiosk.first.saved) == (None, None)
    kiosk.settle_until(lambda: not list((tmp_path / "data").glob("visit*.db*")))


def test_a_lesson_that_nobody_went_on_with_is_not_offered_for_ever(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, Profile.HOME, {"place_kept_h": "1"})
    kiosk.session.open_lesson("connected-lamp")
    kiosk.session.go_home()
    kiosk.settle_until(lambda: bool(list((tmp_path / "data").glob("visit*.db"))))
    assert kiosk.first.home.resumeTitle
    kiosk.clock.time_s += 3600
    kiosk.session.end_what_is_over()
    assert not kiosk.first.home.resumeTitle
    kiosk.settle_until(lambda: not list((tmp_path / "data").glob("visit*.db*")))
    kiosk.close()


def test_an_answer_is_remembered_over_a_start(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.HOME)
    before.session.open_lesson("guest-wifi")
    for index in range(7):
        before.session.go_to_step(index)
    asked = next(row for row in before.session.lesson.shown.rows if row.kind == "ask")
    before.session.answer(asked.children[0].leaf)
    before.close()

    after = Kiosk(tmp_path, Profile.HOME)
    after.settle_until(lambda: after.first.saved is not None)
    after.session.resume()
    after.session.go_on()
    assert after.session.recap.shown.title.startswith("Bravo")
    after.close()


@pytest.mark.parametrize("profile", [Profile.TECHNICIAN, Profile.HOME], ids=["visit", "lesson"])
def test_who_stopped_finds_the_square_again_after_a_start(tmp_path: Path, profile: Profile) -> None:
    before = Kiosk(tmp_path, profile)
    if profile is Profile.TECHNICIAN:
        before.session.start_visit(VISIT)
    else:
        before.session.open_lesson("guest-wifi")
    before.session.go_on()
    before.session.stop_here()
    shown = before.session.recap.shown
    assert shown.qr_rows
    before.close()

    after = Kiosk(tmp_path, profile)
    after.settle_until(lambda: after.first.saved is not None)
    after.session.resume()
    assert after.shell.screen == "Recap"
    assert after.session.recap.shown == shown
    after.session.go_back()
    assert after.session.lesson.stepIndex == 1
    after.close()


def test_who_stopped_and_left_goes_on_with_the_lesson(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.HOME)
    before.session.open_lesson("guest-wifi")
    before.session.go_on()
    before.session.stop_here()
    before.session.go_home()
    before.session.resume()
    assert (before.shell.screen, before.session.lesson.stepIndex) == ("Lesson", 1)
    before.session.stop_here()
    before.session.go_home()
    before.close()

    after = Kiosk(tmp_path, Profile.HOME)
    after.settle_until(lambda: after.first.saved is not None)
    after.session.resume()
    assert (after.shell.screen, after.session.lesson.stepIndex) == ("Lesson", 1)
    after.close()


def test_a_visit_goes_on_in_the_language_of_its_customer(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.TECHNICIAN)
    before.session.start_visit(VISIT)
    before.session.go_on()
    before.session.choose_language("ar")
    before.close()

    after = Kiosk(tmp_path, Profile.TECHNICIAN)
    after.settle_until(lambda: after.first.saved is not None)
    assert after.first.language == "fr"
    after.session.resume()
    assert after.first.language == "ar"
    assert after.session.lesson.stepIndex == 1
    after.session.go_home()
    after.session.choose_language("en")
    after.session.resume()
    assert after.first.language == "en", "what was chosen last holds"
    after.close()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_names_this_customer_is_made_ahead_when_a_visit_goes_on(tmp_path: Path, language: str) -> None:
    before = Kiosk(tmp_path, Profile.TECHNICIAN)
    before.session.start_visit(VISIT)
    before.session.choose_language(language)
    before.close()

    after = Kiosk(tmp_path, Profile.TECHNICIAN)
    after.settle_until(lambda: after.first.saved is not None)
    after.session.resume()
    names = {"fr": "Nom du réseau invités: Chez tiret bas", "en": "Name of the guest network: Chez underscore"}
    after.settle_until(lambda: any(text.startswith(names[language]) for text in after.sounds.made_ahead))
    other = "fr" if language == "en" else "en"
    after.session.choose_language(other)
    after.settle_until(lambda: any(text.startswith(names[other]) for text in after.sounds.made_ahead))
    after.close()
