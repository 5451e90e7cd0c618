"""How far the lessons are: a share that only grows, however much more there turns out to be."""

from itertools import pairwise

import pytest

from kiosk.ui.preparation import Preparation

# Files done and known, as the first start counts them: texts, then their pictures, then the drawings of these
FIRST_START = [(0, 0), *((done, 35) for done in range(1, 36)), *((done, 71) for done in range(36, 72))]
FIRST_START += [(done, 293) for done in range(72, 294)]


@pytest.mark.parametrize("step", [1, 7, 50])
def test_the_share_only_grows_and_comes_to_its_end(step: int) -> None:
    preparation = Preparation()
    shares = []
    for done, total in [one for at, one in enumerate(FIRST_START) if at % step == 0 or one[0] == one[1]]:
        preparation.put_progress(done, total)
        shares.append(preparation.property("share"))
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == pytest.approx(1)
    steps = [after - before for before, after in pairwise(shares)]
    assert max(steps) < (0.25 if step == 50 else 0.1)


def test_what_is_said_is_what_is_drawn() -> None:
    preparation = Preparation()
    assert preparation.property("percent") == 0
    for done, total in FIRST_START[:200]:
        preparation.put_progress(done, total)
    assert preparation.property("percent") == int(100 * preparation.property("share"))
    assert 0 < preparation.property("percent") < 100


def test_another_time_begins_anew() -> None:
    preparation = Preparation()
    preparation.put_progress(30, 35)
    preparation.put_brief()
    assert preparation.property("share") == 0
    preparation.put_progress(1, 4)
    assert 0 < preparation.property("share") < 0.1
