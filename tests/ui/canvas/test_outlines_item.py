"""Outlines that are changed one by one look as if all had been drawn anew."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem

from inspector.core.shape import Shape
from inspector.ui.canvas import outlines_item
from inspector.ui.canvas.outline_paths import distance_to, path_of
from inspector.ui.canvas.outlines_item import Outline, OutlinesItem

WIDTH_PX, HEIGHT_PX = 700, 300
PICTURE = QRectF(0, 0, WIDTH_PX, HEIGHT_PX)

pytestmark = pytest.mark.usefixtures("qapp")


def painted(item: OutlinesItem, zoom: float = 1.0) -> NDArray[np.int16]:
    """(height, width, 4) of the whole picture as the item draws it."""
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    option = QStyleOptionGraphicsItem()
    option.exposedRect = QRectF(0, 0, WIDTH_PX / zoom, HEIGHT_PX / zoom)
    item.paint(painter, option)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT_PX, WIDTH_PX, 4)
    return pixels.astype(np.int16)


def outline(number: int, x: float, y: float, size: float, **look: Any) -> Outline:
    kind = look.pop("shape", "region")
    ring = [(x, y), (x + size, y + size / 3), (x + size / 2, y + size)]
    return Outline(
        str(number), Shape.of(kind, [ring]), look.pop("kind", "accepted"),
        QColor(look.pop("colour", "#D55E00")), **look,
    )  # fmt: skip


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    purpose = draw(st.sampled_from(["finding", "measurement", "redaction"]))
    return outline(
        draw(st.integers(0, 11)),
        draw(st.floats(-10, WIDTH_PX)),
        draw(st.floats(-10, HEIGHT_PX)),
        draw(st.floats(0, 300)),
        shape="line" if purpose == "measurement" else draw(st.sampled_from(["region", "line"])),
        kind=draw(st.sampled_from(["accepted", "accepted", "accepted", "suggested", "rejected"])),
        colour=draw(st.sampled_from(["#D55E00", "#56B4E9"])),
        purpose=purpose,
        caption="12.5 mm" if purpose == "measurement" else "",
    )


ids = st.sets(st.integers(0, 11).map(str), max_size=4)
changes = st.lists(st.tuples(ids, st.lists(outlines(), max_size=3), ids), max_size=5)


@given(changes, st.sampled_from([0.3, 1.0, 4.0]), st.booleans())
@settings(max_examples=80, deadline=None)
def test_changes_look_like_drawing_everything_anew(
    qapp: QApplication,
    steps: list[tuple[set[str], list[Outline], set[str]]],
    zoom: float,
    fine: bool,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if fine:
            patch.setattr(outlines_item, "FINE_FROM", -1)
            patch.setattr(outlines_item, "LIFTED", 1)
        item = OutlinesItem()
        item.show_outlines((), PICTURE)
        wanted: dict[str, Outline] = {}
        painted(item, zoom)
        for gone, fresh, selected in steps:
            item.change(gone, fresh)
            item.select(sorted(selected))
            for key in gone:
                wanted.pop(key, None)
            wanted |= {o.id: o for o in fresh}
            now = painted(item, zoom)
            assert dict(item.outlines()) == wanted
            anew = OutlinesItem()
            anew.show_outlines(wanted.values(), PICTURE)
            anew.select(sorted(selected))
            whole = painted(anew, zoom)
            if all(o.kind == "accepted" for o in wanted.values()):
                # Qt clips fine lines at the edge of what it draws: a shade of grey more or less.
                assert np.abs(now - whole).max() <= 64
            elif not fine:
                # Qt begins dashes elsewhere where it sees another part of a line.
                assert ((now[..., 3] > 40) == (whole[..., 3] > 40)).all()


@given(
    st.lists(outlines(), max_size=12), st.floats(0, WIDTH_PX), st.floats(0, HEIGHT_PX),
    st.sampled_from([0.5, 1.0, 3.0]),
)  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_a_hit_is_the_smallest_near_enough(
    qapp: QApplication, shown: list[Outline], x: float, y: float, zoom: float
) -> None:
    item, place = OutlinesItem(), QPointF(x, y)
    item.show_outlines(shown, PICTURE)
    near = [
        o
        for o in item.outlines().values()
        if distance_to(o.shape, place) <= 6 / zoom
        or (o.shape.kind == "region" and path_of(o.shape).contains(place))
    ]

    def area(o: Outline) -> float:
        left, top, right, bottom = o.shape.bounds
        return (right - left + 1) * (bottom - top + 1)

    hit = item.at(place, zoom)
    assert (hit is None) == (not near)
    if hit is not None:
        assert area(item.outlines()[hit]) == pytest.approx(min(map(area, near)))
    item.setVisible(False)
    assert item.at(place, zoom) is None
    assert item.inside(PICTURE) == []


def test_a_path_is_the_shape_with_its_holes_and_ends() -> None:
    ring = Shape.of("region", [[(0, 0), (9, 0), (9, 9), (0, 9)], [(3, 3), (6, 3), (6, 6), (3, 6)]])
    path = path_of(ring)
    assert path.contains(QPointF(1.5, 1.5))
    assert not path.contains(QPointF(5, 5))
    assert path.boundingRect() == QRectF(0.5, 0.5, 9, 9)
    line = path_of(Shape.of("line", [[(float(x), 0.0) for x in range(100)]]), 8)
    assert line.elementCount() < 20
    assert (line.currentPosition().x(), line.currentPosition().y()) == (99.5, 0.5)
    assert path_of(Shape.of("region", [[(2, 3)]])).boundingRect().topLeft() == QPointF(2.5, 3.5)


def test_purposes_are_told_apart_without_colour() -> None:
    looks = {}
    for purpose in ("finding", "measurement", "redaction", "undamaged"):
        for kind in ("suggested", "accepted"):
            item = OutlinesItem()
            caption = "" if purpose == "finding" else purpose
            shape = "line" if purpose == "measurement" else "region"
            made = outline(
                1, 100, 80, 150, shape=shape, kind=kind, purpose=purpose, caption=caption
            )
            item.show_outlines([made], PICTURE)
            looks[purpose, kind] = painted(item)
    for first in looks:
        for second in looks:
            if first < second:
                differs = np.abs(looks[first] - looks[second]).max(axis=2) > 40
                assert differs.sum() > 60, (first, second)
    # The source stays visible under a redaction.
    inside = looks["redaction", "accepted"][120:150, 140:180, 3] > 40
    assert 0.05 < inside.mean() < 0.6
    # An undamaged area is hatched along its outline alone.
    covered = {p: (looks[p, "accepted"][..., 3] > 40).sum() for p in ("redaction", "undamaged")}
    assert covered["undamaged"] < 0.9 * covered["redaction"]


def test_many_are_drawn_with_fine_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    item = OutlinesItem()
    item.show_outlines([outline(1, 100, 80, 150)], PICTURE)
    heavy = (painted(item)[..., 3] > 40).sum()
    monkeypatch.setattr(outlines_item, "FINE_FROM", 0)
    assert 0 < (painted(item)[..., 3] > 40).sum() < 0.7 * heavy
