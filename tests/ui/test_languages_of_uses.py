"""What only a home, a technician or a shop has speaks the chosen language too."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from kiosk.app.studio import Studio
from kiosk.base.settings import Profile
from kiosk.ui.planning import Planning
from kiosk.ui.search_model import SearchModel
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import Look, Sitter
from kiosk.unattended.attract import Cover, Welcome
from tests.ui.in_languages import OTHER_DIGITS, choose, studio_in_languages, texts, untranslated

Way = Callable[["Use"], object]


class Use:
    """A kiosk for one of the uses, past its second stage."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.sitter: Sitter = studio.sitter()
        self.settle_until(lambda: studio.stage is not None and studio.stage.watch is not None)

    def settle_until(self, holds: Callable[[], bool]) -> None:
        for _ in range(2000):
            self.sitter.settle()
            if holds():
                return
        raise AssertionError("it never came")

    def sheet(self, name: str) -> None:
        self.sitter.application.shell.openSheet(name)
        self.sitter.settle()

    @property
    def planning(self) -> Planning:
        return singleton(self.sitter.application.engine, "Kiosk.Visits", Planning)

    @property
    def search(self) -> SearchModel:
        return singleton(self.sitter.application.engine, "Kiosk.Home", SearchModel)


def opened(profile: Profile, factory: pytest.TempPathFactory) -> Iterator[Use]:
    with studio_in_languages(factory.mktemp(profile.value), profile) as studio:
        yield Use(studio)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Use]:
    yield from opened(Profile.HOME, tmp_path_factory)


@pytest.fixture(scope="module")
def technician(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Use]:
    yield from opened(Profile.TECHNICIAN, tmp_path_factory)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Use]:
    yield from opened(Profile.SHOP, tmp_path_factory)


def typed(use: Use, query: str) -> None:
    use.sheet("search")
    field = use.sitter.window.activeFocusItem()
    assert field is not None
    field.setProperty("text", query)
    use.settle_until(lambda: bool(use.search.property("isSearched")))


def planned(use: Use) -> None:
    use.planning.toggleDevice("internet-box")
    use.planning.toggleRule("guest-wifi")
    use.planning.makePlan()
    use.sitter.settle()


def started(use: Use) -> Use:
    planned(use)
    use.planning.start()
    use.sitter.settle()
    return use


def asked(use: Use) -> None:
    """The question whether anyone is still there."""
    stage = use.studio.stage
    assert stage is not None
    assert stage.watch is not None
    attendant = stage.watch.attendant
    attendant.begin()
    attendant._ask(9)
    use.sitter.settle()


def notes(use: Use) -> None:
    planned(use)
    use.sheet("notes")


HOME: dict[str, Way] = {
    "home": lambda use: use.sitter.settle(),
    "search": lambda use: use.sheet("search"),
    "found": lambda use: typed(use, "wi-fi"),
    "nothing found": lambda use: typed(use, "xylophone"),
    "devices": lambda use: use.sheet("devices"),
    "forget": lambda use: use.sheet("forget"),
}
TECHNICIAN: dict[str, Way] = {
    "plan": lambda use: use.sitter.settle(),
    "planned": planned,
    "notes": notes,
    "walk": lambda use: started(use),
    "overview": lambda use: started(use).sheet("overview"),
    "recap": lambda use: started(use).sitter.session.stop_here(),
}
SHOP: dict[str, Way] = {
    "idle": asked,
    "staff": lambda use: use.sheet("staff"),
}


def begin(use: Use, language: str, way: Way) -> None:
    """From the first screen, in this language."""
    use.sitter.application.shell.closeSheet()
    use.sitter.put(Look(language=language))
    use.sitter.session.forget_customer()
    use.sitter.session.show_front()
    choose(use.sitter, language)
    way(use)
    use.sitter.settle()


def whole(use: Use, way: Way) -> None:
    begin(use, "fr", way)
    before = {text for text in texts(use.sitter) if "[" in text}
    assert before == set()
    begin(use, "qps", way)
    assert untranslated(use.sitter, "qps") == set()
    assert any("[" in text for text in texts(use.sitter))
    begin(use, "ar", way)
    assert not [text for text in texts(use.sitter) if OTHER_DIGITS.search(text)]


@pytest.mark.parametrize("way", HOME)
def test_every_word_of_a_home_is_translated(home: Use, way: str) -> None:
    whole(home, HOME[way])


@pytest.mark.parametrize("way", TECHNICIAN)
def test_every_word_of_a_visit_is_translated(technician: Use, way: str) -> None:
    whole(technician, TECHNICIAN[way])


@pytest.mark.parametrize("way", SHOP)
def test_every_word_of_a_shop_is_translated(shop: Use, way: str) -> None:
    whole(shop, SHOP[way])


def test_the_loop_speaks_the_language_of_each_of_its_screens(shop: Use) -> None:
    stage = shop.studio.stage
    assert stage is not None
    assert stage.watch is not None
    loop = stage.watch.loop
    assert loop is not None
    invitations = {"Touchez pour commencer", "Touch to begin", "المسوا الشاشة للبدء"}
    lesson = next(one for one in loop._lessons() if one.language == "en")
    for screen in (Welcome("qps"), Cover(replace(lesson, language="qps"))):
        loop.show()
        loop._put(screen)
        shop.sitter.settle()
        assert untranslated(shop.sitter, "qps") == invitations
    loop.begin()


def test_nothing_is_left_of_a_visitor_who_chose_another_look_and_direction(shop: Use) -> None:
    begin(shop, "fr", lambda use: use.sitter.session.open_lesson("guest-wifi"))
    shop.sitter.put(Look(scale=1.5, theme="dark", language="ar"))
    shop.sitter.session.forget_customer()
    assert shop.sitter.application.shell.trouble == ""
    assert shop.sitter.first.language == "fr"


@pytest.mark.parametrize("way", ["plan", "planned", "walk", "recap"])
def test_a_visit_follows_when_another_language_is_chosen(technician: Use, way: str) -> None:
    begin(technician, "fr", TECHNICIAN[way])
    before = technician.sitter.application.shell.screen
    choose(technician.sitter, "qps")
    assert technician.sitter.application.shell.screen == before
    assert untranslated(technician.sitter, "qps") == set()
