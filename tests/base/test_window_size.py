"""The size of the window, as it is written on the command line."""

from pathlib import Path

import pytest

from kiosk.base.errors import CommandLineRefused
from kiosk.base.window_size import LEAST_PX, SizeRefused, take_size, window_size


@pytest.mark.parametrize(
    ("text", "size"),
    [("1920x1080", (1920, 1080)), ("480x480", (480, 480)), ("16384x480", (16384, 480)), ("0800x1280", (800, 1280))],
)
def test_a_size_is_width_and_height(text: str, size: tuple[int, int]) -> None:
    assert window_size(text) == size


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "x",
            "large",
            "1920",
            "1920x",
            "x1080",
            "1920 x 1080",
            "1920X1080",
            "1920x1080x2",
            "1920,1080",
            "²00x800",
        ),
        *("0x0", "1x1", "479x800", "800x479", "16385x800", "99999999x1", "-800x600", "+800x600", "1e3x800", "٨٠٠x٨٠٠"),
        "²00x800",
        "9" * 5000 + "x800",
    ],
)
def test_what_no_window_can_have_is_refused(text: str) -> None:
    with pytest.raises(SizeRefused, match=r"is no size of a window; .* from 480 to 16384, such as 1920x1080"):
        window_size(text)


@pytest.mark.parametrize(
    ("arguments", "size", "others"),
    [
        ([], None, []),
        (["--mute"], None, ["--mute"]),
        (["--size", "800x600", "--mute"], (800, 600), ["--mute"]),
        (["--profile", "shop", "--size=800x600"], (800, 600), ["--profile", "shop"]),
        (["--size", "800x600", "--size", "1280x800"], (1280, 800), []),
        (["--size-of-letters", "3"], None, ["--size-of-letters", "3"]),
    ],
)
def test_the_size_is_taken_out_of_the_arguments(
    arguments: list[str], size: tuple[int, int] | None, others: list[str]
) -> None:
    assert take_size(arguments) == (size, others)


@pytest.mark.parametrize("arguments", [["--size"], ["--size="], ["--mute", "--size"], ["--size", "--mute"]])
def test_an_option_without_its_size_is_refused(arguments: list[str]) -> None:
    with pytest.raises(CommandLineRefused, match=r"^--size: '.*' is no size of a window; write .*kiosk play --help"):
        take_size(arguments)


def test_the_least_size_is_the_window_s_own() -> None:
    main = (Path(__file__).parents[2] / "kiosk" / "ui" / "qml" / "Kiosk" / "Main.qml").read_text(encoding="utf-8")
    assert f"minimumWidth: {LEAST_PX}" in main
    assert f"minimumHeight: {LEAST_PX}" in main
