"""What people really type, and which lesson of the shipped pack they want first."""

from pathlib import Path

import pytest

from kiosk.lesson.compile import Compiler
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry
from kiosk.library.search import SearchIndex, searchable

ROOT = Path(__file__).parents[2]
FRENCH = {
    "la box ne marche plus": "internet-box",
    "ma box est en panne": "internet-box",
    "internet ne fonctionne plus": "internet-box",
    "plus d'internet": "internet-box",
    "j'ai plus internet": "internet-box",
    "je n’ai pas d’internet": "internet-box",
    "pas de wifi": "internet-box",
    "comment redémarrer la box": "internet-box",
    "un voyant rouge sur la livebox": "internet-box",
    "le wifi est lent dans ma chambre": "internet-box",
    "mon routeur ne répond plus": "internet-box",
    "wifi pour mes invités": "guest-wifi",
    "comment donner le wifi à des amis": "guest-wifi",
    "montrer un code pour se connecter": "guest-wifi",
    "mot de passe oublié": "first-tablet",
    "j'ai oublié le code de ma tablette": "first-tablet",
    "la tablette ne charge pas": "first-tablet",
    "l’écran reste noir": "first-tablet",
    "comment verrouiller la tablette": "first-tablet",
    "ça sonne tout le temps": "smoke-sensor",
    "détecteur incendie zzz": "smoke-sensor",
    "le détecteur de fumée fait bip": "smoke-sensor",
    "il sonne quand je fais la cuisine": "smoke-sensor",
    "tester l'alarme": "smoke-sensor",
    "la lampe ne s'allume plus": "connected-lamp",
    "mon ampoule est cassée": "connected-lamp",
    "l'interrupteur du mur": "connected-lamp",
    "l'imprimante n'imprime plus": "printer-scanner",
    "le papier est coincé dans l’imprimente": "printer-scanner",
    "changer la cartouche d'encre": "printer-scanner",
    "faire une photocopie": "printer-scanner",
}
ENGLISH = {
    "my internet is not working": "internet-box",
    "the box doesn't work": "internet-box",
    "no internet": "internet-box",
    "how do I restart the router": "internet-box",
    "there is a red light on the modem": "internet-box",
    "I lost the wifi key": "internet-box",
    "give my friends the wifi": "guest-wifi",
    "guest network": "guest-wifi",
    "I forgot my password": "first-tablet",
    "the screen stays black": "first-tablet",
    "how to charge the tablet": "first-tablet",
    "it keeps beeping every minute": "smoke-sensor",
    "fire alarm": "smoke-sensor",
    "smoke detector goes off when I cook": "smoke-sensor",
    "how do I test the smoke alarm": "smoke-sensor",
    "the lamp won't turn on": "connected-lamp",
    "light bulb not responding": "connected-lamp",
    "the printer is broken": "printer-scanner",
    "paper jam": "printer-scanner",
    "change the cartridge": "printer-scanner",
    "scan a page with the printre": "printer-scanner",
}


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SearchIndex]:
    """The shipped lessons, without their pictures."""
    with Compiler(ROOT, tmp_path_factory.mktemp("store"), worker_count=1) as compiler:
        compiled = compiler.compile(is_drawn=False)
    assert compiled is not None
    assert compiled.index is not None
    lessons, devices = compiled.index.lessons, compiled.index.devices
    return {language: _index(lessons, devices, language) for language in ("fr", "en")}


def _index(lessons: tuple[LessonEntry, ...], devices: tuple[DeviceProfile, ...], language: str) -> SearchIndex:
    return SearchIndex((searchable(one, devices) for one in lessons if one.language == language), language)


@pytest.mark.parametrize(
    ("language", "question", "lesson_id"),
    [("fr", *pair) for pair in FRENCH.items()] + [("en", *pair) for pair in ENGLISH.items()],
)
def test_the_lesson_that_is_wanted_comes_first(
    indexes: dict[str, SearchIndex], language: str, question: str, lesson_id: str
) -> None:
    assert [hit.lesson_id for hit in indexes[language].find(question)[:1]] == [lesson_id]


def test_a_question_of_empty_words_alone_is_searched_by_them(indexes: dict[str, SearchIndex]) -> None:
    assert indexes["fr"].find("le")


@pytest.mark.parametrize("question", ["mot", "zzz zzz", "qwxz de la"])
def test_empty_words_find_nothing_beside_others(indexes: dict[str, SearchIndex], question: str) -> None:
    assert indexes["fr"].find(question) == ()
