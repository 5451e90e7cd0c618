"""What a step says, and which shown word each spoken word lights up."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.lesson.headings import headings
from kiosk.lesson.lexicon import EMPTY_LEXICON, Lexicon, lexicon_of, read_lexicon
from kiosk.lesson.model import (
    Alignment,
    Ask,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    CodeBlock,
    Condition,
    ListItem,
    Mark,
    NumberedList,
    Option,
    Paragraph,
    Picture,
    RichText,
    Run,
    Say,
    ShowMe,
    Step,
    Table,
    Technician,
    Value,
    leaves,
    plain,
)
from kiosk.lesson.questions import questions
from kiosk.lesson.script import Script, ShownSpan, Utterance
from kiosk.lesson.speech import answer_script, script, spoken_sentence, unspoken
from kiosk.lesson.utterances import LONGEST

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "en", "ar", "de", "es", "it")


def rich(text: str, marks: Mark = Mark.NONE) -> RichText:
    return (Run(text, marks),)


def step(*blocks: Block, title: str = "Le titre") -> Step:
    return Step("one", rich(title), blocks, 1)


def paragraph(text: str) -> Paragraph:
    return Paragraph(rich(text), 1)


def texts(spoken: Script) -> list[str]:
    return [utterance.text for utterance in spoken.utterances]


def body(one: Step, language: str = "fr", lexicon: Lexicon = EMPTY_LEXICON) -> list[str]:
    """What is said after the title."""
    return texts(script(one, language, lexicon))[1:]


def marks(one: Step, utterance: Utterance) -> list[tuple[str, str | None]]:
    """Each spoken word with the shown text that lights up."""
    shown = [plain(leaf.text) for leaf in leaves(one)]
    return [
        (
            utterance.text[word.start : word.end],
            None if word.shown is None else shown[word.shown.leaf_index][word.shown.start : word.shown.end],
        )
        for word in utterance.words
    ]


# Words -------------------------------------------------------------------------------------------------------------


def cases(language: str) -> list[tuple[str, str]]:
    rows = (Path(__file__).parent / "spoken" / f"cases_{language}.tsv").read_text("utf-8").splitlines()
    pairs = [row.replace("␣", "\u00a0").split("\t") for row in rows if row and not row.startswith("# ")]
    return [(shown, said) for shown, said in pairs]


def said(text: str, language: str) -> str:
    """What is said for a text with the shipped lexicon, without the full stop at its end."""
    lexicon = read_lexicon(ROOT / "lessons" / "lexicon" / f"{language}.tsv")
    return " ".join(texts(spoken_sentence(text, language, lexicon))).removesuffix(".")


@pytest.mark.parametrize(
    ("language", "shown", "expected"), [(language, *case) for language in LANGUAGES for case in cases(language)]
)
def test_text_is_said_as_people_say_it(language: str, shown: str, expected: str) -> None:
    assert said(shown, language) == expected


@pytest.mark.parametrize(
    ("language", "least"), [("fr", 200), ("en", 200), ("ar", 60), ("de", 60), ("es", 60), ("it", 60)]
)
def test_every_language_has_its_cases(language: str, least: int) -> None:
    assert len(dict(cases(language))) >= least


def test_american_dates_start_with_the_month() -> None:
    assert texts(spoken_sentence("12/03/2026", "en-US")) == ["December third, twenty twenty-six."]


def test_an_author_says_how_a_word_is_said() -> None:
    lexicon = lexicon_of([("livebox", "laïve box"), ("Jean Bon", "Jean, bon")])
    assert texts(spoken_sentence("La Livebox de Jean Bon.", "fr", lexicon)) == ["La laïve box de Jean, bon."]


def test_a_word_with_a_capital_in_the_lexicon_stands_for_itself_alone() -> None:
    lexicon = lexicon_of([("Orange", "orange, la marque")])
    assert texts(spoken_sentence("une orange, Orange", "fr", lexicon)) == ["une orange, orange, la marque."]


# Marks -------------------------------------------------------------------------------------------------------------


def test_the_mark_stays_while_many_words_are_said_for_one() -> None:
    one = step(paragraph("Venez à 20\u00a0h\u00a030, merci."))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    time = "20\u00a0h\u00a030,"
    expected = [
        ("Venez", "Venez"),
        ("à", "à"),
        ("vingt", time),
        ("heures", time),
        ("trente,", time),
        ("merci.", "merci."),
    ]
    assert marks(one, utterance) == expected


def test_the_mark_leaves_out_a_sign_that_stands_apart() -> None:
    one = step(paragraph("Dites « bonjour\u00a0» au chat\u00a0!"))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert marks(one, utterance)[1:] == [("bonjour", "bonjour"), ("au", "au"), ("chat!", "chat")]


def test_a_sentence_lights_up_with_its_signs() -> None:
    text = "Prêt\u00a0? Touchez (doucement) l'écran."
    one = step(paragraph(text))
    spans = [utterance.shown for utterance in script(one, "fr", EMPTY_LEXICON).utterances[1:]]
    assert [[text[span.start : span.end] for span in shown] for shown in spans] == [
        ["Prêt\u00a0?"],
        ["Touchez (doucement) l'écran."],
    ]


def test_one_mark_covers_a_word_said_in_pieces() -> None:
    one = step(paragraph("Le câble USB-C suffit."))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert {shown for word, shown in marks(one, utterance)[2:-1]} == {"USB-C"}


def test_marks_count_signs_that_cannot_be_seen() -> None:
    one = step(paragraph("im\u00adpri\u00admante e\u0301teinte\u200f."))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert marks(one, utterance) == [
        ("imprimante", "im\u00adpri\u00admante"),
        ("éteinte.", "e\u0301teinte\u200f."),
    ]


# Sentences ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "M. Martin appelle le Dr Petit. Il vient.", 2),
        ("fr", "Attendez… Touchez. Prêt ? Oui !", 4),
        ("fr", "Il coûte 19.90 euros env. par mois.", 1),
        ("fr", "« Stop ! » dit-elle.", 1),
        ("fr", "Voyez www.exemple.fr. Puis revenez.", 2),
        ("en", "Dr. Smith has 2.5 m. It is long.", 2),
        ("en", "Wait... then go.", 1),
        ("de", "Drücken Sie z. B. die Taste. Fertig.", 2),
        ("es", "¿Todo bien? ¡Sí!", 2),
        ("it", "Il Sig. Rossi arriva. Bene.", 2),
        ("ar", "هل أنت جاهز؟ نعم. ابدأ!", 3),
        ("zh", "打开盒子。按下按钮！好吗？", 3),
    ],
)
def test_sentences_end_where_people_stop(language: str, text: str, count: int) -> None:
    assert len(texts(spoken_sentence(text, language))) == count


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    text = ", ".join(["touchez le bouton rond de la lampe"] * 12) + "."
    found = spoken_sentence(text, "fr").utterances
    assert len(found) > 1
    assert all(len(utterance.text) <= LONGEST for utterance in found)
    assert all(utterance.text.endswith(",") for utterance in found[:-1])
    assert [utterance.pause_ms < 100 for utterance in found] == [True] * (len(found) - 1) + [False]


def test_the_title_is_said_first_and_a_longer_breath_follows() -> None:
    title, text = script(step(paragraph("Une phrase."), title="Le titre"), "fr", EMPTY_LEXICON).utterances
    assert (title.text, text.text) == ("Le titre.", "Une phrase.")
    assert title.pause_ms > text.pause_ms


# Blocks ------------------------------------------------------------------------------------------------------------


def test_numbered_items_are_said_with_their_number() -> None:
    items = (
        ListItem(rich("Ouvrez."), 1, number=1),
        ListItem(rich("détail"), 2, depth=1),
        ListItem(rich("Fermez."), 3, number=2),
    )
    assert body(step(NumberedList(items, 1))) == ["premièrement, Ouvrez.", "détail.", "deuxièmement, Fermez."]


def test_a_list_may_start_anywhere() -> None:
    items = (ListItem(rich("Open."), 1, number=12), ListItem(rich("Close."), 2, number=13))
    assert body(step(NumberedList(items, 1)), "en") == ["number twelve, Open.", "number thirteen, Close."]


def test_numbers_inside_bullets_are_said() -> None:
    items = (ListItem(rich("Open."), 1), ListItem(rich("Left."), 2, 1, 1), ListItem(rich("Right."), 3, 1, 2))
    assert body(step(BulletList(items, 1)), "en") == ["Open.", "first, Left.", "second, Right."]


def test_a_row_of_a_table_is_a_sentence() -> None:
    table = Table((rich("Voyant"), rich("Sens")), ((rich("vert"), rich("Tout va bien.")),), (Alignment.START,) * 2, 1)
    one = step(table)
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert utterance.text == "Voyant: vert, Sens: Tout va bien."
    assert {shown for _, shown in marks(one, utterance)} >= {"Voyant", "vert", "Sens", "bien."}
    assert [span.leaf_index for span in utterance.shown] == [1, 2, 3, 4]


def test_a_callout_without_a_title_says_what_it_is() -> None:
    callout = Callout(CalloutKind.WARNING, (), (paragraph("C'est chaud."),), 1)
    one = step(callout)
    assert body(one) == ["Attention.", "C'est chaud."]
    said = script(one, "fr", EMPTY_LEXICON).utterances
    assert [word.shown for word in said[1].words] == [ShownSpan(1, 0, 9)]
    assert marks(one, said[2])[0] == ("C'est", "C'est")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CalloutKind)
def test_a_heading_is_said_as_it_is_shown_and_lights_up(language: str, kind: CalloutKind) -> None:
    one = step(Callout(kind, (), (paragraph("C."),), 1))
    shown = headings(language)[kind.value]
    said = script(one, language, EMPTY_LEXICON).utterances[1]
    assert [shown[word.shown.start : word.shown.end] for word in said.words if word.shown] == shown.split(" ")
    assert said.shown == (ShownSpan(1, 0, len(shown)),)
    assert headings("nl") == {}
    assert body(one, "nl")[0] == "C."


def test_a_callout_with_a_title_says_that() -> None:
    assert body(step(Callout(CalloutKind.TIP, rich("Astuce"), (), 1))) == ["Astuce."]


ASK = Ask(rich("Qui ?"), (Option(rich("Vous"), False, 1), Option(rich("Moi"), True, 1)), (paragraph("Car moi."),), 1)


def test_the_explanation_of_a_question_comes_later() -> None:
    one = step(paragraph("Texte."), ASK, paragraph("Fin."))
    assert body(one) == ["Texte.", "Qui?", "Vous.", "Moi.", "Fin."]
    assert marks(one, script(one, "fr", EMPTY_LEXICON).utterances[-1]) == [("Fin.", "Fin.")]


def test_an_answer_is_met_with_the_verdict_and_then_the_explanation_on_its_own_words() -> None:
    one = step(paragraph("Texte."), ASK, paragraph("Fin."))
    (question,) = questions(one)
    verdict, explained = answer_script(one, question, True, "fr", EMPTY_LEXICON).utterances
    assert verdict.text == "Oui, c'est cela."
    assert [word.shown for word in verdict.words] == [ShownSpan(5, *span) for span in ((0, 4), (5, 10), (11, 16))]
    assert marks(one, explained) == [("Car", "Car"), ("moi.", "moi.")]
    assert texts(answer_script(one, question, False, "fr", EMPTY_LEXICON)) == [
        "Pas tout à fait.",
        "Voyez les choses ainsi:",
        "Car moi.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_verdicts_are_said_in_every_spoken_language(language: str) -> None:
    (question,) = questions(step(ASK))
    said = [
        " ".join(texts(answer_script(step(ASK), question, it_is, language, EMPTY_LEXICON))) for it_is in (True, False)
    ]
    assert len(set(said)) == 2
    assert all(len(text) > len("Car moi. ") + 5 for text in said)


def test_where_no_verdict_is_known_the_explanation_is_said_alone() -> None:
    (question,) = questions(step(ASK))
    assert texts(answer_script(step(ASK), question, True, "nl", EMPTY_LEXICON)) == ["Car moi."]


def test_a_question_is_found_wherever_it_stands() -> None:
    inside = Callout(CalloutKind.TIP, rich("Un truc"), (paragraph("Texte."), ASK), 1)
    one = step(paragraph("Avant."), ShowMe((inside,), 1), ASK)
    found = questions(one)
    assert [leaves(one)[each.leaf_index].text for each in found] == [ASK.question, ASK.question]
    for each in found:
        assert leaves(one)[each.explanation_leaf].text == ASK.explanation[0].text
        assert [each.is_right(each.leaf_index + shift) for shift in range(4)] == [None, False, True, None]
        (verdict, explained) = answer_script(one, each, True, "fr", EMPTY_LEXICON).utterances
        assert {word.shown.leaf_index for word in verdict.words if word.shown} == {each.verdict_leaf}
        assert {word.shown.leaf_index for word in explained.words if word.shown} == {each.explanation_leaf}


def test_pictures_and_notes_are_not_said() -> None:
    one = step(Picture("a.svg", "Une box", "", 1), Technician((paragraph("Chut."),), 1), paragraph("Voilà."))
    assert body(one) == ["Voilà."]


def test_what_depends_on_a_fact_is_skipped_until_it_is_known() -> None:
    one = step(Condition("box", "wps", "yes", (paragraph("Peut-être."),), 1), paragraph("Voilà."))
    assert body(one) == ["Voilà."]
    assert marks(one, script(one, "fr", EMPTY_LEXICON).utterances[1]) == [("Voilà.", "Voilà.")]


def test_a_value_that_is_not_known_reads_as_its_neutral_words() -> None:
    one = step(Paragraph((Run("Le réseau "), Value("wifi", "inscrit là"), Run(".")), 1))
    assert body(one) == ["Le réseau inscrit là."]


# Say ---------------------------------------------------------------------------------------------------------------


def test_the_authors_words_replace_the_text_and_light_up_what_is_shown() -> None:
    one = step(paragraph("Le réseau a un nom, sur l'étiquette."), Say((rich("Votre réseau a son nom."),), 1))
    found = script(one, "fr", EMPTY_LEXICON).utterances
    assert [utterance.text for utterance in found] == ["Le titre.", "Votre réseau a son nom."]
    assert marks(one, found[1]) == [
        ("Votre", None),
        ("réseau", "réseau"),
        ("a", "a"),
        ("son", None),
        ("nom.", "nom,"),
    ]
    assert [(span.leaf_index, span.start, span.end) for span in found[1].shown] == [(1, 3, 19)]


def test_gestures_and_questions_are_said_after_the_authors_words() -> None:
    one = step(paragraph("Texte."), ShowMe((paragraph("Montrez."),), 1), Say((rich("Autre chose."),), 1), ASK)
    assert body(one) == ["Autre chose.", "Montrez.", "Qui?", "Vous.", "Moi."]


def test_nothing_lights_up_for_words_that_are_not_shown() -> None:
    one = step(BulletList((ListItem(rich("Une lampe"), 1),), 1), Say((rich("Rien de cela."),), 1))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert utterance.shown == ()


# Keys --------------------------------------------------------------------------------------------------------------


def test_a_key_printed_as_code_is_spelled_and_marked_sign_by_sign() -> None:
    one = step(Paragraph((Run("Tapez "), Run("aB3-xyz9", Mark.CODE), Run(".")), 1))
    utterance = script(one, "fr", EMPTY_LEXICON).utterances[1]
    assert utterance.text == "Tapez a, bé majuscule, trois, tiret, ixe, i grec, zède, neuf."
    assert marks(one, utterance)[1:5] == [("a,", "a"), ("bé", "B"), ("majuscule,", "B"), ("trois,", "3")]
    assert not utterance.is_secret


def test_a_key_is_spelled_in_every_language() -> None:
    one = step(Paragraph(rich("kT4!mZ9q", Mark.CODE), 1))
    assert body(one, "en") == ["K, capital T, four, exclamation mark, M, capital Z, nine, Q."]
    assert body(one, "de") == ["kah, großes teh, vier, Ausrufezeichen, emm, großes zett, neun, kuh."]
    assert body(one, "es") == ["ka, te mayúscula, cuatro, signo de exclamación, eme, zeta mayúscula, nueve, cu."]
    assert body(one, "it") == ["cappa, ti maiuscola, quattro, punto esclamativo, emme, zeta maiuscola, nove, cu."]
    assert body(one, "ar") == ["كاي، تي كبير، أربعة، علامة تعجب، إم، زد كبير، تسعة، كيو."]


@pytest.mark.parametrize(
    "text",
    [
        "Enregistrer",
        "Wi-Fi",
        "192.168.1.1",
        "https://exemple.fr/a1b2",
        "HP-3720",
        "Livebox-A3F2",
        "photo1.jpg",
        "2,4 GHz",
    ],
)
def test_code_that_is_no_key_is_read(text: str) -> None:
    assert "majuscule" not in " ".join(body(step(Paragraph(rich(text, Mark.CODE), 1))))


def test_a_secret_is_spelled_in_a_secret_utterance() -> None:
    one = step(paragraph("La clé est Soleil. Gardez-la."))
    found = script(one, "fr", EMPTY_LEXICON, frozenset({"Soleil"})).utterances
    assert [(utterance.text, utterance.is_secret) for utterance in found[1:]] == [
        ("La clé est esse majuscule, o, elle, euh, i, elle.", True),
        ("Gardez-la.", False),
    ]


def test_a_line_of_a_code_block_is_a_sentence() -> None:
    one = step(CodeBlock("1234\nOuvrez la page", 1))
    found = script(one, "fr", EMPTY_LEXICON).utterances
    assert [utterance.text for utterance in found[1:]] == ["un, deux, trois, quatre.", "Ouvrez la page."]
    assert marks(one, found[2])[-1] == ("page.", "page")


# What cannot be said -----------------------------------------------------------------------------------------------


def test_what_cannot_be_said_is_listed() -> None:
    one = step(paragraph("Bravo 🎉 et 你好."), Say((rich("Bravo 🦄."),), 7))
    assert [(found.text, found.line) for found in unspoken(one, "fr", EMPTY_LEXICON)] == [
        ("🎉", 1),
        ("你好", 1),
        ("🦄", 7),
    ]
    assert body(step(paragraph("Bravo 🎉 et 你好."))) == ["Bravo et."]


def test_a_lexicon_gives_a_word_to_what_could_not_be_said() -> None:
    one = step(paragraph("Bravo 🎉"))
    lexicon = lexicon_of([("🎉", "confettis")])
    assert unspoken(one, "fr", lexicon) == ()
    assert body(one, "fr", lexicon) == ["Bravo confettis."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_lessons_can_all_be_said(language: str) -> None:
    from kiosk.lesson.parser import parse_lesson

    lexicon = read_lexicon(ROOT / "lessons" / "lexicon" / f"{language}.tsv")
    for path in sorted((ROOT / "lessons").glob(f"*/*/{language}.md")):
        lesson = parse_lesson(path.read_text("utf-8"), str(path)).lesson
        assert lesson is not None
        assert [found for one in lesson.steps for found in unspoken(one, language, lexicon)] == [], path


# Any text at all ---------------------------------------------------------------------------------------------------

SILENT = re.compile("[\x00-\x1f\u00ad\u200b-\u200f\u202a-\u202e\ufeff\ud800-\udfff]")


def check(spoken: Script, one: Step) -> None:
    shown = [plain(leaf.text) for leaf in leaves(one)]
    for utterance in spoken.utterances:
        tokens = [(match.start(), match.end()) for match in re.finditer(r"\S+", utterance.text)]
        assert [(word.start, word.end) for word in utterance.words] == tokens
        assert tokens
        assert len(utterance.text) <= LONGEST
        assert not SILENT.search(utterance.text)
        assert len({span.leaf_index for span in utterance.shown}) == len(utterance.shown)
        for span in [*utterance.shown, *(word.shown for word in utterance.words if word.shown is not None)]:
            assert 0 <= span.start < span.end <= len(shown[span.leaf_index])


ODD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "0123456789.,:;!?-–−+/%€°ºª()«»“”'’@#&*=<>→½²\u00a0\u202f\u200f\u0301\ud800éÀßabchmsvVXGHz🎉你。؟٣"
        ),
    ),
    max_size=60,
)


@settings(max_examples=400, deadline=None)
@given(text=ODD, language=st.sampled_from([*LANGUAGES, "zh", "fr-CH", "en-US"]))
def test_any_text_is_said_word_for_word(text: str, language: str) -> None:
    one = step(paragraph(text), CodeBlock(text, 1), Say((rich(text),), 1))
    check(script(one, language, EMPTY_LEXICON), one)
    one = step(paragraph(text), Paragraph(rich(text, Mark.CODE), 1), title=text)
    check(script(one, language, EMPTY_LEXICON, frozenset({text[:5]})), one)
    unspoken(one, language, EMPTY_LEXICON)


LARGE = [
    "a",
    "é",
    "mot ",
    "1",
    "1 ",
    "1 000 ",
    "1.1.",
    "a@a.",
    "(",
    ".",
    "«",
    "中文。",
    "漢",
    "a/",
    "a-1",
    "aB3",
    "l'",
    "🎉",
]
LARGE += ["\ud800", "e\u0301", "+", "x\u202e ", "A:", "\n", "http://", "«\u00a0"]


@pytest.mark.parametrize("sign", LARGE)
@pytest.mark.parametrize("language", ["fr", "zh"])
def test_a_hundred_kilobytes_are_said_in_pieces(sign: str, language: str) -> None:
    one = step(paragraph(sign * (100_000 // len(sign.encode("utf-8", "surrogatepass")))))
    check(script(one, language, EMPTY_LEXICON), one)


def test_reading_a_step_aloud_needs_no_heavy_module() -> None:
    heavy = ("markdown", "yaml", "pydantic", "click", "qrcode", "numpy", "sqlite3", "asyncio", "subprocess", "PySide6")
    program = f"import sys, kiosk.lesson.speech; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout.strip() == "[]"
