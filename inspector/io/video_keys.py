"""Small pictures and sharpness along a video: what its timeline is drawn from.

Far parts of a pipe are blurred and a moving camera smears; a trace of sharpness shows where to
look. Key frames alone are decoded, which costs a fraction of the video.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.io.photo_decode import Pixels
from inspector.io.video_facts import claims_of
from inspector.io.video_index import VideoIndex
from inspector.io.video_pictures import PictureMaker
from inspector.io.video_reader import FrameReader

_SHARPNESS_SIDE_PX = 640
_RING_BYTES = 1 << 20


@dataclass(frozen=True, eq=False)
class KeyPicture:
    """One key frame: its number and time, a picture uint8 (height, width, 3) upright and with
    square pixels, and its sharpness: the variance of the Laplacian of the luma (8-bit levels
    squared) at no more than 640 pixels a side. Sharpness compares frames of one video only."""

    number: int
    time_s: float
    picture: NDArray[np.uint8]
    sharpness: float


def key_pictures(
    path: Path,
    index: VideoIndex,
    progress: Progress,
    *,
    picture_px: int = 160,
    most: int = 1000,
    start: int = 0,
) -> Iterator[KeyPicture]:
    """The key frames from frame `start` on, in order, `most` of them evenly spread if there are
    more; the longer side of each picture is `picture_px`. One that cannot be read is left out.

    Opens the file for itself, so it disturbs nobody who watches. Raises SourceError and Cancelled.
    """
    frames = index.key_frames
    frames = frames[np.unique(np.linspace(0, len(frames) - 1, min(len(frames), most)).astype(int))]
    frames = frames[frames >= start]
    maker = PictureMaker()
    with contextlib.closing(FrameReader(path, index, _RING_BYTES)) as reader:
        claims = claims_of(reader.file, reader.read(0))
        for done, number in enumerate(map(int, frames)):
            progress.step(done, len(frames))
            try:
                frame = reader.read(number)
                whole = maker.rgb(frame, claims.turn)
            except SourceError:
                continue
            yield KeyPicture(
                number,
                index.time_s(number),
                _small(whole, picture_px, claims.pixel_aspect),
                sharpness(maker, frame),
            )


def sharpness(maker: PictureMaker, frame: VideoFrame) -> float:
    """Variance of the Laplacian of the luma, reduced to at most 640 pixels a side. Of interlaced
    video every second line: the teeth between the two fields are no detail."""
    luma = maker.luma(frame)
    if frame.interlaced_frame:
        luma = np.ascontiguousarray(luma[::2])
    scale = min(1.0, _SHARPNESS_SIDE_PX / max(luma.shape))
    if scale < 1.0:
        luma = np.asarray(
            cv2.resize(luma, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
        )
    return float(cv2.Laplacian(luma, cv2.CV_32F).var())


def _small(pixels: Pixels, side_px: int, pixel_aspect: float) -> NDArray[np.uint8]:
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    height, width = pixels.shape[0], pixels.shape[1] * pixel_aspect
    scale = min(1.0, side_px / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
