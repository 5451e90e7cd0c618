"""Hosts of the web that no customer can reach."""

_EXAMPLE_HOSTS = frozenset({"example", "example.com", "example.net", "example.org", "example.edu", "localhost"})
_EXAMPLE_ENDINGS = (".example", ".invalid", ".test", ".localhost", ".local")


def leads_nowhere(host: str) -> bool:
    """Whether the host is one of those kept for examples and tests (RFC 2606, RFC 6761), or of no use outside."""
    name = host.rpartition("@")[2].partition(":")[0].rstrip(".").lower()
    registered = ".".join(name.split(".")[-2:])
    return registered in _EXAMPLE_HOSTS or name in _EXAMPLE_HOSTS or name.endswith(_EXAMPLE_ENDINGS)
