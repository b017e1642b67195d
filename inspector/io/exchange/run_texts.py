"""What exchange formats of pipe inspections have in common."""

from __future__ import annotations

from inspector.core.document import SourceEntry
from inspector.core.inspection import Inspection


def ends(head: Inspection) -> tuple[str, str]:
    """The upper and the lower manhole; without a direction the start counts as the upper one."""
    nodes = head.start_node, head.end_node
    return nodes[::-1] if head.travel == "against flow" else nodes


def counter(source: SourceEntry, index: int) -> str:
    """The time of a frame of a video in the recording, H:MM:SS; "" where it is not known."""
    if source.kind != "video" or source.video is None or not source.video.mean_rate_hz:
        return ""
    seconds = round(index / source.video.mean_rate_hz)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
