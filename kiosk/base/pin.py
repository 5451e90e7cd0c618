"""The staff PIN: kept as a hash only, and slow to guess at the kiosk."""

import os
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace

SHORTEST, LONGEST = 4, 12
# 16 MB and about 50 ms a try: short enough for staff with gloves, and a stolen file of four digits still falls; the
# PIN keeps visitors out of the desktop, not thieves out of the disk.
_N, _R, _P = 2**14, 8, 1
FREE_TRIES = 3
_FIRST_WAIT_S, LONGEST_WAIT_S = 30.0, 900.0


def is_pin(text: str) -> bool:
    """Whether the text may be a PIN: digits only, for the keypad."""
    return SHORTEST <= len(text) <= LONGEST and text.isascii() and text.isdigit()


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """What is stored: `scrypt$n$r$p$salt$hash`. Raises ValueError where `is_pin` says no."""
    if not is_pin(pin):
        raise ValueError(f"pin: {SHORTEST} to {LONGEST} digits")
    from hashlib import scrypt  # where it is wanted: OpenSSL is 3 MB that most runs never need

    salt = os.urandom(16) if salt is None else salt
    digest = scrypt(pin.encode(), salt=salt, n=_N, r=_R, p=_P, dklen=32)
    return f"scrypt${_N}${_R}${_P}${_text(salt)}${_text(digest)}"


def is_right_pin(pin: str, stored: str) -> bool:
    """Whether `pin` gives the stored hash; False for a hash that cannot be read."""
    from hashlib import scrypt
    from hmac import compare_digest

    try:
        name, n, r, p, salt, digest = stored.split("$")
        if name != "scrypt" or int(n) > 2**17 or int(r) * int(p) > 64:
            return False
        made = scrypt(
            pin.encode(), salt=b64decode(salt), n=int(n), r=int(r), p=int(p), maxmem=2**28, dklen=len(b64decode(digest))
        )
        return compare_digest(made, b64decode(digest))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and when the last one was (wall clock). Kept on disk, so that a restart helps nobody."""

    wrong_count: int = 0
    last_s: float = 0.0


def wait_s(tries: Tries, now_s: float) -> float:
    """How long the keypad still waits; 0 for not at all. A clock set back starts the wait anew, never ends it."""
    if tries.wrong_count < FREE_TRIES:
        return 0.0
    whole_s = min(_FIRST_WAIT_S * (1 << min(tries.wrong_count - FREE_TRIES, 10)), LONGEST_WAIT_S)
    passed_s = max(now_s - tries.last_s, 0.0)
    return max(whole_s - passed_s, 0.0)


def after_wrong(tries: Tries, now_s: float) -> Tries:
    """One more wrong PIN."""
    return replace(tries, wrong_count=tries.wrong_count + 1, last_s=max(now_s, tries.last_s))


def _text(content: bytes) -> str:
    return b64encode(content).decode()
