"""One customer, from the first touch to the recap and to being forgotten."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.base.hosts import LONGEST_TYPED
from kiosk.base.settings import Profile
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.lesson.model import Lesson, plain
from kiosk.ui.recapping import lesson_recap
from kiosk.ui.spoken_screen import recap_texts
from kiosk.unattended.residue import missing
from kiosk.visit.model import InstalledDevice, Visit
from kiosk.visit.walk import Course, Stop, answer, begin, go_on
from tests.ui.uses import VISIT, Kiosk


def steps(kiosk: Kiosk) -> Iterator[tuple[str, bool, str]]:
    """Title of the lesson, whether it is a rule, and the words of each step, walked to the end."""
    while kiosk.shell.screen == "Lesson":
        yield kiosk.session.lesson.shown.lesson_title, kiosk.session.lesson.shown.is_rule, kiosk.words_shown()
        kiosk.session.go_on()


def test_a_visit_shows_its_lessons_and_rules_in_the_order_of_the_plan(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    walked = list(dict.fromkeys((title, is_rule) for title, is_rule, _ in steps(kiosk)))

    assert [is_rule for _, is_rule in walked] == [False, True, False, False]  # must-know, rule, the rest
    assert len(walked) == 4
    assert kiosk.session.walk is not None
    assert kiosk.session.walk.course is Course.FINISHED


def test_a_rule_and_a_lesson_of_one_name_are_two(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    same_name = {(title, is_rule) for title, is_rule, _ in steps(kiosk) if "Wi\u2011Fi" in title}

    assert {is_rule for _, is_rule in same_name} == {True, False}
    assert kiosk.session.recap.shown.seen[-1][1]


def test_how_every_lesson_begins_is_made_ahead_in_the_language_that_is_chosen(kiosk: Kiosk) -> None:
    kiosk.settle_until(lambda: "Une box, deux réseaux." in kiosk.sounds.made_ahead)
    assert len(kiosk.sounds.made_ahead) == 2 * len(kiosk.sit.library.lessons_for("fr"))

    kiosk.session.choose_language("en")
    kiosk.settle_until(lambda: "One box, two networks." in kiosk.sounds.made_ahead)


def test_it_is_told_which_lesson_of_how_many_this_is(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    assert kiosk.session.lesson.shown.place == "Leçon 1 sur 4"

    kiosk.session.go_to_lesson(2)
    assert kiosk.session.lesson.shown.place == "Leçon 3 sur 4"
    assert [one.is_here for one in kiosk.session.lesson.shown.stops] == [False, False, True, False]

    kiosk.session.open_lesson("internet-box")
    assert kiosk.session.lesson.shown.place == ""
    assert kiosk.session.lesson.shown.stops == ()


def test_a_visit_is_as_short_as_its_must_knows(kiosk: Kiosk) -> None:
    devices = tuple(map(InstalledDevice, ("internet-box", "smoke-sensor", "connected-lamp")))
    kiosk.session.start_visit(Visit(language="fr", devices=devices, rule_ids=(), minutes=3))
    assert len(kiosk.session.lesson.shown.stops) == 2
    kiosk.session.stop_here()
    assert len(kiosk.session.recap.shown.seen) == 4  # what did not fit goes home with the customer


def test_the_recap_tells_what_was_seen_and_which_rules_were_acknowledged(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.session.go_to_lesson(1)
    kiosk.session.stop_here()
    assert [one.is_seen for one in kiosk.session.recap.shown.seen] == [False, False, False, False]
    assert [one.is_partly for one in kiosk.session.recap.shown.seen] == [True, True, False, False]
    said = recap_texts(kiosk.session.recap.shown)
    assert [text.replace("\u00a0", " ") for text in said if "en partie" in text] == [
        "Vu en partie : Votre box internet",
        "Vu en partie : Règle de la maison : Le Wi\u2011Fi des visiteurs",
    ]

    kiosk.session.go_back()
    kiosk.walk_to_the_end()
    assert [one.is_seen for one in kiosk.session.recap.shown.seen] == [False, True, True, True]


def test_without_a_base_the_square_is_the_first_must_knows_and_the_others_stand_beside_it(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.walk_to_the_end()
    recap = kiosk.session.recap.shown

    assert recap.address == "jalerte.arcep.fr"
    assert recap.qr_rows
    assert len(recap.others) == 2
    assert all("." in address for _, address in recap.others)


def test_only_who_may_go_on_another_time_is_told_so(tmp_path: Path) -> None:
    """In a shop all is erased; from a visit the kiosk leaves with the technician."""
    told: dict[tuple[str, ...], str] = {}
    for profile, chosen in (
        (Profile.HOME, {}),
        (Profile.HOME, {"place_kept_h": "0"}),
        (Profile.SHOP, {}),
        (Profile.TECHNICIAN, {}),
    ):
        kiosk = Kiosk(tmp_path / f"{len(told)}", profile, chosen)
        if profile is Profile.TECHNICIAN:
            kiosk.session.start_visit(VISIT)
        else:
            kiosk.session.open_lesson("guest-wifi")
        kiosk.session.stop_here()
        told[profile.value, *chosen] = kiosk.session.recap.shown.title
        kiosk.close()

    assert told.pop(("home",)) == "Vous pourrez reprendre ici une autre\u00a0fois."
    assert set(told.values()) == {"C’est tout pour aujourd’hui."}


def test_what_a_recap_shows_to_type_is_what_its_square_opens(kiosk: Kiosk) -> None:
    """Of every lesson that ships: nobody is sent to a front page as if it were the lesson's."""
    for language in ("fr", "en", "ar"):
        for entry in kiosk.sit.library.lessons_for(language):
            walk = begin((Stop(entry.lesson_id, ("a",)),))
            lesson = kiosk.sit.library.open_lesson(entry.lesson_id, language).lesson
            assert isinstance(lesson, Lesson)
            shown = lesson_recap(walk, lesson, "", is_kept=True)
            assert f"https://{shown.address}" in (lesson.help_url, lesson.help_url.removesuffix("/"))


