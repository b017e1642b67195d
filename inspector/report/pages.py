"""Pages of a written report as pictures, for the preview."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from inspector.core.errors import ExportError
from inspector.core.language import tr


def page_count(pdf_path: Path) -> int:
    """How many pages a PDF has; raises ExportError if it cannot be read."""
    document = _opened(pdf_path)
    try:
        return len(document)
    finally:
        document.close()


def render(pdf_path: Path, page: int, width_px: int) -> NDArray[np.uint8]:
    """One page (from 0) as uint8 (height, width_px, 3), red, green, blue.

    Raises ExportError if the file cannot be read, ValueError for a page that is not there.
    """
    document = _opened(pdf_path)
    try:
        if not 0 <= page < len(document):
            raise ValueError(f"page {page} of {len(document)}")
        sheet = document[page]
        width, _height = sheet.get_size()
        # The library rounds sizes up; half a pixel less always ends at the width asked for.
        bitmap = sheet.render(scale=(width_px - 0.5) / width, rev_byteorder=True)
        pixels = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
        bitmap.close()
        sheet.close()
        return np.ascontiguousarray(pixels)
    finally:
        document.close()


def _opened(pdf_path: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf_path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise ExportError(
            tr("{name} cannot be shown; make the preview again.", name=pdf_path.name), str(error)
        ) from error
