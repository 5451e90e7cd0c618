"""Digests without OpenSSL: `hashlib` loads libcrypto, 3 MB in each of the kiosk's processes."""

try:
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
