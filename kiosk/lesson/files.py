"""Reads files that others wrote: ordinary ones only, never more of them than was asked for."""

import os
import stat
from pathlib import Path

from kiosk.base.files import NotOrdinary, open_ordinary
from kiosk.lesson.findings import Faults, Finding, finding

MAX_LESSON_SIZE = 262_144  # bytes; the longest real lesson has a tenth of it
_HEAD = 512  # bytes that tell how a text is written
_WIDE_SHARE, _WIDEST_SHARE = 0.3, 0.6  # of noughts in a text of two and of four bytes a sign
LESSON_TOO_LARGE = "split the lesson in two"


def pack_path(path: Path, pack_root: Path) -> str:
    """`path` relative to the pack, always "/"; as given where it lies elsewhere."""
    try:
        return path.relative_to(pack_root).as_posix()
    except ValueError:
        return path.as_posix()


def read_text(path: Path, faults: Faults, most: int) -> str | None:
    """The text of an ordinary UTF-8 file; None after noting why not. A pipe or a device is never read."""
    data = read_bytes(path, faults, most)
    if data is None:
        return None
    if wide := _wide_encoding(data[:_HEAD]):
        faults.add("not-text", found=f" but {wide}")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.add("not-text", line, error.start - data.rfind(b"\n", 0, error.start), found="")
        return None


def read_pack_text(pack: Path, path: str, faults: Faults, most: int) -> str | None:
    """`read_text` of a text of the pack; a link that leads out of its folder is noted and not read."""
    if not is_in_pack(pack, path):
        faults.add("text-outside", folder=f"{path.partition('/')[0]}/")
        return None
    return read_text(pack / path, faults, most)


def leads_outside(path: str) -> Finding:
    """What is said of a folder of the pack that is a link out of it, or out of lessons/ or media/."""
    top, slash, _ = path.partition("/")
    return finding("text-outside", path, folder=f"{top}/" if slash else "the pack")


def read_bytes(path: Path, faults: Faults, most: int, too_large: str = "too-large") -> bytes | None:
    """What an ordinary file of at most `most` bytes holds; None after noting why not.

    `too_large`: the kind of finding for a larger one.
    """
    try:
        file = open_ordinary(path)
    except NotOrdinary as error:
        faults.add("not-a-file", what=error.what)
        return None
    except (OSError, ValueError) as error:
        faults.add("unreadable", cause=getattr(error, "strerror", None) or str(error))
        return None
    with file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(most + 1)
    if len(data) > most:
        advice = LESSON_TOO_LARGE if path.suffix == ".md" else "keep only what the guide for authors names"
        faults.add(too_large, size=_size(max(size, len(data))), most=_size(most), advice=advice)
        return None
    return data


def is_in_pack(pack: Path, path: str) -> bool:
    """Whether a text or picture lies in its folder of the pack, and that in the pack, once every link is followed."""
    if os.name == "posix" and path.startswith(("lessons/", "media/")) and _is_below(f"{pack}/{path}", str(pack)):
        return True  # no link on the way, as nearly always
    folder = pack / "media" if path.partition("/")[0] == "media" else texts_folder(pack)
    return is_inside(pack / path, folder) and (folder == pack or is_inside(folder, pack))


def is_inside(path: Path, folder: Path) -> bool:
    """Whether the file lies in the folder once every link on the way to it is followed."""
    if os.name == "posix" and _is_below(os.fspath(path), os.fspath(folder)):
        return True
    whole = os.path.realpath(folder)
    try:
        return os.path.commonpath([os.path.realpath(path), whole]) == whole
    except ValueError:  # another drive
        return False


def _is_below(path: str, folder: str) -> bool:
    """Whether there is no link on the way from the folder to the file: then no other way need be looked at."""
    if not path.startswith(f"{folder}/"):
        return False
    way = folder
    for name in path[len(folder) + 1 :].split("/"):
        way = f"{way}/{name}"
        try:
            if name in ("", ".", "..") or stat.S_ISLNK(os.lstat(way).st_mode):
                return False
        except OSError:
            return False
    return True


def texts_folder(pack: Path) -> Path:
    """The folder that no text of the pack may lead out of; the pack itself where lessons lie loose in it."""
    return lessons if (lessons := pack / "lessons").is_dir() else pack


def _wide_encoding(head: bytes) -> str:
    """What gives each sign two bytes or four, as Windows does where it says Unicode; "" for any other."""
    share = head.count(b"\0") / len(head) if head else 0
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") and share <= _WIDEST_SHARE:
        return "UTF-16"
    if share <= _WIDE_SHARE:
        return ""
    codec = "utf-32" if share > _WIDEST_SHARE else "utf-16"
    return (
        codec.upper() if any(_is_words(head, f"{codec}-{order}") for order in ("le", "be")) else "the data of a program"
    )


def _is_words(head: bytes, codec: str) -> bool:
    text = head[: len(head) - len(head) % 4].decode(codec, errors="ignore")
    return bool(text) and all(sign.isprintable() or sign in "\r\n\t\ufeff" for sign in text)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{count // 1000} kB"
