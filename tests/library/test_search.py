"""Search while typing, by people who do not spell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry
from kiosk.lesson.model import Topic
from kiosk.lesson.typography import typeset_text
from kiosk.library.search import Hit, Searchable, SearchIndex, folded, searchable

FRENCH = SearchIndex(
    [
        Searchable(
            "guest-wifi",
            "Le Wi-Fi des invités",
            "Un réseau à part pour vos amis.",
            (("label", "Trouver l’étiquette"), ("connect", "Connecter un téléphone"), ("wifi-off", "Couper le Wi-Fi")),
            ("Box internet",),
            ("plus d'internet",),
        ),
        Searchable(
            "print",
            "Imprimer et numériser",
            "L'imprimante pas à pas.",
            (("paper", "Mettre du papier"), ("ink", "Changer l'encre")),
            ("Imprimante-scanner", "Multifonction"),
            ("bourrage papier", "elle n'imprime plus"),
        ),
        Searchable(
            "smoke", "Le détecteur de fumée", "", (("test", "L’essayer"), ("œil", "Un œil sur le voyant")), (), ()
        ),
    ]
)
ARABIC = SearchIndex(
    [Searchable("wifi", "شبكة الضيوف", "", (("key", "المفتاح على المُلصَق"), ("phone", "إلى الهاتف ٢٤")))]
)


def first(query: str, index: SearchIndex = FRENCH) -> tuple[str, str]:
    found = index.find(query)
    return (found[0].lesson_id, found[0].step_id) if found else ("", "")


@pytest.mark.parametrize(
    ("query", "lesson_id", "step_id"),
    [
        ("wifi", "guest-wifi", ""),
        ("Wi-Fi", "guest-wifi", ""),
        ("WIFI", "guest-wifi", ""),
        ("wi", "guest-wifi", ""),
        ("invites", "guest-wifi", ""),
        ("invi", "guest-wifi", ""),
        ("etiquette", "guest-wifi", "label"),
        ("l'étiquette", "guest-wifi", "label"),
        ("fumee", "smoke", ""),
        ("fumée", "smoke", ""),
        ("encre", "print", "ink"),
        ("bourrage", "print", ""),
        ("papier bour", "print", ""),
        ("multifonction", "print", ""),
        ("box", "guest-wifi", ""),
        ("oeil", "smoke", "œil"),
        ("wifi telephone", "guest-wifi", "connect"),
        ("amis", "guest-wifi", ""),
    ],
)
def test_what_is_meant_comes_first(query: str, lesson_id: str, step_id: str) -> None:
    assert first(query) == (lesson_id, step_id)


@pytest.mark.parametrize(
    ("query", "lesson_id"),
    [
        ("impirmante", "print"),
        ("inprimante", "print"),
        ("imprimantes", "print"),
        ("imprmante", "print"),
        ("imprimmante", "print"),
        ("deteccteur", "smoke"),
        ("etiquete", "guest-wifi"),
        ("inprim", "print"),
    ],
)
def test_one_slip_in_a_word_is_forgiven(query: str, lesson_id: str) -> None:
    assert first(query)[0] == lesson_id


@pytest.mark.parametrize("query", ["", " ", "?!", "zzzz", "wof", "qqqqqq wifx wofy"])
def test_what_means_nothing_finds_nothing(query: str) -> None:
    assert FRENCH.find(query) == ()


def test_a_word_too_many_does_not_hide_the_answer() -> None:
    assert first("imprimante canon")[0] == "print"


def test_a_step_is_found_for_its_own_words_only() -> None:
    steps = {(hit.lesson_id, hit.step_id) for hit in FRENCH.find("wifi")}

    assert steps == {("guest-wifi", ""), ("guest-wifi", "wifi-off")}


def test_the_answer_shows_where_it_was_found() -> None:
    hit = FRENCH.find("bourr papier")[0]
    assert hit == Hit("print", "", "Imprimer et numériser", "bourrage papier", ((0, 8), (9, 15)))

    hit = FRENCH.find("etiq")[0]
    assert [hit.found_in[start:end] for start, end in hit.spans] == ["étiquette"]

    hit = FRENCH.find("wifi")[0]
    assert [hit.found_in[start:end] for start, end in hit.spans] == ["Wi-Fi"]


@pytest.mark.parametrize("query", ["wifi", "wi-fi", "Wi-Fi", "guests'", "guests’ wi fi"])
def test_the_signs_that_the_compiler_puts_in_change_no_answer(query: str) -> None:
    title = typeset_text("Your guests' Wi-Fi", "en")
    (hit,) = SearchIndex([Searchable("guest-wifi", title)]).find(query)
    assert {title[start:end] for start, end in hit.spans} <= {"Wi\u2011Fi", "Wi", "Fi", "guests"}
    assert hit.spans


@pytest.mark.parametrize(
    ("query", "step_id"),
    [("شبكه", ""), ("الضيوف", ""), ("المفتاح", "key"), ("الملصق", "key"), ("الى", "phone"), ("24", "phone")],
)
def test_arabic_is_found_in_the_spelling_people_type(query: str, step_id: str) -> None:
    assert first(query, ARABIC) == ("wifi", step_id)


@pytest.mark.parametrize(
    ("title", "query"),
    [("الطابعة", "طابعة"), ("الطابعة", "طاب"), ("طابعة", "الطابعة"), ("والطابعة", "للطابعة"), ("ألبوم", "ألبوم")],
)
def test_the_arabic_article_does_not_matter(title: str, query: str) -> None:
    found = SearchIndex([Searchable("one", title)]).find(query)
    assert [(hit.lesson_id, hit.spans) for hit in found] == [("one", ((0, len(title)),))]


def entry(lesson_id: str, topic: Topic) -> LessonEntry:
    steps = (("open", "Ouvrir"),)
    return LessonEntry(
        lesson_id, "fr", "Le capot", "Doucement.", topic, 2, False, ("printer",), "", "", True, steps, None, (), "f"
    )


DEVICES = (
    DeviceProfile(
        "printer-scanner", "printer", {"fr": "Imprimante", "en": "Printer"}, symptoms={"fr": ("bourrage papier",)}
    ),
    DeviceProfile("lamp", "light", {"fr": "Lampe"}),
)


def test_a_lesson_is_found_by_its_devices_in_its_language() -> None:
    assert searchable(entry("jam", Topic.FIX), DEVICES) == Searchable(
        "jam", "Le capot", "Doucement.", (("open", "Ouvrir"),), ("Imprimante",), ("bourrage papier",)
    )


def test_what_goes_wrong_leads_first_to_what_puts_it_right() -> None:
    index = SearchIndex(
        searchable(entry(name, topic), DEVICES) for name, topic in (("care", Topic.CARE), ("jam", Topic.FIX))
    )

    assert [hit.lesson_id for hit in index.find("bourrage")] == ["jam", "care"]


def test_no_more_answers_come_than_were_asked_for() -> None:
    assert len(FRENCH.find("l", limit=2)) == 2


def test_the_same_question_has_the_same_answer() -> None:
    assert FRENCH.find("le") == FRENCH.find("le")


def test_nothing_to_search_finds_nothing() -> None:
    assert SearchIndex([]).find("wifi") == ()


@given(st.text(max_size=300))
def test_no_question_breaks_the_search(query: str) -> None:
    for hit in FRENCH.find(query):
        assert all(0 <= start < end <= len(hit.found_in) for start, end in hit.spans)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="aàéïœßهة Wi-Fi’'", min_size=1, max_size=40))
def test_any_title_is_found_by_itself(title: str) -> None:
    index = SearchIndex([Searchable("one", title)])

    assert bool(index.find(title)) == any(letter.isalnum() for letter in title)
