"""When somebody answers the telephone, in the words of whoever reads it."""

from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from kiosk.ui.sitter import items
from tests.ui.uses import Kiosk


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        ('{ fr = "9 h – 18 h", en = "9 am – 6 pm" }', {"fr": "9 h – 18 h", "en": "9 am – 6 pm", "ar": "9 am – 6 pm"}),
        ("24/7", {"fr": "24/7", "en": "24/7", "ar": "24/7"}),
    ],
)
def test_the_call_sheet_has_the_hours_in_the_customer_s_language(
    tmp_path: Path, hours: str, shown: dict[str, str]
) -> None:
    kiosk = Kiosk(tmp_path, Profile.TECHNICIAN, {"call_number": "01 99 00 12 34", "call_hours": hours})
    try:
        for language, expected in shown.items():
            kiosk.first.choose_language(language)
            kiosk.shell.openSheet("call")
            kiosk.sit.settle()
            texts = [str(one.property("text")) for one in items(kiosk.sit.window.contentItem())]
            assert expected in texts
    finally:
        kiosk.close()