def test_a_recap_lists_what_was_learnt_and_not_that_a_question_was_asked(kiosk: Kiosk) -> None:
    asking = {"fr": "Une dernière question", "en": "One last question", "ar": "سؤال أخير"}
    for language, title in asking.items():
        for entry in kiosk.sit.library.lessons_for(language):
            lesson = kiosk.sit.library.open_lesson(entry.lesson_id, language).lesson
            assert isinstance(lesson, Lesson)
            shown = lesson_recap(begin((Stop(entry.lesson_id, ("a",)),)), lesson, "", is_kept=True)
            titles = [one.title for one in shown.seen]
            if lesson.language == language:
                assert plain(lesson.steps[-1].title) == title
                assert titles == [plain(step.title) for step in lesson.steps[:-1]]


def test_a_lesson_of_questions_alone_lists_them(kiosk: Kiosk) -> None:
    lesson = kiosk.sit.library.open_lesson("guest-wifi", "fr").lesson
    shown = lesson_recap(
        begin((Stop("guest-wifi", ("a",)),)), replace(lesson, steps=lesson.steps[-1:]), "", is_kept=True
    )
    assert [one.title for one in shown.seen] == ["Une dernière question"]


@pytest.mark.parametrize(
    ("step_indices", "is_answered", "title"),
    [
        (range(7), True, "Bravo\u00a0: vous avez tout\u00a0vu."),
        (range(7), False, "Vous êtes au bout de la\u00a0leçon."),  # the question was passed by, which is no fault
        ((0, 6), True, "Vous êtes au bout de la\u00a0leçon."),  # the last step was chosen from the list of steps
    ],
)
def test_a_recap_says_no_more_than_was_done(
    kiosk: Kiosk, step_indices: Sequence[int], is_answered: bool, title: str
) -> None:
    session = kiosk.session
    session.open_lesson("guest-wifi")
    for index in step_indices:
        session.go_to_step(index)
    if is_answered:
        asked = next(row for row in session.lesson.shown.rows if row.kind == "ask")
        session.answer(asked.children[0].leaf)  # right or wrong
    session.go_on()
    assert session.recap.shown.title == title
    session.go_back()
    session.go_on()
    assert session.recap.shown.title == title


def test_an_answer_is_forgotten_with_its_customer(kiosk: Kiosk) -> None:
    session = kiosk.session
    for is_answered in (True, False):
        session.open_lesson("guest-wifi")
        for index in range(7):
            session.go_to_step(index)
        if is_answered:
            asked = next(row for row in session.lesson.shown.rows if row.kind == "ask")
            session.answer(asked.children[0].leaf)
        session.go_on()
        assert session.recap.shown.title.startswith("Bravo") == is_answered
        session.forget_customer()


def test_a_question_alone_is_ticked_once_it_was_answered(kiosk: Kiosk) -> None:
    lesson = kiosk.sit.library.open_lesson("guest-wifi", "fr").lesson
    asking = replace(lesson, steps=lesson.steps[-1:])
    stop = Stop("guest-wifi", (asking.steps[0].step_id,))
    walk = go_on(begin((stop,)))
    for walked, is_seen in ((walk, False), (answer(walk), True)):
        shown = lesson_recap(walked, asking, "", is_kept=True)
        assert [one.is_seen for one in shown.seen] == [is_seen]


def test_an_address_that_nobody_would_type_is_not_shown_as_one(kiosk: Kiosk) -> None:
    walk = begin((Stop("guest-wifi", ("a",)),))
    lesson = kiosk.sit.library.open_lesson("guest-wifi", "fr").lesson
    assert isinstance(lesson, Lesson)
    too_long = "https://www.cnil.fr/fr/".ljust(len("https://") + LONGEST_TYPED + 1, "a")
    long = lesson_recap(walk, replace(lesson, help_url=too_long), "", is_kept=True)
    assert long.qr_rows
    assert long.lead == "Ou cherchez «\u00a0Le Wi\u2011Fi de vos invités\u00a0» sur ce site\u00a0:"
    assert long.address == "cnil.fr"
    longer = lesson_recap(walk, replace(lesson, help_url="https://www.cnil.fr/fr/".ljust(200, "a")), "", is_kept=True)
    assert not longer.qr_rows
    assert longer.others == (("Le Wi\u2011Fi de vos invités", "cherchez\u2011la sur cnil.fr"),)


