from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inspector.core.errors import ExportError
from inspector.report.pages import page_count, render
from inspector.report.pdf import write_pdf


def test_every_page_shows_something(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_document(gps=True), tmp_path, path, fonts_dir=fonts_dir)
    count = page_count(path)
    assert count >= 4
    for page in range(count):
        pixels = render(path, page, 300)
        assert pixels.shape[1:] == (300, 3)
        assert pixels.shape[0] == pytest.approx(300 * 297 / 210, abs=1)
        assert pixels.dtype == np.uint8
        # Ink below the running head and above the page number.
        assert (pixels[40:390] < 128).any()
    cover = render(path, 0, 300)
    red, green, blue = cover[2, 150]
    assert red < green < blue  # the blue band


def test_a_page_that_is_not_there(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_document(pictures=1), tmp_path, path, fonts_dir=fonts_dir)
    with pytest.raises(ValueError, match="page"):
        render(path, page_count(path), 300)


def test_what_is_no_pdf_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    for content in (b"", b"no pdf at all"):
        path.write_bytes(content)
        with pytest.raises(ExportError, match="preview"):
            page_count(path)
    with pytest.raises(ExportError):
        page_count(tmp_path / "gone.pdf")
