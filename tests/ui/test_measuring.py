"""What people draw is measured beside the window, and only ever by its present shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from shiboken6 import delete
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.annotation import Annotation, Purpose
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.imaging.measures import measure_shape
from inspector.ui.measuring import Measuring

BOX = Shape.of("region", [[(10, 10), (80, 10), (80, 16), (10, 16)]])
OTHER = Shape.of("region", [[(10, 10), (80, 10), (80, 30), (10, 30)]])


@pytest.fixture
def measuring(bench: Bench, photos: list[FrameRef]) -> Iterator[Measuring]:
    made = Measuring(bench.session)
    yield made
    delete(made)


def drawn(bench: Bench, shape: Shape = BOX, purpose: Purpose = "finding") -> Annotation:
    frame = bench.session.current
    assert frame is not None
    return Annotation("a", frame, shape, "crack", purpose=purpose)


def put(bench: Bench, annotation: Annotation) -> None:
    bench.session.edit("Draw", lambda d: edits.put(d, annotation))


def test_a_drawn_finding_gets_its_measures_without_a_step(
    bench: Bench, measuring: Measuring
) -> None:
    steps = bench.session.undo_stack.count()
    put(bench, drawn(bench))
    assert bench.session.document.annotations["a"].measures == measure_shape(BOX)
    assert bench.session.undo_stack.count() == steps + 1


def test_undo_and_redo_leave_it_measured(bench: Bench, measuring: Measuring) -> None:
    put(bench, drawn(bench))
    put(bench, drawn(bench, OTHER))
    bench.session.undo_stack.undo()
    assert bench.session.document.annotations["a"].measures == measure_shape(BOX)
    bench.session.undo_stack.redo()
    assert bench.session.document.annotations["a"].measures == measure_shape(OTHER)
    bench.session.undo_stack.undo()
    bench.session.undo_stack.undo()
    assert "a" not in bench.session.document.annotations


@pytest.mark.parametrize("purpose", ["measurement", "redaction"])
def test_only_findings_have_widths(bench: Bench, measuring: Measuring, purpose: Purpose) -> None:
    put(bench, drawn(bench, purpose=purpose))
    assert bench.session.document.annotations["a"].measures is None


def test_measures_of_a_shape_that_is_gone_are_dropped(
    bench: Bench, measuring: Measuring, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], None]] = []
    real = bench.session.jobs.submit

    def later(*args: Any, **more: Any) -> None:
        if args[1] == "Measure findings":
            waiting.append(lambda: real(*args, **more))
        else:
            real(*args, **more)

    monkeypatch.setattr(bench.session.jobs, "submit", later)
    put(bench, drawn(bench))
    put(bench, drawn(bench, OTHER))
    monkeypatch.undo()
    first, second = waiting
    first()
    assert bench.session.document.annotations["a"].measures is None
    second()
    assert bench.session.document.annotations["a"].measures == measure_shape(OTHER)
