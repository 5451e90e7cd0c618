"""Settings: what is read at start, what is refused, and what is written."""

import ast
import json
import logging
import os
import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.errors import CommandLineRefused
from kiosk.base.hosts import leads_nowhere
from kiosk.base.language_codes import is_language
from kiosk.base.languages import text_for
from kiosk.base.settings import Profile, Settings, StaffGesture, Theme, default_settings, load_settings, read_settings
from kiosk.base.settings.arguments import read_arguments
from kiosk.base.settings.document import document
from kiosk.base.settings.file import SettingsRefused, check_file, check_text, compile_file, save_choices, set_value
from kiosk.base.settings.kinds import Place, Switch
from kiosk.base.settings.registry import REGISTRY, misspelt
from kiosk.base.settings.source import FORMAT, NAMES, compiled_beside
from tests.base.test_files import put

ROOT = Path(__file__).parents[2]
SAMPLES = Path(__file__).parent / "samples"
NOTHING: dict[str, str] = {}
RANDOM_BYTES = random.Random(1).randbytes(400)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_each_setting_is_described_once() -> None:
    assert sorted(REGISTRY) == sorted(NAMES)


@pytest.mark.parametrize("profile", Profile)
def test_every_default_is_a_value_it_may_hold(profile: Profile) -> None:
    settings = default_settings(profile)
    for name in Settings._fields:
        value = getattr(settings, name)
        plain = getattr(value, "value", value)
        assert REGISTRY[name].kind.read(plain) == (list(plain) if isinstance(plain, list) else plain)


def test_every_setting_says_what_it_is_for() -> None:
    for name, description in REGISTRY.items():
        assert description.says.endswith("."), name
        assert isinstance(getattr(Settings(), name), bool) == isinstance(description.kind, Switch)


def test_what_customers_may_change_is_on_a_sheet_of_theirs() -> None:
    """tests/ui/test_choices.py has the controls of each place touched."""
    for name, description in REGISTRY.items():
        is_on_a_sheet = description.place in (Place.COMFORT, Place.LANGUAGE)
        assert (description.who.value == "customer") == is_on_a_sheet, name


def test_every_setting_is_read_by_something() -> None:
    """In the program, outside of what lists, checks and stores settings."""
    read: set[str] = set()
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        if "settings" not in file.parts:
            found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            owners = ((node.attr, ast.unparse(node.value)) for node in found if isinstance(node, ast.Attribute))
            read |= {name for name, owner in owners if re.search(r"(^|[._])settings(\(\))?$", owner)}
    assert set(NAMES) - read == set()


def test_the_documentation_is_true() -> None:
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == document()


def test_a_shop_resets_and_keeps_nothing() -> None:
    settings = load_settings(Profile.SHOP, environment=NOTHING)

    assert (settings.idle_s, settings.place_kept_h, settings.full_screen) == (60, 0, True)


def test_a_home_never_resets() -> None:
    assert load_settings(environment=NOTHING) == default_settings(Profile.HOME)
    assert load_settings(environment=NOTHING).idle_s == 0


def test_the_nearer_word_counts(file: Path) -> None:
    write(file, "volume = 10\ntext_scale = 1.25\nmute = true\n[shop]\nvolume = 20\ntext_scale = 1.5\n")

    in_shop = load_settings(
        Profile.SHOP, file=file, environment={"KIOSK_TEXT_SCALE": "2", "KIOSK_MUTE": "yes"}, overrides={"mute": "no"}
    )
    at_home = load_settings(Profile.HOME, file=file, environment=NOTHING)

    assert (in_shop.volume, in_shop.text_scale, in_shop.mute) == (20, 2.0, False)
    assert (at_home.volume, at_home.text_scale, at_home.mute) == (10, 1.25, True)


def test_the_profile_can_be_set_in_the_file(file: Path) -> None:
    write(file, 'profile = "shop"\n[shop]\nidle_s = 90\n')

    assert load_settings(file=file, environment=NOTHING).idle_s == 90
    assert load_settings(Profile.TECHNICIAN, file=file, environment=NOTHING).idle_s == 0
    assert load_settings(file=file, environment={"KIOSK_PROFILE": "home"}).profile is Profile.HOME


