"""Decoded frames around the one that is looked at, within a bound of memory."""

from __future__ import annotations

from av.video.frame import VideoFrame

from inspector.io.video_pictures import native_bytes


class FrameRing:
    """Frames by number; the one farthest from the cursor leaves first. For one thread."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._frames: dict[int, tuple[VideoFrame, int]] = {}
        self._held_bytes = 0
        self.cursor = 0
        """The frame that was asked for last."""

    def __contains__(self, number: int) -> bool:
        return number in self._frames

    def get(self, number: int) -> VideoFrame | None:
        """The frame, if it is still there."""
        kept = self._frames.get(number)
        return None if kept is None else kept[0]

    def put(self, number: int, frame: VideoFrame) -> None:
        """Keep a frame; the one at the cursor is kept even if it alone exceeds the bound."""
        self._drop(number)
        size = native_bytes(frame)
        self._frames[number] = frame, size
        self._held_bytes += size
        while self._held_bytes > self._limit_bytes and len(self._frames) > 1:
            self._drop(max(self._frames, key=lambda n: (abs(n - self.cursor), n)))

    def room_ahead(self) -> bool:
        """True while the frames after the cursor take less than half of the bound."""
        ahead = sum(size for n, (_, size) in self._frames.items() if n > self.cursor)
        return ahead < self._limit_bytes // 2

    def frames_in_half(self) -> int:
        """How many frames like those here fill half of the bound, at least one."""
        if not self._frames:
            return 1
        mean = self._held_bytes / len(self._frames)
        return max(1, int(self._limit_bytes / 2 / max(mean, 1.0)))

    def clear(self) -> None:
        """Let all frames go."""
        self._frames.clear()
        self._held_bytes = 0

    def _drop(self, number: int) -> None:
        kept = self._frames.pop(number, None)
        if kept is not None:
            self._held_bytes -= kept[1]
