"""The files a pack is made of, and how to tell that one of them changed."""

import os
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from kiosk.base.digest import blake2b
from kiosk.base.files import open_ordinary
from kiosk.base.near import nearest
from kiosk.base.paths import own_pack
from kiosk.lesson.files import is_in_pack, is_inside

PALETTE_FILE = "media/palette.toml"
COVERAGE_FILE = "media/fonts/coverage.json"
Stamp = tuple[int, int]  # size and time of the last change; (-1, 0) where there is no such file
GONE: Stamp = (-1, 0)
FOR_PEOPLE = ("README", "LICENSE")  # what begins so is no lesson
_FOLDERS = {"guides": True, "rules": True, "devices": False, "lexicon": False}  # whether each text has one of its own
_OF_PACKS = ("lessons", "media")
_PICTURE_CODE = frozenset({"palette.py", "picture.py", "png.py", "svg.py"})
_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp"})
_MOST_LOOKED_AT = 2000  # pictures; comparing names takes a second then, and it is done once for each that is missing
MAX_SIZE = 64_000_000  # bytes; nothing that large is ever read, so its digest is not needed


NO_TEXT = "\N{REPLACEMENT CHARACTER}"  # stands in a path for what of it is not UTF-8
_LONE = re.compile("[\ud800-\udfff]")  # what Python makes of such bytes; it can neither be written nor printed

# Pictures that screens show of themselves; a pack of somebody else's may lack them.
SCAN_PICTURE = "media/general/scan-with-phone.svg"
SCREEN_PICTURES = (SCAN_PICTURE,)


def as_text(path: str) -> str:
    """The path as it can be written and printed; where it is not all UTF-8, `NO_TEXT` is in it and it leads nowhere."""
    return path if path.isascii() else _LONE.sub(NO_TEXT, path)


def is_text(path: str) -> bool:
    """Whether the path is all UTF-8; what an unpacker wrote in another way is none that a text can name."""
    return path.isascii() or not _LONE.search(path)


def lesson_paths(pack: Path) -> tuple[str, ...]:
    """Every guide and house rule, relative to the pack, in a fixed order, each `as_text`."""
    return tuple(sorted(path for kind in ("guides", "rules") for path in _texts(pack, f"lessons/{kind}")))


def profile_paths(pack: Path) -> tuple[str, ...]:
    """Every device profile."""
    return _files(pack, "lessons/devices", ".yaml")


def lexicon_paths(pack: Path) -> tuple[str, ...]:
    """Every lexicon."""
    return _files(pack, "lessons/lexicon", ".tsv")


def outside_folders(pack: Path) -> tuple[str, ...]:
    """The folders of texts that are links out of the pack, or out of lessons/: nothing in them is listed or read."""
    if _is_outside(pack, "lessons"):
        return ("lessons",)
    return tuple(path for kind in _FOLDERS for path in _outside(pack, f"lessons/{kind}", has_folders=_FOLDERS[kind]))


def outside_folder(pack: Path, path: str) -> str:
    """The first folder on the way to a path of the pack that is a link out of it; "" where none is."""
    if path.partition("/")[0] not in _OF_PACKS:
        return ""
    way = [one.as_posix() for one in (PurePosixPath(path), *PurePosixPath(path).parents)][-2::-1]
    return next((one for one in way if _is_outside(pack, one)), "")


def pack_of(path: Path) -> Path | None:
    """The pack that a file or folder belongs to: the nearest folder above (or itself) that holds lessons/."""
    for folder in (path, *path.parents):
        if (folder / "lessons").is_dir():
            return folder
    return None


def palette_file(pack: Path) -> Path:
    """The palette that the pack's pictures are drawn with: its own, else the kiosk's."""
    return _own_or_shipped(pack, PALETTE_FILE)


def coverage_file(pack: Path) -> Path:
    """What says which characters the fonts have: the pack's own, else the kiosk's, whose fonts draw every pack."""
    return _own_or_shipped(pack, COVERAGE_FILE)


def stamp(path: Path) -> Stamp:
    """Size and time of a file; GONE where there is none."""
    try:
        info = path.stat()
    except (OSError, ValueError):
        return GONE
    return info.st_size, info.st_mtime_ns


