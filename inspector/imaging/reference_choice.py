"""Which frames of a video are worth looking at as references of one of them.

A quick-view camera zooms and a crawler drives up to things: the same wall is seen larger a little
later, or was before. How much later nobody knows, so one frame is looked at in each of a row of
spans of time that grow with the distance, ahead and behind; where sharpness is known, the sharpest
of its span. `references.rank_references` then says which of them really show the place better.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping

SPANS_S = (0.0, 0.35, 0.75, 1.5, 2.75, 4.5, 7.0, 10.0)
"""Limits between the spans, seconds from the frame."""
_USUAL_HZ = 25.0


def candidates(
    number: int,
    frame_count: int,
    rate_hz: float,
    sharpness: Mapping[int, float] | None = None,
) -> tuple[int, ...]:
    """Numbers of the frames to look at for frame `number`, at most 14, by span, the nearest
    first and the later before the earlier.

    `rate_hz` is frames a second (0 if it is not known; 1 for a row of photos). `sharpness` is that
    of some frames, larger is sharper, as `io.video_keys` measures it; frames that are not in it are
    taken only where a span has none that is.
    """
    if not 0 <= number < frame_count:
        raise ValueError(f"there is no frame {number} among {frame_count}")
    rate = rate_hz if rate_hz > 0 else _USUAL_HZ
    known = sharpness or {}
    chosen: list[int] = []
    for low_s, high_s in itertools.pairwise(SPANS_S):
        low, high = max(1, round(low_s * rate)), round(high_s * rate)
        for side in (1, -1):
            span = _span(number, low, high, side, frame_count)
            if not span:
                continue
            measured = [n for n in span if n in known]
            if measured:
                chosen.append(max(measured, key=lambda n: known[n]))
            else:
                chosen.append(span[len(span) // 2])
    return tuple(chosen)


def _span(number: int, low: int, high: int, side: int, frame_count: int) -> range:
    """The frames from `low` to just below `high` frames away on one side."""
    if side > 0:
        return range(number + low, min(number + high, frame_count))
    return range(max(number - high + 1, 0), number - low + 1)
