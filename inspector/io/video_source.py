"""A video as a source of frames: every frame exact, wherever it is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from inspector.core.document import VideoFacts
from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameInfo, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.files import local_path, shown
from inspector.io.photo_decode import Pixels, halve
from inspector.io.pyramid import LevelCache, framed, level_count
from inspector.io.video_index import VideoIndex, check_frame

if TYPE_CHECKING:
    # FFmpeg is loaded for the first video; the window does not wait for it.
    from inspector.io.video_facts import Claims
    from inspector.io.video_reader import FrameReader

MEMORY_BYTES = 256 << 20
"""How much memory decoded frames of one video may take."""

_PICTURES_SHARE = 0.25
_COUNTED_FRAMES = 100

_T = TypeVar("_T")


@dataclass(frozen=True)
class Preview:
    """A picture from near a time, before the index knows which frame it is."""

    frame: Frame
    time_s: float


class VideoSource:
    """Frames of one video by number. Several threads may read; one thread of its own decodes.

    Opening decodes the first frame and nothing else. The index of all frames is made by `prepare`,
    which the window calls in the background; until then `preview` shows pictures near a time.
    `len` and frames far from the start wait for the index. While a video is read forward, frames
    to come are decoded ahead. A closed source opens again when it is read.

    Frames have 3 bands (red, green, blue), uint8, or uint16 for video of more than 8 bits, turned
    as the camera was held. Pixels are as coded: not deinterlaced, and where they are not square
    (`FrameInfo.pixel_aspect`) not stretched, so that coordinates name pixels of the evidence;
    whoever measures or shows must stretch.
    """

    def __init__(
        self, path: str | Path, cache_dir: Path | None = None, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        """`cache_dir`: where indexes are kept; without it they live as long as the source.

        Raises SourceError.
        """
        from inspector.io.video_pictures import PictureMaker
        from inspector.io.video_prepare import known_index

        self.path = local_path(path)
        self._cache_dir = cache_dir
        pictures_bytes = int(memory_bytes * _PICTURES_SHARE)
        self._ring_bytes = memory_bytes - pictures_bytes
        self._levels = LevelCache(pictures_bytes)
        self._guard = threading.Lock()
        self._preparing = threading.Lock()
        self._thread: ThreadPoolExecutor | None = None
        self._counting = threading.Lock()
        self._waiting = 0
        # Only the decoding thread touches these two.
        self._reader: FrameReader | None = None
        self._maker = PictureMaker()
        self._index = known_index(self.path, cache_dir)
        try:
            self._claims: Claims = self._in_thread(self._look)
        except BaseException:
            self.close()
            raise

    def __len__(self) -> int:
        return len(self.prepare(Progress()))

    @property
    def index(self) -> VideoIndex | None:
        """All frames, once they are known."""
        return self._index

    @property
    def facts(self) -> VideoFacts:
        """Duration, rate and the shape of pixels: what the file claims, or the index knows."""
        return self._claims.facts(self._index)

    @property
    def frame_count(self) -> int:
        """From the index, or what the file claims; at least one."""
        return self._claims.frame_count if self._index is None else len(self._index)

    def prepare(self, progress: Progress) -> VideoIndex:
        """Make the index, or fetch it from the cache. Raises SourceError and Cancelled."""
        from inspector.io.video_prepare import prepare_index

        with self._preparing:
            if self._index is None:
                index = prepare_index(self.path, self._cache_dir, progress)
                self._in_thread(self._forget)
                self._index = index
            return self._index

    def info(self, index: int) -> FrameInfo:
        """What is known of a frame; its time as soon as the index is there. Raises SourceError."""
        known = self._index
        if known is not None:
            check_frame(known, index, shown(self.path))
        claims = self._claims
        return FrameInfo(
            name=self.path.name,
            width_px=claims.width_px,
            height_px=claims.height_px,
            bands=3,
            dtype=claims.dtype,
            levels=level_count(claims.width_px, claims.height_px),
            time_s=known.time_s(index) if known else (0.0 if index == 0 else None),
            pixel_aspect=claims.pixel_aspect,
        )

    def read(self, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """Pixels of a frame, whole or the part that covers `window`; see `Source.read`."""
        info = self.info(index)
        if not 0 <= level < info.levels:
            raise ValueError(f"{info.name} has levels 0 to {info.levels - 1}, not {level}")
        return framed(self._level(index, level), info, window, level)

    def preview(self, time_s: float) -> Preview:
        """The picture at or shortly before a time: exact if the index is there, else that of a key
        frame nearby. Raises SourceError."""
        index = self._index
        if index is not None:
            number = index.at(time_s)
            return Preview(self.read(number), index.time_s(number))
        stamp, found = self._in_thread(lambda: self._near(self._claims.stamp(time_s)))
        return Preview(Frame(found), self._claims.time_s(stamp))

    def close(self) -> None:
        """Let the file, the thread and all pictures go."""
        with self._guard:
            if self._thread is not None:
                with self._counting:
                    self._waiting += 1
                self._thread.submit(self._next, self._forget)
                self._thread.shutdown(wait=True)
                self._thread = None
        self._levels.clear()

    def _level(self, index: int, level: int) -> Pixels:
        def make() -> Pixels:
            return halve(self._level(index, level - 1)) if level else self._picture(index)

        return self._levels.get((index, level), make)

    def _picture(self, number: int) -> Pixels:
        if self._index is None:
            if number < _COUNTED_FRAMES:
                try:
                    return self._in_thread(lambda: self._decoded(number))
                except SourceError:
                    pass  # the video may be shorter; the index knows
            check_frame(self.prepare(Progress()), number, shown(self.path))
        return self._in_thread(lambda: self._decoded(number))

    def _in_thread(self, work: Callable[[], _T]) -> _T:
        """Do a piece of work in the decoding thread, then let it decode ahead while it is idle."""
        with self._guard:
            if self._thread is None:
                self._thread = ThreadPoolExecutor(1, f"video {shown(self.path)}")
            with self._counting:
                self._waiting += 1
            waiting = self._thread.submit(self._next, work)
            self._thread.submit(self._ahead)
        return waiting.result()

    # What follows runs in the decoding thread.

    def _opened(self) -> FrameReader:
        if self._reader is None:
            from inspector.io.video_reader import FrameReader

            self._reader = FrameReader(self.path, self._index, self._ring_bytes)
        return self._reader

    def _look(self) -> Claims:
        from inspector.io.video_facts import claims_of
        from inspector.io.video_prepare import forget_index

        try:
            reader = self._opened()
            return claims_of(reader.file, reader.read(0))
        except SourceError:
            if self._index is None or self._cache_dir is None:
                raise
        # The cache may hold the index of another file that begins and ends like this one.
        forget_index(self.path, self._cache_dir)
        self._index = None
        self._forget()
        return self._look()

    def _decoded(self, number: int) -> Pixels:
        frame = self._opened().read(number)
        pixels = self._maker.rgb(frame, self._claims.turn)
        return self._checked(pixels)

    def _near(self, stamp: int) -> tuple[int, Pixels]:
        frame = self._opened().near(stamp)
        if frame is None or frame.pts is None:
            return self._claims.start_stamp, self._decoded(0)
        return frame.pts, self._checked(self._maker.rgb(frame, self._claims.turn))

    def _checked(self, pixels: Pixels) -> Pixels:
        wanted = (self._claims.height_px, self._claims.width_px, 3)
        if pixels.shape != wanted or pixels.dtype != self._claims.dtype:
            raise SourceError(
                tr(
                    "{path} holds frames of different sizes or depths; convert the video to one "
                    "size.",
                    path=shown(self.path),
                ),
                f"{pixels.shape} {pixels.dtype}, expected {wanted} {self._claims.dtype}",
            )
        return pixels

    def _next(self, work: Callable[[], _T]) -> _T:
        with self._counting:
            self._waiting -= 1
        return work()

    def _ahead(self) -> None:
        """One step at a time, so that who asks for a frame waits for one step at most."""
        while self._waiting == 0 and self._reader is not None and self._reader.read_ahead():
            pass

    def _forget(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None