def test_values_have_their_types(file: Path) -> None:
    write(file, 'theme = "dark"\nlanguages = ["FR", "en_GB"]\ntext_scale = 2\nstaff_gesture = "keys"\n')
    settings = load_settings(file=file, environment=NOTHING)

    assert settings.theme is Theme.DARK
    assert settings.staff_gesture is StaffGesture.KEYS
    assert settings.languages == ("fr", "en-GB")
    assert isinstance(settings.text_scale, float)
    assert load_settings(file=file, environment=NOTHING) == settings


def test_every_fault_of_a_file_is_named_at_once(file: Path) -> None:
    write(
        file,
        '# ours\nlanguag = "fr"\ntheme = "drak"\ntext_scale = 1.3\nvolume =\nfollow_up_base = "https://help.example.org"\n'
        "call_name = 3\n\n[shop]\n  idle_s = 5\nprofile = 'home'\n[shopp]\nidle_s = 60\n"
        "[home]\nmute = 1\nlanguages = ['fr', 7]\n",
    )

    assert [str(fault).replace(str(file), "F") for fault in check_file(file).faults] == [
        "F:2:1: there is no setting languag (did you mean language?)",
        'F:3:1: theme is "drak", and may be light, dark, contrast or system',
        "F:4:1: text_scale is 1.3, and may be 1, 1.25, 1.5 or 2",
        "F:5:9: is not TOML: Invalid value",
        'F:6:1: follow_up_base is "https://help.example.org", a host kept for examples that leads nowhere',
        "F:7:1: call_name is 3, and must be text in quotation marks",
        "F:10:3: idle_s is 5, and may be 0 (never), or a whole number from 20 to 3600",
        "F:11:1: profile may not stand under a profile; move it above the first [table]",
        "F:12:2: there is no profile shopp (did you mean shop?)",
        "F:15:1: mute is 1, and may be true or false",
        'F:16:1: languages holds 7, and may be language tags in brackets, such as ["fr", "en", "ar"]',
    ]


def test_a_faulty_setting_stays_at_its_default_and_the_others_hold(file: Path) -> None:
    write(file, "volume = 900\nmute = true\n[shop]\nidle_s = nan\n")
    loaded = read_settings(Profile.SHOP, file=file, environment={"KIOSK_THEME": "pink"})

    assert (loaded.settings.volume, loaded.settings.mute, loaded.settings.idle_s) == (80, True, 60)
    assert len(loaded.faults) == 3


@pytest.mark.parametrize(("name", "meant"), [("HOEM", "HOME"), ("PAKC", "PACK"), ("PACKS", "PACK"), ("HOM", "HOME")])
def test_a_misspelt_folder_is_found_too(name: str, meant: str) -> None:
    (fault,) = misspelt([f"KIOSK_{name}"])
    assert f"did you mean KIOSK_{meant}?" in fault.message


def test_variables_of_others_are_left_alone() -> None:
    assert misspelt(["KIOSK_CI", "KIOSK_TEST", "KIOSK_NAME", "KIOSK_HOME", "KIOSK_PACK"]) == ()


def test_a_setting_with_a_misspelt_variable_is_found() -> None:
    faults = misspelt(["KIOSK_VOLUM", "KIOSK_PACK", "KIOSK_HOME", "KIOSK_VOLUME", "HOME"])

    assert [fault.where for fault in faults] == ["environment variable KIOSK_VOLUM"]


def test_the_second_start_reads_the_compiled_form(file: Path) -> None:
    write(file, "volume = 900\nmute = true\n")
    first = read_settings(file=file, environment=NOTHING)
    stored = json.loads(compiled_beside(file).read_text(encoding="utf-8"))
    stored["values"][""]["mute"] = False  # seen only by whoever reads this file
    compiled_beside(file).write_text(json.dumps(stored), encoding="utf-8")
    second = read_settings(file=file, environment=NOTHING)

    assert (first.settings.mute, second.settings.mute) == (True, False)
    assert first.faults == second.faults != ()


