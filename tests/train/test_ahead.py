"""Batches that are prepared while others are used."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from inspector.train import ahead


@pytest.mark.parametrize("count", [1, 3, 9])
@pytest.mark.parametrize("steps", [0, 1, 2, 7])
def test_every_step_comes_once_and_in_order(count: int, steps: int) -> None:
    assert list(ahead.each(lambda step: step, steps, count)) == list(range(steps))


def test_so_many_are_prepared_at_once_and_no_more() -> None:
    both = threading.Barrier(2, timeout=20)
    begun: list[int] = []

    def prepare(step: int) -> int:
        begun.append(step)
        # Passed only if two are prepared at the same time.
        both.wait()
        return step

    drawn = ahead.each(prepare, 6, 2)
    assert next(drawn) == 0
    assert max(begun) <= 2
    assert list(drawn) == [1, 2, 3, 4, 5]


def test_what_is_drawn_does_not_depend_on_the_threads() -> None:
    def drawn(count: int) -> list[float]:
        return list(ahead.batches(np.random.Generator.random, 7, 3, 20, count))

    assert drawn(1) == drawn(4)


def test_torch_has_its_threads_again_after_an_epoch_that_was_stopped() -> None:
    torch.set_num_threads(2)
    drawing = ahead.each(lambda step: torch.get_num_threads(), 9, 3)

    assert next(drawing) == 1
    drawing.close()

    assert torch.get_num_threads() == 2


def test_a_processor_trains_and_one_thread_prepares() -> None:
    assert ahead.threads(torch.device("cpu")) == 1
    assert 1 <= ahead.threads(torch.device("cuda")) <= ahead.MOST_THREADS


def test_what_goes_wrong_while_preparing_is_heard() -> None:
    def prepare(step: int) -> float:
        return 1 / (2 - step)

    with pytest.raises(ZeroDivisionError):
        list(ahead.each(prepare, 5, 2))
