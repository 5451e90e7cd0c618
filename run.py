#!/usr/bin/env python3
"""Sets Dernier Geste up inside this folder, then runs it.

    python3 run.py                     set up what is missing, open the kiosk
    python3 run.py test [ARGUMENTS]    the same, then all tests (arguments go to pytest)
    python3 run.py bench [ARGUMENTS]   the benchmarks
    python3 run.py pictures OUT        every screen as a picture, without a display
    python3 run.py setup               set up only
    python3 run.py COMMAND ...         any command of the kiosk: check, compile, narrate, preview, settings ...
    python3 run.py --profile shop      any option of the kiosk; `play --help` lists them

Standard library only. What was done is noted in `.venv/setup.json`, so that a later start only compares a few digests.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
NOTES = VENV / "setup.json"
LOG = VENV / "setup.log"
IS_WINDOWS = os.name == "nt"
STANDARD_ERROR = 2  # as programs that are called know it
SCRIPTS = VENV / ("Scripts" if IS_WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if IS_WINDOWS else "python")

# What Qt and the sound library of the wheels need from Debian: a bare Debian 12 has none of it.
WINDOW_PACKAGES = [
    *("libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libfreetype6", "libdbus-1-3"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    *("libxcb-xinerama0", "libxcb-randr0", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
    *("libpulse0", "libasound2"),
]
# What the tests drive: a screen, a sound server and an accessibility bus of their own, and a witness of system calls.
TEST_PACKAGES = ["xvfb", "pulseaudio", "pulseaudio-utils", "dbus", "at-spi2-core", "strace"]

REMEDIES = (  # what pip says: what a person does
    (r"No space left on device", "The disk is full. Free about 1 GB, then run this again."),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "The package index's certificate was refused. Install ca-certificates, set the clock, or name your proxy's "
        "certificate in PIP_CERT, then run this again.",
    ),
    (
        r"name resolution|NewConnectionError|Network is unreachable|ReadTimeout|Read timed out|ConnectTimeout"
        r"|ProxyError|Connection refused|Max retries",
        "The package index cannot be reached. Check the network (and the proxy, if there is one), then run this again; "
        "what was fetched already is kept.",
    ),
    (
        r"DO NOT MATCH THE HASHES|hashes are required",
        "A package is not the one this release was tested with. Remove extra package indexes from pip's configuration, "
        "empty its cache (`pip cache purge`), then run this again.",
    ),
    (
        r"No matching distribution|Could not find a version|requires a different Python",
        "This Python or this processor has no ready-made packages. Use Python 3.11 to 3.14 on a 64-bit machine.",
    ),
    (r"Permission denied|Read-only file system", "This folder cannot be written to. Run this from a copy of your own."),
)


class SetupError(Exception):
    """The set-up cannot go on; says what a person does about it."""


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        print("Dernier Geste needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".", file=sys.stderr)
        return 2
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    command = arguments[0] if arguments else ""
    given = arguments[1:] if command == "kiosk" else arguments
    if refusal := refused(given):
        print(f"kiosk: {refusal}", file=sys.stderr)
        return 2
    try:
        with one_at_a_time():
            set_up(command in ("test", "bench"), needs_lessons(given), is_told_next=opens_kiosk(given))
    except (SetupError, OSError) as error:  # OSError: the notes could not be written, a program could not be started
        print(f"\nThe set-up stopped: {error}{remedy_of(error)}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("\nThe set-up was interrupted; run this again to go on.", file=sys.stderr)
        return 130
    if command == "setup":
        print(f"Ready. Open the kiosk with: {called()}")
        return 0
    if opens_window(given) and not has_screen():
        print(
            "Set up. There is no screen here: start it from a desktop, or under `cage` or an X server.", file=sys.stderr
        )
        return 4
    return run(command_line(arguments))


def remedy_of(error: Exception) -> str:
    """What a person does about a fault of the machine; "" where the error says so itself."""
    if not isinstance(error, OSError):
        return ""
    words = next((words for pattern, words in REMEDIES if re.search(pattern, str(error))), "")
    return f"\n{words or 'See whether the disk is sound, and whether this folder may be written to: ' + str(ROOT)}"


def refused(given: list[str]) -> str:
    """What is wrong with the kiosk's own options, before minutes of set-up; those of its commands click reads later."""
    if not opens_kiosk(given):
        return ""
    from kiosk.base.settings.arguments import refusal  # standard library only, as this file

    os.environ["DERNIER_GESTE_CALLED"] = called()
    return refusal(given)


def opens_kiosk(given: list[str]) -> bool:
    from kiosk.__main__ import is_play

    return is_play(given)


