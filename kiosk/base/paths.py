"""Where things lie: the pack that is shown, what was compiled from it, and this person's own files.

`KIOSK_PACK` names another pack. `KIOSK_HOME` puts data, cache and settings under one folder, for portable use and for
tests. Nothing here creates a folder: whoever writes does.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import kiosk
from kiosk.base.errors import KioskError

APPLICATION = "kiosk"
STORE_NAME = ".compiled"
OTHER_HOME = "set KIOSK_HOME to another folder"  # the end of a remedy


class Paths(NamedTuple):
    """`pack` holds lessons/ and media/; `compiled` what was made of them; the other three belong to this person."""

    pack: Path
    compiled: Path
    data: Path
    cache: Path
    config: Path

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.toml"

    @property
    def visit_file(self) -> Path:
        return self.data / "visit.db"

    def place_file(self, profile: str) -> Path:
        """Where the place of one use is kept; `visit_file` held that of all uses once."""
        return self.data / f"visit-{profile}.db"

    @property
    def lock_file(self) -> Path:
        return self.data / "kiosk.lock"

    @property
    def estate_file(self) -> Path:
        return self.data / "estate.db"

    @property
    def glance_file(self) -> Path:
        return self.data / "glance.json"

    @property
    def staff_file(self) -> Path:
        return self.data / "staff.db"

    @property
    def journal_file(self) -> Path:
        return self.data / "kiosk.log"

    @property
    def voice_folder(self) -> Path:
        """Sentences that were rendered ahead and ship with the pack."""
        return self.pack / "media" / "voice"

    @property
    def narration_cache(self) -> Path:
        return self.cache / "narration"


def find_paths(environment: Mapping[str, str] = os.environ, package: Path | None = None) -> Paths:
    """The places of this process. `package` is the folder of the program's own code; a test hands in another.

    Raises KioskError as `pack_root` does.
    """
    pack = pack_root(environment, package)
    data, cache, config = _own_folders(environment)
    return Paths(pack=pack, compiled=compiled_store(pack, cache), data=data, cache=cache, config=config)


def pack_root(environment: Mapping[str, str] = os.environ, package: Path | None = None) -> Path:
    """The folder that holds lessons/ and media/: KIOSK_PACK, the checkout, else the one inside the wheel.

    Raises KioskError where KIOSK_PACK names a folder without lessons/.
    """
    named = environment.get("KIOSK_PACK", "")
    if named:
        pack = Path(named).expanduser().absolute()
        if not (pack / "lessons").is_dir():
            raise KioskError(
                "this pack has no folder named lessons",
                where=str(pack),
                remedy="set KIOSK_PACK to a folder that holds lessons/ and media/, or unset it",
            )
        return pack
    inside = package or Path(kiosk.__file__).absolute().parent
    checkout = inside.parent
    shipped = inside / "pack"
    has_lessons = (checkout / "lessons").is_dir() and (checkout / "media").is_dir()
    # A checkout whose lessons are gone is one all the same: its letters and icons are there, its lessons may return.
    is_checkout = (checkout / "media" / "fonts").is_dir() and not shipped.is_dir()
    return checkout if has_lessons or is_checkout else shipped


def own_pack() -> Path:
    """The pack that ships with the program: its fonts, sounds and texts serve every other pack too."""
    return pack_root({})


def compiled_store(pack: Path, cache: Path) -> Path:
    """Where compiled lessons of `pack` lie: beside it if they are there or may be written there, else in `cache`.

    A pack that ships compiled and read-only is played as it is. Two packs never share a folder of the cache.
    """
    beside = pack / STORE_NAME
    if beside.is_dir() or os.access(pack, os.W_OK):
        return beside
    return cache / "compiled" / f"{pack.name}-{mark_of(pack):08x}"  # a clash would only compile anew


def mark_of(path: Path) -> int:
    """A checksum below 2^32 that tells paths apart, and costs no import."""
    mark = 0
    for byte in os.fsencode(path):
        mark = (mark * 31 + byte) % 0xFFFFFFFF
    return mark


def _own_folders(environment: Mapping[str, str]) -> tuple[Path, Path, Path]:
    home = environment.get("KIOSK_HOME", "")
    if home:
        root = Path(home).expanduser().absolute()
        return root / "data", root / "cache", root / "config"
    if sys.platform in ("win32", "darwin"):
        # Imported here and only here: it costs 7 ms, and the XDG rule below needs none of it.
        from platformdirs import PlatformDirs

        folders = PlatformDirs(APPLICATION, appauthor=False)
        return folders.user_data_path, folders.user_cache_path, folders.user_config_path
    person = Path(environment.get("HOME") or Path.home())
    return (
        _xdg_folder(environment, "XDG_DATA_HOME", person / ".local" / "share"),
        _xdg_folder(environment, "XDG_CACHE_HOME", person / ".cache"),
        _xdg_folder(environment, "XDG_CONFIG_HOME", person / ".config"),
    )


def _xdg_folder(environment: Mapping[str, str], variable: str, otherwise: Path) -> Path:
    # A relative path must be ignored (XDG Base Directory Specification 0.8).
    named = environment.get(variable, "")
    return (Path(named) if named.startswith("/") else otherwise) / APPLICATION
