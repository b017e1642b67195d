"""Annotations with other shapes: pure functions behind the editor."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Annotation, CrackMeasures, LineMeasures, new_id
from inspector.core.frame import FrameRef, Window
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.imaging import region_edits
from inspector.imaging.line_measures import measure_line
from inspector.imaging.splitting import split, split_line
from inspector.imaging.vertices import Vertex
from inspector.ui.naming import step_name, what

PASTED_BY_PX = 12
"""A copy that would lie exactly on its original is moved by this much, source pixels."""


def reshaped(annotation: Annotation, shape: Shape) -> Annotation:
    """The annotation with another shape, which has to be measured anew. What a model found keeps
    the model's region, and is "machine-edited" from now on."""
    judged = annotation.judged
    if judged is not None and judged.region is None and annotation.shape.kind == "region":
        judged = replace(judged, region=annotation.shape)
    return replace(
        annotation,
        shape=shape,
        judged=judged,
        origin="human" if annotation.origin == "human" else "machine-edited",
        measures=None,
        line=_measured_line(shape),
        on_enhanced=None,
        observation=_without_ring(annotation.observation),
    )


def moved(annotation: Annotation, dx_px: int, dy_px: int) -> Annotation:
    """The annotation moved by whole pixels; its measures move along."""
    there = reshaped(annotation, region_edits.moved(annotation.shape, dx_px, dy_px))
    measures = annotation.measures
    if measures is None:
        return there
    return replace(there, measures=_shifted(measures, dx_px, dy_px))


def copied(annotation: Annotation, shape: Shape, frame: FrameRef) -> Annotation:
    """A copy on any frame: a person's, since no model found it there."""
    return replace(
        annotation,
        id=new_id(),
        frame=frame,
        shape=shape,
        status="accepted",
        origin="human",
        measures=None,
        line=_measured_line(shape),
        judged=None,
        on_enhanced=None,
        observation=_elsewhere(annotation, frame),
        reason="",
    )


def _without_ring(observation: Observation | None) -> Observation | None:
    """A circle that was laid through a place is that of this place alone; one that a person drew
    stays."""
    if observation is None or observation.ring is None or observation.ring.origin == "drawn":
        return observation
    return replace(observation, ring=None)


def _elsewhere(annotation: Annotation, frame: FrameRef) -> Observation | None:
    """The coding of a copy. On another frame the pipe lies elsewhere, at another chainage; and a
    continuous defect begins and ends once."""
    observation = annotation.observation
    if observation is None:
        return None
    copy = replace(observation, span="", span_no=0)
    if frame == annotation.frame:
        return copy
    return replace(
        copy, chainage_m=None, chainage_estimated=False, chainage_how="", ring=None, enhanced_id=""
    )


def _measured_line(shape: Shape) -> LineMeasures | None:
    """A mere place has no length."""
    return measure_line(shape) if shape.kind == "line" and not shape.is_point else None


def split_along(
    annotations: Iterable[Annotation], cut: NDArray[np.float32]
) -> list[tuple[Annotation, list[Shape]]]:
    """Those that a drawn line divides, with their pieces."""
    (left, top), (right, bottom) = np.floor(cut.min(axis=0)), np.ceil(cut.max(axis=0))
    box = Window(int(left), int(top), int(right - left) + 1, int(bottom - top) + 1)
    found = []
    for annotation in annotations:
        shape = annotation.shape
        if near(shape, box):
            pieces = split_line(shape, cut) if shape.kind == "line" else split(shape, cut)
            if len(pieces) > 1:
                found.append((annotation, pieces))
    return found


def separate_parts(shape: Shape) -> list[Shape]:
    """The parts of a shape that do not touch."""
    return region_edits.parts(shape)


def nudged(
    shape: Shape, vertices: Collection[Vertex], dx_px: float, dy_px: float, size: tuple[int, int]
) -> Shape:
    """The shape with some of its points moved, none of them beyond the picture."""
    rings = [ring.copy() for ring in shape.rings]
    last = np.array(size, np.float32) - 1
    for ring, index in vertices:
        rings[ring][index] = np.clip(rings[ring][index] + (dx_px, dy_px), 0, last)
    return Shape(shape.kind, tuple(rings))


def kept_inside(
    shapes: Sequence[Shape], size: tuple[int, int], dx_px: int, dy_px: int
) -> tuple[int, int]:
    """The move that leaves no shape further outside the picture than it is."""
    bounds = np.array([shape.bounds for shape in shapes])
    left, top = bounds[:, :2].min(axis=0)
    right, bottom = bounds[:, 2:].max(axis=0)
    return (
        _between(dx_px, -int(left), size[0] - 1 - int(np.ceil(right))),
        _between(dy_px, -int(top), size[1] - 1 - int(np.ceil(bottom))),
    )


def free_place(
    shapes: Sequence[Shape], taken: Sequence[Shape], size: tuple[int, int]
) -> tuple[int, int]:
    """The move by which copies do not lie exactly on what is there: to the right and down, or the
    other way where the picture ends."""
    counts = [len(ring) for ring in shapes[0].rings]
    alike = [shape for shape in taken if [len(ring) for ring in shape.rings] == counts]
    dx = dy = step = 0
    while step < max(size) and region_edits.moved(shapes[0], dx, dy) in alike:
        step += PASTED_BY_PX
        after, before = (
            kept_inside(shapes, size, step, step),
            kept_inside(shapes, size, -step, -step),
        )
        dx = after[0] if after[0] == step else before[0]
        dy = after[1] if after[1] == step else before[1]
    return dx, dy


def extent(shape: Shape) -> float:
    """How large a shape is, to tell the main one of several: area of its box."""
    left, top, right, bottom = shape.bounds
    return (right - left + 1) * (bottom - top + 1)


def near(shape: Shape, window: Window) -> bool:
    """True if the shape's box meets the window."""
    left, top, right, bottom = shape.bounds
    return (
        left <= window.x + window.width
        and right >= window.x - 1
        and top <= window.y + window.height
        and bottom >= window.y - 1
    )


def named(verb: str, subjects: Sequence[Annotation]) -> str:
    """The name of an edit of one or several annotations."""
    return step_name(verb, what(subjects))


def _between(move: int, low: int, high: int) -> int:
    # A shape that is larger than the picture, or outside it already, may only come nearer.
    return min(max(move, min(low, 0)), max(high, 0))


def _shifted(measures: CrackMeasures, dx_px: int, dy_px: int) -> CrackMeasures:
    (ax, ay), (bx, by) = measures.width_p95_at, measures.width_max_at
    return replace(
        measures,
        width_p95_at=(ax + dx_px, ay + dy_px),
        width_max_at=(bx + dx_px, by + dy_px),
    )
