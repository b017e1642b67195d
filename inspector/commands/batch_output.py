"""The part of `inspector batch` that writes files: masks, restored and enlarged pictures, maps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from inspector.commands.console import write_file
from inspector.commands.run_enhanced import picture_with_stamp
from inspector.core.batch import BatchItem, Piece, Result
from inspector.core.document import SourceEntry
from inspector.core.enhanced import MAP_STAMP, EnhancedPicture, is_on_enhanced
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import STAMP, Restoration
from inspector.imaging.stamp import stamped
from inspector.io.map_layout import MapLayout, made_notes, super_resolved_notes
from inspector.io.map_write import write_map, write_mask_map
from inspector.io.masks import grey_picture
from inspector.io.png import depth_png, enhanced_png, found_notes, png_with_text, restored_notes


@dataclass(frozen=True)
class BatchOutput:
    """Files in one folder: STEM[_fN]_MODEL.png, and what belongs to it. `stems` are by item id."""

    folder: Path
    stems: dict[str, str]

    def write(
        self, item: BatchItem, source: SourceEntry, piece: Piece, result: Result, mask: Mask | None
    ) -> None:
        """Write what came of a piece. `mask` is what was found, with what
        earlier runs found around it. Raises ExportError."""
        number = f"_f{piece.frame:06d}" if source.kind == "video" else ""
        number = f"_d{piece.frame}" if source.kind == "map" and source.frame_count > 1 else number
        start = f"{self.stems[item.id]}{number}_{piece.model_id}"
        told = f"{source.name}, frame {piece.frame}" if source.kind == "video" else source.name
        if isinstance(result, EnhancedPicture):
            self._enlarged(start, result, told)
        if mask is not None:
            self._mask(start, mask, source, item.settings.threshold, told)
        if isinstance(result, Restoration):
            self._restored(start, result, told)

    def _mask(
        self, start: str, mask: Mask, source: SourceEntry, threshold: float, told: str
    ) -> None:
        if source.georeference is None:
            notes = found_notes(mask, threshold, told)
            picture = grey_picture(mask, threshold)
            self._put(f"{start}.png", png_with_text(picture, notes))
            return
        words = {**made_notes(mask.provenance, told), "THRESHOLD": f"{threshold:.2f}"}
        if is_on_enhanced(mask.provenance):
            words["TIFFTAG_IMAGEDESCRIPTION"] = MAP_STAMP
        path = self.folder / f"{start}.tif"
        write_mask_map(path, mask, source.georeference, words, Progress(), threshold)

    def _restored(self, start: str, made: Restoration, told: str) -> None:
        notes = restored_notes(made, told)
        words = f"{STAMP} | {made.provenance.model_id} | {told}"
        pixels = stamped(np.asarray(made.frame.pixels, np.uint8), words)
        self._put(f"{start}_restored.png", png_with_text(pixels, notes))
        self._put(f"{start}_error.png", png_with_text(made.error.values, notes))

    def _enlarged(self, start: str, made: EnhancedPicture, told: str) -> None:
        if made.facts is not None:
            pixels: np.ndarray[Any, Any] = made.frame.pixels
            height, width = pixels.shape[:2]
            notes = super_resolved_notes(made.provenance, told, made.scale)
            layout = MapLayout(width, height, str(pixels.dtype), made.facts, notes)
            write_map(self.folder / f"{start}_x{made.scale}.tif", layout, pixels, Progress())
            return
        content = enhanced_png(picture_with_stamp(made, told), made, told)
        self._put(f"{start}_x{made.scale}.png", content)
        if made.depth is not None:
            self._put(f"{start}_depth.png", depth_png(made, told))

    def _put(self, name: str, content: bytes) -> None:
        write_file(self.folder / name, content)
