"""A live stroke says exactly which pixels it will change, whatever lies under it."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import erased, outlined, painted
from inspector.imaging.windows import placed
from inspector.ui.tools.brush_stroke import LiveStroke

WIDTH, HEIGHT = 60, 40
WHOLE = Window(0, 0, WIDTH, HEIGHT)

coordinates = st.tuples(st.floats(-15, WIDTH + 15), st.floats(-15, HEIGHT + 15))
paths = st.lists(coordinates, min_size=1, max_size=5)
radii = st.floats(0.5, 14.0)


@st.composite
def region(draw: st.DrawFn) -> Shape:
    x, y = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
    mask = np.zeros((HEIGHT, WIDTH), dtype=bool)
    mask[y : y + draw(st.integers(1, 20)), x : x + draw(st.integers(1, 20))] = True
    holes = np.random.default_rng(draw(st.integers(0, 9))).random(mask.shape) < 0.1
    mask &= ~holes
    mask[y, x] = True
    return outlined(mask, WHOLE)


def brushed(live: LiveStroke) -> NDArray[np.bool_]:
    """Where the brush went."""
    made = live.stroke.mask
    return np.zeros((HEIGHT, WIDTH), dtype=bool) if made is None else placed(*made, WHOLE)


def swept(path: list[tuple[float, float]], radius: float) -> NDArray[np.bool_]:
    """Brute force: every pixel whose centre is within the radius of the path."""
    y, x = np.mgrid[:HEIGHT, :WIDTH].astype(float)
    covered = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for (ax, ay), (bx, by) in zip(path, path[1:] or path, strict=False):
        dx, dy = bx - ax, by - ay
        length2 = max(dx * dx + dy * dy, 1e-300)
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / length2, 0, 1)
        covered |= np.hypot(ax + t * dx - x, ay + t * dy - y) <= radius
    return covered


@settings(max_examples=60, deadline=None)
@given(paths, st.floats(1.0, 14.0), st.lists(region(), max_size=3), st.booleans())
def test_what_is_seen_is_what_will_change(
    path: list[tuple[float, float]], radius: float, shapes: list[Shape], adds: bool
) -> None:
    live = LiveStroke(radius, (WIDTH, HEIGHT), shapes, adds)
    for x, y in path:
        live.extend(x, y)
    ground = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for shape in shapes:
        ground |= fill(shape, WHOLE)
    brush = swept(path, radius)
    # Only what is near the stroke is known; that is all there is to show.
    seen = live.view(WHOLE)
    rim = np.abs(swept(path, radius + 1e-6).astype(int) - swept(path, radius - 1e-6)) > 0
    trail = brushed(live)
    np.testing.assert_array_equal((trail ^ brush) & ~rim, False)
    expected = trail & ~ground if adds else trail & ground
    np.testing.assert_array_equal(seen.changed, expected)


@settings(max_examples=60, deadline=None)
@given(paths, radii, region())
def test_painting_is_union_and_erasing_is_difference(
    path: list[tuple[float, float]], radius: float, shape: Shape
) -> None:
    live = LiveStroke(radius, (WIDTH, HEIGHT), [shape], adds=True)
    for x, y in path:
        live.extend(x, y)
    made = live.stroke.mask
    if made is None:
        return
    before, brush = fill(shape, WHOLE), brushed(live)
    np.testing.assert_array_equal(fill(painted(shape, *made), WHOLE), before | brush)
    left = erased(shape, *made)
    after = np.zeros_like(before) if left is None else fill(left, WHOLE)
    np.testing.assert_array_equal(after, before & ~brush)


@settings(max_examples=40, deadline=None)
@given(st.lists(coordinates, min_size=2, max_size=5), radii, region(), st.booleans())
def test_outside_the_windows_that_extend_names_nothing_looks_different(
    path: list[tuple[float, float]], radius: float, shape: Shape, adds: bool
) -> None:
    live = LiveStroke(radius, (WIDTH, HEIGHT), [shape], adds)
    for x, y in path:
        before = live.view(WHOLE)
        dirty = live.extend(x, y)
        after = live.view(WHOLE)
        outside = np.ones((HEIGHT, WIDTH), dtype=bool)
        if dirty is not None:
            outside[dirty.slices] = False
        for old, new in ((before.changed, after.changed), (before.whole, after.whole)):
            changed = (old ^ new) & outside
            # Regions become known before they are seen; only near the stroke they are drawn.
            beside = np.zeros((HEIGHT, WIDTH), dtype=bool)
            beside[1:] |= after.changed[:-1]
            beside[:-1] |= after.changed[1:]
            beside[:, 1:] |= after.changed[:, :-1]
            beside[:, :-1] |= after.changed[:, 1:]
            assert not (changed & (after.changed | beside)).any()


def test_a_large_region_is_known_where_the_brush_comes() -> None:
    shape = Shape.of("region", [[(10, 10), (2900, 10), (2900, 1900), (10, 1900)]])
    live = LiveStroke(20, (3000, 2000), [shape], adds=False)
    live.extend(15, 15)
    live.extend(1000, 1000)
    window = Window(980, 980, 40, 40)
    seen = live.view(window)
    assert seen.changed[15:25, 15:25].all()
    assert seen.trail is None
