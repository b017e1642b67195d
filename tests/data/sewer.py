"""Coded sewer runs for tests. Importable as `data.sewer`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry, VideoFacts
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.shape import Shape

HEAD = Inspection(
    book="cjj181",
    pipe_ref="W12-W13",
    start_node="W12",
    end_node="W13",
    section="circular",
    width_mm=800.0,
    height_mm=800.0,
    material="concrete",
    total_length_m=50.0,
    surveyed_length_m=50.0,
    inspected_at="2026-05-31T09:30",
    travel="with flow",
    method="CCTV",
    reference_point="middle of the manhole",
    cleaned="yes",
    inspector="A. Li",
    area="trunk",
    soil="ordinary",
)


def video(key: str = "v", inspection: Inspection | None = HEAD, **changes: Any) -> SourceEntry:
    made = SourceEntry(
        id=key,
        kind="video",
        path=f"{key}.mp4",
        name=f"{key}.mp4",
        width_px=320,
        height_px=240,
        size_bytes=99,
        quick_key="k",
        frame_count=1000,
        video=VideoFacts(40.0, 25.0, codec="h264"),
        inspection=inspection,
    )
    return replace(made, **changes)


def coded(
    key: str, code: str, chainage_m: float | None, on: FrameRef | None = None, **changes: Any
) -> Annotation:
    """A point observation by CJJ 181; `changes` are those of the observation."""
    note = changes.pop("note", "")
    observation = replace(Observation("cjj181", code, chainage_m=chainage_m), **changes)
    shape = Shape.of("line", [[(160.0, 120.0)]])
    frame = on or FrameRef("v", round(10 * (chainage_m or 0.0)))
    return Annotation(key, frame, shape, code, note=note, observation=observation)


def run(annotations: Sequence[Annotation], *sources: SourceEntry) -> Document:
    """A document with the annotations on the sources, or on one video with the head."""
    return edits.put(edits.add_sources(Document(), sources or [video()]), *annotations)