def test_an_edit_by_hand_is_seen_at_the_next_start(file: Path) -> None:
    write(file, "volume = 10\n")
    assert load_settings(file=file, environment=NOTHING).volume == 10
    write(file, "volume = 20\n")
    os.utime(file, ns=(1, 1))

    assert load_settings(file=file, environment=NOTHING).volume == 20


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"null", b'{"format": 1}', b'{"format": 99}', RANDOM_BYTES])
def test_a_damaged_compiled_form_is_made_again(file: Path, damage: bytes, caplog: pytest.LogCaptureFixture) -> None:
    write(file, "volume = 10\n")
    compile_file(file)
    compiled_beside(file).write_bytes(damage)
    caplog.clear()
    caplog.set_level(logging.DEBUG, "kiosk")

    for _ in range(2):
        assert load_settings(file=file, environment=NOTHING).volume == 10
    assert json.loads(compiled_beside(file).read_text(encoding="utf-8"))["format"] == FORMAT
    assert caplog.messages == [f"{compiled_beside(file)} is made anew of settings.toml"]


@pytest.mark.parametrize(("name", "value"), [("gone", 1), ("theme", "pink"), ("volume", "loud"), ("languages", 3)])
def test_a_compiled_form_of_an_earlier_release_is_made_again(file: Path, name: str, value: object) -> None:
    write(file, "volume = 10\n")
    compile_file(file)
    stored = json.loads(compiled_beside(file).read_text(encoding="utf-8"))
    stored["values"][""][name] = value
    compiled_beside(file).write_text(json.dumps(stored), encoding="utf-8")

    assert load_settings(file=file, environment=NOTHING).volume == 10


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00" * 50, b"[" * 5000, b"a = " + b"[" * 3000, b"x" * 1_000_001]
)
def test_bytes_that_are_no_settings_are_a_fault(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    loaded = read_settings(file=file, environment=NOTHING)

    assert loaded.settings == default_settings(Profile.HOME)
    assert loaded.faults


@given(st.text(alphabet="abvolume =[]{}.\"'\n#18,", max_size=80))
def test_no_text_breaks_the_check(text: str) -> None:
    check_text(text, "F")


def test_setting_one_keeps_every_other_line(file: Path) -> None:
    write(file, "# our shop\ntheme = 'dark'   # goes with the wall\n\n[shop]\n# busy\nidle_s = 60\n")
    set_value(file, "theme", "light")
    set_value(file, "volume", "30", Profile.SHOP)
    set_value(file, "idle_s", "90", Profile.SHOP)
    set_value(file, "languages", "fr,ar")
    set_value(file, "call_name", 'Chez "Nous" \\ été # 1', Profile.HOME)

    assert file.read_text(encoding="utf-8") == (
        '# our shop\ntheme = "light"  # goes with the wall\nlanguages = ["fr", "ar"]\n\n'
        '[shop]\nvolume = 30\n# busy\nidle_s = 90\n\n[home]\ncall_name = "Chez \\"Nous\\" \\\\ été # 1"\n'
    )
    assert load_settings(Profile.HOME, file=file, environment=NOTHING).call_name == 'Chez "Nous" \\ été # 1'


def test_the_first_setting_makes_the_file(file: Path) -> None:
    set_value(file, "mute", "yes")

    assert file.read_text(encoding="utf-8") == "mute = true\n"


@pytest.mark.parametrize(
    "before",
    [
        'note = """\nvolume = 1\n"""\n',
        "shop = { volume = 1 }\n",
        "shop.volume = 1\n",
        "[ shop ]\nvolume=1\n",
        '"volume" = 3\n',
    ],
)
def test_setting_one_never_changes_another(file: Path, before: str) -> None:
    write(file, before)
    try:
        set_value(file, "volume", "30", Profile.SHOP)
    except SettingsRefused:
        assert file.read_text(encoding="utf-8") == before
    else:
        assert load_settings(Profile.SHOP, file=file, environment=NOTHING).volume == 30


def test_random_changes_always_read_back(file: Path) -> None:
    chance = random.Random(5)
    texts = {"volume": ["1", "100"], "mute": ["true", "no"], "theme": ["dark", "light"], "call_name": ["a#b", "='x'"]}
    for _ in range(120):
        name = chance.choice(list(texts))
        profile = chance.choice([None, *Profile])
        set_value(file, name, chance.choice(texts[name]), profile)
        assert check_file(file).faults == ()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("volume", "loud", "0 to 100"),
        ("volum", "1", "volume"),
        ("theme", "pink", "light, dark"),
        ("staff_pin", "1234", "kiosk settings set"),
    ],
)
def test_a_value_that_does_not_fit_is_not_written(file: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(SettingsRefused, match=says):
        set_value(file, name, text)

    assert not file.exists()


@pytest.mark.parametrize(
    "base",
    [
        "http://aide.fr",
        "https://localhost",
        "https://a.test",
        "https://aide.fr/?a",
        "https://aide.fr/#x",
        "https://u@aide.fr",
        "aide.fr",
        "https://a b.fr",
    ],
)
def test_a_base_that_leads_nowhere_is_refused(file: Path, base: str) -> None:
    with pytest.raises(SettingsRefused):
        set_value(file, "follow_up_base", base)


def test_a_base_loses_its_last_slash(file: Path) -> None:
    set_value(file, "follow_up_base", "https://aide.orange.fr/geste/")

    assert load_settings(file=file, environment=NOTHING).follow_up_base == "https://aide.orange.fr/geste"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("help.example.org", True),
        ("example.com:8443", True),
        ("a.test", True),
        ("myexample.org", False),
        ("cnil.fr", False),
    ],
)
def test_example_hosts_are_told_from_real_ones(host: str, expected: bool) -> None:
    assert leads_nowhere(host) is expected


