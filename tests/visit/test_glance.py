from pathlib import Path

import pytest

from kiosk.visit.glance import NOTHING_KNOWN, Glance, forget_glance, read_glance, write_glance


def test_what_was_written_is_read(tmp_path: Path) -> None:
    glance = Glance(("internet-box", "guest-wifi"), ("smoke-sensor",))
    write_glance(tmp_path / "data" / "glance.json", glance)
    assert read_glance(tmp_path / "data" / "glance.json") == glance


OTHER = ['{"format": 2, "own": [], "finished": []}', '{"format": 1}', '{"format":1,"own":3}']


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 9000, *OTHER])
def test_a_copy_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "glance.json").write_text(text)
    assert read_glance(tmp_path / "glance.json") == NOTHING_KNOWN


def test_nothing_is_left_once_it_is_forgotten(tmp_path: Path) -> None:
    write_glance(tmp_path / "glance.json", Glance(("a",), ()))
    forget_glance(tmp_path / "glance.json")
    forget_glance(tmp_path / "glance.json")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_of_it_is_forgotten_too(tmp_path: Path) -> None:
    write_glance(tmp_path / "glance.json", Glance(("a",), ()))
    (tmp_path / "glance.json.4711.part").write_text('{"format": 1, "own": ["internet-box"')
    forget_glance(tmp_path / "glance.json")
    assert list(tmp_path.iterdir()) == []
