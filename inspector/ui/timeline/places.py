"""Places in a video as people type them: "1:23.5", "83.5 s", or the number of a frame."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d*)?)")
_SECONDS = re.compile(r"(\d{1,7}(?:[.,]\d*)?)\s*s(?:ec|econds?)?|(\d{1,7}[.,]\d*)")
_FRAME = re.compile(r"(?:frame|f|#)?\s*(\d{1,9})")


def parse_place(text: str) -> float | int | None:
    """A time in seconds (float), the number of a frame (int), or None for what is neither."""
    words = text.strip().casefold()
    if clock := _CLOCK.fullmatch(words):
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600.0 + int(minutes) * 60.0 + _decimal(seconds)
    if seconds_only := _SECONDS.fullmatch(words):
        return _decimal(seconds_only[1] or seconds_only[2])
    frame = _FRAME.fullmatch(words)
    return int(frame[1]) if frame else None


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))