def test_every_setting_is_an_option() -> None:
    arguments = read_arguments(["--profile", "shop", "--text-scale=1.5", "--mute", "--no-full-screen"])

    assert arguments.profile is Profile.SHOP
    assert arguments.overrides == {"text_scale": "1.5", "mute": "true", "full_screen": "false"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--volum", "3"], r"there is no option --volum \(did you mean --volume\?\); see “kiosk play --help”"),
        (["--no-mut"], "did you mean --no-mute"),
        (["--siez", "800x600"], "did you mean --size"),
        (["-profile", "shop"], "there is no option -profile .did you mean --profile"),
        (["--mute", "guest-wifi"], "'guest-wifi' is neither a command nor an option"),
        (["--no-mute=true"], "--no-mute takes no value"),
        (
            ["--profile", "hoem"],
            r"--profile: there is no profile 'hoem' \(did you mean home\?\); use one of ",
        ),
        (["--volume"], "needs a value"),
        (["--profile", "x"], "no profile"),
        (["--zzz"], "no option"),
    ],
)
def test_an_option_that_there_is_not_is_refused(arguments: list[str], says: str) -> None:
    with pytest.raises(CommandLineRefused, match=says):
        read_arguments(arguments)


def test_choices_made_at_home_are_there_at_the_next_start(file: Path) -> None:
    write(file, "# ours\nvolume = 50\n")
    before = load_settings(Profile.HOME, file=file, environment=NOTHING)
    after = before._replace(theme=Theme.DARK, text_scale=1.5, volume=60, languages=("fr",), help_number="1")
    save_choices(file, before, after)

    assert file.read_text(encoding="utf-8").startswith("# ours\nvolume = 50\n")
    loaded = load_settings(Profile.HOME, file=file, environment=NOTHING)
    assert loaded == after._replace(languages=(), help_number="")
    assert load_settings(Profile.SHOP, file=file, environment=NOTHING).volume == 50


def test_no_choice_writes_no_file(file: Path) -> None:
    save_choices(file, Settings(), Settings())

    assert not file.exists()


def test_the_settings_of_the_first_release_are_still_understood() -> None:
    compiled = check_file(SAMPLES / "settings-0.1.toml")

    assert compiled.faults == ()
    assert len(compiled.values[""]) == 31


