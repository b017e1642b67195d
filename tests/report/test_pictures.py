from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.errors import Cancelled
from inspector.core.frame import FrameRef, Window
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.contours import regions
from inspector.io.photos import entry_for
from inspector.report.outline import outline_png
from inspector.report.pictures import CROP_PX, Wanted, crop_window, gather
from inspector.standards.findings import Finding, findings

RED = {"crack": (213, 94, 0)}


@given(
    st.integers(1, 3000),
    st.integers(1, 3000),
    *[st.floats(-50, 3050) for _ in range(4)],
)
def test_a_crop_holds_what_of_the_shape_is_inside(
    width: int, height: int, x0: float, y0: float, x1: float, y1: float
) -> None:
    bounds = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    window = crop_window(bounds, width, height)
    assert 0 <= window.x <= width - window.width
    assert 0 <= window.y <= height - window.height
    left, right = max(bounds[0], 0), min(bounds[2], width - 1)
    if left <= right:
        assert window.x <= left + 0.5
        assert window.x + window.width >= right + 0.5


def test_the_outline_surrounds_the_shape_and_leaves_the_rest_clear() -> None:
    shape = Shape.of("region", [[(40, 40), (80, 40), (80, 44), (40, 44)]])
    outline = outline_png(shape, Window(0, 0, 160, 104), RED["crack"])
    image = Image.open(io.BytesIO(outline)).convert("RGBA")
    pixels = np.asarray(image)
    scale = pixels.shape[1] / 160
    assert tuple(pixels[2, 2]) == (0, 0, 0, 0)
    inside = pixels[round(42.5 * scale), round(60 * scale)]
    assert tuple(inside[:3]) == RED["crack"]
    assert 0 < inside[3] < 128  # the crack stays visible
    assert (pixels[..., 3] == 255).sum() > 100


def test_a_crack_one_pixel_wide_is_outlined_at_any_size() -> None:
    mask = np.zeros((2000, 3000), dtype=bool)
    columns = np.arange(10, 2900)
    mask[np.rint(columns * 0.6).astype(int), columns] = True
    (shape,) = regions(mask)
    outline = outline_png(shape, Window(0, 0, 3000, 2000), RED["crack"])
    image = Image.open(io.BytesIO(outline)).convert("RGBA")
    shown = (np.asarray(image)[..., 3] > 0).any(axis=0)
    assert shown[5:-30].all()


def wanted(document: Document, rows: list[Finding], cover: FrameRef | None = None) -> Wanted:
    return Wanted(rows, RED, thumbs=frozenset(document.sources), cover=cover)


def test_crops_and_thumbnails_of_every_picture(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=2)
    rows = [f for f in findings(document) if f.annotation.status == "accepted"]
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    gallery = gather(document, tmp_path, wanted(document, rows, FrameRef("source-1")), progress)
    assert gallery.problems == {}
    assert gallery.thumbs.keys() == document.sources.keys()
    assert gallery.crops.keys() == {row.annotation.id for row in rows}
    assert gallery.cover is not None
    crop = gallery.crops["annotation-0-0"].picture
    image = Image.open(io.BytesIO(crop.jpeg))
    assert image.size == (crop.window.width, crop.window.height)
    assert image.width <= CROP_PX
    # The dark line of the drawing is where the window says.
    assert np.asarray(image)[102 - crop.window.y, 150 - crop.window.x].mean() < 60
    assert steps[0] == (0, 6)
    assert steps[-1] == (6, 6)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_missing_and_changed_files_are_problems_not_errors(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=3)
    rows = [f for f in findings(document) if f.annotation.status == "accepted"]
    (tmp_path / "road 0.png").unlink()
    Image.new("RGB", (320, 240)).save(tmp_path / "road 1.png")
    gallery = gather(document, tmp_path, wanted(document, rows), Progress())
    assert gallery.problems.keys() == {"source-0", "source-1"}
    assert "changed" in gallery.problems["source-1"]
    assert gallery.crops.keys() == {"annotation-2-0", "annotation-2-2"}


def test_reading_stops_when_asked(make_document, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        gather(make_document(), tmp_path, Wanted(), progress)


def test_sixteen_bits_become_a_picture(make_document, tmp_path: Path) -> None:
    ramp = np.linspace(1000, 5000, 320).astype(np.uint16)
    Image.fromarray(np.tile(ramp, (240, 1))).save(tmp_path / "deep.tif")
    document = make_document(pictures=1)
    entry = replace(entry_for(tmp_path / "deep.tif", tmp_path), id="source-0")
    document = edits.add_sources(document, [entry])
    gallery = gather(document, tmp_path, wanted(document, list(findings(document))), Progress())
    assert gallery.problems == {}
    thumb = np.asarray(Image.open(io.BytesIO(gallery.thumbs["source-0"].jpeg)).convert("L"))
    assert thumb[:, :20].mean() < 40
    assert thumb[:, -20:].mean() > 215
