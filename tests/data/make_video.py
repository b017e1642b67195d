"""Makes every video that the tests read; each frame carries its number as black and white squares.

Importable as `data.make_video` (`tests/` is on the path).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

WIDTH_PX, HEIGHT_PX = 128, 96
_SQUARE_PX, _ACROSS, _BITS = 16, 8, 16


@dataclass(frozen=True)
class Recipe:
    """How a test video is coded. `times`: presentation times in units of `time_base`."""

    suffix: str
    container: str
    codec: str
    options: dict[str, str] = field(default_factory=dict)
    gop: int = 30
    b_frames: int = 0
    pix_fmt: str = "yuv420p"
    rate: int = 25
    times: Sequence[int] | None = None
    time_base: Fraction = Fraction(1, 1000)
    size: tuple[int, int] = (WIDTH_PX, HEIGHT_PX)
    mux: dict[str, str] = field(default_factory=dict)


def drawn(number: int, size: tuple[int, int] = (WIDTH_PX, HEIGHT_PX)) -> NDArray[np.uint8]:
    """uint8 (height, width, 3): sixteen squares that spell the number, over a moving texture."""
    width, height = size
    y, x = np.mgrid[:height, :width]
    wave = 118 + 50 * np.sin((x + 3 * number) / 9.0) * np.cos((y - 2 * number) / 13.0)
    picture = np.stack([wave, np.roll(wave, 7, 0), np.roll(wave, 11, 1)], axis=2).astype(np.uint8)
    for bit in range(_BITS):
        row, column = divmod(bit, _ACROSS)
        top, left = row * _SQUARE_PX, column * _SQUARE_PX
        shade = 255 if number >> bit & 1 else 0
        picture[top : top + _SQUARE_PX, left : left + _SQUARE_PX] = shade
    return picture


def number_in(picture: NDArray[Any]) -> int:
    """The number that a frame carries, read off its squares; fails if one is neither."""
    top = 255 if picture.dtype == np.uint8 else 65535
    number = 0
    for bit in range(_BITS):
        row, column = divmod(bit, _ACROSS)
        y, x = row * _SQUARE_PX + 4, column * _SQUARE_PX + 4
        bright = float(picture[y : y + 8, x : x + 8].mean()) / top
        assert not 0.35 < bright < 0.65, f"square {bit} is neither black nor white: {bright:.2f}"
        number |= (bright > 0.5) << bit
    return number


def make_video(path: Path, recipe: Recipe, numbers: Iterable[int]) -> Path:
    """Write frames that carry these numbers."""
    with av.open(str(path), "w", format=recipe.container, options=recipe.mux) as container:
        stream = container.add_stream(recipe.codec, rate=recipe.rate, options=dict(recipe.options))
        stream.width, stream.height = recipe.size
        stream.pix_fmt = recipe.pix_fmt
        stream.gop_size = recipe.gop
        stream.max_b_frames = recipe.b_frames
        stream.thread_count = 1
        base = recipe.time_base if recipe.times else Fraction(1, recipe.rate)
        stream.time_base = stream.codec_context.time_base = base
        for at, number in enumerate(numbers):
            frame = av.VideoFrame.from_ndarray(drawn(number, recipe.size), format="rgb24")
            frame = frame.reformat(format=recipe.pix_fmt)
            frame.time_base = base
            frame.pts = recipe.times[at] if recipe.times else at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def decoded_from_start(path: Path) -> Iterator[av.VideoFrame]:
    """Every frame that FFmpeg gives when it decodes the file once, from its start: the truth that
    seeking is held against. Packets that it refuses are passed over. One thread: with several on
    one frame, FFmpeg does not conceal damage but leaves what was in the memory before."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_count, stream.thread_type = 1, "NONE"
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
            except av.error.FFmpegError:
                packet = None
            if packet is not None and not packet.size:
                continue
            try:
                yield from stream.codec_context.decode(packet)
            except EOFError:
                return
            except av.error.FFmpegError:
                continue
            if packet is None:
                return


H264_MP4 = Recipe(".mp4", "mp4", "libx264", {"preset": "veryfast", "bf": "3"}, 48, 3)
OPEN_GOP = Recipe(
    ".mp4",
    "mp4",
    "libx264",
    {"x264-params": "open-gop=1:bframes=3:b-adapt=0:keyint=24:min-keyint=24:scenecut=0"},
    24,
    3,
)
INTRA_REFRESH = Recipe(
    ".mkv",
    "matroska",
    "libx264",
    {"x264-params": "intra-refresh=1:bframes=0:keyint=30:scenecut=0"},
    30,
)
MPEG4_AVI = Recipe(".avi", "avi", "mpeg4", {"bf": "2", "q": "3"}, 24, 2)
H264_AVI = Recipe(".avi", "avi", "libx264", {"preset": "veryfast", "bf": "2"}, 24, 2)
VFR_MKV = Recipe(
    ".mkv",
    "matroska",
    "libx264",
    {"preset": "veryfast"},
    40,
    2,
    times=[40 * n + (n * n * 7) % 31 + (900 if n > 50 else 0) for n in range(400)],
)
MPEG2_PS = Recipe(".mpg", "mpeg", "mpeg2video", {"bf": "2", "b": "2000000"}, 15, 2)
MPEG2_TS = Recipe(".ts", "mpegts", "mpeg2video", {"bf": "2", "b": "2000000"}, 15, 2)
H264_TS = Recipe(".ts", "mpegts", "libx264", {"preset": "veryfast", "bf": "2"}, 30, 2)
MJPEG_AVI = Recipe(".avi", "avi", "mjpeg", {"q": "3"}, 1, 0, "yuvj420p")
H265_MP4 = Recipe(
    ".mp4", "mp4", "libx265", {"preset": "ultrafast", "x265-params": "log-level=none"}, 30, 3
)
WMV2_ASF = Recipe(".wmv", "asf", "wmv2", {"b": "2000000"}, 20)
VP9_WEBM = Recipe(".webm", "webm", "libvpx-vp9", {"deadline": "realtime", "cpu-used": "8"}, 40)
VP8_WEBM = Recipe(
    ".webm", "webm", "libvpx", {"deadline": "realtime", "auto-alt-ref": "1", "b": "1000000"}, 40
)
DEEP_MKV = Recipe(".mkv", "matroska", "libx264", {"preset": "veryfast"}, 30, 2, "yuv420p10le")

ALL = {
    "h264 mp4": H264_MP4,
    "h264 mp4 open gop": OPEN_GOP,
    "h264 mkv intra refresh": INTRA_REFRESH,
    "mpeg4 avi": MPEG4_AVI,
    "h264 avi": H264_AVI,
    "h264 mkv vfr": VFR_MKV,
    "mpeg2 ps": MPEG2_PS,
    "mpeg2 ts": MPEG2_TS,
    "h264 ts": H264_TS,
    "mjpeg avi": MJPEG_AVI,
    "h265 mp4": H265_MP4,
    "wmv2 asf": WMV2_ASF,
    "vp9 webm": VP9_WEBM,
    "vp8 webm": VP8_WEBM,
    "10 bit mkv": DEEP_MKV,
}
