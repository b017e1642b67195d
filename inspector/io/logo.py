"""The logo of a report: read once from a file, re-encoded, and kept in the project.

What is kept was always written here from pixels: nothing else of the chosen file (notes, places,
hidden pictures) goes into a project or out with a report. A project from elsewhere may hold
anything in its place, so it is decoded with the same care.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from inspector.core.document import MAX_LOGO_BYTES, Logo
from inspector.core.errors import SourceError
from inspector.io import probe
from inspector.io.files import local_path, regular_file, shown

LONGEST_PX = 1200
"""Of a kept logo: more than 300 dpi on 90 mm."""
MAX_FILE_BYTES = 16 << 20
_MAX_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
"""What logos come as; TIFF can hold too much else to be opened for one."""
_FAULTS = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    MemoryError,
    Image.DecompressionBombError,
)


def read_logo(path: Path) -> Logo:
    """The picture of a file as it is kept, upright, at most `LONGEST_PX` long.

    Raises SourceError for anything else, and for files or pictures that are far too large.
    """
    path = local_path(path)
    if regular_file(path).st_size > MAX_FILE_BYTES:
        raise SourceError(f"{shown(path)} is too large for a logo; choose a smaller picture.")
    probe.first(path, "logo")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES)
        picture = _decoded(content)
    except _FAULTS as error:
        raise SourceError(
            f"{shown(path)} cannot be used as a logo; choose a PNG or JPEG picture.", str(error)
        ) from error
    longest_px = LONGEST_PX
    while True:
        kept = _encoded(picture, longest_px)
        if len(kept) <= MAX_LOGO_BYTES:
            return Logo(kept)
        longest_px //= 2


def logo_pixels(logo: Logo) -> NDArray[np.uint8] | None:
    """uint8 (height, width, 4), red, green, blue and how solid it is, at most `LONGEST_PX` long;
    None for what is no picture."""
    try:
        picture = _decoded(logo.png)
    except _FAULTS:
        return None
    picture.thumbnail((LONGEST_PX, LONGEST_PX), Image.Resampling.LANCZOS)
    return np.array(picture, dtype=np.uint8)


def _decoded(content: bytes) -> Image.Image:
    """As RGBA; its size is looked at before its pixels are unpacked."""
    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        width, height = opened.size
        if width * height > _MAX_PIXELS:
            raise ValueError(f"{width} x {height} px")
        upright = ImageOps.exif_transpose(opened)
        if upright.mode.startswith("I"):
            # 16-bit grey: Pillow would cut it off instead of scaling it.
            grey = np.asarray(upright, dtype=np.int64) >> 8
            upright = Image.fromarray(grey.clip(0, 255).astype(np.uint8))
        return upright.convert("RGBA")


def _encoded(picture: Image.Image, longest_px: int) -> bytes:
    small = picture.copy()
    small.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    solid = small.getchannel("A").getextrema() == (255, 255)
    target = io.BytesIO()
    (small.convert("RGB") if solid else small).save(target, "PNG", optimize=True)
    return target.getvalue()