def picture_stamp(pack: Path, path: str) -> Stamp:
    """`stamp` of a picture; GONE too where a machine that takes capitals and small letters for one finds another name.

    Other machines do not: a pack that is sound on the author's must be so on the kiosk.
    """
    now = stamp(pack / path)
    takes_both_for_one = sys.platform in ("win32", "darwin")
    if not takes_both_for_one or now == GONE or not is_in_pack(pack, path):  # a folder outside is not listed
        return now
    return now if is_spelled_so(pack, path) else GONE


def is_spelled_so(pack: Path, path: str) -> bool:
    """Whether every part of the path stands on the disk in these letters, capital or small."""
    folder = pack
    for part in path.split("/"):
        if normalize("NFC", part) not in {normalize("NFC", name) for name in _names(folder)}:
            return False
        folder /= part
    return True


def picture_meant(pack: Path, path: str) -> str:
    """The picture on the disk that was probably meant by a path where none lies; "" where none is near."""
    media = pack / "media"
    if not is_inside(media, pack):
        return ""
    found = (one for one in media.rglob("*") if one.suffix.lower() in _PICTURES)
    near_by = (one.relative_to(pack) for one in islice(found, _MOST_LOOKED_AT))
    known = sorted(one for one in near_by if is_text(one.as_posix()))
    wanted = PurePosixPath(path)
    for some in ([one for one in known if one.parent == Path(wanted.parent)], known):
        near = nearest(wanted.stem, [one.stem for one in some])
        if near:
            return next(one.as_posix() for one in some if one.stem == near)
    return ""


def digest_of(path: Path, *others: str) -> str:
    """A digest of what an ordinary file holds and of `others`; "" for anything that is not one."""
    try:
        file = open_ordinary(path)
    except (OSError, ValueError):
        return ""
    with file:
        if os.fstat(file.fileno()).st_size > MAX_SIZE:
            return ""
        whole = blake2b("\0".join(others).encode())
        while chunk := file.read(1 << 20):
            whole.update(chunk)
    return whole.hexdigest()[:24]


def code_digests() -> tuple[str, str]:
    """Digests of the program that reads lessons and of that which draws pictures: what they made goes with them."""
    words, pictures = blake2b(), blake2b()
    for path in code_files():
        (pictures if path.name in _PICTURE_CODE else words).update(path.read_bytes())
    return words.hexdigest()[:16], pictures.hexdigest()[:16]


def code_files() -> list[Path]:
    """The program that reads lessons and draws pictures, with what it stands on."""
    here = Path(__file__).parent
    return sorted([*here.rglob("*.py"), *(here.parent / "base").glob("*.py")])


def _own_or_shipped(pack: Path, name: str) -> Path:
    path = pack / name
    return path if stamp(path) != GONE and is_in_pack(pack, name) else own_pack() / name


def _texts(pack: Path, folder: str) -> Iterator[str]:
    outside = outside_folders(pack)
    for identity in _listed(pack, folder):
        if f"{folder}/{identity}" not in outside:
            names = [name for name in _names(pack / folder / identity) if name.endswith(".md")]
            yield from (as_text(f"{folder}/{identity}/{name}") for name in names if not name.startswith(FOR_PEOPLE))


def _files(pack: Path, folder: str, ending: str) -> tuple[str, ...]:
    return tuple(as_text(f"{folder}/{name}") for name in _listed(pack, folder) if name.endswith(ending))


def _outside(pack: Path, folder: str, *, has_folders: bool) -> Iterator[str]:
    if _is_outside(pack, folder):
        yield folder
    elif has_folders:
        yield from (path for path in _maybe_links(pack, folder) if _is_outside(pack, path))


def _is_outside(pack: Path, folder: str) -> bool:
    return not is_in_pack(pack, folder) and (pack / folder).is_dir()


def _maybe_links(pack: Path, folder: str) -> list[str]:
    """What in a folder may be a link; where the system has other ways out of it than these, all."""
    try:
        with os.scandir(pack / folder) as entries:
            names = [one.name for one in entries if os.name != "posix" or one.is_symlink()]
    except OSError:
        return []
    return sorted(f"{folder}/{name}" for name in names if not name.startswith("."))


def _listed(pack: Path, folder: str) -> list[str]:
    """The names in a folder of the pack; none where it is a link out of it."""
    return _names(pack / folder) if is_in_pack(pack, folder) else []


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
