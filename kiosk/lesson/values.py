"""What of this home a lesson may name: values that the technician is asked for, and no secret among them."""

import re
from functools import lru_cache

VALUES = frozenset({"wifi.guest_name"})
_SECRETS = frozenset(
    {"code", "codes", "key", "keys", "passcode", "passphrase", "password", "passwords", "pin", "psk", "puk", "secret"}
    | {"token", "wpa", "cle", "cles", "clef", "clefs", "mdp", "passe", "passwort", "kennwort", "clave", "chiave"}
)
_PARTS = re.compile("[._-]")


@lru_cache(maxsize=64)
def is_secret(name: str) -> bool:
    """Whether a value of this name would be a key or a password, which no screen, link or record ever holds."""
    return not _SECRETS.isdisjoint(_PARTS.split(name))