@pytest.mark.parametrize(
    ("lines", "rate_wpm"),
    [
        ("speech_speed = 1.0", 0),
        ("speech_speed = 0.7", 105),
        ("speech_speed = 1.5", 220),
        ("speech_speed = 1.2\nspeech_rate_wpm = 120", 120),
        ("speech_rate_wpm = 120\nspeech_speed = 1.2", 120),
        ("speech_rate_wpm = 120\n[home]\nspeech_speed = 0.8", 120),
    ],
)
def test_the_speed_of_the_first_release_is_a_rate_now(file: Path, lines: str, rate_wpm: int) -> None:
    write(file, lines + "\n")
    settings, faults = read_settings(Profile.SHOP, file=file, environment=NOTHING)
    assert (settings.speech_rate_wpm, faults) == (rate_wpm, ())


def test_a_rate_that_is_chosen_goes_before_a_speed_of_the_first_release(file: Path) -> None:
    write(file, "[home]\nspeech_speed = 1.2\n")
    before = load_settings(Profile.HOME, file=file, environment=NOTHING)
    assert before.speech_rate_wpm == 180
    save_choices(file, before, before._replace(speech_rate_wpm=135))
    assert load_settings(Profile.HOME, file=file, environment=NOTHING).speech_rate_wpm == 135


def test_a_speed_that_never_was_one_is_told_by_the_name_that_stands_there(file: Path) -> None:
    write(file, "volume = 50\nspeech_speed = 9\n")
    (fault,) = read_settings(file=file, environment=NOTHING).faults
    assert str(fault) == f"{file}:2:1: speech_speed is 9, and may be a number from 0.7 to 1.5"


def test_who_sets_a_speed_of_the_first_release_is_told_its_name_of_today(file: Path) -> None:
    with pytest.raises(SettingsRefused, match="speech_speed is called speech_rate_wpm now"):
        set_value(file, "speech_speed", "1.2")


