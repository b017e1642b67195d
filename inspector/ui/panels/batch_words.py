"""A batch in words: what is done with a file, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from inspector.core.batch import ALL_DATES, LAST_DATE, BatchItem, BatchSettings, BatchState
from inspector.core.batch_queue import BatchQueue
from inspector.core.card import ModelCard
from inspector.core.enhanced import BICUBIC
from inspector.core.language import mark, number, plural, tr
from inspector.core.restoration import Mode
from inspector.ui.panels import formats
from inspector.ui.panels.batch_fields import DIFFERENT
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


MODE_TEXT: Mapping[Mode, str] = {
    "dark": mark("Darker places"),
    "code": mark("As the published code"),
    "paper": mark("As the paper"),
}


def models_text(chosen: Collection[tuple[str, ...]], cards: Iterable[ModelCard]) -> str:
    """Which models selected files are looked at with: "HrSegNet-B48 + 1"."""
    if len(chosen) != 1:
        return tr(DIFFERENT) if chosen else ""
    (models,) = chosen
    if not models:
        return tr("None")
    names = {card.id: one_line(card.title) for card in cards}
    first = names.get(models[0], models[0])
    return f"{first} + {len(models) - 1}" if len(models) > 1 else first


def what_text(item: BatchItem, titles: Mapping[str, str]) -> str:
    """What is done with a file: "Bicubic, then HrSegNet-B48 · every 25th frame"."""
    settings = item.settings
    names = [one_line(titles.get(i, i)) for i in settings.models]
    found = " + ".join(names)
    if settings.enlarge:
        large = titles.get(settings.enlarge, settings.enlarge)
        large = tr("Bicubic") if settings.enlarge == BICUBIC else one_line(large)
        found = (
            tr("{enlarger}, then {models}", enlarger=large, models=found)
            if found
            else tr("{enlarger}, enlarge", enlarger=large)
        )
    parts = [found or tr("Nothing: choose a model")]
    if item.kind == "video":
        parts.append(frames_text(settings))
    if item.kind == "map" and settings.date != LAST_DATE:
        parts.append(tr("all dates") if settings.date == ALL_DATES else one_line(settings.date))
    if settings.region is not None:
        parts.append(tr("a region"))
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
    first, last = frames.first, frames.last
    if last is None:
        return tr("{frames} from {first}", frames=text, first=first) if first else text
    if first:
        return tr("{frames} from {first} to {last}", frames=text, first=first, last=last)
    return tr("{frames} to {last}", frames=text, last=last)


def state_text(item: BatchItem) -> str:
    """How an item stands, with the reason where it failed."""
    if item.state == "failed":
        return tr("Failed: {reason}", reason=one_line(item.reason))
    return tr(STATE_TEXT[item.state])


def done_text(item: BatchItem) -> str:
    """How far an item is: "12 of 60", "" before anything is known."""
    if item.total > 1:
        return tr("{done} of {total}", done=item.done, total=item.total)
    return ""


def found_text(item: BatchItem) -> str:
    """Which share of what was looked at counts as found."""
    if not item.seen_px:
        return formats.NOTHING if item.finished else ""
    share = 100 * item.found_px / item.seen_px
    return "0 %" if item.found_px == 0 else f"{number(max(share, 0.01), '.2g')} %"


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
    parts = [tr("{done} of {total} done", done=counts["done"], total=total)]
    parts += [plural("{n} failed", "{n} failed", counts["failed"])] if counts["failed"] else []
    if cancelled := counts["cancelled"]:
        parts.append(plural("{n} cancelled", "{n} cancelled", cancelled))
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


def _ordinal(place: int) -> str:
    """The four are English; other languages give all of them one form."""
    last = 0 if 10 <= place % 100 <= 20 else place % 10
    if last == 1:
        return tr("{place}st", place=place)
    if last == 2:
        return tr("{place}nd", place=place)
    if last == 3:
        return tr("{place}rd", place=place)
    return tr("{place}th", place=place)
