"""Who a person is to the caches that says a step into a file: whatever changes the file or the step makes another."""

from pathlib import Path

from kiosk.base.digest import blake2b
from kiosk.base.files import open_ordinary
from kiosk.lesson.recordings import LARGEST_BYTES
from kiosk.lesson.script import Utterance
from kiosk.narration.pace import RECORDED
from kiosk.narration.voice import Speaker

VERSION = "3"  # raised whenever the same recording would be taken apart otherwise
_BLOCK = 1 << 20
_Stamp = tuple[int, int]


class Recordings:
    """Remembers the digests of files that did not change since."""

    def __init__(self) -> None:
        self._digests: dict[str, tuple[_Stamp, str]] = {}

    def speaker(self, recording: str, step: tuple[Utterance, ...]) -> Speaker | None:
        """Who says `step` in the file; None where it cannot be read."""
        try:
            status = Path(recording).stat()
            stamp = (status.st_mtime_ns, status.st_size)
            known = self._digests.get(recording)
            if known is None or known[0] != stamp:
                is_readable = status.st_size <= LARGEST_BYTES  # else it is refused, unread
                digest = _digest_of(Path(recording)) if is_readable else str(stamp)
                known = self._digests[recording] = stamp, digest
        except OSError:
            return None
        said = "\x1f".join(f"{one.text}\x1e{spans_of(one)}" for one in step)
        text = blake2b(said.encode("utf-8", "replace"), digest_size=10).hexdigest()
        return Speaker(RECORDED, f"{VERSION}-{known[1]}", text, is_live=False)


def spans_of(utterance: Utterance) -> tuple[tuple[int, int], ...]:
    """Where the words of a sentence begin and end."""
    return tuple((word.start, word.end) for word in utterance.words)


def _digest_of(path: Path) -> str:
    digest = blake2b(digest_size=10)
    with open_ordinary(path) as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
