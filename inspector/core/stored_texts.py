"""Sentences that are stored with results, in English, and shown in the language in use.

A result says what happened while it was made (`Provenance.notices`, `Provenance.settings`): in
English, whoever made it, since others compare it and read it elsewhere. Here are the sentences it
may hold, `{name}` for each value; `retold` says one of them again in another language.
"""

from __future__ import annotations

import re
import string
from functools import cache

from inspector.core.language import mark, number, tr

RAN_IN_TILES = mark("Ran in tiles of {tile_px} px, because the memory did not hold {failed_px} px.")
RAN_ON_PROCESSOR = mark("Ran on the processor, because the memory of {device} was full.")
RAN_WITH_TORCH = mark("Ran with torch, because OpenVINO cannot run this model here.")
LOOKED_ENLARGED = mark("Looked at the measured map enlarged {scale} times, bicubically.")
OTHER_DATE = mark("{date} shows only {share} of the ground here, so {other} was enlarged.")
DATES_LEFT_OUT = mark("Dates left out, because they show another area or lack a band: {count}.")
NO_SCENE_CLASSES = mark(
    "The map has no scene classes: what is bright in blue counts as cloud or snow, and shadows are "
    "not seen."
)
FOUND_ENHANCED = mark(
    "Found on a picture enhanced by {model}, not on original evidence: {width} x {height} px at x "
    "{x}, y {y}."
)
ERROR_MAP = mark("error map by mode {mode}, error from {floor}, contrast from {contrast}")
OWN_SYSTEM = mark("the map's own system, {system}")
NO_BAND_NAMES = mark(
    "The file does not name its bands; those of Sentinel-2 in their usual order are assumed."
)
NO_SCALE = mark(
    "The file does not say how its values become reflectance; value / 10000 is assumed. Products "
    "since January 2022 hold 1000 more than that, unless somebody took it off."
)
TYPED_HERE = mark("typed for this frame")
BETWEEN_TYPED = mark("estimated between typed {first} m and {second} m")
BEYOND_TYPED = mark("estimated beyond typed {first} m and {second} m")
RENDERED = mark("Rendered: no such pipe exists.")
HIDDEN = mark("hidden by clouds")
NOT_LAID = mark("not to be laid over it")
A_FRAME = mark("frame {index}")
_ALL = (
    RAN_IN_TILES,
    RAN_ON_PROCESSOR,
    RAN_WITH_TORCH,
    LOOKED_ENLARGED,
    OTHER_DATE,
    DATES_LEFT_OUT,
    NO_SCENE_CLASSES,
    FOUND_ENHANCED,
    ERROR_MAP,
    OWN_SYSTEM,
    NO_BAND_NAMES,
    NO_SCALE,
    TYPED_HERE,
    BETWEEN_TYPED,
    BEYOND_TYPED,
    RENDERED,
    HIDDEN,
    NOT_LAID,
    A_FRAME,
)


def retold(stored: str) -> str:
    """A stored sentence in the language in use; one that is not known here stays as it is."""
    for text in _ALL:
        found = _pattern(text).fullmatch(stored)
        if found:
            values = found.groupdict()
            return tr(text, **{name: _shown(value) for name, value in values.items()})
    return stored


def _shown(value: str) -> str:
    """A value as it was stored; one with a fraction has the decimal sign of the language in use."""
    found = re.fullmatch(r"-?\d+\.(\d+)", value)
    return number(float(value), f".{len(found[1])}f") if found else value


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """What a text looks like with any values in it."""
    parts = string.Formatter().parse(text)
    return re.compile(
        "".join(
            re.escape(plain) + (f"(?P<{name}>.+?)" if name else "") for plain, name, *_ in parts
        )
    )
