"""How a finding on a video says where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core.document import SourceEntry, VideoFacts
from inspector.report.facts import frame_text

VIDEO = SourceEntry(
    id="v",
    kind="video",
    path="run.mp4",
    name="run.mp4",
    width_px=720,
    height_px=576,
    size_bytes=1000,
    quick_key="k",
    frame_count=100_000,
    video=VideoFacts(4000.0, 25.0, counted=True),
)


@pytest.mark.parametrize(
    ("index", "text"),
    [
        (0, "0, about 0 min 0.0 s after the first"),
        (1499, "1499, about 0 min 59.9 s after the first"),
        (90_125, "90125, about 60 min 5.0 s after the first"),
    ],
)
def test_a_frame_is_named_by_number_and_time(index: int, text: str) -> None:
    assert frame_text(VIDEO, index) == text


def test_where_the_rate_is_not_known_the_number_stands_alone() -> None:
    assert frame_text(replace(VIDEO, video=VideoFacts(0.0, 0.0)), 7) == "7"
