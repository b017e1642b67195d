"""Contents of masks: of models, of people, of files, and of how far models agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import ResultEntry
from inspector.core.frame import Window
from inspector.core.language import number, plural, tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.imaging.contours import fill
from inspector.imaging.metrics.agreement import votes
from inspector.imaging.overlay import max_pooled
from inspector.imaging.windows import union
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.pane_content import VOTES, Field, PaneContent, field_content
from inspector.ui.panels import formats


def mask(ground: Ground, source: PaneContent, found: Mask) -> PaneContent:
    """What a model marks, over the source."""
    made = found.provenance
    about = f"p ≥ {number(ground.threshold, '.2f')} · {formats.took(made.seconds, made.device)}"
    ids = pasted(found.class_ids(ground.threshold), found.origin, source.window)
    return over(
        source, tr("Mask · {title}", title=ground.title(made.model_id)), about, ids, found.labels
    )


def findings(ground: Ground, source: PaneContent) -> PaneContent:
    """What people accepted, over the source."""
    room = source.window
    ids = np.zeros((room.height, room.width), np.uint8)
    count = 0
    for class_id, shapes in enumerate(list(ground.findings.values())[:254], start=1):
        for shape in shapes:
            ids[fill(shape, room)] = class_id
            count += 1
    about = tr("{count} accepted", count=count) if count else tr("nothing is accepted here")
    return over(source, tr("Accepted findings"), about, ids, tuple(ground.findings))


def over(
    source: PaneContent, title: str, about: str, ids: NDArray[np.uint8], labels: tuple[str, ...]
) -> PaneContent:
    """A mask (of whole source pixels of the source's window) over the source's own pixels."""
    level = round(1 / source.scale).bit_length() - 1
    pooled = max_pooled(ids, level)
    return replace(source, title=title, subtitle=about, mask=pooled, labels=labels)


def probability(ground: Ground, found: Mask) -> PaneContent:
    """How sure a model is."""
    made, stage = found.provenance, ground.stage
    part = found.part(stage.window) or found
    values = max_pooled(part.probability.max(axis=0), stage.level).astype(np.float32) / 255.0
    field = Field(values, 0.0, 1.0, "inferno")
    about = formats.took(made.seconds, made.device)
    title = tr("Probability · {title}", title=ground.title(made.model_id))
    return field_content(title, about, field, part.origin, stage.scale, frame=ground.frame)


def agreement(ground: Ground, entries: Sequence[ResultEntry], progress: Progress) -> PaneContent:
    """How many models mark each pixel."""
    masks = []
    for done, entry in enumerate(entries):
        progress.step(done, len(entries))
        masks.append(ground.store.read(entry))
    windows = [Window(*m.origin, m.width_px, m.height_px) for m in masks]
    outer = windows[0]
    for window in windows[1:]:
        outer = union(outer, window)
    outer = outer.clipped(*ground.size) or outer
    marked = [pasted(m.class_ids(ground.threshold), m.origin, outer) for m in masks]
    level = ground.stage.level
    counted = max_pooled(votes(marked), level).astype(np.float32)
    field = Field(counted, 0.0, float(len(masks)), "viridis", VOTES)
    about = ", ".join(ground.title(entry.model_id) for entry in entries)
    title = plural("Agreement of {n} model", "Agreement of {n} models", len(masks))
    origin = outer.x, outer.y
    return field_content(title, about, field, origin, ground.stage.scale, frame=ground.frame)


def pasted(ids: NDArray[np.uint8], origin: tuple[int, int], room: Window) -> NDArray[np.uint8]:
    """Values at `origin` as a window shows them, 0 where there are none."""
    pasted = np.zeros((room.height, room.width), np.uint8)
    x, y = origin[0] - room.x, origin[1] - room.y
    inside = Window(x, y, ids.shape[1], ids.shape[0]).clipped(room.width, room.height)
    if inside is not None:
        rows, columns = inside.slices
        pasted[rows, columns] = ids[
            inside.y - y : inside.y - y + inside.height, inside.x - x : inside.x - x + inside.width
        ]
    return pasted