def opens_window(given: list[str]) -> bool:
    """Whether this is the kiosk itself, or a preview; who asks for help needs no screen."""
    return opens_kiosk(given) or (given[:1] == ["preview"] and not {"-h", "--help"} & set(given))


def needs_lessons(given: list[str]) -> bool:
    """Whether they are made ready before. A kiosk that has some makes what changed meanwhile; commands do, or not."""
    has_none = not (ROOT / ".compiled" / "index.json").exists()
    return given[:1] in (["setup"], ["test"], ["bench"]) or (has_none and opens_kiosk(given))


def has_screen() -> bool:
    """Qt aborts without one; on a Linux console only these variables tell."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def command_line(arguments: list[str]) -> list[str]:
    """What the set-up Python is asked to do."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command in ("test", "bench"):
        os.chdir(ROOT)
        is_all = command == "test" and all(one.startswith("--") for one in rest)  # then side by side, a file in one go
        spread = ["-n", "logical", "--maxprocesses", "4", "--dist", "loadfile"] if is_all else []
        return ["-m", "pytest" if command == "test" else "tests.bench", *spread, *rest]
    # -P: a folder called `kiosk` where the person happens to stand is not ours.
    return ["-P", "-m", "kiosk", *(rest if command == "kiosk" else arguments)]


def called() -> str:
    """How a person calls this program from where they are; the kiosk's messages name its commands so."""
    python = "py" if IS_WINDOWS else "python3"
    return f"{python} {shlex.quote(os.path.relpath(__file__))}"


def run(line: list[str]) -> int:
    sys.stdout.flush()
    names = {} if "pytest" in line else {"DERNIER_GESTE_CALLED": called()}  # kiosk.base.called
    if not IS_WINDOWS:  # execve would give the prompt back at once there
        os.execve(PYTHON, [str(PYTHON), *line], os.environ | names)
    return subprocess.call([str(PYTHON), *line], env=os.environ | names)


# A step: its name in the notes, its name for a person, the digest of what goes into it, and what does it.
Step = tuple[str, str, Callable[[], str], Callable[[], None]]


def set_up(for_tests: bool, with_lessons: bool = True, *, is_told_next: bool = False) -> None:
    """Does every step whose ingredients changed since it was last done, in order. `is_told_next`: compile_lessons."""
    carry_out([step for step in steps_of(for_tests, is_told_next) if with_lessons or step[0] != "lessons"])


def steps_of(for_tests: bool, is_told_next: bool = False) -> list[Step]:
    install = partial(install_requirements, "requirements-dev.txt")
    tools: list[Step] = [
        ("test packages", "Debian packages for the tests", test_digest, install_test_packages),
        ("test requirements", "Libraries for the tests", test_requirements_digest, install),
    ]
    packages, libraries = (tools[:1], tools[1:]) if for_tests else ([], [])
    return [
        ("window packages", "Debian packages for window and sound", window_digest, install_window_packages),
        *packages,
        ("venv", "A Python of its own in .venv", venv_digest, make_venv),
        ("requirements", "Libraries (about 150 MB the first time)", requirements_digest, install_requirements),
        *libraries,
        ("project", "The kiosk itself", project_digest, install_project),
        ("translations", "Texts of the screens", translations_digest, release_translations),
        ("lessons", "Lessons made ready", lessons_digest, partial(compile_lessons, is_told_next)),
        ("warm", "First start prepared", warm_digest, warm_up),
    ]


def tell(words: str) -> None:
    """What the set-up says goes to standard error: standard output is the command's, a list for `bench --json`."""
    print(words, file=sys.stderr, flush=True)


def carry_out(steps: list[Step]) -> None:
    notes = read_notes()
    started = time.monotonic()
    done_count = 0
    for number, (name, words, digest, do) in enumerate(steps, 1):
        if notes.get(name) == digest():
            continue
        began = time.monotonic()
        tell(f"[{number}/{len(steps)}] {words} ...")
        do()
        notes[name] = digest()
        write_notes(notes)
        done_count += 1
        tell(f"      done in {time.monotonic() - began:.0f} s")
    if done_count > 1:
        tell(f"Set up in {time.monotonic() - started:.0f} s.\n")


def window_digest() -> str:
    return digest_of(*WINDOW_PACKAGES, system_name())


def test_digest() -> str:
    return digest_of(*TEST_PACKAGES, system_name())


def venv_digest() -> str:
    """Changes when the folder moved or the Python under it was replaced, as a new Debian does."""
    return digest_of(str(VENV), os.path.realpath(PYTHON) if PYTHON.exists() else "none")


def requirements_digest() -> str:
    return digest_of(venv_digest(), ROOT / "requirements.txt")


