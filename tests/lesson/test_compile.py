"""A pack is compiled once; after that, what changed."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.lesson.build import BUILD_FILE
from kiosk.lesson.compile import Compiled, Compiler
from kiosk.lesson.findings import has_error
from kiosk.library.index import open_library
from tests.lesson.packs import BOX, GUIDE, PATH, PROFILE, RULE_FRONT, write_pack

FILES: dict[str, str | bytes] = {
    "lessons/guides/lamp/en.md": GUIDE.replace("The box", "The lamp"),
    "lessons/guides/lamp/fr.md": GUIDE.replace("The box", "La lampe"),
    "lessons/rules/guests/en.md": RULE_FRONT + "## You may {#may}\nUse it.\n",
    "lessons/devices/internet-box.yaml": PROFILE + "picture: media/box.svg\n",
    "lessons/lexicon/en.tsv": "WPS\tthe pairing button\n",
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack", FILES)


@pytest.fixture
def compiler(pack: Path, tmp_path: Path) -> Iterator[Compiler]:
    with Compiler(pack, tmp_path / "store", widest_px=360, worker_count=1) as compiler:
        yield compiler


def made(compiler: Compiler) -> Compiled:
    compiled = compiler.compile()
    assert compiled is not None
    return compiled


def touch(path: Path, text: str) -> Path:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return path


def test_everything_is_compiled_once(compiler: Compiler) -> None:
    first = made(compiler)
    assert first.index is not None
    assert [entry.title for entry in first.index.lessons] == ["The box", "The lamp", "La lampe"]
    assert [rule.title for rule in first.index.rules] == ["Guests"]
    assert [device.facts for device in first.index.devices] == [{"wps": "yes"}]
    assert made(compiler).made_count == 0


def test_a_new_process_finds_what_was_made(compiler: Compiler, pack: Path, tmp_path: Path) -> None:
    first = made(compiler)
    with Compiler(pack, tmp_path / "store", widest_px=360) as another:
        again = made(another)
    assert (again.made_count, again.index) == (0, first.index)


def test_touching_one_file_compiles_one(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    touch(pack / PATH, "\nAnd more.\n")
    assert made(compiler).made_count == 1


def test_one_file_can_be_compiled_without_looking_at_the_others(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    touch(pack / "lessons/guides/lamp/fr.md", "## Fin {#end}\nTexte.\n")
    touch(pack / PATH, "## The end {#end}\nText.\n")
    compiled = compiler.compile(only=[PATH])
    assert compiled is not None
    assert compiled.index is not None
    assert [(entry.title, entry.step_count) for entry in compiled.index.lessons] == [
        ("The box", 2),
        ("The lamp", 1),
        ("La lampe", 1),
    ]


def test_a_new_file_can_be_compiled_alone(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    write_pack(pack, {"lessons/guides/tv/en.md": GUIDE.replace("The box", "The television")})
    compiled = compiler.compile(only=["lessons/guides/tv/en.md"])
    assert compiled is not None
    assert compiled.index is not None
    assert "The television" in [entry.title for entry in compiled.index.lessons]


def test_a_file_that_only_looks_newer_is_kept(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    os.utime(pack / PATH, (1, 1))
    assert made(compiler).made_count == 0


def test_a_changed_lexicon_compiles_the_lessons_of_its_language(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    touch(pack / "lessons/lexicon/en.tsv", "box\tlittle box\n")
    assert made(compiler).made_count == 4  # itself, two guides and a rule; not the French one


def test_a_changed_palette_draws_the_pictures_again(compiler: Compiler, pack: Path) -> None:
    before = made(compiler)
    palette = pack / "media" / "palette.toml"
    palette.write_text(palette.read_text(encoding="utf-8").replace("#13302E", "#14312F"), encoding="utf-8")
    after = made(compiler)
    assert after.made_count == 1
    assert before.index is not None
    assert after.index is not None
    assert before.index.pictures != after.index.pictures


def test_a_part_that_a_step_brings_forward_is_cut_out(compiler: Compiler) -> None:
    index = made(compiler).index
    assert index is not None
    cover = index.lessons[0].cover
    assert cover is not None
    assert {(one.theme, one.width_px, one.part_id) for one in cover.rasters} == {
        (theme, 360, part) for theme in ("light", "dark", "contrast") for part in ("", "label")
    }
    assert all((compiler.store or Path()).joinpath(one.path).stat().st_size for one in cover.rasters)


def test_a_wider_screen_gets_what_is_missing(compiler: Compiler, pack: Path, tmp_path: Path) -> None:
    made(compiler)
    with Compiler(pack, tmp_path / "store", widest_px=720) as wider:
        index = made(wider).index
    assert index is not None
    cover = index.lessons[0].cover
    assert cover is not None
    assert {one.width_px for one in cover.rasters} == {360, 720}


def test_what_was_lost_from_the_store_is_made_again(compiler: Compiler) -> None:
    index = made(compiler).index
    assert index is not None
    assert compiler.store is not None
    (compiler.store / index.lessons[0].file).unlink()
    cover = index.lessons[0].cover
    assert cover is not None
    (compiler.store / cover.rasters[0].path).unlink()
    assert made(compiler).made_count == 1
    assert (compiler.store / index.lessons[0].file).exists()
    assert (compiler.store / cover.rasters[0].path).exists()


def emptied(_: Path) -> bytes:
    return b""


def zeroed(path: Path) -> bytes:
    return bytes(path.stat().st_size)


def cut(path: Path) -> bytes:
    return path.read_bytes()[:-20]


@pytest.mark.parametrize("damage", [emptied, zeroed, cut])
@pytest.mark.parametrize("kind", ["lessons/*.txt", "pictures/*.png", "pictures/*.json"])
def test_what_is_damaged_in_the_store_is_made_again(
    compiler: Compiler, pack: Path, damage: Callable[[Path], bytes], kind: str
) -> None:
    made(compiler)
    assert compiler.store is not None
    whole = {path: path.read_bytes() for path in compiler.store.glob(kind)}
    for path in whole:
        path.write_bytes(damage(path))
    with Compiler(pack, compiler.store, widest_px=360, worker_count=1) as another:
        made(another)
        assert {path: path.read_bytes() for path in whole} == whole
        assert made(another).made_count == 0


def test_one_damaged_text_is_made_again_without_a_look_at_the_others(compiler: Compiler) -> None:
    made(compiler)
    assert compiler.store is not None
    before = (compiler.store / "build.json").stat().st_mtime_ns
    for path in (*compiler.store.glob("lessons/*.txt"), *compiler.store.glob("pictures/*.png")):
        path.write_bytes(b"")
    compiled = compiler.compile_text(PATH)
    assert compiled is not None
    assert compiled.index is not None
    assert compiled.made_count == 1  # the text, and no picture
    (entry,) = (one for one in compiled.index.lessons if (one.lesson_id, one.language) == ("box", "en"))
    assert (compiler.store / entry.file).stat().st_size
    assert [path.name for path in compiler.store.glob("lessons/*.txt") if path.stat().st_size] == [entry.file[8:]]
    compiler.close()
    assert (compiler.store / "build.json").stat().st_mtime_ns == before


def test_a_broken_lesson_comes_back_when_it_is_mended(compiler: Compiler, pack: Path) -> None:
    (pack / PATH).write_text(GUIDE.replace("topic", "topik"), encoding="utf-8")
    broken = made(compiler).index
    assert broken is not None
    assert [cause.partition(":")[0] for cause in broken.broken] == [PATH]
    (pack / PATH).write_text(GUIDE, encoding="utf-8")
    mended = made(compiler).index
    assert mended is not None
    assert mended.broken == ()


@pytest.mark.skipif(os.name == "nt", reason="needs /bin/false; any other system runs it")
def test_a_machine_that_was_short_of_memory_leaves_no_lesson_out_for_good(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as poor:
        poor.setattr(sys, "executable", "/bin/false")  # every worker ends before it answers
        with Compiler(pack, tmp_path / "store", worker_count=1) as compiler:
            compiled = compiler.compile()
            assert compiled is not None
            assert compiled.index is not None
            assert not compiled.index.lessons
    with Compiler(pack, tmp_path / "store", worker_count=1) as compiler:
        again = compiler.compile()
    assert again is not None
    assert again.index is not None
    assert again.index.lessons


def test_a_missing_picture_that_comes_mends_the_lesson(compiler: Compiler, pack: Path) -> None:
    (pack / PATH).write_text(GUIDE.replace("box.svg", "new.svg"), encoding="utf-8")
    assert len(getattr(made(compiler).index, "broken")) == 1  # noqa: B009
    (pack / "media" / "new.svg").write_text(BOX, encoding="utf-8")
    assert getattr(made(compiler).index, "broken") == ()  # noqa: B009


def test_a_lesson_that_is_gone_leaves_the_index(compiler: Compiler, pack: Path) -> None:
    made(compiler)
    (pack / PATH).unlink()
    index = made(compiler).index
    assert index is not None
    assert [entry.title for entry in index.lessons] == ["The lamp", "La lampe"]


def test_a_cancelled_run_is_taken_up_where_it_was(compiler: Compiler, pack: Path, tmp_path: Path) -> None:
    seen: list[str] = []
    stopped = compiler.compile(lambda *step: seen.append(step[2]), lambda: len(seen) >= 3)
    assert stopped is None
    with Compiler(pack, tmp_path / "store", widest_px=360) as another:
        rest = made(another)
    assert rest.made_count == 7 - len([path for path in seen if path != "media/palette.toml"])
    assert rest.index is not None
    assert len(rest.index.lessons) == 3


def test_progress_ends_at_the_whole(compiler: Compiler) -> None:
    steps: list[tuple[int, int]] = []
    compiler.compile(lambda done, total, _: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1]
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))


def test_a_damaged_build_file_only_costs_time(compiler: Compiler, pack: Path, tmp_path: Path) -> None:
    made(compiler)
    (tmp_path / "store" / BUILD_FILE).write_text('{"a": [1', encoding="utf-8")
    with Compiler(pack, tmp_path / "store", widest_px=360) as another:
        assert made(another).made_count == 7


def test_a_check_writes_nothing(pack: Path) -> None:
    before = sorted(pack.rglob("*"))
    with Compiler(pack, None, is_check=True) as checker:
        build = made(checker).build
    assert sorted(pack.rglob("*")) == before
    assert not any(has_error(record.as_findings(path)) for path, record in build.records.items())


def test_what_was_compiled_alone_is_there_for_others_at_the_end(pack: Path, tmp_path: Path) -> None:
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        made(compiler)
        touch(pack / PATH, "## The end {#end}\nText.\n")
        compiled = compiler.compile(only=[PATH])
    assert compiled is not None
    assert open_library(pack, tmp_path / "store").index == compiled.index
    assert not open_library(pack, tmp_path / "store").is_stale()
