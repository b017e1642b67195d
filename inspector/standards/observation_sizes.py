"""How large an observation is, from the pipe's diameter at its ring, and in words how that was
found."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import PipeRing
from inspector.core.shape import Shape
from inspector.standards.ring import Ring, RingSize, mm_per_px_at, ring_method, size_at_ring


@dataclass(frozen=True)
class PlaceSize:
    """The scale in the plane of the ring, the size of the shape there (None of a point), and the
    method in words: the ring's radius, where it came from, the pipe's diameter."""

    mm_per_px: float
    size: RingSize | None
    method: str


def place_size(
    shape: Shape, ring: PipeRing | None, inspection: Inspection | None, pixel_aspect: float = 1.0
) -> PlaceSize | None:
    """None where the ring or the diameter of a circular pipe is not known."""
    diameter_mm = inspection.diameter_mm if inspection else None
    if ring is None or diameter_mm is None:
        return None
    circle = Ring((ring.x, ring.y), ring.radius_px, fitted=ring.origin == "fitted")
    method = ring_method(circle, diameter_mm)
    if ring.origin == "drawn":
        method = tr(
            "circle of {radius_px:.0f} px radius drawn by hand; pipe {diameter_mm:g} mm",
            radius_px=ring.radius_px,
            diameter_mm=diameter_mm,
        )
    size = None
    if not shape.is_point:
        outline = [(float(x), float(y)) for x, y in max(shape.rings, key=len)]
        closed = shape.kind == "region"
        size = size_at_ring(outline, circle, diameter_mm, pixel_aspect, closed)
    return PlaceSize(mm_per_px_at(circle, diameter_mm), size, method)