def test_requirements_digest() -> str:
    return digest_of(requirements_digest(), ROOT / "requirements-dev.txt")


def project_digest() -> str:
    return digest_of(venv_digest(), ROOT / "pyproject.toml")


def translations_digest() -> str:
    return digest_of(*sorted((ROOT / "translations").glob("*.ts")))


def lessons_digest() -> str:
    """Sizes and times only: what in fact changed is the compiler's to find out."""
    folders = (ROOT / "lessons", ROOT / "media", ROOT / "kiosk" / "lesson")
    files = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix != ".pyc")
    return digest_of(requirements_digest(), *(str(seen(path)) for path in files if path.is_file()))


def seen(path: Path) -> tuple[str, int, int]:
    info = path.stat()
    return str(path), info.st_size, info.st_mtime_ns


def warm_digest() -> str:
    screens = sorted((ROOT / "kiosk" / "ui" / "qml").rglob("*.qml"))
    return digest_of(requirements_digest(), project_digest(), *(str(seen(path)) for path in screens))


def install_window_packages() -> None:
    install_packages(WINDOW_PACKAGES, "the kiosk")


def install_test_packages() -> None:
    try:
        install_packages(TEST_PACKAGES, "some tests")
    except SetupError as error:
        if os.environ.get("CI"):
            raise
        tell(f"      {error}\n      Going on: the tests that need them are skipped and say so.")


def make_venv() -> None:
    if venv_works():
        return
    if not has_ensurepip():
        install_packages(["python3-venv"], "a Python of its own")
    # A process of its own: the package may have arrived after this Python looked for it.
    call([sys.executable, "-m", "venv", "--clear", str(VENV)], "python -m venv failed")


def install_requirements(file: str = "requirements.txt") -> None:
    pip_install(["--no-deps", "--require-hashes", "-r", str(ROOT / file)])


def install_project() -> None:
    pip_install(["--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def release_translations() -> None:
    for source in sorted((ROOT / "translations").glob("*.ts")):
        release = [SCRIPTS / "pyside6-lrelease", "-silent", source, "-qm", source.with_suffix(".qm")]
        call([str(part) for part in release], f"{source.name} is not a translation file")


def compile_lessons(is_told_next: bool = False) -> None:
    """Pictures no wider than a 1080p screen shows them: the widest take three quarters of the time.

    What cannot be compiled is left out, told here or, on a terminal, by the kiosk that opens next (`is_told_next`).
    """
    brief = ["--brief"] if is_told_next and sys.stderr.isatty() else []
    line = [str(PYTHON), "-P", "-m", "kiosk", "compile", "--widest", "720", *brief]
    done = subprocess.run(line, stdin=subprocess.DEVNULL, stdout=STANDARD_ERROR, check=False)
    if done.returncode not in (0, 1):  # 1: a lesson was left out
        tell("      not finished; the kiosk makes them ready when it opens")


def warm_up() -> None:
    """Compiles modules and screens, which the first start of each person would do else."""
    keeps = "import sys; sys.dont_write_bytecode = False"  # whatever the environment says, as compileall
    screens = f"{keeps}; from kiosk.ui.compiled_screens import main; raise SystemExit(main())"
    call([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "kiosk")], "", is_fatal=False)
    call([str(PYTHON), "-P", "-c", screens], "", is_fatal=False)


def system_name() -> str:
    with contextlib.suppress(OSError):
        return Path("/etc/os-release").read_text(encoding="utf-8")
    return sys.platform


def install_packages(names: list[str], purpose: str) -> None:
    """Installs what is missing of Debian's packages, or says which line does it."""
    if not sys.platform.startswith("linux"):
        return
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        tell(f"      Not a Debian: {purpose} needs these libraries, under the names of this system: {' '.join(names)}")
        return
    installed = installed_packages()
    missing = [name for name in names if name not in installed]
    if not missing:
        return
    tell(f"      missing: {' '.join(missing)}")
    prefix = administrator_prefix()
    # --no-remove: on a desktop with PipeWire, `pulseaudio` would push the sound server out.
    install = ["apt-get", "install", "-y", "--no-remove", "--no-install-recommends", *missing]
    if prefix is None:
        raise SetupError(
            f"{purpose} needs Debian packages, and this user may not install them. Ask an administrator to run\n\n"
            f"    apt-get update && {shlex.join(install)}\n\nthen run this again."
        )
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    call([*prefix, "apt-get", "update", "-qq"], "apt-get update failed", environment, is_fatal=False)
    waits = ["-o", "DPkg::Lock::Timeout=300"]  # a new desktop installs its updates by itself just then
    call([*prefix, *install, *waits], f"apt-get could not install {' '.join(missing)}", environment)


def installed_packages() -> set[str]:
    """Names of the packages installed, and the names that they provide (libasound2t64 provides libasound2)."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}\t${Package}\t${Provides}\n"]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    names: set[str] = set()
    for line in answer.stdout.splitlines():
        status, name, provides = line.split("\t")
        if status.startswith("ii"):
            names |= {name, *(part.split("(")[0].strip() for part in provides.split(","))}
    return names


def administrator_prefix() -> list[str] | None:
    """What to put before a command that needs an administrator; None when there is no way."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    keeps = [sudo, "env", "DEBIAN_FRONTEND=noninteractive"]  # sudo alone forgets the environment
    if subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return keeps
    if sys.stdin.isatty() and not os.environ.get("CI"):
        tell("      sudo may ask for your password, to install them.")
        return keeps
    return None


def has_ensurepip() -> bool:
    line = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(line, capture_output=True, check=False).returncode == 0


def venv_works() -> bool:
    """True when `.venv` starts, is new enough, has pip, and was made by this release of Python for this folder."""
    code = "import sys, pip; print('%d.%d' % sys.version_info[:2]); print(sys.prefix)"
    if not PYTHON.exists():
        return False
    answer = subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True, check=False)
    lines = answer.stdout.split("\n")
    if answer.returncode != 0 or Path(lines[1]).resolve() != VENV.resolve():
        return False
    made_by = re.search(r"^version\S* *= *(\d+\.\d+)", (VENV / "pyvenv.cfg").read_text(encoding="utf-8"), re.MULTILINE)
    is_new_enough = tuple(int(part) for part in lines[0].split(".")) >= OLDEST_PYTHON
    return is_new_enough and made_by is not None and made_by[1] == lines[0]


