"""Documents of small pictures with any shapes and texts, to hand on and to take back.

Importable as `data.exchange`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from data.documents import HOSTILE, source
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged
from inspector.core.document import Document, VideoFacts
from inspector.core.frame import FrameRef, Window
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.centrelines import centrelines
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import clipped, outlined
from inspector.io.exchange.format_facts import Format
from inspector.io.exchange.formats import Means, make, read, targets
from inspector.io.exchange.incoming import Incoming, taken_in
from inspector.io.exchange.pixels import Pixels

WIDTH, HEIGHT = 23, 17
PIXELS = Pixels(bounds_window, fill, regions, clipped, centrelines, measure_line)
MEANS = Means(PIXELS, {})
FRAMES = (FrameRef("s0"), FrameRef("s1"), FrameRef("v", 0), FrameRef("v", 123))


def pictures() -> Document:
    """Two photos of the same name and a video."""
    size = {"width_px": WIDTH, "height_px": HEIGHT}
    video = source(9, id="v", kind="video", name="clip.mp4", path="clip.mp4", frame_count=200)
    video = replace(video, video=VideoFacts(8.0, 25.0, counted=True), **size)
    photos = [source(0, name="wall.JPG", **size), source(1, name="wall.jpg", path="b/x", **size)]
    return edits.add_sources(Document(), [*photos, video])


_masks = hnp.arrays(np.bool_, (HEIGHT, WIDTH)).filter(lambda mask: mask.any())
painted = _masks.map(lambda mask: outlined(mask, Window(0, 0, WIDTH, HEIGHT)))
"""Regions with holes and several parts."""
_x = st.floats(0, WIDTH - 1, width=32)
_y = st.floats(0, HEIGHT - 1, width=32)
_points = st.tuples(_x, _y)
drawn = st.lists(_points, min_size=3, max_size=8).map(lambda ring: Shape.of("region", [ring]))


def _box(ends: tuple[int, int, int, int]) -> Shape:
    (left, right), (top, bottom) = sorted(ends[:2]), sorted(ends[2:])
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])


boxes = st.tuples(
    *[st.integers(0, WIDTH - 1)] * 2,
    *[st.integers(0, HEIGHT - 1)] * 2,
).map(_box)
lines = st.lists(_points, min_size=1, max_size=6).map(lambda ring: Shape.of("line", [ring]))
texts = st.text(max_size=30) | st.sampled_from(HOSTILE[:-1])
labels = texts.filter(bool)
_judged = st.builds(Judged, texts, texts, st.floats(0, 1))


def _annotation(shape: Shape, frame: FrameRef, label: str, **fields: Any) -> Annotation:
    line = None
    if shape.kind == "line" and not shape.is_point:
        line = measure_line(shape)
    return Annotation("", frame, shape, label, line=line, **fields)


def annotations(
    shapes: st.SearchStrategy[Shape], named: st.SearchStrategy[str] = labels
) -> st.SearchStrategy[list[Annotation]]:
    """Accepted findings of any origin."""
    one = st.builds(
        _annotation,
        shapes,
        st.sampled_from(FRAMES),
        named,
        origin=st.sampled_from(["human", "machine", "machine-edited"]),
        crack_type=st.none() | st.sampled_from(["longitudinal", "pattern"]),
        note=texts,
        judged=st.none() | _judged,
    )
    listed = st.lists(one, min_size=1, max_size=4)
    return listed.map(lambda all_: [replace(a, id=f"a{i}") for i, a in enumerate(all_)])


def exported(name: Format, document: Document, output: Path, means: Means = MEANS) -> Path:
    """What a format writes, put there without waiting for the disk; returns where."""
    export = make(name, document, means)
    for file, target in zip(export.files, targets(export, output), strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content(Progress()))
    return output


def back(name: Format, output: Path, document: Document, means: Means = MEANS) -> Incoming:
    """Read what was written."""
    return read(name, [output], document, means, Progress())


def round_trip(
    name: Format, document: Document, output: Path, means: Means = MEANS
) -> tuple[Document, Incoming]:
    """Through files into a project with the same pictures, and nothing said of them."""
    exported(name, document, output, means)
    bare = [replace(entry, inspection=None) for entry in document.sources.values()]
    empty = edits.add_sources(Document(), bare)
    incoming = back(name, output, empty, means)
    return taken_in(empty, incoming), incoming


def pixels_of(shape: Shape) -> np.ndarray:
    """Bool (height, width) of the whole picture."""
    return fill(shape, Window(0, 0, WIDTH, HEIGHT))
