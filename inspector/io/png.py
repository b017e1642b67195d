"""Pictures as PNG with words in them that other programs show as metadata."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from inspector.core import restoration
from inspector.core.enhanced import STAMP, EnhancedPicture
from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.restoration import Restoration
from inspector.io.files import shown


def png_with_text(pixels: NDArray[np.uint8] | NDArray[np.uint16], text: Mapping[str, str]) -> bytes:
    """uint8 (height, width, 3) RGB, or uint8 or uint16 (height, width) grey, as PNG.

    `text` by keyword ("Title", "Comment", ... of 1 to 79 Latin-1 characters); values may be any
    text (chunks tEXt, or iTXt for what is not Latin-1).
    """
    info = PngInfo()
    for keyword, value in text.items():
        info.add_text(keyword, value)
    content = io.BytesIO()
    # Level 1: half the time of the usual 6, for a few percent of size.
    Image.fromarray(np.ascontiguousarray(pixels)).save(
        content, "PNG", pnginfo=info, compress_level=1
    )
    return content.getvalue()


def enhanced_png(pixels: NDArray[np.uint8], picture: EnhancedPicture, source: str) -> bytes:
    """An enhanced picture as an export: `pixels` are its own with the stamp burnt in below, and
    the file's words say what it is, which frame of `source` it shows and how it was made."""
    return png_with_text(pixels, enhanced_notes(picture, source))


def depth_png(picture: EnhancedPicture, source: str) -> bytes:
    """Its depth as 16-bit grey: 65535 is the nearest. ValueError for a picture without depth."""
    if picture.depth is None:
        raise ValueError("a picture without depth")
    levels = np.rint(picture.depth * 65535).astype(np.uint16)
    kind = "Relative inverse depth as a model sees it, 65535 is near; no measurement."
    return png_with_text(levels, {**enhanced_notes(picture, source), "Description": kind})


def enhanced_notes(picture: EnhancedPicture, source: str) -> dict[str, str]:
    """What an export of an enhanced picture says of itself."""
    made = picture.provenance
    return {
        "Title": STAMP,
        "Source": source,
        "Software": f"Inspector {made.app_version}",
        "Comment": f"{picture.scale} times enlarged by {made.model_id} (weights "
        f"{made.weights_sha256 or 'none'}, {made.runner}, {made.device}, {made.dtype}), "
        f"reference: {picture.reference or 'none'}",
        "Reference": picture.reference,
    }


def restored_notes(made: Restoration, source: str) -> dict[str, str]:
    """What an export of a restored picture or its error map says of itself."""
    return {
        "Title": restoration.STAMP,
        "Source": source,
        "Software": f"Inspector {made.provenance.app_version}",
        "Comment": f"{made.provenance.model_id}, {made.provenance.settings}",
    }


def found_notes(mask: Mask, threshold: float, source: str) -> dict[str, str]:
    """What a picture of a mask says of itself: how it was made, and from which probability."""
    made = mask.provenance
    how = f"{made.runner}, {made.device}, {made.dtype}"
    return {
        "Source": source,
        "Software": f"Inspector {made.app_version}",
        "Comment": f"{made.model_id}, weights {made.weights_sha256 or 'none'}, {how}",
        "Threshold": f"{threshold:.2f}",
        "Labels": ", ".join(mask.labels),
        "Notices": " ".join(made.notices) or "none",
    }


def read_png(path: Path) -> tuple[NDArray[np.uint8], dict[str, str]]:
    """An 8-bit RGB picture that `png_with_text` wrote, (height, width, 3), and its words.

    Raises SourceError if it cannot be read or is anything else.
    """
    try:
        with Image.open(path, formats=["PNG"]) as picture:
            pixels = np.asarray(picture)
            text = {str(k): str(v) for k, v in getattr(picture, "text", {}).items()}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SourceError(
            tr("{path} is damaged; delete it and make it again.", path=shown(path)), str(error)
        ) from error
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or pixels.shape[2] != 3:
        raise SourceError(tr("{path} is no 8-bit colour picture; delete it.", path=shown(path)))
    return pixels, text
