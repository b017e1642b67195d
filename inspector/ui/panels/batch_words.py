"""A batch in words: what is done with a file, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from inspector.core.batch import LAST_DATE, BatchItem, BatchSettings, BatchState
from inspector.core.batch_queue import BatchQueue
from inspector.core.enhanced import BICUBIC
from inspector.ui.panels import formats
from inspector.ui.plain import one_line

STATE_TEXT: Mapping[BatchState, str] = {
    "waiting": "Waiting",
    "running": "Working",
    "done": "Done",
    "failed": "Failed",
    "cancelled": "Cancelled",
}
STATE_ICON: Mapping[BatchState, str] = {
    "waiting": "recent",
    "running": "run",
    "done": "ok",
    "failed": "error",
    "cancelled": "cancel",
}


def what_text(item: BatchItem, titles: Mapping[str, str]) -> str:
    """What is done with a file: "Bicubic, then HrSegNet-B48 · every 25th frame"."""
    settings = item.settings
    names = [one_line(titles.get(i, i)) for i in settings.models]
    found = " + ".join(names)
    if settings.enlarge:
        large = titles.get(settings.enlarge, settings.enlarge)
        large = "Bicubic" if settings.enlarge == BICUBIC else one_line(large)
        found = f"{large}, then {found}" if found else f"{large}, enlarge"
    parts = [found or "Nothing: choose a model"]
    if item.kind == "video":
        parts.append(frames_text(settings))
    if item.kind == "map" and settings.date != LAST_DATE:
        parts.append(
            f"{one_line(settings.date)} dates"
            if settings.date == "all"
            else one_line(settings.date)
        )
    if settings.region is not None:
        parts.append("a region")
    return " · ".join(parts)


def frames_text(settings: BatchSettings) -> str:
    """Which frames of a video: "every 25th frame from 100 to 900"."""
    frames = settings.frames
    if frames.marks:
        text = "marked frames"
    elif frames.every == 1:
        text = "every frame"
    else:
        text = f"every {_ordinal(frames.every)} frame"
    if frames.first:
        text += f" from {frames.first}"
    return text if frames.last is None else f"{text} to {frames.last}"


def state_text(item: BatchItem) -> str:
    """How an item stands, with the reason where it failed."""
    if item.state == "failed":
        return f"Failed: {one_line(item.reason)}"
    return STATE_TEXT[item.state]


def done_text(item: BatchItem) -> str:
    """How far an item is: "12 of 60", "" before anything is known."""
    if item.total > 1:
        return f"{item.done} of {item.total}"
    return ""


def found_text(item: BatchItem) -> str:
    """Which share of what was looked at counts as found."""
    if not item.seen_px:
        return formats.NOTHING if item.finished else ""
    share = 100 * item.found_px / item.seen_px
    return "0 %" if item.found_px == 0 else f"{max(share, 0.01):.2g} %"


def tooltip_text(item: BatchItem, titles: Mapping[str, str]) -> str:
    """All there is to say of an item."""
    lines = [item.path, what_text(item, titles), state_text(item)]
    lines += [done_text(item)] if done_text(item) else []
    return "\n".join(lines)


def name_text(item: BatchItem) -> str:
    """What a file is called in the list."""
    return one_line(Path(item.path).name) or one_line(item.path)


def summary(queue: BatchQueue, running: bool, pausing: bool, left_s: float | None) -> str:
    """The whole batch in a line: "Working: 12 of 201 done, 1 failed · about 3 min left"."""
    counts = queue.counts()
    total = sum(counts.values())
    if not total:
        return ""
    parts = [f"{counts['done']} of {total} done"]
    parts += [f"{counts['failed']} failed"] if counts["failed"] else []
    parts += [f"{counts['cancelled']} cancelled"] if counts["cancelled"] else []
    open_items = counts["waiting"] + counts["running"]
    head = "Working" if running else "Pausing after this picture" if pausing else ""
    if not head:
        head = (
            "Paused" if open_items and total > open_items else "Ready" if open_items else "Finished"
        )
    text = f"{head}: {', '.join(parts)}"
    if open_items and left_s is not None:
        text += f" · {formats.remaining(left_s)}"
    return text


def _ordinal(number: int) -> str:
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"
