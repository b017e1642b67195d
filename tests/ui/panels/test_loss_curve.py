"""Which epoch is said to be kept, and what the axis of the losses spans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from ui.fakes import lesson_step

from inspector.core.lesson import LessonStep
from inspector.ui.panels.loss_curve import LossCurve, kept, range_of


def steps(*held_out: float, least: float | None = None, first: int = 0) -> list[LessonStep]:
    least = min(held_out) if least is None else least
    each = enumerate(held_out, first)
    return [replace(lesson_step(epoch, 9), held_out=loss, least=least) for epoch, loss in each]


@pytest.mark.parametrize(
    ("found", "epoch"),
    [
        (steps(3.0, 1.0, 2.0), 1),
        (steps(3.0, 1.0, 1.0), 1),
        (steps(3.0, 1.0, 2.0, first=4), 5),
        # The best one was learnt before this window was opened.
        (steps(3.0, 2.0, least=1.0, first=4), None),
        ([], None),
    ],
)
def test_the_kept_epoch_is_the_first_with_the_least_loss(
    found: list[LessonStep], epoch: int | None
) -> None:
    best = kept(found)
    assert (best.epoch if best else None) == epoch


def test_the_axis_spans_what_changes() -> None:
    assert range_of([]) == (0.0, 1.0)
    assert range_of([0.5]) == (0.0, 0.5)
    assert range_of([2.0, 0.1]) == (0.0, 2.0)
    low, top = range_of([0.58, 0.57])
    assert 0.56 < low < 0.57 < top == 0.58


def test_the_kept_epoch_is_ringed_and_said(qtbot: QtBot) -> None:
    curve = LossCurve()
    qtbot.addWidget(curve)
    curve.resize(240, 132)
    blank = curve.grab().toImage()
    curve.show_steps(steps(3.0, 1.0, 2.0))
    assert curve.grab().toImage() != blank
    assert "kept is epoch 1" in curve.accessibleName()
