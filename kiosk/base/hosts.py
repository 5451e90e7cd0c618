"""Addresses of the web as a customer meets them: which hosts nobody can reach, and what is typed to get to a page."""

from urllib.parse import urlsplit

LONGEST_TYPED = 80  # signs: two lines under the symbol; more is not typed on a phone without a slip

_EXAMPLE_HOSTS = frozenset({"example", "example.com", "example.net", "example.org", "example.edu", "localhost"})
_EXAMPLE_ENDINGS = (".example", ".invalid", ".test", ".localhost", ".local")


def leads_nowhere(host: str) -> bool:
    """Whether the host is one of those kept for examples and tests (RFC 2606, RFC 6761), or of no use outside."""
    name = host.rpartition("@")[2].partition(":")[0].rstrip(".").lower()
    registered = ".".join(name.split(".")[-2:])
    return registered in _EXAMPLE_HOSTS or name in _EXAMPLE_HOSTS or name.endswith(_EXAMPLE_ENDINGS)


def typed_address(url: str) -> str:
    """What to type to get to this very page: no `https://`, which a browser adds, and nothing behind `#`.

    That is a place on the page, or a customer's own choice of it. "" where the rest is longer than `LONGEST_TYPED`, and
    for "".
    """
    parts = urlsplit(url)
    scheme = "" if parts.scheme.lower() == "https" else f"{parts.scheme.lower()}://"
    path = "" if parts.path == "/" and not parts.query else parts.path
    address = f"{scheme}{parts.netloc.lower()}{path}" + (f"?{parts.query}" if parts.query else "")
    return address if parts.hostname and len(address) <= LONGEST_TYPED else ""


def site_of(url: str) -> str:
    """Where to search for a page that nobody would type; "" for ""."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
