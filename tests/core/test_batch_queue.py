"""Queues keep every item once, in an order that people can foresee."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.batch import BatchItem, BatchSettings, BatchState
from inspector.core.batch_queue import (
    BatchQueue,
    Pace,
    added,
    again,
    cancelled,
    changed,
    dropped,
    placed,
    remaining_s,
    resting,
    shifted,
    verdict,
)

SETTINGS = BatchSettings(models=("a",))


def queue_of(*ids: str, state: BatchState = "waiting") -> BatchQueue:
    items = [BatchItem(i, f"/photos/{i}.jpg", SETTINGS, state) for i in ids]
    return added(BatchQueue(), items)


def order(queue: BatchQueue) -> str:
    return "".join(queue.items)


_subsets = st.sets(st.sampled_from("abcdef"))


def test_items_move_by_one_and_keep_their_order() -> None:
    queue = queue_of(*"abcdef")
    assert order(shifted(queue, "ce", -1)) == "acbedf"
    assert order(shifted(queue, "ab", -1)) == "abcdef", "they are at the top"
    assert order(shifted(queue, "ac", -1)) == "acbdef"
    assert order(shifted(queue, "ef", 1)) == "abcdef"
    assert order(shifted(queue, "bf", 1)) == "acbdef"


@given(_subsets, st.sampled_from([-1, 1]), st.integers(1, 8))
def test_moving_on_and_on_gathers_them_at_the_end(ids: set[str], by: int, times: int) -> None:
    queue = queue_of(*"abcdef")
    for _ in range(times + 6):
        queue = shifted(queue, ids, by)
    rest = [i for i in "abcdef" if i not in ids]
    chosen = sorted(ids)
    assert list(queue.items) == (chosen + rest if by < 0 else rest + chosen)


@given(_subsets, st.none() | st.sampled_from("abcdef"))
def test_items_are_placed_before_another_one(ids: set[str], before: str | None) -> None:
    queue = placed(queue_of(*"abcdef"), ids, before)
    assert sorted(queue.items) == sorted("abcdef")
    rest = [i for i in queue.items if i not in ids]
    assert rest == [i for i in "abcdef" if i not in ids]
    if before in ids:
        assert order(queue) == "abcdef"
    elif ids:
        found = order(queue)
        assert "".join(sorted(ids)) + (before or "") in found
        assert before is not None or found.endswith("".join(sorted(ids)))


def test_states_change_as_the_buttons_say() -> None:
    queue = queue_of("a", "b", "c")
    failed = replace(queue.items["a"], state="failed", done=3, total=8, reason="Broken.", seconds=2)
    assert again(failed) == replace(failed, state="waiting", reason=""), "it goes on at piece 4"
    done = replace(failed, state="done", reason="", made_from="x", done=8)
    retried = again(done)
    assert (retried.state, retried.done, retried.attempt, retried.made_from) == (
        "waiting",
        0,
        1,
        "",
    )
    assert again(queue.items["b"]) is queue.items["b"]
    assert cancelled(queue.items["b"]).state == "cancelled"
    assert cancelled(done) is done
    assert resting(replace(done, state="running")).state == "waiting"
    queue = added(queue, changed(queue, ["a", "b", "gone"], cancelled))
    assert [i.state for i in queue.items.values()] == ["cancelled", "cancelled", "waiting"]
    assert queue.next_waiting() == queue.items["c"]
    assert order(dropped(queue, ["a"])) == "bc"


def test_the_time_left_follows_the_work_that_is_left() -> None:
    slow = BatchSettings(models=("a", "b"), enlarge="large")
    items = [
        BatchItem("a", "/a", SETTINGS, "done", 1, 1),
        BatchItem("b", "/b", SETTINGS, total=10, done=4),
        BatchItem("c", "/c", slow, total=3),
        BatchItem("d", "/d", SETTINGS, "failed", 0, 100),
    ]
    assert remaining_s(items, Pace()) is None
    pace = Pace().noted(SETTINGS, 1.0).noted(SETTINGS, 3.0)
    assert remaining_s(items, pace) == pytest.approx(6 * 2 + 3 * 2), "of unknown work, the average"
    assert remaining_s(items, pace.noted(slow, 10.0)) == pytest.approx(6 * 2 + 3 * 10)
    assert remaining_s([], Pace()) == 0.0


def test_the_end_is_one_sentence() -> None:
    assert verdict({"done": 3}) == "The batch is finished: 3 done."
    told = verdict({"done": 198, "failed": 2, "cancelled": 1})
    assert told == "The batch is finished: 198 done, 2 failed, 1 cancelled."
