from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from data.sewer import HEAD, coded

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.paths import resources_dir
from inspector.report.check import FINDINGS, SEVERITY, Gap, gaps
from inspector.report.fonts import Fonts
from inspector.standards.books import load_books

BOOKS = load_books(resources_dir() / "standards")


def targets(found: list[Gap], severity: str) -> set[str]:
    return {gap.target for gap in found if gap.severity == severity}


def test_a_complete_project_has_none(make_document, tmp_path: Path, fonts: Fonts) -> None:
    assert gaps(make_document(), tmp_path, fonts) == []


def test_an_empty_project_lacks_what_a_report_needs(tmp_path: Path) -> None:
    found = gaps(Document(), tmp_path)
    assert targets(found, "missing") == {
        "report.title",
        "report.inspector",
        "report.inspected_on",
        FINDINGS,
    }


def test_a_date_that_is_none_is_named(make_document, tmp_path: Path) -> None:
    document = make_document()
    fields = replace(document.report, inspected_on="28.05.2026")
    (gap,) = gaps(edits.set_report(document, fields), tmp_path)
    assert (gap.severity, gap.target) == ("missing", "report.inspected_on")
    assert "28.05.2026" in gap.message


def test_missing_files_each_and_hashes_once(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=3)
    sources = [replace(s, sha256="") for s in document.sources.values()]
    document = edits.add_sources(document, sources)
    (tmp_path / "road 1.png").unlink()
    found = gaps(document, tmp_path)
    assert [gap.target for gap in found] == ["source-1", "source-0"]
    assert "road 1.png" in found[0].message
    assert "3 pictures" in found[1].message


def test_a_path_that_must_not_be_opened_counts_as_missing(make_document, tmp_path: Path) -> None:
    document = make_document()
    hostile = replace(document.sources["source-0"], path="//server/share/x.png")
    found = gaps(edits.add_sources(document, [hostile]), tmp_path)
    assert targets(found, "missing") == {"source-0"}


def test_scale_bands_and_open_suggestions_are_advice(make_document, tmp_path: Path) -> None:
    document = make_document()
    document = edits.set_scale(document, ["source-1"], None)
    document = edits.set_severity(document, None)
    suggested = replace(document.annotations["annotation-0-1"], status="suggested")
    found = gaps(edits.put(document, suggested), tmp_path)
    assert targets(found, "missing") == set()
    assert targets(found, "advice") == {"source-1", SEVERITY, FINDINGS}


def test_texts_with_signs_no_font_has_are_advice(
    make_document, tmp_path: Path, fonts: Fonts
) -> None:
    document = make_document()
    document = edits.set_report(document, replace(document.report, client="🙂"))
    document = edits.set_note(document, ["annotation-1-0"], "\u202e")
    found = gaps(document, tmp_path, fonts)
    assert targets(found, "advice") == {"report.client", "source-1"}
    assert "U+1F642" in found[0].message


def test_what_runs_lack_is_among_the_gaps_and_they_need_no_scale(
    make_document, tmp_path: Path, fonts: Fonts
) -> None:
    document = make_document(pictures=1, scale=None)
    source = replace(
        document.sources["source-0"], inspection=replace(HEAD, travel="", soil="\ue000")
    )
    observed = coded("o", "BX", None, FrameRef("source-0"), grade=1, grade_reason="\ue001")
    document = replace(
        document, sources={source.id: source}, annotations={}, results={}, severity=None
    )
    found = gaps(edits.put(document, observed), tmp_path, fonts, BOOKS)
    assert [(gap.severity, gap.target) for gap in found] == [
        ("missing", "source-0"),
        ("missing", "o"),
        ("advice", "o"),
        ("advice", "o"),
        ("advice", "source-0"),
    ]
    assert "no direction of travel" in found[0].message
    assert "no chainage" in found[1].message
    assert "U+E000, U+E001" in found[-1].message


def test_a_project_with_runs_can_be_complete(make_document, tmp_path: Path) -> None:
    document = make_document(pictures=1)
    source = replace(document.sources["source-0"], inspection=HEAD)
    document = edits.add_sources(document, [source])
    observed = coded("o", "BX", 3.0, FrameRef("source-0"), quantities=(2.0,), clock_from=12)
    assert gaps(edits.put(document, observed), tmp_path, None, BOOKS) == []
