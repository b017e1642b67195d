"""Contents of what models enlarged or restored."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core import enhanced as enhanced_pictures
from inspector.core import restoration
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.core.mask import Provenance
from inspector.core.restoration import UNITS, Restoration
from inspector.core.stored_texts import retold
from inspector.imaging import consistency_colours, difference, error_colours
from inspector.imaging.difference import luma_difference
from inspector.imaging.regrid import regridded
from inspector.imaging.tone import rgb8
from inspector.ui.canvas.made_images import fitting
from inspector.ui.compare.choice import Kind
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.pane_content import OF_LEVELS, Field, PaneContent, field_content
from inspector.ui.panels import formats

_PERCENTILES = (1.0, 99.0)
_MOST_FIELD_PX = 8_400_000


def enhanced(
    kind: Kind, ground: Ground, picture: EnhancedPicture, plain: NDArray[np.uint8] | None
) -> PaneContent:
    """The picture itself, what it changed of `plain` (its window, enlarged without a model), its
    depth, or where it contradicts what was measured. Raises ModelError where there is no such
    thing."""
    on_map = picture.facts is not None
    stamp = enhanced_pictures.MAP_STAMP if on_map else enhanced_pictures.STAMP
    title, about = ground.title(picture.provenance.model_id), _about(picture)
    origin = picture.frame.origin
    if kind == "depth":
        if picture.depth is None:
            raise ModelError(tr("{title} gives no depth; choose another model.", title=title))
        low, high = (float(v) for v in np.percentile(picture.depth, _PERCENTILES))
        field = Field(
            picture.depth, low, max(high, low + 1e-3), "viridis", ends=(mark("far"), mark("near"))
        )
        return field_content(
            tr("Depth · {title}", title=title), about, field, origin, 1.0, stamp, ground.frame
        )
    if kind == "consistency":
        if picture.consistency is None:
            raise ModelError(
                tr("{title} was not held against what was measured; run it again.", title=title)
            )
        most = consistency_colours.LIMIT
        field = Field(picture.consistency, 0.0, most, "viridis", mark("reflectance"))
        name = tr("Contradiction · {title}", title=title)
        return field_content(name, about, field, origin, 1.0, stamp, ground.frame)
    pixels = _pixels(ground, picture)
    if kind == "change":
        assert plain is not None, "changes are of something"
        scale = picture.scale
        window = picture.window
        while scale > 1 and window.width * window.height * scale**2 > _MOST_FIELD_PX:
            scale -= 1
        size = window.width * scale, window.height * scale
        values = luma_difference(regridded(pixels, *size), regridded(plain, *size))
        field = Field(values, -difference.LIMIT, difference.LIMIT, "difference", OF_LEVELS)
        name = tr("{title} − bicubic", title=title)
        return field_content(name, about, field, origin, float(scale), stamp, ground.frame)
    return PaneContent(
        tr("Enhanced · {title}", title=title),
        about,
        pixels,
        origin,
        float(picture.scale),
        stamp=stamp,
        frame=ground.frame,
    )


def restored(kind: Kind, ground: Ground, made: Restoration) -> PaneContent:
    """The restored surface, or one of its errors."""
    title = ground.title(made.provenance.model_id)
    about, origin = _took(made.provenance), made.frame.origin
    limit = float(error_colours.LIMIT)
    if kind == "restored":
        return PaneContent(
            tr("Restored · {title}", title=title),
            about,
            rgb8(made.frame),
            origin,
            stamp=restoration.STAMP,
            frame=ground.frame,
        )
    signed = made.signed_error.astype(np.float32)
    if kind == "signed-error":
        name, field = tr("Signed error"), Field(signed, -limit, limit, "error", OF_LEVELS)
    elif kind == "absolute-error":
        name, field = (
            tr("Absolute error"),
            Field(np.abs(signed), 0.0, limit, "viridis", OF_LEVELS),
        )
    else:
        judged = made.error.judgement
        high = max(judged.high, judged.low + 1e-3)
        unit = UNITS[made.mode]
        name, field = (
            tr("Filtered error"),
            Field(made.error.errors, judged.low, high, "viridis", unit),
        )
    stamp = restoration.STAMP
    return field_content(f"{name} · {title}", about, field, origin, 1.0, stamp, ground.frame)


def remade(
    ground: Ground, model_id: str, pixels: NDArray[np.uint8], origin: tuple[int, int]
) -> PaneContent:
    """What a model made of the frame a quarter of its size, as large as the frame again."""
    plain = model_id == BICUBIC
    title = tr("Bicubic") if plain else ground.title(model_id)
    stamp = "" if plain else enhanced_pictures.STAMP
    return PaneContent(
        tr("From a quarter · {title}", title=title),
        ground.name,
        pixels,
        origin,
        stamp=stamp,
        frame=ground.frame,
    )


def _pixels(ground: Ground, picture: EnhancedPicture) -> NDArray[np.uint8]:
    if picture.facts is None or ground.shown is None:
        return rgb8(picture.frame)
    return fitting(ground.shown, picture).picture(picture.frame, picture.facts)


def _about(picture: EnhancedPicture) -> str:
    helped = retold(picture.reference)
    helped = tr("with {reference}", reference=helped) if helped else ""
    return " · ".join(filter(None, (f"× {picture.scale}", helped, _took(picture.provenance))))


def _took(made: Provenance) -> str:
    return formats.took(made.seconds, made.device)
