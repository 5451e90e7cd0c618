"""Two kiosks with one folder are told apart."""

import os
from pathlib import Path

import pytest

from kiosk.base.one_kiosk import OnlyOne


@pytest.mark.skipif(os.name != "posix", reason="no locks that end with the process there")
def test_the_second_is_not_alone_until_the_first_is_gone(tmp_path: Path) -> None:
    first, second = OnlyOne(tmp_path / "data" / "kiosk.lock"), OnlyOne(tmp_path / "data" / "kiosk.lock")
    assert (first.is_alone, second.is_alone) == (True, False)
    first.close()
    second.close()
    third = OnlyOne(tmp_path / "data" / "kiosk.lock")
    assert third.is_alone
    third.close()


def test_where_nobody_can_tell_it_is_taken_to_be_alone(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    only = OnlyOne(tmp_path / "data" / "kiosk.lock")
    assert only.is_alone
    only.close()
