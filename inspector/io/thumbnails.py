"""Small pictures for lists, made once and kept on disk by content.

A cache file is the SHA-256 of what follows, then a JPEG; anything else is made again. Losing the
cache costs time, nothing more.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.map_facts import measured
from inspector.io.files import write_atomically
from inspector.io.hashing import quick_key
from inspector.io.map_source import MapSource
from inspector.io.photo_decode import Pixels
from inspector.io.source import Source, open_source

_JPEG_QUALITY = 90
_DIGEST_BYTES = 32
_DARK_PERCENT, _BRIGHT_PERCENT = 1.0, 99.0
_MAX_CACHE_FILE_BYTES = 16 << 20


def thumbnail(path: Path, size_px: int, cache_dir: Path) -> NDArray[np.uint8]:
    """uint8 (height, width, 3), red green blue, upright; its longer side is `size_px`, or that of
    the photo if it is smaller. 16-bit photos are stretched between their 1st and 99th percentile,
    each band of a map between its own, of what was measured.

    Raises SourceError if the photo cannot be read; a cache that cannot be written is no error.
    """
    kept = cache_dir / f"{quick_key(path)}-{size_px}.thumb"
    known = _from_cache(kept, size_px)
    if known is not None:
        return known
    made = _made(path, size_px)
    ok, encoded = cv2.imencode(
        ".jpg", cv2.cvtColor(made, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY]
    )
    if ok:
        data = encoded.tobytes()
        content = hashlib.sha256(data).digest() + data
        with contextlib.suppress(OSError):
            cache_dir.mkdir(parents=True, exist_ok=True)
            write_atomically(kept, lambda temporary: _write(temporary, content))
    return made


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _from_cache(path: Path, size_px: int) -> NDArray[np.uint8] | None:
    try:
        if path.stat().st_size > _MAX_CACHE_FILE_BYTES:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    digest, data = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    if not data or hashlib.sha256(data).digest() != digest:
        return None
    pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if pixels is None or max(pixels.shape[:2]) > size_px:
        return None
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB), np.uint8)


def _made(path: Path, size_px: int) -> NDArray[np.uint8]:
    """Reads the coarsest level that is still large enough; of a video, the first frame."""
    with contextlib.closing(open_source(path)) as opened:
        source = _colours(opened)
        info = source.info(0)
        seen_width = info.width_px * info.pixel_aspect
        longer = max(seen_width, info.height_px)
        fitting = [k for k in range(info.levels) if longer / 2**k >= size_px]
        pixels: Pixels = source.read(0, level=max(fitting, default=0)).pixels
    scale = min(1.0, size_px / longer)
    width = max(1, round(seen_width * scale))
    height = max(1, round(info.height_px * scale))
    if info.map_facts is not None:
        pixels = _stretched(pixels, np.asarray(measured(pixels, info.map_facts.nodata).all(axis=2)))
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return _eight_bit(small if small.ndim == 3 else np.repeat(small[..., None], 3, axis=2))


def _colours(source: Source) -> Source:
    """Three bands of a map, which begins with those that are shown, or its first alone."""
    facts = source.info(0).map_facts
    if facts is None or not isinstance(source, MapSource):
        return source
    return source.with_bands(facts.names[:3] if len(facts.names) >= 3 else facts.names[:1])


def _stretched(pixels: Pixels, valid: NDArray[np.bool_]) -> Pixels:
    planes = [_eight_bit(pixels[..., band], valid) for band in range(pixels.shape[2])]
    return np.stack(planes, axis=2) * valid[..., None]


def _eight_bit(pixels: Pixels, valid: NDArray[np.bool_] | None = None) -> NDArray[np.uint8]:
    if pixels.dtype == np.uint8:
        return np.asarray(pixels, np.uint8)
    counted = pixels if valid is None else pixels[valid]
    if not counted.size:
        return np.zeros(pixels.shape, np.uint8)
    dark, bright = np.percentile(counted, [_DARK_PERCENT, _BRIGHT_PERCENT])
    span = bright - dark
    stretched = (pixels.astype(np.float32) - dark) * (255.0 / (span if span > 0 else 1.0))
    return np.asarray(np.clip(np.nan_to_num(stretched), 0.0, 255.0), np.uint8)
