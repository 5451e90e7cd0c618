"""Text that goes into markup."""

import html
import sys

from kiosk.base.markup import escape


def test_text_is_escaped_as_the_standard_library_does() -> None:
    every_sign = "".join(map(chr, range(sys.maxunicode + 1)))
    assert escape(every_sign) == html.escape(every_sign)
    assert escape("<img src='http://127.0.0.1/x'> & \"co\"") == html.escape("<img src='http://127.0.0.1/x'> & \"co\"")
