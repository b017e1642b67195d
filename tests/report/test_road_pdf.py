"""The pages of a road: head, table, strip, and the enhanced picture beside a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector.core import edits
from inspector.core.annotation import OnEnhanced
from inspector.core.document import Document
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame, FrameRef
from inspector.core.mask import Provenance
from inspector.io.results import ResultStore
from inspector.report.pages import page_count
from inspector.report.pdf import write_pdf
from inspector.report.road_sums import amount, inspected_m2, lines
from inspector.standards.findings import Finding, findings

Write = Callable[..., str]


def accepted(document: Document) -> list[Finding]:
    return [row for row in findings(document) if row.annotation.status == "accepted"]


def test_amounts_are_weighted_and_never_mix_units(make_document: Callable[..., Document]) -> None:
    document = make_document(pictures=1, scale=0.5)
    first, second = accepted(document)
    assert first.annotation.measures is not None
    thin = replace(first.annotation.measures, length_px=80.0, width_mean_px=2.0, area_px=160.0)
    second = replace(second, annotation=replace(second.annotation, measures=thin))
    # 240 px of 6 px and 80 px of 2 px: (240 * 6 + 80 * 2) / 320 = 5 px.
    found = amount([first, second], metric=False)
    assert (found.count, found.length, found.area) == (2, 320.0, 1600.0)
    assert found.width_mean == pytest.approx(5.0)
    found = amount([first, second], metric=True)
    assert (found.length, found.area, found.width_max) == (160.0, 400.0, 3.5)
    assert found.width_mean == pytest.approx(2.5)


def test_the_table_sums_types_and_severities(make_document: Callable[..., Document]) -> None:
    rows = accepted(make_document(pictures=2, scale=0.5))
    other = replace(rows[0], crack_type="longitudinal", severity="low")
    found = [
        (line.kind, line.severity, line.amount.count) for line in lines([other, *rows[1:]], True)
    ]
    assert found == [
        ("longitudinal", "low", 1),
        ("transverse", "moderate", 3),
        ("", "low", 1),
        ("", "moderate", 3),
        ("", "", 4),
    ]


def test_the_inspected_area_follows_from_the_scales(make_document: Callable[..., Document]) -> None:
    sources = list(make_document(pictures=2, scale=0.5).sources.values())
    assert inspected_m2(sources) == pytest.approx(2 * 320 * 240 * 0.5**2 / 1e6)
    assert inspected_m2([replace(source, scale=None) for source in sources]) == 0.0


def test_head_table_and_strip_of_a_section(
    make_document: Callable[..., Document], write: Write
) -> None:
    document = make_document(pictures=3, gps=True, scale=0.5)
    document = replace(document, report=replace(document.report, section="3+200 to 3+900"))
    text = write(document)
    for said in (
        "Road chainage 3+200 to 3+900",
        "Pixel on the road (GSD) 0.5 mm",
        "Survey date 28 May 2026",
        "Pictures 3 pictures, 3 with findings",
        "Severity by Bands: low up to 2 mm mean width, moderate up to 10 mm, high above.",
        # Six of 120 mm on 0.0576 m².
        "Transverse moderate 6 0.72 0.0022 3.00 3.50 12.500",
        "Widths of 6 findings (mm)",
        "3+311.2",
        "3+422.4",
    ):
        assert said in text, said


def test_pixels_stay_pixels_and_are_summed_apart(
    make_document: Callable[..., Document], write: Write
) -> None:
    document = make_document(pictures=2, scale=0.5)
    bare = replace(document.sources["source-1"], scale=None)
    text = write(edits.add_sources(document, [bare]))
    assert "On pictures without a scale" in text
    assert "Transverse not graded 2 480 2 880 6.00 7.00" in text
    assert "Widths of 2 findings (mm)" in text
    assert "Widths of 2 findings (px)" in text
    assert "not known of 1 picture" in text


def test_a_project_without_findings_has_its_head(
    make_document: Callable[..., Document], write: Write
) -> None:
    document = replace(make_document(pictures=2), annotations={})
    text = write(document)
    assert "Pavement section" in text
    assert "No findings were accepted." in text
    assert "Damage by type" not in text


def test_the_enhanced_picture_that_was_measured_stands_beside_its_finding(
    make_document: Callable[..., Document], write: Write, tmp_path: Path
) -> None:
    store = ResultStore(tmp_path / "results")
    made = EnhancedPicture(
        Frame(np.full((960, 1280, 3), 90, np.uint8)),
        4,
        Provenance("sr-net", "ab" * 32, "torch", "cpu", "f32", 0, 0, "1.0", 1.0),
    )
    frame = FrameRef("source-0")
    entry = store.write_enhanced(frame, made, "2026-05-29T08:00:00Z")
    document = make_document(pictures=1)
    first = document.annotations["annotation-0-0"]
    assert first.measures is not None
    measured = replace(first, on_enhanced=OnEnhanced(entry.id, "sr-net", first.measures))
    document = replace(edits.put(document, measured), results={entry.id: entry})
    text = write(document, results=store)
    assert "Enhanced, not original evidence" in text
    assert "4 × 4 by sr-net" in text
    lost = write(document, results=ResultStore(tmp_path / "elsewhere"))
    assert "The enhanced picture is not there any more" in lost


def test_a_chosen_template_leaves_out_what_is_not_of_its_kind_and_says_so(
    make_document: Callable[..., Document], write: Write
) -> None:
    document = make_document(pictures=2)
    sewer = replace(document, report=replace(document.report, template="sewer"))
    text = write(sewer)
    assert "4 accepted findings of other kinds are left out of this template." in text
    assert "Pavement section" not in text
    land = write(replace(document, report=replace(document.report, template="satellite")))
    assert "Findings on the maps" in land
    assert "does not say where on earth" in land
    assert "Pavement section" not in land


def test_the_head_of_a_long_list_stands_on_every_page(
    make_document: Callable[..., Document], tmp_path: Path, fonts_dir: Path
) -> None:
    import pypdfium2

    document = make_document(pictures=1)
    first = document.annotations["annotation-0-0"]
    many = {f"f{n}": replace(first, id=f"f{n}", note="") for n in range(70)}
    path = tmp_path / "out.pdf"
    write_pdf(replace(document, annotations=many), tmp_path, path, fonts_dir=fonts_dir)
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    listed = [page for page in pages if "Max. width" in page]
    assert len(listed) == 2
    assert all("road 0.png" in page for page in listed)
    assert page_count(path) > 37  # two findings on a page
