"""What a user redacted is nowhere in a report."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader

from inspector.core import edits
from inspector.core.annotation import Annotation, Status
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.photos import entry_for
from inspector.report.check import gaps
from inspector.report.csv import table_bytes
from inspector.report.pages import page_count, render
from inspector.report.pdf import write_pdf

MAGENTA = (255, 0, 255)
AREA = (0.35, 0.2, 0.6, 0.7)
"""Left, top, right, bottom of what must not be seen, of the picture."""
Draw = Callable[[np.ndarray], None]


def stripes(secret: np.ndarray) -> None:
    """Something that nothing else in a report looks like, at every reduction."""
    secret[:] = MAGENTA
    secret[:: max(2, len(secret) // 8)] = 0


def another(secret: np.ndarray) -> None:
    secret[:] = np.random.default_rng(3).integers(0, 256, secret.shape, dtype=np.uint8)


def project(folder: Path, document: Document, width: int, height: int, draw: Draw) -> Document:
    """The document with a picture of this size that has a secret in its AREA, and a finding
    through it. Nothing in the document says what the secret is."""
    rng = np.random.default_rng(1)
    pixels = rng.integers(90, 140, (height // 4, width // 4, 3), dtype=np.uint8)
    pixels = np.ascontiguousarray(pixels.repeat(4, axis=0).repeat(4, axis=1))
    left, top, right, bottom = bounds(width, height)
    draw(pixels[top : bottom + 1, left : right + 1])
    Image.fromarray(pixels).save(folder / "road 0.png", compress_level=1)
    entry = entry_for(folder / "road 0.png", folder)
    entry = replace(entry, id="source-0", quick_key="", size_bytes=1, sha256="0" * 64)
    y = height // 2
    shape = Shape.of("region", [[(width * 0.1, y), (width * 0.9, y), (width * 0.9, y + 6)]])
    finding = replace(document.annotations["annotation-0-0"], shape=shape)
    return edits.put(edits.add_sources(document, [entry]), finding)


def bounds(width: int, height: int) -> tuple[int, int, int, int]:
    left, top, right, bottom = AREA
    return int(left * width), int(top * height), int(right * width), int(bottom * height)


def redaction(document: Document, status: Status = "accepted", label: str = "face") -> Annotation:
    source = document.sources["source-0"]
    left, top, right, bottom = bounds(source.width_px, source.height_px)
    ring = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return Annotation(
        f"redaction-{status}-{label}",
        FrameRef("source-0"),
        Shape.of("region", [ring]),
        label,
        status=status,
        purpose="redaction",
    )


def magenta(pixels: np.ndarray) -> int:
    red, green, blue = (pixels[..., i].astype(int) for i in range(3))
    return int(((red - green > 60) & (blue - green > 60)).sum())


def seen(path: Path) -> Iterator[tuple[str, np.ndarray]]:
    """Every picture in a PDF and every page as it is shown."""
    for number, page in enumerate(PdfReader(path).pages):
        for image in page.images:
            opened = Image.open(io.BytesIO(image.data)).convert("RGB")
            yield f"{image.name} on page {number + 1}", np.asarray(opened)
    for number in range(page_count(path)):
        yield f"page {number + 1}", render(path, number, 700)


@pytest.mark.parametrize(("width", "height"), [(320, 240), (3200, 2400)])
def test_no_picture_and_no_page_shows_what_is_redacted(
    make_document, tmp_path: Path, fonts_dir: Path, width: int, height: int
) -> None:
    document = project(tmp_path, make_document(pictures=1), width, height, stripes)
    path = tmp_path / "out.pdf"
    write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
    open_to_all = [where for where, pixels in seen(path) if magenta(pixels)]
    # Cover, thumbnail and crop, and the pages that show them: the test sees what it looks for.
    assert len(open_to_all) >= 6
    write_pdf(edits.put(document, redaction(document)), tmp_path, path, fonts_dir=fonts_dir)
    assert [where for where, pixels in seen(path) if magenta(pixels)] == []


def test_a_report_is_the_same_whatever_is_hidden(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    written = []
    for index, draw in enumerate((stripes, another)):
        document = project(tmp_path, make_document(pictures=1), 1600, 1200, draw)
        path = tmp_path / f"{index}.pdf"
        document = edits.put(document, redaction(document))
        write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
        written.append(path.read_bytes())
    assert written[0] == written[1]


def test_a_blurred_picture_is_not_called_the_original(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = project(tmp_path, make_document(pictures=2), 320, 240, stripes)
    document = edits.put(document, redaction(document))
    path = tmp_path / "out.pdf"
    write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert (text.count("Areas blurred, "), text.count("Original, ")) == (2, 2)


def test_what_is_rejected_or_on_another_frame_stays_as_it_is(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = project(tmp_path, make_document(pictures=2), 320, 240, stripes)
    elsewhere = replace(redaction(document), id="other", frame=FrameRef("source-1"))
    document = edits.put(document, redaction(document, "rejected"), elsewhere)
    path = tmp_path / "out.pdf"
    write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
    assert sum(bool(magenta(pixels)) for _, pixels in seen(path)) >= 6


def test_the_appendix_counts_what_is_hidden_and_nothing_else_does(
    make_document, tmp_path: Path, fonts_dir: Path
) -> None:
    document = make_document(pictures=2)
    table = table_bytes(document, rejected=True)
    areas = [redaction(document, label=label) for label in ("face", "text", "other")]
    document = edits.put(document, *areas, redaction(document, "suggested", "plate"))
    assert table_bytes(document, rejected=True) == table
    path = tmp_path / "out.pdf"
    write_pdf(document, tmp_path, path, fonts_dir=fonts_dir)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "3 on 1 picture (faces: 1, others: 1, texts: 1)" in text
    assert "4 findings accepted. They are on 2 pictures. 2 suggestions were rejected" in text
    assert "not judged" not in text


def test_proposed_areas_are_a_gap_until_somebody_decides(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=2)
    proposed = [
        replace(redaction(document, "suggested", label), frame=FrameRef("source-1"))
        for label in ("face", "plate", "text")
    ]
    (gap,) = gaps(edits.put(document, *proposed), tmp_path)
    assert (gap.severity, gap.target) == ("missing", proposed[0].id)
    assert gap.message.startswith("3 areas proposed for redaction are neither confirmed nor")
    document = edits.put(document, replace(proposed[0], status="accepted"), proposed[1])
    (gap,) = gaps(document, tmp_path)
    assert gap.message.startswith("1 area proposed for redaction is neither")
    assert gaps(edits.put(document, replace(proposed[1], status="rejected")), tmp_path) == []


def test_only_redactions_are_no_findings(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=1)
    document = edits.remove(document, list(document.annotations))
    document = edits.set_scale(edits.put(document, redaction(document)), ["source-0"], None)
    assert [gap.message for gap in gaps(document, tmp_path)] == [
        "No finding is accepted; the report will say so."
    ]
