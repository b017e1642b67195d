"""Maps in reports: the usual bands, each date with its own limits, and a name that tells which."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from data import maps
from PIL import Image

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.source import entry_for
from inspector.report.facts import picture_text
from inspector.report.reading import PictureReader, opened_source
from inspector.standards.findings import finding


def test_dates_of_a_stack_are_read_by_their_bands_and_limits(tmp_path: Path) -> None:
    for number, date in enumerate(("2020-01-01", "2021-01-01")):
        cube = np.stack([maps.values(64, 64, n) for n in range(4)], axis=2) + 3000 * number
        maps.write_tif(tmp_path / f"{date}.tif", cube.astype(np.uint16))
    entry = entry_for(tmp_path, None)
    with opened_source(entry, None, None) as source:
        reader = PictureReader(source, entry, {})
        shown = [
            np.asarray(Image.open(io.BytesIO(reader.whole(64, index).jpeg))) for index in (0, 1)
        ]
    assert shown[0].shape == (64, 64, 3)
    assert np.ptp(shown[0][..., 0]) > 200
    # Brighter numbers, the same picture: what JPEG makes of it may differ a little.
    assert np.abs(shown[0].astype(int) - shown[1]).mean() < 4
    shape = Shape.of("line", [[(1, 1), (4, 5)]])
    drawn = Annotation("a", FrameRef(entry.id, 1), shape, "road", "accepted", "human")
    row = finding(Document(), entry, drawn, 1)
    assert picture_text(row).endswith(", 1 January 2021")
    assert row.crack_type is None
    assert row.mm_per_px == 10_000.0
