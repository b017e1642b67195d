"""Which frames may help a frame of a video, or a photo of a folder, to be enhanced."""

from __future__ import annotations

from inspector.core.progress import Progress
from inspector.imaging.reference_choice import SPANS_S, candidates
from inspector.io.video_keys import key_pictures
from inspector.io.video_source import VideoSource


class VideoNeighbours:
    """`candidates` of a video whose index is known, with the sharpness of its key frames; each is
    measured once, when a frame near it is asked for."""

    def __init__(self, source: VideoSource) -> None:
        self._source = source
        self._index = source.prepare(Progress())
        self._keys = [int(n) for n in self._index.key_frames]
        self._sharpness: dict[int, float] = {}

    def __call__(self, number: int) -> tuple[int, ...]:
        """The frames to look at. Raises SourceError."""
        rate_hz = self._index.mean_rate_hz
        self._measure(number, round(SPANS_S[-1] * rate_hz))
        return candidates(number, len(self._index), rate_hz, self._sharpness)

    def _measure(self, number: int, reach: int) -> None:
        near = [k for k in self._keys if abs(k - number) <= reach]
        unknown = [k for k in near if k not in self._sharpness]
        if not unknown:
            return
        pictures = key_pictures(
            self._source.path, self._index, Progress(),
            picture_px=1, most=len(self._keys), start=unknown[0],
        )  # fmt: skip
        for key in pictures:
            if key.number > unknown[-1]:
                break
            self._sharpness[key.number] = key.sharpness
        # Also those that cannot be read: they are not tried again.
        for k in unknown:
            self._sharpness.setdefault(k, 0.0)


def photo_neighbours(number: int, count: int) -> tuple[int, ...]:
    """The photos to look at for one of a row, in which near ones were taken one after the other."""
    return candidates(number, count, 1.0)