# As the file has them; of each, what no setting of another kind may hold is refused too
HOSTILE = {
    "a number too small": "-1",
    "a number too large": "1_000_000",
    "a number beyond measure": "9" * 5000,
    "another such": "0x" + "f" * 5000,
    "no number": "nan",
    "endless": "-inf",
    "a part": "0.123",
    "true": "true",
    "a number in quotes": '"1"',
    "a switch in quotes": '"true"',
    "a word": '"zzz"',
    "nothing": '""',
    "an empty list": "[]",
    "a list of numbers": "[1, 2]",
    "lists in lists": "[[[]]]",
    "a table": '{ a = "b" }',
    "a date": "2026-11-30",
    "a control character": '"\\u0007"',
    "a control character in a list": '["fr\\u0000"]',
    "a sign that turns the line round": '"\\u202E9 h"',
    "two lines": '"""\na\nb"""',
    "a long text": '"' + "a" * 100_000 + '"',
    "a long list": "[" + '"fr", ' * 5000 + "]",
    "a language that is none": '["xx"]',
    "an address without end": '"https://a.fr/' + "x" * 5000 + '"',
    "a hash without parts": '"scrypt$$$$$"',
}
RIGHT = {  # what of these a setting may hold all the same
    ("Switch", "true"),
    ("Languages", "an empty list"),
    *(
        (kind, says)
        for kind in ("Words", "WordsByLanguage")
        for says in ("a number in quotes", "a switch in quotes", "a word", "nothing", "a hash without parts")
    ),
    ("WebAddress", "nothing"),
    ("PinHash", "nothing"),
}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "profile"])
@pytest.mark.parametrize("profile", [None, Profile.SHOP])
def test_a_hostile_value_is_told_and_the_default_holds(file: Path, name: str, profile: Profile | None) -> None:
    kind = REGISTRY[name].kind
    table = f"[{profile.value}]\n" if profile else ""
    line = 2 if profile else 1
    used = profile or Profile.HOME
    for says, value in HOSTILE.items():
        if (type(kind).__name__, says) in RIGHT:
            continue
        write(file, f"{table}{name} = {value}\n")
        compiled_beside(file).unlink(missing_ok=True)
        settings, faults = read_settings(used, file=file, environment=NOTHING)

        assert settings == default_settings(used), says
        (fault,) = faults
        assert fault.where.startswith(f"{file}:{line}:"), says
        assert fault.message.isprintable(), says
        assert len(fault.message) < 200, says
        if says != "a number beyond measure":
            assert fault.message.startswith(f"{name} "), says
            assert any(word in fault.message for word in (" may ", " must ", " write it ", "leads nowhere")), fault


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_of_a_variable_or_an_option_is_told(name: str) -> None:
    texts = ["inf", "-1", "1e400", "9" * 500, "\u0661", "zzz zzz", "\x07", "[", '["xx"]', "https://" + "x" * 5000, "{}"]
    for text in texts:
        variable = f"KIOSK_{name.upper()}"
        by_variable = read_settings(environment={variable: text})
        by_option = read_settings(environment=NOTHING, overrides={name: text})
        if getattr(by_option.settings, name) in (text, (("", text),)):
            continue  # a text that this setting may hold
        assert by_variable.settings == by_option.settings == default_settings(Profile.HOME), text
        assert [fault.where for fault in by_variable.faults] == [f"environment variable {variable}"], text
        assert [fault.where for fault in by_option.faults] == [f"option --{name.replace('_', '-')}"], text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('languages = ["xx"]', 'languages names "xx", which is the tag of no language; it may be language tags in'),
        ('languages = ["fra"]', 'languages names "fra", which is the tag of no language; did you mean fr?'),
        ('language = "espagnol"', "did you mean es?"),
        ('language = "english"', "did you mean en?"),
        ('text_scale = "2"', 'text_scale is "2", and may be 1, 1.25, 1.5 or 2, without quotation marks'),
        ("text_scale = 200", "text_scale is 200, and may be 1, 1.25, 1.5 or 2"),
        ("volume = 0.5", "volume is 0.5, and may be a whole number from 0 to 100"),
        ('mute = "yes"', 'mute is "yes", and may be true or false, without quotation marks'),
        ('call_name = "a\\u202Eb"', "a sign that nobody sees (U+202E RIGHT-TO-LEFT OVERRIDE)"),
        ("shop = 1", "shop is a profile; write [shop] on a line of its own"),
        ("[shop]\n[shop]", "is not TOML: Cannot declare [shop] twice"),
        ("=\n" * 30, "has 20 lines that are no TOML; nothing of it is read"),
    ],
)
def test_a_fault_says_what_was_found_and_what_may_be(text: str, says: str) -> None:
    assert any(says in fault.message for fault in check_text(text, "F").faults)


HOURS = (("fr", "9 h – 18 h"), ("en", "9 am – 6 pm"), ("zh-Hant", "9–18"))


@pytest.mark.parametrize(
    "text",
    [
        'call_hours = { fr = "9 h – 18 h", en = "9 am – 6 pm", zh-hant = "9–18" }',
        '[call_hours]\nfr = "9 h – 18 h"\nen = "9 am – 6 pm"\nzh-Hant = "9–18"',
        'call_hours.fr = "9 h – 18 h"\ncall_hours.en = "9 am – 6 pm"\ncall_hours.zh-Hant = "9–18"',
        'call_hours = "at any time"\n[home]\ncall_hours.fr = "9 h – 18 h"\ncall_hours.en = "9 am – 6 pm"\n'
        'call_hours.zh-Hant = "9–18"',
        'call_hours = "at any time"\n[home.call_hours]\nfr = "9 h – 18 h"\nen = "9 am – 6 pm"\nzh-Hant = "9–18"',
    ],
)
def test_hours_stand_in_the_file_for_each_language(file: Path, text: str) -> None:
    write(file, text)
    for _ in range(2):  # as it was written, then as it was compiled
        assert read_settings(Profile.HOME, file=file, environment=NOTHING) == (Settings(call_hours=HOURS), ())
    assert compiled_beside(file).exists()


