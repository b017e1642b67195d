"""Places in a picture that may show who somebody is: faces, number plates, text on the screen.

This proposes, and a person confirms or rejects each proposal. It misses faces that are small,
turned or covered, plates of shapes it was not trained on, text of fewer than four characters, text
at an angle, and text without contrast; `benchmarks/redaction.py` prints how often it finds text and
how often it takes a crack or a stone for something private. Nothing found is no proof that nothing
is there.

Faces and plates: the cascades that OpenCV brings (Viola and Jones, "Rapid Object Detection using a
Boosted Cascade of Simple Features", CVPR 2001). Text: `screen_text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging import screen_text

PrivateKind = Literal["face", "plate", "text"]

LONGEST_PX = 2000
"""Larger pictures are searched for text reduced to this longer side."""
CASCADE_LONGEST_PX = 1280
"""And for faces and plates to this one: a face smaller than 2 % of it is not found."""


@dataclass(frozen=True)
class Proposal:
    """A rectangle in pixels of the picture that was searched, what it may show, and how sure that
    is, 0..1 (for the order of looking at them; it is no probability)."""

    shape: Shape
    kind: PrivateKind
    score: float


@dataclass(frozen=True)
class _Cascade:
    kind: PrivateKind
    file: str
    least_px: tuple[int, int]
    """Width and height of the smallest that is searched."""
    mirrored: bool = False


_CASCADES = (
    _Cascade("face", "haarcascade_frontalface_alt2.xml", (24, 24)),
    _Cascade("face", "haarcascade_profileface.xml", (24, 24)),
    _Cascade("face", "haarcascade_profileface.xml", (24, 24), mirrored=True),
    _Cascade("plate", "haarcascade_russian_plate_number.xml", (48, 16)),
)
_AGREEING = 4
"""So many overlapping windows must agree."""
_GROWN: dict[PrivateKind, float] = {"face": 0.15, "plate": 0.1, "text": 0.0}
"""Around what was found, of its height: cascades frame the middle of a face."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def find_private(pixels: NDArray[np.uint8], progress: Progress) -> list[Proposal]:
    """What may be private in uint8 RGB (height, width, 3), the surest first of each kind.

    A picture of 2000 x 1500 takes some seconds: run it in the background. Steps after each of its
    passes; raises Cancelled.
    """
    small = _reduced(pixels, LONGEST_PX)
    total = screen_text.PASSES + len(_CASCADES)
    progress.step(0, total)
    lines: list[screen_text.Line] = []
    for done, found in enumerate(screen_text.passes(small), 1):
        lines += found
        progress.step(done, total)
    proposals = [
        Proposal(_rectangle((r.left, r.top, r.right, r.bottom), pixels, small), "text", r.score)
        for r in screen_text.joined(lines)
    ]
    small = _reduced(small, CASCADE_LONGEST_PX)
    grey = cv2.equalizeHist(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY))
    boxes: list[tuple[PrivateKind, Box, float]] = []
    for done, cascade in enumerate(_CASCADES, screen_text.PASSES + 1):
        boxes += [(cascade.kind, box, score) for box, score in _found(cascade, grey)]
        progress.step(done, total)
    for kind, box, score in _distinct(boxes):
        proposals.append(Proposal(_rectangle(box, pixels, small), kind, score))
    return sorted(proposals, key=lambda p: (p.kind, -p.score))


def _reduced(pixels: NDArray[np.uint8], longest_px: int) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    scale = longest_px / max(height, width)
    if scale >= 1.0:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False)


def _found(cascade: _Cascade, grey: Any) -> Iterator[tuple[Box, float]]:
    """The boxes that a cascade finds in uint8 (height, width), and how many windows agreed as
    agreeing / (agreeing + _AGREEING)."""
    classifier = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / cascade.file))
    searched = np.ascontiguousarray(grey[:, ::-1]) if cascade.mirrored else grey
    boxes, agreeing = classifier.detectMultiScale2(
        searched, scaleFactor=1.1, minNeighbors=_AGREEING, minSize=cascade.least_px
    )
    grown = _GROWN[cascade.kind]
    for (x, y, width, height), count in zip(boxes, agreeing, strict=True):
        left = grey.shape[1] - x - width if cascade.mirrored else x
        pad = grown * height
        box = (left - pad, y - pad, left + width - 1 + pad, y + height - 1 + pad)
        yield tuple(float(v) for v in box), float(count / (count + _AGREEING))  # type: ignore[misc]


def _distinct(
    found: list[tuple[PrivateKind, Box, float]],
) -> list[tuple[PrivateKind, Box, float]]:
    """By kind, the surest first, without those that lie mostly inside a surer one of their kind."""
    kept: list[tuple[PrivateKind, Box, float]] = []
    for kind, box, score in sorted(found, key=lambda f: (f[0], -f[2], f[1])):
        if not any(kind == other and _inside(box, larger) > 0.5 for other, larger, _ in kept):
            kept.append((kind, box, score))
    return kept


def _inside(box: Box, other: Box) -> float:
    """The share of a box that lies in another one."""
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    area = (box[2] - box[0]) * (box[3] - box[1])
    return max(width, 0.0) * max(height, 0.0) / area if area > 0 else 0.0


def _rectangle(box: Box, whole: NDArray[np.uint8], searched: NDArray[np.uint8]) -> Shape:
    """A box of the searched picture in pixels of the whole one, clipped to it."""
    height, width = whole.shape[:2]
    across, down = width / searched.shape[1], height / searched.shape[0]

    def moved(value: float, scale: float, edge: float, size: int) -> float:
        # From a pixel's centre to its outer edge, and back to a centre.
        return min(max((value + 0.5 + edge) * scale - 0.5 - edge, 0.0), size - 1.0)

    left, right = moved(box[0], across, -0.5, width), moved(box[2], across, 0.5, width)
    top, bottom = moved(box[1], down, -0.5, height), moved(box[3], down, 0.5, height)
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])
