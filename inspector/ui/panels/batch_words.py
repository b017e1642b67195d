"""A batch in words: what is done with a file, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from inspector.core.batch import LAST_DATE, BatchItem, BatchSettings, BatchState
from inspector.core.batch_queue import BatchQueue
from inspector.core.enhanced import BICUBIC
from inspector.core.language import mark, tr
from inspector.ui.panels import formats
from inspector.ui.plain import one_line

STATE_TEXT: Mapping[BatchState, str] = {
    "waiting": mark("Waiting"),
    "running": mark("Working"),
    "done": mark("Done"),
    "failed": mark("Failed"),
    "cancelled": mark("Cancelled"),
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
        large = tr("Bicubic") if settings.enlarge == BICUBIC else one_line(large)
        found = (
            tr("{large}, then {found}", large=large, found=found)
            if found
            else tr("{large}, enlarge", large=large)
        )
    parts = [found or tr("Nothing: choose a model")]
    if item.kind == "video":
        parts.append(frames_text(settings))
    if item.kind == "map" and settings.date != LAST_DATE:
        parts.append(
            tr("{date} dates", date=one_line(settings.date))
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
        text = tr("marked frames")
    elif frames.every == 1:
        text = tr("every frame")
    else:
        text = tr("every {ordinal} frame", ordinal=_ordinal(frames.every))
    if frames.first:
        text += tr(" from {first}", first=frames.first)
    return text if frames.last is None else f"{text} to {frames.last}"


def state_text(item: BatchItem) -> str:
    """How an item stands, with the reason where it failed."""
    if item.state == "failed":
        return tr("Failed: {reason}", reason=one_line(item.reason))
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
    return "0 %" if item.found_px == 0 else tr("{max:.2g} %", max=max(share, 0.01))


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
    parts = [tr("{counts} of {total} done", counts=counts["done"], total=total)]
    parts += [tr("{counts} failed", counts=counts["failed"])] if counts["failed"] else []
    parts += [tr("{counts} cancelled", counts=counts["cancelled"])] if counts["cancelled"] else []
    open_items = counts["waiting"] + counts["running"]
    head = tr("Working") if running else tr("Pausing after this picture") if pausing else ""
    if not head:
        head = (
            tr("Paused")
            if open_items and total > open_items
            else tr("Ready")
            if open_items
            else tr("Finished")
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