def test_one_text_of_hours_is_for_all_languages(file: Path) -> None:
    write(file, 'call_hours = "9–18"')
    assert load_settings(Profile.HOME, file=file, environment=NOTHING).call_hours == (("", "9–18"),)


@pytest.mark.parametrize(
    ("language", "hours"), [("fr", "9 h – 18 h"), ("fr-CA", "9 h – 18 h"), ("en", "9 am – 6 pm"), ("ar", "9 am – 6 pm")]
)
def test_a_customer_reads_the_hours_in_a_language_they_know(language: str, hours: str) -> None:
    assert text_for(language, HOURS) == hours
    assert text_for(language, HOURS[:1]) == "9 h – 18 h"
    assert text_for(language, (("", "9–18"),)) == "9–18"
    assert text_for(language, ()) == ""


def test_each_wrong_language_of_the_hours_is_told_at_its_line() -> None:
    text = '[call_hours]\nfr = "9"\nqqq = "8"\nenglish = "7"\nen = 6\n[shop.call_hours]\nxx = "5"'
    may_be = "which is the tag of no language; it may be a language tag such as fr, fr-CA or ar"
    assert check_text(text, "F") == (
        {},
        (
            ("F:3:1", f'call_hours names "qqq", {may_be}'),
            ("F:4:1", 'call_hours names "english", which is the tag of no language; did you mean en?'),
            ("F:5:1", "call_hours is 6, and must be text in quotation marks"),
            ("F:7:1", f'call_hours names "xx", {may_be}'),
        ),
    )


@pytest.mark.parametrize("before", ["", 'call_hours = "9–18"  # by day\n', "[home]\nidle_s = 30\n"])
def test_hours_are_written_for_each_language_or_for_all(file: Path, before: str) -> None:
    write(file, before)
    set_value(file, "call_hours", '{ fr = "9 h – 18 h", en = "9 am – 6 pm", zh-Hant = "9–18" }')
    assert load_settings(Profile.HOME, file=file, environment=NOTHING).call_hours == HOURS
    set_value(file, "call_hours", "9–18")
    assert load_settings(Profile.HOME, file=file, environment=NOTHING).call_hours == (("", "9–18"),)


@pytest.mark.parametrize("text", ["9\u202fh à 19\u00a0h", "\u200f9 ص – 7 م", "Zoë & Fils <b>"])
def test_signs_that_people_type_are_words(text: str) -> None:
    assert check_text(f'call_name = "{text}"', "F") == ({"": {"call_name": text}}, ())


@pytest.mark.parametrize("tag", ["fr", "fr-CA", "zh-Hant-TW", "ckb", "kab", "br", "sr-Latn", "fil", "qps-Arab"])
def test_languages_that_people_speak_and_that_of_trials_are_known(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["xx", "zz", "qqq", "fra", "", "f", "français", "fr" + "-abc" * 20, "und", "mul"])
def test_what_nobody_speaks_is_no_language(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.skipif(sys.platform != "linux", reason="no pipes and devices among files here")
@pytest.mark.parametrize(("kind", "what"), [("pipe", "a pipe"), ("folder", "a folder"), ("zero", "a device")])
def test_settings_that_are_no_file_are_told_and_never_waited_for(kind: str, what: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    put(file, kind)
    loaded = read_settings(file=file, environment={})
    assert [str(one) for one in loaded.faults] == [f"{file}:1:1: cannot be read: it is {what}, not a file"]
    assert loaded.settings == Settings()
    with pytest.raises(SettingsRefused, match=f"this is {what}, not a file; nothing was changed"):
        set_value(file, "volume", "30")


@pytest.mark.skipif(sys.platform != "linux", reason="no pipes and devices among files here")
@pytest.mark.parametrize("kind", ["pipe", "folder", "zero"])
def test_what_lies_where_the_compiled_settings_belong_is_never_waited_for(kind: str, tmp_path: Path) -> None:
    put(tmp_path / "settings.json", kind)
    (tmp_path / "settings.toml").write_text("volume = 30\n", encoding="utf-8")
    assert read_settings(file=tmp_path / "settings.toml", environment={}).settings.volume == 30
