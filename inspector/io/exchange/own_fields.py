"""What other programs do not know of an annotation, under a key of our own.

Whatever the format can say itself counts: a label or an outline that was changed elsewhere is not
overruled by what we wrote beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.exchange.outgoing import label_of
from inspector.io.exchange.pixels import Covered, Pixels

KEY = "inspector"
FORMAT = 1
_MAX_POINTS = 1_000_000
_CLOSE_PX = 1e-3


def own_fields(annotation: Annotation) -> dict[str, Any]:
    """What goes under `KEY`: the annotation without its frame."""
    stored = encode(annotation)
    del stored["frame"]
    return {"format": FORMAT, "annotation": stored}


def from_own_fields(value: Any, frame: FrameRef, document: Document) -> Annotation | None:
    """The annotation of such fields; None if they are not there. Enlarged pictures that the project
    does not have are no longer named. Raises SchemaError for fields that are damaged."""
    if value is None:
        return None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise SchemaError("fields of another version")
    stored = value.get("annotation")
    if not isinstance(stored, dict):
        raise SchemaError("no annotation")
    placed = {**stored, "frame": encode(frame)}
    found = decode(Annotation, placed, KEY)
    assert isinstance(found, Annotation)
    if not found.id or sum(map(len, found.shape.rings)) > _MAX_POINTS:
        raise SchemaError("no id, or too many points")
    if found.on_enhanced and found.on_enhanced.result_id not in document.results:
        found = replace(found, on_enhanced=None)
    seen = found.observation
    if seen and seen.enhanced_id and seen.enhanced_id not in document.results:
        found = replace(found, observation=replace(seen, enhanced_id=""))
    return found


def with_label(annotation: Annotation, label: str) -> Annotation:
    """With the label that the file says, which counts even if ours says otherwise."""
    return annotation if label == label_of(annotation) else replace(annotation, label=label)


def covers(shape: Shape, seen: Covered | None, size: tuple[int, int], pixels: Pixels) -> bool:
    """True if a shape covers just these pixels of a picture of this width and height."""
    mine = pixels.covered(shape, *size)
    return seen is None if mine is None else mine.same_as(seen)


def close(one: Shape, other: Shape) -> bool:
    """True for the same points, but for what writing them as decimals did."""
    return (
        one.kind == other.kind
        and [ring.shape for ring in one.rings] == [ring.shape for ring in other.rings]
        and all(
            bool(np.allclose(a, b, rtol=0.0, atol=_CLOSE_PX))
            for a, b in zip(one.rings, other.rings, strict=True)
        )
    )


def reshaped(annotation: Annotation, shape: Shape) -> Annotation:
    """With the shape that somebody gave it elsewhere: nothing is measured yet."""
    return replace(annotation, shape=shape, measures=None, line=None, on_enhanced=None)
