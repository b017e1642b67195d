from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from data.sewer import HEAD, coded

from inspector.core import edits
from inspector.core.document import Document, Signature
from inspector.core.frame import FrameRef
from inspector.core.language import Catalogue, speaking
from inspector.paths import resources_dir
from inspector.report.check import gaps
from inspector.report.fonts import Fonts
from inspector.report.gap import FINDINGS, SEVERITY, Gap
from inspector.standards.books import load_books

BOOKS = load_books(resources_dir() / "standards")


@pytest.fixture
def complete(make_document) -> Callable[..., Document]:
    """As `make_document`, with all that a report by any standard wants."""

    def make(**given: Any) -> Document:
        document = make_document(**given)
        who = {
            name: Signature(f"{name} by", f"2026-06-0{day}")
            for day, name in enumerate(("written", "checked", "reviewed", "approved"), 1)
        }
        return edits.set_report(document, replace(document.report, issued_on="2026-06-05", **who))

    return make


def targets(found: list[Gap], severity: str) -> set[str]:
    return {gap.target for gap in found if gap.severity == severity}


def test_a_complete_project_has_none(complete, tmp_path: Path, fonts: Fonts) -> None:
    assert gaps(complete(), tmp_path, fonts, BOOKS) == []


def test_an_empty_project_lacks_what_a_report_needs(tmp_path: Path) -> None:
    found = gaps(Document(), tmp_path)
    assert targets(found, "missing") == {
        "report.title",
        "report.inspector",
        "report.inspected_on",
        FINDINGS,
    }


def test_a_date_that_is_none_is_named(complete, tmp_path: Path) -> None:
    document = complete()
    fields = replace(document.report, inspected_on="28.05.2026")
    (gap,) = gaps(edits.set_report(document, fields), tmp_path)
    assert (gap.severity, gap.target) == ("missing", "report.inspected_on")
    assert "28.05.2026" in gap.message


def test_missing_files_each_and_hashes_once(complete, tmp_path: Path) -> None:
    document = complete(pictures=3)
    sources = [replace(s, sha256="") for s in document.sources.values()]
    document = edits.add_sources(document, sources)
    (tmp_path / "road 1.png").unlink()
    found = gaps(document, tmp_path)
    assert [gap.target for gap in found] == ["source-1", "source-0"]
    assert "road 1.png" in found[0].message
    assert "3 files" in found[1].message


def test_a_path_that_must_not_be_opened_counts_as_missing(complete, tmp_path: Path) -> None:
    document = complete()
    hostile = replace(document.sources["source-0"], path="//server/share/x.png")
    found = gaps(edits.add_sources(document, [hostile]), tmp_path)
    assert targets(found, "missing") == {"source-0"}


def test_scale_bands_and_open_suggestions_are_advice(complete, tmp_path: Path) -> None:
    document = complete()
    document = edits.set_scale(document, ["source-1"], None)
    document = edits.set_severity(document, None)
    suggested = replace(document.annotations["annotation-0-1"], status="suggested")
    found = gaps(edits.put(document, suggested), tmp_path)
    assert targets(found, "missing") == set()
    assert targets(found, "advice") == {"source-1", SEVERITY, FINDINGS}


def test_texts_with_signs_no_font_has_are_advice(complete, tmp_path: Path, fonts: Fonts) -> None:
    document = complete()
    document = edits.set_report(document, replace(document.report, client="🙂"))
    document = edits.set_note(document, ["annotation-1-0"], "\u202e")
    found = gaps(document, tmp_path, fonts)
    assert targets(found, "advice") == {"report.client", "annotation-1-0"}
    assert "U+1F642" in found[0].message


def test_what_runs_lack_is_among_the_gaps_and_they_need_no_scale(
    complete, tmp_path: Path, fonts: Fonts
) -> None:
    document = complete(pictures=1, scale=None)
    source = replace(
        document.sources["source-0"], inspection=replace(HEAD, travel="", soil="\ue000")
    )
    observed = coded("o", "BX", None, FrameRef("source-0"), grade=1, grade_reason="\ue001")
    document = replace(
        document, sources={source.id: source}, annotations={}, results={}, severity=None
    )
    found = gaps(edits.put(document, observed), tmp_path, fonts, BOOKS)
    assert [(gap.severity, gap.target, gap.field) for gap in found] == [
        ("missing", "source-0", "travel"),
        ("missing", "o", "chainage_m"),
        ("advice", "o", "quantities"),
        ("advice", "o", "clock_from"),
        ("advice", "source-0", "soil"),
        ("advice", "o", "grade_reason"),
    ]
    assert "direction of travel" in found[0].message
    assert "no chainage" in found[1].message
    assert "U+E000" in found[-2].message
    assert "U+E001" in found[-1].message


def test_a_project_with_runs_can_be_complete(complete, tmp_path: Path) -> None:
    document = complete(pictures=1)
    source = replace(document.sources["source-0"], inspection=HEAD)
    document = edits.add_sources(document, [source])
    observed = coded("o", "BX", 3.0, FrameRef("source-0"), quantities=(2.0,), clock_from=12)
    assert gaps(edits.put(document, observed), tmp_path, None, BOOKS) == []


def test_no_finding_is_for_a_person_to_say(complete, tmp_path: Path) -> None:
    document = complete()
    nothing = replace(document, annotations={})
    assert targets(gaps(nothing, tmp_path), "missing") == set()
    assert targets(gaps(nothing, tmp_path), "advice") == {FINDINGS}
    open_ones = {
        key: replace(each, status="suggested") for key, each in document.annotations.items()
    }
    assert targets(gaps(replace(document, annotations=open_ones), tmp_path), "missing") == {
        FINDINGS
    }


def test_everything_is_said_in_the_language_in_use(complete, tmp_path: Path) -> None:
    german = Catalogue("de", {"The report has no title.": ("Der Bericht hat keinen Titel.",)}, ",")
    document = complete()
    with speaking(german):
        found = gaps(edits.set_report(document, replace(document.report, title="")), tmp_path)
    assert "Der Bericht hat keinen Titel." in [gap.message for gap in found]
