"""What is shown to type leads to the page, or the words say that it is no address."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.hosts import LONGEST_TYPED, site_of, typed_address

LONG = "https://www.cnil.fr/fr/" + "-".join(["securiser"] * 9)


def as_a_browser_takes_it(typed: str) -> str:
    """What is opened by this in the line at the top of a browser."""
    url = typed if "://" in typed else f"https://{typed}"
    return url if urlsplit(url).path else f"{url}/"


@pytest.mark.parametrize(
    ("url", "typed"),
    [
        ("https://aide.geste.fr/L/A1B2", "aide.geste.fr/L/A1B2"),
        ("HTTPS://WWW.CNIL.FR/fr/wifi/", "www.cnil.fr/fr/wifi/"),
        ("https://nca.gov.sa/", "nca.gov.sa"),
        ("https://aide.geste.fr/V/MAISON#1.A1B2&wifi.guest_name=x", "aide.geste.fr/V/MAISON"),
        ("https://a.fr/?page=wifi", "a.fr/?page=wifi"),
        ("http://a.fr:8443/L/A", "http://a.fr:8443/L/A"),
        (LONG, ""),
        ("", ""),
    ],
)
def test_what_is_typed(url: str, typed: str) -> None:
    assert typed_address(url) == typed


@given(st.from_regex(r"https?://(www\.)?[a-z]{1,12}\.(fr|com)/[a-zA-Z0-9/-]{0,90}(\?[a-z=]{0,9})?", fullmatch=True))
def test_typed_as_it_is_shown_it_opens_the_very_page(url: str) -> None:
    typed = typed_address(url)
    assert len(typed) <= LONGEST_TYPED
    assert not typed or as_a_browser_takes_it(typed) == url.removesuffix("?")


@given(st.from_regex(r"https://[a-z]{1,12}\.fr/[a-z/]{0,20}#[a-z=%&.]{0,40}", fullmatch=True))
def test_nothing_personal_is_typed(url: str) -> None:
    assert as_a_browser_takes_it(typed_address(url)) == url.partition("#")[0]


def test_a_page_that_nobody_would_type_is_searched_for_on_its_site() -> None:
    assert site_of(LONG) == "cnil.fr"
    assert site_of("") == ""
