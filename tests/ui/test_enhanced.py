"""A crack measured on the source and on an enhanced picture of the same place."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.contours import regions
from inspector.imaging.measures import measure_shape
from inspector.ui.enhanced import NO_CRACK, Enhanced, measure_again

MADE = Provenance("seg", "0" * 64, "fake", "cpu", "float32", 512, 64, "0", 0.01)
SIZE = fakes.WIDTH_PX, fakes.HEIGHT_PX
FACTOR = 4


def drawn(factor: int, width_px: float, shift_px: float = 0.0) -> np.ndarray:
    """Bool: a sloping crack of this width in source pixels, drawn at `factor` times the size."""
    picture = np.zeros((SIZE[1] * factor, SIZE[0] * factor), np.uint8)
    direction = np.array([200.0, 60.0]) / np.hypot(200, 60)
    across = np.array([-direction[1], direction[0]]) * width_px / 2
    start, end = np.array([40.0, 60 + shift_px]), np.array([240.0, 120 + shift_px])
    corners = np.array([start + across, end + across, end - across, start - across])
    # Coordinates name pixel centres: x on the source is factor * (x + 0.5) - 0.5 here.
    points = np.round((factor * (corners + 0.5) - 0.5) * 16).astype(np.int32)
    cv2.fillPoly(picture, [points], 1, cv2.LINE_8, 4)
    return picture.astype(bool)


def on_source(photos: list[FrameRef]) -> Annotation:
    (shape,) = regions(drawn(1, 5.0))
    return Annotation("a", photos[0], shape, "crack", measures=measure_shape(shape))


def seen(crack: np.ndarray) -> Enhanced:
    mask = Mask((crack * np.uint8(200))[None], ("crack",), MADE)
    return Enhanced(mask, FACTOR, "result-7", "hat-x4")


def test_both_widths_stand_beside_each_other(bench: Bench, photos: list[FrameRef]) -> None:
    source = on_source(photos)
    bench.session.edit("a", lambda d: edits.put(d, source))
    # Beside it, another crack that must not be counted in.
    both = drawn(FACTOR, 4.0) | drawn(FACTOR, 6.0, shift_px=60)
    measure_again(bench.session, ["a"], seen(both), 0.5)
    found = bench.session.document.annotations["a"]
    assert found.measures == source.measures
    assert found.on_enhanced is not None
    assert (found.on_enhanced.result_id, found.on_enhanced.model_id) == ("result-7", "hat-x4")
    enhanced = found.on_enhanced.measures
    assert enhanced.width_mean_px == pytest.approx(4.0, abs=0.3)
    assert enhanced.length_px == pytest.approx(np.hypot(200, 60), rel=0.03)
    assert bench.session.undo_stack.undoText() == "a"  # nobody made it: no step of its own


def test_where_nothing_is_seen_nothing_is_kept(bench: Bench, photos: list[FrameRef]) -> None:
    bench.session.edit("a", lambda d: edits.put(d, on_source(photos)))
    told: list[str] = []
    bench.session.notified.connect(told.append)
    measure_again(bench.session, ["a"], seen(drawn(FACTOR, 4.0, shift_px=60)), 0.5)
    assert told == [NO_CRACK]
    # Probability 200 of 255 is below 90 %.
    measure_again(bench.session, ["a"], seen(drawn(FACTOR, 4.0)), 0.9)
    assert told == [NO_CRACK] * 2
    assert bench.session.document.annotations["a"].on_enhanced is None


def test_a_line_has_no_width_to_measure(bench: Bench, photos: list[FrameRef]) -> None:
    drawn_line = Annotation("l", photos[0], Shape.of("line", [[(0, 0), (9, 9)]]), "crack")
    bench.session.edit("l", lambda d: edits.put(d, drawn_line))
    assert measure_again(bench.session, ["l"], seen(drawn(FACTOR, 4.0)), 0.5) is None
