"""How results look inside a part: masks, enhanced pictures with their depth, restorations."""

from __future__ import annotations

import json

import numpy as np
from numpy.typing import NDArray

from inspector import MAX_PICTURE_PIXELS
from inspector.core.document import ResultEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ProjectError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Mask, Provenance
from inspector.core.restoration import ErrorMap, Judgement, Mode, Restoration
from inspector.io import safe_hdf5
from inspector.io.codec import SchemaError, decode, encode
from inspector.io.new_hdf5 import NewArray

PART_FORMAT = 2
"""Since 2 enhanced pictures may be maps."""
_MAX_CLASSES = 64
_MAX_BANDS = 16
_CHUNK_SIDE_PX = 1024


def mask_arrays(name: str, mask: Mask) -> dict[str, NewArray]:
    """A mask under a name."""
    return {
        name: NewArray(
            mask.probability,
            gzip=1,
            chunks=(1, _chunk(mask.height_px), _chunk(mask.width_px)),
            attributes={
                "provenance": json.dumps(encode(mask.provenance)),
                "labels": json.dumps(list(mask.labels)),
                "origin_x": mask.origin[0],
                "origin_y": mask.origin[1],
            },
        )
    }


def picture_arrays(name: str, picture: EnhancedPicture) -> dict[str, NewArray]:
    """An enhanced picture under a name, its depth under <name>-depth, and how far a map is from
    what was measured under <name>-consistency."""
    pixels = picture.frame.pixels
    height, width, bands = pixels.shape
    arrays = {
        name: NewArray(
            pixels,
            gzip=1,
            chunks=(_chunk(height), _chunk(width), bands),
            attributes={
                "provenance": json.dumps(encode(picture.provenance)),
                "scale": picture.scale,
                "origin_x": picture.frame.origin[0],
                "origin_y": picture.frame.origin[1],
                "reference": picture.reference,
                "has_depth": int(picture.depth is not None),
                "has_consistency": int(picture.consistency is not None),
                "facts": json.dumps(encode(picture.facts)),
            },
        )
    }
    for kind in ("depth", "consistency"):
        values = getattr(picture, kind)
        if values is not None:
            chunks = (_chunk(values.shape[0]), _chunk(values.shape[1]))
            arrays[f"{name}-{kind}"] = NewArray(values, gzip=1, chunks=chunks)
    return arrays


def restoration_arrays(name: str, made: Restoration) -> dict[str, NewArray]:
    """A restored picture under a name, its signed error under <name>-error and the filtered one
    under <name>-values."""
    height, width, bands = made.frame.pixels.shape
    chunks = (_chunk(height), _chunk(width))
    return {
        name: NewArray(
            made.frame.pixels,
            gzip=1,
            chunks=(*chunks, bands),
            attributes={
                "provenance": json.dumps(encode(made.provenance)),
                "labels": json.dumps(list(made.labels)),
                "judgement": json.dumps(encode(made.error.judgement)),
                "mode": json.dumps(made.mode),
                "origin_x": made.frame.origin[0],
                "origin_y": made.frame.origin[1],
            },
        ),
        f"{name}-error": NewArray(made.signed_error, gzip=1, chunks=chunks),
        f"{name}-values": NewArray(made.error.values, gzip=1, chunks=chunks),
    }


def read_mask(file: safe_hdf5.SafeReader, entry: ResultEntry) -> Mask:
    """Raises ProjectError, SchemaError and ValueError for what is not as written."""
    _check_format(file)
    spec = safe_hdf5.ArraySpec("uint8", 3, _MAX_CLASSES * MAX_PICTURE_PIXELS)
    probability = file.array(entry.id, spec)
    return Mask(
        probability,
        _labels(file, entry),
        read_provenance(file, entry),
        _origin(file, entry),
    )


def read_picture(file: safe_hdf5.SafeReader, entry: ResultEntry) -> EnhancedPicture:
    """Raises ProjectError, SchemaError and ValueError for what is not as written."""
    facts = None
    if _check_format(file) >= 2:
        facts = decode(MapFacts | None, _loaded(file.text("facts", entry.id)), "facts")
    dtype = np.dtype(np.uint8 if facts is None else np.uint16)
    most_bytes = _MAX_BANDS * MAX_PICTURE_PIXELS * dtype.itemsize
    return EnhancedPicture(
        Frame(
            file.array(entry.id, safe_hdf5.ArraySpec(str(dtype), 3, most_bytes)),
            _origin(file, entry),
        ),
        file.integer("scale", entry.id),
        read_provenance(file, entry),
        _of_source_pixels(file, entry, "depth"),
        file.text("reference", entry.id),
        facts,
        None if facts is None else _of_source_pixels(file, entry, "consistency"),
    )


def read_restoration(file: safe_hdf5.SafeReader, entry: ResultEntry) -> Restoration:
    """Raises ProjectError, SchemaError and ValueError for what is not as written."""
    _check_format(file)
    pixels = safe_hdf5.ArraySpec("uint8", 3, _MAX_BANDS * MAX_PICTURE_PIXELS)
    error = safe_hdf5.ArraySpec("int16", 2, np.dtype(np.int16).itemsize * MAX_PICTURE_PIXELS)
    values = safe_hdf5.ArraySpec("uint8", 2, MAX_PICTURE_PIXELS)
    judgement = _loaded(file.text("judgement", entry.id))
    return Restoration(
        Frame(file.array(entry.id, pixels), _origin(file, entry)),
        file.array(f"{entry.id}-error", error),
        ErrorMap(
            file.array(f"{entry.id}-values", values), decode(Judgement, judgement, "judgement")
        ),
        decode(Mode, _loaded(file.text("mode", entry.id)), "mode"),
        _labels(file, entry),
        read_provenance(file, entry),
    )


def read_provenance(file: safe_hdf5.SafeReader, entry: ResultEntry) -> Provenance:
    """How it was made. Raises ProjectError and SchemaError."""
    made = _loaded(file.text("provenance", entry.id))
    provenance: Provenance = decode(Provenance, made, "provenance")
    return provenance


def _labels(file: safe_hdf5.SafeReader, entry: ResultEntry) -> tuple[str, ...]:
    labels: tuple[str, ...] = decode(
        tuple[str, ...], _loaded(file.text("labels", entry.id)), "labels"
    )
    return labels


def _of_source_pixels(
    file: safe_hdf5.SafeReader, entry: ResultEntry, kind: str
) -> NDArray[np.float32] | None:
    if not file.integer(f"has_{kind}", entry.id):
        return None
    most_bytes = np.dtype(np.float32).itemsize * MAX_PICTURE_PIXELS
    return file.array(f"{entry.id}-{kind}", safe_hdf5.ArraySpec("float32", 2, most_bytes))


def _check_format(file: safe_hdf5.SafeReader) -> int:
    found = file.integer("format")
    if not 1 <= found <= PART_FORMAT:
        raise ProjectError(tr("the part has another format"))
    return found


def _origin(file: safe_hdf5.SafeReader, entry: ResultEntry) -> tuple[int, int]:
    return file.integer("origin_x", entry.id), file.integer("origin_y", entry.id)


def _chunk(side: int) -> int:
    """At most 1024 x 1024 pixels, so that a chunk stays near a mebibyte."""
    return min(side, _CHUNK_SIDE_PX)


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(str(error)) from error
