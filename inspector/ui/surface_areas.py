"""What a model of a surface is learnt from, out of a document: pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.language import plural, tr
from inspector.core.lesson import UndamagedPicture
from inspector.core.shape import Shape
from inspector.imaging.undamaged import LEAST_PX, patches

LARGE_PX, SMALL_PX = 256, 128
"""Sides of the patches that are learnt from; smaller ones are enlarged."""
LONGEST_TITLE = 60
_LONGEST_ID = 48
FIRST_ID = "surface"


@dataclass(frozen=True)
class Patches:
    """How many patches of 256 and of 128 px lie in what is marked, beside each other."""

    large: int = 0
    small: int = 0


def marked(document: Document) -> dict[FrameRef, tuple[Shape, ...]]:
    """The areas that somebody confirmed, frame by frame in the order of the document."""
    found: dict[FrameRef, list[Shape]] = {}
    for a in document.annotations.values():
        known = a.frame.source_id in document.sources
        if a.purpose == "undamaged" and a.status == "accepted" and known:
            found.setdefault(a.frame, []).append(a.shape)
    places = {source_id: place for place, source_id in enumerate(document.sources)}
    order = sorted(found, key=lambda frame: (places[frame.source_id], frame.index))
    return {frame: tuple(found[frame]) for frame in order}


def proposed(document: Document) -> list[Annotation]:
    """Areas that nobody has judged yet."""
    found = document.annotations.values()
    return [a for a in found if a.purpose == "undamaged" and a.status == "suggested"]


def pictures(document: Document, path_of: Callable[[str], Path]) -> tuple[UndamagedPicture, ...]:
    """What a lesson is given."""
    return tuple(
        UndamagedPicture(path_of(frame.source_id), frame.index, areas)
        for frame, areas in marked(document).items()
    )


def patches_in(each: Iterable[tuple[tuple[Shape, ...], tuple[int, int]]]) -> Patches:
    """Of areas with the size (width, height) of their picture."""
    large = small = 0
    for areas, size in each:
        large += patches(areas, size, LARGE_PX)
        small += patches(areas, size, SMALL_PX)
    return Patches(large, small)


def summary(areas: int, frames: int) -> str:
    """ "4 areas on 2 pictures"."""
    return tr(
        "{areas} on {pictures}",
        areas=plural("{n} area", "{n} areas", areas),
        pictures=plural("{n} picture", "{n} pictures", frames),
    )


def size_text(found: Patches) -> str:
    """How much is marked, in patches."""
    if found.large:
        return plural(
            "Room for {n} patch of {large_px} px, or {small} of {small_px} px",
            "Room for {n} patches of {large_px} px, or {small} of {small_px} px",
            found.large,
            large_px=LARGE_PX,
            small=found.small,
            small_px=SMALL_PX,
        )
    return plural(
        "Room for {n} patch of {small_px} px, which is enlarged",
        "Room for {n} patches of {small_px} px, which are enlarged",
        found.small,
        small_px=SMALL_PX,
    )


def missing(areas: int, found: Patches) -> str:
    """What has to be marked still, "" if it is enough. One patch at least is held out."""
    if found.small >= 2:
        return ""
    least = f"{LEAST_PX} × {LEAST_PX} px"
    if not areas:
        return tr("Mark two areas or more, each of at least {least}.", least=least)
    if not found.small:
        return tr("The areas are too small: mark two of at least {least}.", least=least)
    return tr(
        "Mark one more area of at least {least}: one is kept to test what was learnt.", least=least
    )


def model_id(title: str, taken: Collection[str]) -> str:
    """The id of a model of this title, which may be in any script: plain letters, digits and
    hyphens, other than those that are taken whatever their case."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_ID].strip("-")
    stem = f"{FIRST_ID}-{words}" if words else FIRST_ID
    used = {name.casefold() for name in taken}
    made, number = stem, 2
    while made in used:
        made, number = f"{stem}-{number}", number + 1
    return made
