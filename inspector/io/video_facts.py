"""What a video says of itself before its frames are counted: shape, length, rate."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from av.video.frame import VideoFrame

from inspector.core.document import VideoFacts
from inspector.io.video_file import VideoFile, no_pictures
from inspector.io.video_index import VideoIndex
from inspector.io.video_pictures import Turn, is_deep, turn_of

_WIDEST_PIXEL = 10
_LONGEST_S = 1e8
_FASTEST_HZ = 1e5
_MOST_FRAMES = 1 << 31


@dataclass(frozen=True)
class Claims:
    """Size as seen (after turning), "uint8" or "uint16", width / height of a pixel, how frames are
    to be turned; the rest is what the file claims and may be wrong."""

    width_px: int
    height_px: int
    dtype: str
    pixel_aspect: float
    turn: Turn
    interlaced: bool
    codec: str
    frame_count: int
    duration_s: float
    mean_rate_hz: float
    start_stamp: int
    time_base: Fraction

    def facts(self, index: VideoIndex | None) -> VideoFacts:
        """For the document; counted if the index is there."""
        duration, rate = self.duration_s, self.mean_rate_hz
        if index is not None:
            duration, rate = index.duration_s, index.mean_rate_hz
        return VideoFacts(
            duration_s=_bounded(duration, _LONGEST_S),
            mean_rate_hz=_bounded(rate, _FASTEST_HZ),
            pixel_aspect=self.pixel_aspect,
            interlaced=self.interlaced,
            codec=self.codec,
            counted=index is not None,
        )

    def stamp(self, time_s: float) -> int:
        """A time after the first frame as a time stamp of the stream."""
        return self.start_stamp + round(_bounded(time_s, _LONGEST_S) / self.time_base)

    def time_s(self, stamp: int) -> float:
        """A time stamp of the stream as a time after the first frame."""
        return max(0.0, float((stamp - self.start_stamp) * self.time_base))


def claims_of(file: VideoFile, first: VideoFrame) -> Claims:
    """What an open file and its first frame say. Raises SourceError."""
    stream = file.stream
    if not stream.time_base:
        raise no_pictures(file.path, "no time base")
    turn = turn_of(first)
    width, height = first.width, first.height
    aspect = _aspect(stream.sample_aspect_ratio)
    if turn[0]:
        width, height, aspect = height, width, 1.0 / aspect
    rate = _bounded(float(stream.average_rate or stream.base_rate or 0), _FASTEST_HZ)
    duration = _bounded(file.duration_s, _LONGEST_S)
    count = stream.frames or round(duration * rate)
    return Claims(
        width_px=width,
        height_px=height,
        dtype="uint16" if is_deep(first) else "uint8",
        pixel_aspect=aspect,
        turn=turn,
        interlaced=first.interlaced_frame,
        codec=stream.codec_context.name,
        frame_count=min(max(1, count), _MOST_FRAMES),
        duration_s=duration,
        mean_rate_hz=rate,
        start_stamp=stream.start_time or 0,
        time_base=stream.time_base,
    )


def _aspect(ratio: Fraction | None) -> float:
    """1 where the file says nothing, or nonsense."""
    if not ratio or not Fraction(1, _WIDEST_PIXEL) <= ratio <= _WIDEST_PIXEL:
        return 1.0
    return float(ratio)


def _bounded(value: float, most: float) -> float:
    """0 for what is no number."""
    return min(max(0.0, value), most) if value == value else 0.0
