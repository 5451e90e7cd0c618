"""Where the program looks for what it shows and keeps."""

import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from kiosk.base.errors import KioskError
from kiosk.base.paths import compiled_store, find_paths, pack_root

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("kiosk", "lessons", "media"):
        (tmp_path / "checkout" / name).mkdir(parents=True)
    return tmp_path / "checkout"


def test_a_checkout_is_its_own_pack(checkout: Path) -> None:
    assert pack_root({}, checkout / "kiosk") == checkout


def test_an_installed_program_brings_its_pack(tmp_path: Path) -> None:
    assert pack_root({}, tmp_path / "site-packages" / "kiosk") == tmp_path / "site-packages" / "kiosk" / "pack"


def test_a_checkout_without_its_lessons_still_has_its_letters_and_icons(checkout: Path) -> None:
    (checkout / "media" / "fonts").mkdir()
    (checkout / "lessons").rmdir()
    assert pack_root({}, checkout / "kiosk") == checkout


def test_another_pack_can_be_named(checkout: Path) -> None:
    assert pack_root({"KIOSK_PACK": str(checkout)}, Path("/nowhere/kiosk")) == checkout


def test_a_named_pack_without_lessons_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KioskError) as refused:
        pack_root({"KIOSK_PACK": str(tmp_path)})

    assert refused.value.where == str(tmp_path)
    assert "KIOSK_PACK" in refused.value.remedy


def test_one_folder_can_hold_everything_of_a_person(checkout: Path, tmp_path: Path) -> None:
    paths = find_paths({"KIOSK_HOME": str(tmp_path / "stick")}, checkout / "kiosk")

    for place in (paths.settings_file, paths.visit_file, paths.estate_file, paths.narration_cache):
        assert place.is_relative_to(tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_compiled_lessons_lie_beside_a_pack_that_may_be_written(checkout: Path, tmp_path: Path) -> None:
    assert compiled_store(checkout, tmp_path / "cache") == checkout / ".compiled"


def test_two_packs_never_share_a_folder_of_the_cache(tmp_path: Path) -> None:
    one = compiled_store(Path("/nowhere/one/pack"), tmp_path)
    two = compiled_store(Path("/nowhere/two/pack"), tmp_path)

    assert one.parent == two.parent == tmp_path / "compiled"
    assert one != two


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="platformdirs itself is asked there")
@pytest.mark.parametrize("named", [{}, {"XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "/c"}, {"XDG_CACHE_HOME": "rel"}])
def test_folders_are_those_of_platformdirs(
    named: dict[str, str], monkeypatch: pytest.MonkeyPatch, checkout: Path
) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in named.items():
        monkeypatch.setenv(variable, value)
    theirs = PlatformDirs("kiosk", appauthor=False)
    ours = find_paths({"HOME": str(Path.home()), **named}, checkout / "kiosk")

    assert (ours.data, ours.config) == (theirs.user_data_path, theirs.user_config_path)
    if not named.get("XDG_CACHE_HOME", "/").startswith("/"):
        return  # ours ignores a relative path, as the specification asks
    assert ours.cache == theirs.user_cache_path


def test_finding_paths_and_settings_imports_nothing_that_costs() -> None:
    check = (
        "import sys, kiosk.base.paths as p, kiosk.base.settings as s, kiosk.base.languages\n"
        "s.load_settings(file=p.find_paths().settings_file)\n"
        "heavy = {'tomllib', 'pydantic', 'click', 'platformdirs', 'sqlite3', 'yaml', 'difflib', 'argparse', 'locale',"
        " 'kiosk.base.settings.registry', 'kiosk.base.settings.kinds', 'hashlib'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert done.returncode == 0
