"""How quick the search is: `python -m tests.library.search_figures`. The figures stand in docs/decisions/0025."""

import random
import time
import tracemalloc

from kiosk.library.search import Searchable, SearchIndex

LESSON_COUNT, STEP_COUNT, WORD_COUNT = 850, 12, 6000


def made_up_lessons(chance: random.Random) -> tuple[list[str], list[Searchable]]:
    """Words that occur as often as words do (Zipf), and lessons made of them."""
    syllables = [a + b for a in "bcdfglmnprstv" for b in ("a", "é", "i", "o", "ou", "ai")]
    words = ["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(WORD_COUNT)]
    weights = [1 / (rank + 1) ** 0.8 for rank in range(WORD_COUNT)]

    def text(count: int) -> str:
        return " ".join(chance.choices(words, weights, k=count))

    lessons = [
        Searchable(
            f"lesson-{index}",
            text(4),
            text(12),
            tuple((f"step-{step}", text(5)) for step in range(STEP_COUNT)),
            (text(2),),
            (text(4),),
        )
        for index in range(LESSON_COUNT)
    ]
    return [text(chance.choice((1, 2, 3))) for _ in range(500)], lessons


def report(name: str, index: SearchIndex, queries: list[str]) -> None:
    """Prints the median, the 99th percentile and the worst, in milliseconds."""
    taken_ms = []
    for query in queries:
        start_ns = time.process_time_ns()
        index.find(query)
        taken_ms.append((time.process_time_ns() - start_ns) / 1e6)
    taken_ms.sort()
    middle, high = taken_ms[len(taken_ms) // 2], taken_ms[len(taken_ms) * 99 // 100]
    print(f"{name:<12} p50 {middle:6.2f}  p99 {high:6.2f}  max {taken_ms[-1]:6.2f} ms  n {len(taken_ms)}")


def main() -> None:
    chance = random.Random(1)
    queries, lessons = made_up_lessons(chance)
    start_s = time.process_time()
    index = SearchIndex(lessons)
    print(f"built in {time.process_time() - start_s:.2f} s for {LESSON_COUNT * STEP_COUNT} steps")
    tracemalloc.start()
    SearchIndex(lessons)
    print(f"memory {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
    tracemalloc.stop()
    report("whole words", index, queries)
    report("while typing", index, [query[:end] for query in queries[:100] for end in range(1, len(query))])
    slips = [query[:at] + chance.choice("aeinrst") + query[at + 1 :] for query in queries for at in (len(query) // 2,)]
    report("with a slip", index, slips)


if __name__ == "__main__":
    main()
