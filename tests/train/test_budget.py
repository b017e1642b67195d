"""A training that has to end in time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.train.budget import OutOfTime, Until


class Clock:
    """One that a test moves."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_a_step_that_would_last_too_long_is_not_begun(tmp_path: Path) -> None:
    clock, told = Clock(), []
    whole = Progress(lambda done, total: told.append((done, total)))
    until = Until(whole, 100.0, tmp_path / "none", clock)
    # Decoding takes long, but only once.
    clock.now_s = 60.0
    until.step(0, 9)
    clock.now_s = 75.0
    until.step(1, 9)
    clock.now_s = 88.0
    with pytest.raises(OutOfTime):
        until.step(2, 9)
    assert told == [(0, 9), (1, 9), (2, 9)]


def test_an_epoch_that_would_last_too_long_is_not_begun(tmp_path: Path) -> None:
    clock, checkpoint = Clock(), tmp_path / "checkpoint"
    until = Until(Progress(), 100.0, checkpoint, clock)
    for epoch in range(2):
        for step in range(4):
            until.step(4 * epoch + step, 99)
            clock.now_s += 10.0
        checkpoint.touch()
        os.utime(checkpoint, ns=(epoch + 1, epoch + 1))
    # 80 s are gone: a step of 10 s would fit, an epoch of 40 s would not.
    with pytest.raises(OutOfTime):
        until.step(8, 99)


def test_a_user_can_stop_it_as_ever(tmp_path: Path) -> None:
    whole = Progress()
    until = Until(whole, 100.0, tmp_path / "none", Clock())
    until.part(0, 2).step(0, 1)
    whole.cancel()
    assert until.cancelled
    with pytest.raises(Cancelled) as stopped:
        until.part(0, 2).step(1, 1)
    assert not isinstance(stopped.value, OutOfTime)
