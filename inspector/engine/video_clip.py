"""An enhanced clip of a part of a video: what the window and the command line start."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from inspector.core.progress import Progress
from inspector.engine.clip import ClipSettings, enhance_clip
from inspector.engine.frame_enhancer import FrameEnhancer, RunModel
from inspector.engine.neighbours import VideoNeighbours
from inspector.io.files import shown
from inspector.io.hashing import quick_key
from inspector.io.video_index import check_frame
from inspector.io.video_source import VideoSource

ReferenceChoice = Literal["auto", "none"] | int
"""The frame that helps most, none, or the frame with this number."""


def video_frames(source: VideoSource, run: RunModel, reference: ReferenceChoice) -> FrameEnhancer:
    """The frames of a video by number, each enhanced by `run`. Raises SourceError."""
    if reference == "auto":
        neighbours = VideoNeighbours(source)
        return FrameEnhancer(run, source.read, neighbours, _name)
    named = () if reference == "none" else (int(reference),)
    return FrameEnhancer(run, source.read, lambda _: named, _name, insists=True)


def enhance_video_clip(
    source: VideoSource,
    frames: range,
    run: RunModel,
    model_id: str,
    weights_sha256: str,
    reference: ReferenceChoice,
    output: Path,
    progress: Progress,
) -> dict[int, str]:
    """Write frames that follow each other, enhanced, as the clip `output`; see `enhance_clip`.

    Returns the reference of each frame. Raises SourceError (also for frames that are not there),
    ModelError, ExportError and Cancelled; after each of them the same call goes on.
    """
    index = source.prepare(progress.part(0, 100))
    for end in (frames[0], frames[-1]):
        check_frame(index, end, source.path.name)
    info = source.info(frames[0])
    settings = ClipSettings(
        source=shown(source.path),
        source_key=quick_key(source.path),
        model_id=model_id,
        weights_sha256=weights_sha256,
        reference=str(reference),
        first=frames[0],
        times_s=tuple(index.time_s(n) for n in frames),
        source_hz=index.mean_rate_hz,
        width_px=info.width_px,
        height_px=info.height_px,
        pixel_aspect=info.pixel_aspect,
    )
    enhance = video_frames(source, run, reference)
    return enhance_clip(enhance, settings, output, progress)


def _name(number: int) -> str:
    return f"frame {number}"
