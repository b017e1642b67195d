"""Looking for suggestions in what a model said: what runs beside the window, and when it has to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from inspector.core.annotation import Annotation, Judged
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.core.mask import Mask, quantised
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.contours import bounds_window
from inspector.imaging.cracks import HALO_PX, JUDGED_MARGIN_PX, Suggestion, find_cracks

MASKS_KEPT = 6
"""Masks of so many frames stay in memory, so that the threshold answers at once."""
MOST = 2_000
"""More suggestions than this on one picture are noise that nobody can judge."""
_REACH_PX = JUDGED_MARGIN_PX + HALO_PX + 2
"""A judged region changes suggestions so far around it."""


class MaskCache:
    """The masks of the frames last looked at."""

    def __init__(self) -> None:
        self._masks: OrderedDict[FrameRef, Mask] = OrderedDict()

    def get(self, frame: FrameRef) -> Mask | None:
        """The mask of a frame if it is in memory."""
        return self._masks.get(frame)

    def __contains__(self, frame: FrameRef) -> bool:
        return frame in self._masks

    def by_frame(self) -> dict[FrameRef, Mask]:
        """All that are in memory."""
        return dict(self._masks)

    def keep(self, frame: FrameRef, mask: Mask, in_view: FrameRef | None) -> bool:
        """Take up a mask; True if it is another one. A batch must not take the mask of the picture
        in view away."""
        before = self._masks.get(frame)
        self._masks[frame] = mask
        self._masks.move_to_end(frame)
        while len(self._masks) > MASKS_KEPT:
            del self._masks[next(f for f in self._masks if f not in (frame, in_view))]
        return mask is not before

    def clear(self) -> None:
        """Another project."""
        self._masks.clear()


@dataclass(frozen=True)
class Asked:
    """What a search depends on beside the mask: threshold, least length in source pixels, and what
    people have judged."""

    threshold: float
    min_length_px: float
    judged: tuple[Shape, ...]

    def same(self, other: Asked | None) -> bool:
        """True if the search would find the same; shapes are known by their identity."""
        return (
            other is not None
            and (self.threshold, self.min_length_px) == (other.threshold, other.min_length_px)
            and len(self.judged) == len(other.judged)
            and all(a is b for a, b in zip(self.judged, other.judged, strict=True))
        )


@dataclass(frozen=True)
class Searched:
    """The suggestions most worth looking at, and how many places there are in all."""

    found: tuple[Suggestion, ...]
    total: int
    asked: Asked | None = None
    """What was looked for; None where it was not a search that found them."""

    @property
    def notice(self) -> str:
        """What to say where some were left out; "" if none was."""
        if self.total <= len(self.found):
            return ""
        return tr(
            "{total:,} places were found; the {count:,} most worth looking at are shown. "
            "Raise the threshold or the least length.",
            total=self.total,
            count=len(self.found),
        )


Found = tuple[ResultEntry, Mask | None, Searched]
Known = Mapping[FrameRef, tuple[ResultEntry, Searched]]


def search_all(
    entries: Sequence[ResultEntry],
    masks: Mapping[FrameRef, Mask],
    read: Callable[[ResultEntry], Mask],
    judged: Mapping[FrameRef, Sequence[Annotation]],
    looks: Mapping[FrameRef, tuple[float, float]],
    known: Known,
    progress: Progress,
) -> list[Found]:
    """The suggestions of many results. `masks` are those in memory, `looks` are threshold and least
    length in source pixels of each frame, `known` is what was found before: where nothing is asked
    that was not asked then, it is not looked for again. A whole project's masks would not fit into
    memory: only that of a single result is given back."""
    found: list[Found] = []
    alone = len(entries) == 1
    for done, entry in enumerate(entries):
        part = progress.part(done, len(entries))
        asked = Asked(*looks[entry.frame], tuple(judged_shapes(judged[entry.frame])))
        before, searched = known.get(entry.frame, (None, None))
        same = before is not None and before.id == entry.id
        again = not same or searched is None or not asked.same(searched.asked)
        mask = masks.get(entry.frame)
        if mask is None and (alone or again):
            mask = read(entry)
        if again:
            assert mask is not None
            searched = search(entry, mask, *looks[entry.frame], asked.judged, part)
        assert searched is not None
        found.append((entry, mask if alone else None, searched))
    return found


def search(
    entry: ResultEntry,
    mask: Mask,
    threshold: float,
    min_length_px: float,
    judged: Sequence[Shape],
    progress: Progress,
) -> Searched:
    """The suggestions of a mask, with ids that are unique in the project."""
    asked = Asked(threshold, min_length_px, tuple(judged))
    found = find_cracks(mask, threshold, min_length_px, asked.judged, progress)
    shown = tuple(replace(s, id=f"{entry.id[:8]}-{s.id}") for s in found[:MOST])
    return Searched(shown, len(found), asked)


def as_finding(entry: ResultEntry, suggestion: Suggestion) -> Annotation:
    """What a suggestion of a result becomes when it is accepted."""
    return Annotation(
        id=suggestion.id,
        frame=entry.frame,
        shape=suggestion.shape,
        label=suggestion.label,
        origin="machine",
        measures=suggestion.measures,
        judged=Judged(entry.id, entry.model_id, suggestion.confidence),
    )


def judged_shapes(annotations: Iterable[Annotation]) -> list[Shape]:
    """What people have judged: the shapes of findings, and the regions they were edited from."""
    found = []
    for annotation in annotations:
        if annotation.purpose == "finding":
            found.append(annotation.shape)
            if annotation.judged is not None and annotation.judged.region is not None:
                found.append(annotation.judged.region)
    return found


def shape_of(annotation: Annotation | None) -> Shape | None:
    """The shape of what may not be there."""
    return annotation.shape if annotation else None


def meets(mask: Mask, threshold: float, shapes: Iterable[Shape]) -> bool:
    """True if a model found anything in or close to these shapes: only then can judging them
    change what is suggested."""
    left, top = mask.origin
    for shape in shapes:
        window = bounds_window(shape, _REACH_PX, left + mask.width_px, top + mask.height_px)
        if window is None or window.x + window.width <= left or window.y + window.height <= top:
            continue
        x, y = max(window.x, left), max(window.y, top)
        part = Window(x - left, y - top, window.x + window.width - x, window.y + window.height - y)
        rows, columns = part.slices
        if mask.probability[:, rows, columns].max() >= quantised(threshold):
            return True
    return False
