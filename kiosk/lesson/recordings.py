"""Where a person's voice lies that says a step: media/<lesson>/<step>.<language>.ogg, .mp3 or .wav."""

from pathlib import Path

from kiosk.lesson.files import is_in_pack

ENDINGS = (".ogg", ".mp3", ".wav")
LARGEST_BYTES = 40_000_000  # three minutes of the largest WAV that a studio gives


def recording_of(pack: Path, content_id: str, step_id: str, language: str) -> str:
    """The file in which a step of a lesson or house rule is said; "" where there is none, or it is a link elsewhere."""
    folder = f"media/{content_id}"
    for ending in ENDINGS:
        path = f"{folder}/{step_id}.{language}{ending}"
        if (pack / path).is_file():
            return str(pack / path) if is_in_pack(pack, path) else ""
    return ""
