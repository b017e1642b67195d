"""What has to be made of a file of a batch, before anything is: its frames, models and their keys.

A file that cannot be worked on says so here, in one sentence, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from inspector.core.batch import (
    MOST_FRAMES,
    BatchItem,
    BatchSettings,
    ItemPlan,
    Piece,
    chosen_dates,
    fingerprint,
    piece_key,
)
from inspector.core.card import ModelCard
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC, MOST_MAP_PX, MOST_PX
from inspector.core.errors import ModelError, SourceError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.map_models import MOST_SEARCHED_PX, takes_maps
from inspector.core.progress import Progress
from inspector.core.restoration import Mode
from inspector.engine import restore
from inspector.engine.catalog import Catalog
from inspector.io.files import local_path, shown
from inspector.io.hashing import quick_key
from inspector.io.map_folder import is_one_map
from inspector.io.source import Source, entry_for
from inspector.io.video_entry import counted
from inspector.io.video_format import sniff_file
from inspector.io.video_source import VideoSource

Opener = Callable[[Path], AbstractContextManager[Source]]
"""A file as a source of frames, until it is not needed any more; raises SourceError."""
Marks = Callable[[SourceEntry], Iterable[int]]
"""The frames of a video that people marked."""


def item_fingerprint(item: BatchItem, catalog: Catalog, output: str = "") -> str:
    """What an item would be made from now, at the cost of two mebibytes of its file; "" where that
    is not known before its frames are. `output`: where files are written. Raises SourceError and
    ModelError."""
    weights = _weights(cards_of(item.settings, catalog), item.settings.enlarge, catalog)
    return fingerprint(quick_key(local_path(item.path)), item.settings, weights, output)


def plan_item(
    item: BatchItem,
    catalog: Catalog,
    opened: Opener,
    marks: Marks,
    base: Path | None,
    progress: Progress,
    output: str = "",
) -> ItemPlan:
    """What has to be made. `base`: the folder of the project file. Raises SourceError, ModelError
    and Cancelled."""
    path, settings = local_path(item.path), item.settings
    if settings.empty:
        raise ModelError(
            tr("Nothing is to be done with {path}; choose a model for it.", path=shown(path))
        )
    cards = cards_of(settings, catalog)
    if path.is_dir() and not is_one_map(path):
        raise SourceError(
            tr("There are no pictures in {path}; choose another folder.", path=shown(path))
        )
    entry = entry_for(path, base)
    _check_kind(entry, cards, settings, catalog)
    weights = _weights(cards, settings.enlarge, catalog)
    if entry.kind == "video":
        with opened(path) as source:
            if isinstance(source, VideoSource):
                source.prepare(progress)
                entry = counted(entry, source)
    frames = _frames(entry, settings, marks)
    _check_size(entry, settings, cards)
    pieces = []
    for frame in frames:
        if settings.enlarge:
            key = piece_key(entry.quick_key, frame, settings, settings.enlarge, weights, "")
            pieces.append(Piece(frame, settings.enlarge, "enlarge", key))
        for card in cards:
            mode = mode_of(card, settings) or ""
            key = piece_key(entry.quick_key, frame, settings, card.id, weights, mode)
            pieces.append(Piece(frame, card.id, "find", key))
    made_from = fingerprint(entry.quick_key, settings, weights, output)
    return ItemPlan(entry, tuple(pieces), made_from)


def expected_pieces(path: Path, settings: BatchSettings, opened: Opener) -> int:
    """About how many pieces a file will give, from what it says of itself: for the time that is
    left, and quick. A file that cannot be read counts as one."""
    each = len(settings.models) + bool(settings.enlarge)
    if settings.frames.marks or path.is_dir():
        return each
    try:
        if sniff_file(path) is None:
            return each
        with opened(path) as source:
            count = source.frame_count if isinstance(source, VideoSource) else 1
    except (SourceError, OSError):
        return each
    return each * max(1, len(settings.frames.of(count)))


def mode_of(card: ModelCard, settings: BatchSettings) -> Mode | None:
    """By which difference a model is judged: as chosen, or by its usual one; None if it restores
    nothing."""
    if card.task != "restore":
        return None
    return next((m for m in card.modes if m == settings.mode), card.modes[0])


def region_of(entry: SourceEntry, settings: BatchSettings) -> Window | None:
    """The part of each frame that is worked on, None for all of it. Raises SourceError."""
    if settings.region is None:
        return None
    inside = settings.region.clipped(entry.width_px, entry.height_px)
    if inside is None:
        raise SourceError(
            tr(
                "The region lies beside {name}, which has {width_px} x {height_px} pixels; "
                "choose another region.",
                name=shown(entry.name),
                width_px=entry.width_px,
                height_px=entry.height_px,
            )
        )
    whole = inside == Window(0, 0, entry.width_px, entry.height_px)
    return None if whole else inside


def cards_of(settings: BatchSettings, catalog: Catalog) -> list[ModelCard]:
    """The models that find. Raises ModelError where one of those named is not there, not trained,
    or does something else."""
    cards = [restore.card_of(catalog, model_id) for model_id in settings.models]
    for card in cards:
        if not card.finds:
            raise ModelError(
                tr("{title} finds nothing; choose a model that finds defects.", title=card.title)
            )
        _check_trained(card)
    if settings.enlarge not in ("", BICUBIC):
        card = catalog.card(settings.enlarge)
        if card.enhance is None:
            raise ModelError(
                tr("{title} enlarges nothing; choose another way to enlarge.", title=card.title)
            )
        _check_trained(card)
    return cards


def _check_trained(card: ModelCard) -> None:
    if not card.trained:
        raise ModelError(
            tr(
                "{title} is not trained yet; run `inspector train {model}` or choose another "
                "model.",
                title=card.title,
                model=card.id,
            )
        )


def _weights(cards: Iterable[ModelCard], enlarge: str, catalog: Catalog) -> Mapping[str, str]:
    used = list(cards)
    if enlarge not in ("", BICUBIC):
        used.append(catalog.card(enlarge))
    return {card.id: card.weights.sha256 for card in used if card.weights is not None}


def _check_kind(
    entry: SourceEntry, cards: Iterable[ModelCard], settings: BatchSettings, catalog: Catalog
) -> None:
    used = list(cards)
    if settings.enlarge not in ("", BICUBIC):
        used.append(catalog.card(settings.enlarge))
    on_map = entry.kind == "map"
    for card in used:
        if takes_maps(card) != on_map:
            name = shown(entry.name)
            raise ModelError(
                tr(
                    "{title} takes pictures, and {name} is a map; choose another model.",
                    title=card.title,
                    name=name,
                )
                if on_map
                else tr(
                    "{title} takes maps, and {name} is a picture; choose another model.",
                    title=card.title,
                    name=name,
                )
            )


def _frames(entry: SourceEntry, settings: BatchSettings, marks: Marks) -> tuple[int, ...]:
    if entry.kind == "photo":
        return (0,)
    if entry.kind == "map":
        days = [entry.date_of(index) for index in range(entry.frame_count)]
        try:
            return chosen_dates(settings.date, days)
        except ValueError as error:
            there = ", ".join(day[:10] or str(n) for n, day in enumerate(days))
            raise SourceError(
                tr(
                    "{name} has the dates {dates}; choose one of them.",
                    name=shown(entry.name),
                    dates=shown(there),
                ),
                str(error),
            ) from error
    frames = settings.frames.of(entry.frame_count, marks(entry))
    if not frames:
        raise SourceError(
            tr(
                "{name} has no marked frames; mark some, or choose every so manyth frame.",
                name=shown(entry.name),
            )
            if settings.frames.marks
            else tr(
                "{name} has the frames 0 to {last}; choose others.",
                name=shown(entry.name),
                last=entry.frame_count - 1,
            )
        )
    if len(frames) > MOST_FRAMES:
        raise SourceError(
            tr(
                "{name} would give more than {most} pictures; choose fewer frames.",
                name=shown(entry.name),
                most=MOST_FRAMES,
            )
        )
    return frames


def _check_size(entry: SourceEntry, settings: BatchSettings, cards: Iterable[ModelCard]) -> None:
    place = region_of(entry, settings) or Window(0, 0, entry.width_px, entry.height_px)
    pixels = place.width * place.height
    if settings.enlarge and entry.kind == "map" and pixels > MOST_MAP_PX:
        raise ModelError(
            tr(
                "{name} is too large to be enlarged into a project; choose a region, or write "
                "it to a file with `inspector run`.",
                name=shown(entry.name),
            )
        )
    if settings.enlarge and entry.kind != "map" and pixels > MOST_PX:
        raise ModelError(
            tr(
                "{name} is too large to be enlarged whole; choose a region of it.",
                name=shown(entry.name),
            )
        )
    if not settings.enlarge and entry.kind == "map" and pixels > MOST_SEARCHED_PX:
        raise ModelError(
            tr(
                "{name} is too large to be searched whole; choose a region of it.",
                name=shown(entry.name),
            )
        )