def pip_install(arguments: list[str]) -> None:
    line = [str(PYTHON), "-m", "pip", "install", "--no-input", "--progress-bar", "off", *arguments]
    environment = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_REQUIRE_VIRTUALENV": "0", "PYTHONNOUSERSITE": "1"}
    call(line, "pip failed", environment, shows=re.compile(r"Downloading (\w[\w.]*-\d[\w.]*)\S+( \([^)]*B\))"))


def call(
    line: list[str],
    failure: str,
    environment: dict[str, str] | None = None,
    *,
    shows: re.Pattern[str] | None = None,
    is_fatal: bool = True,
) -> None:
    """Runs a command, its words into the log; shows what `shows` finds; a failure ends the set-up, if it is fatal."""
    said: list[str] = []
    everything = {**os.environ, **(environment or {})}
    with Popen(line, env=everything, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, text=True, errors="replace") as process:
        assert process.stdout is not None
        for words in process.stdout:
            said.append(words)
            if shows and (found := shows.search(words)):
                tell(f"      {''.join(found.groups())}")
    keep_log(line, said)
    if process.returncode == 0 or not is_fatal:
        return
    remedy = next((words for pattern, words in REMEDIES if re.search(pattern, "".join(said))), "")
    telling = [words for words in said if not words.startswith(("Ignoring ", "WARNING: Retrying"))]
    tail = "".join(f"      | {words}" for words in telling[-8:])
    raise SetupError(f"{failure}.\n{tail}\n{remedy or 'The whole story is in ' + str(LOG)}")


def keep_log(line: list[str], said: list[str]) -> None:
    with contextlib.suppress(OSError):
        if VENV.is_dir():
            with LOG.open("a", encoding="utf-8") as log:
                log.writelines([f"$ {shlex.join(line)}\n", *said])


def digest_of(*ingredients: str | Path) -> str:
    total = hashlib.sha256()
    for ingredient in ingredients:
        content = ingredient.read_bytes() if isinstance(ingredient, Path) else ingredient.encode()
        total.update(len(content).to_bytes(8, "big") + content)
    return total.hexdigest()[:16]


def read_notes() -> dict[str, str]:
    try:
        notes = json.loads(NOTES.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}


def write_notes(notes: dict[str, str]) -> None:
    if not VENV.is_dir():
        return  # the packages of the system come before the folder that keeps the notes
    beside = NOTES.with_suffix(".new")
    beside.write_text(json.dumps(notes, indent=1), encoding="utf-8")
    beside.replace(NOTES)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two starts at once set up one after the other."""
    if IS_WINDOWS:
        yield
        return
    import fcntl

    try:
        lock = (ROOT / ".venv.lock").open("w")
    except OSError:  # a folder that cannot be written to: nothing to set up, or the step says so
        yield
        return
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            tell("Another set-up of this folder is under way; waiting for it ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