GUEST = "&wifi.guest_name=Chez_Nous_%2A%20%26%20%3Cb%3E"


@pytest.mark.parametrize(
    ("steps_seen", "fragment"),
    [
        (None, f"#1.BOX1.WIFI.LAMP{GUEST}"),
        (3, f"#1.BOX1-4-5-6-7.WIFI.LAMP{GUEST}"),  # what is still to be seen of the one that was left
        (12, f"#1.BOX1.WIFI-3-4-5-6-7.LAMP{GUEST}"),
    ],
)
def test_with_a_base_one_square_opens_the_whole_visit(tmp_path: Path, steps_seen: int | None, fragment: str) -> None:
    import numpy
    import zxingcpp

    kiosk = Kiosk(tmp_path, Profile.TECHNICIAN, {"follow_up_base": "https://lecons.dernier-geste.fr"})
    kiosk.session.start_visit(VISIT)
    if steps_seen is None:
        kiosk.walk_to_the_end()
    else:
        for _ in range(steps_seen - 1):
            kiosk.session.go_on()
        kiosk.session.stop_here()
    recap = kiosk.session.recap.shown
    modules = numpy.array([[0 if sign == "1" else 255 for sign in row] for row in recap.qr_rows], dtype=numpy.uint8)
    read = zxingcpp.read_barcodes(numpy.kron(modules, numpy.ones((6, 6), dtype=numpy.uint8)))
    kiosk.close()

    assert [one.text for one in read] == [f"HTTPS://LECONS.DERNIER-GESTE.FR/V/DG{fragment}"]
    assert recap.lead == "Ou tapez cette adresse, qui montre toutes les leçons\u00a0:"
    assert recap.address == "lecons.dernier-geste.fr/V/DG"
    assert recap.others == ()


def test_after_a_visit_nothing_of_the_customer_is_left(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.planning.toggleDevice("internet-box")
    kiosk.planning.makePlan()
    kiosk.planning.nameGuestNetwork("Chez_Nous")
    kiosk.planning.start()
    kiosk.first.comfort.choose("theme", "dark")
    kiosk.session.choose_language("en")
    kiosk.walk_to_the_end()
    kiosk.shell.openSheet("comfort")
    traces = kiosk.session.traces()
    assert missing(traces) == ()
    assert {trace.residue.name for trace in traces if trace.is_left()} >= {
        "PLACE",
        "PLAN",
        "VALUES",
        "ANSWERS",
        "LANGUAGE",
        "COMFORT",
        "SPEECH",
        "FOLLOW_UP",
        "SHEETS",
    }

    kiosk.shell.closeSheet()
    kiosk.clock.time_s += 2.0
    kiosk.session.finish()

    assert [trace.residue.name for trace in traces if trace.is_left()] == []
    assert kiosk.shell.screen == "Plan"
    assert list((tmp_path / "data").glob("visit*.db*")) == []
    assert kiosk.planning.shown.guest_network == ""
    assert not any(is_chosen for *_, is_chosen in kiosk.planning.shown.devices)


def test_a_second_tap_on_the_last_way_on_does_not_leave_the_recap(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.walk_to_the_end()
    kiosk.session.finish()
    assert kiosk.shell.screen == "Recap"
    assert kiosk.session.visit is not None

    kiosk.clock.time_s += 1.1
    kiosk.session.finish()
    assert kiosk.shell.screen == "Plan"


def test_what_cannot_be_erased_is_told_to_staff(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.session.start_visit(VISIT)
    monkeypatch.setattr(kiosk.session, "leave_place", lambda: None)
    kiosk.session.forget_customer()

    assert kiosk.shell.property("trouble") != ""


def test_a_lesson_from_the_shelf_ends_in_its_own_recap(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("connected-lamp")
    kiosk.walk_to_the_end()

    assert not kiosk.session.recap.shown.is_visit
    assert all(one.is_seen for one in kiosk.session.recap.shown.seen)


def test_a_lesson_opens_at_the_step_that_was_asked_for(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi", "connect")
    at = kiosk.session.walk.place.step_id if kiosk.session.walk else ""
    kiosk.session.open_lesson("guest-wifi", "no-such-step")

    assert at == "connect"
    assert kiosk.session.lesson.stepIndex == 0


def test_what_cannot_be_opened_is_made_again_once_and_then_left_out(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def mend(entry: LessonEntry | RuleEntry, again: Callable[[], None]) -> None:
        made.append(entry.title)
        again()

    def damaged(*_: object) -> None:
        raise KioskError("the lesson is damaged")

    kiosk.session.mend = mend
    monkeypatch.setattr(kiosk.session._step, "opened", damaged)
    kiosk.session.open_lesson("guest-wifi")
    assert len(made) == 1
    assert kiosk.shell.screen == "Plan"
    assert kiosk.shell.property("trouble")
