"""`inspector report`: a project as PDF and CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from data.sewer import HEAD, coded
from pypdf import PdfReader

from inspector import cli
from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures
from inspector.core.document import Document, ReportFields, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.photos import entry_for
from inspector.io.project import ProjectFile

SHAPE = Shape.of("region", [[(10, 10), (50, 10), (50, 14), (10, 14)]])
MEASURES = CrackMeasures(40.0, 4.0, 4.5, 5.0, (20.0, 12.0), (30.0, 12.0), 160.0, 0.0, 0)


@pytest.fixture
def project(tmp_path: Path, photos: Path) -> Path:
    """A project with one accepted and one rejected finding, nothing hashed yet."""
    source: SourceEntry = entry_for(photos / "straße 2.png", tmp_path)
    frame = FrameRef(source.id)
    accepted = Annotation("a", frame, SHAPE, "crack", measures=MEASURES, note="=1+1")
    rejected = Annotation("b", frame, SHAPE, "crack", status="rejected", reason="Shadow")
    document = edits.put(edits.add_sources(Document(), [source]), accepted, rejected)
    document = edits.set_report(document, ReportFields(title="道路 A7"))
    path = tmp_path / "survey.inspector.h5"
    ProjectFile.create(path, document).close()
    return path


def test_both_files_say_what_the_project_says(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, table = tmp_path / "report.pdf", tmp_path / "report.csv"

    assert cli.main(["report", str(project), "--output", str(pdf), "--csv", str(table)]) == 0

    text = "\n".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "道路 A7" in text
    assert "straße 2.png" in text
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2
    assert any("straße 2.png" in cell for cell in rows[1])
    said = capsys.readouterr().err
    assert "no inspector" in said
    assert "hashed" not in said


def test_a_coded_run_is_graded_and_has_a_table_of_its_own(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = replace(entry_for(photos / "straße 2.png", tmp_path), inspection=HEAD)
    observed = coded("o", "BX", 9.0, FrameRef(source.id), quantities=(20.0,))
    document = edits.put(edits.add_sources(Document(), [source]), observed)
    path = tmp_path / "sewer.inspector.h5"
    ProjectFile.create(path, document).close()
    pdf, table = tmp_path / "report.pdf", tmp_path / "report.csv"

    assert cli.main(["report", str(path), "--output", str(pdf), "--csv", str(table)]) == 0

    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Run W12-W13" in text
    assert "RI 4.25 (III)" in text
    with table.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["code"], row["distance"], row["grade"]) == ("BX", "9.0", "3")
    assert "Observation 1: it has no clock position" in capsys.readouterr().err


def test_the_project_is_only_read(project: Path, tmp_path: Path) -> None:
    before = project.read_bytes()

    assert cli.main(["report", str(project), "--csv", str(tmp_path / "r.csv")]) == 0

    assert project.read_bytes() == before


def test_a_picture_that_is_gone_does_not_stop_the_report(
    project: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photos / "straße 2.png").unlink()

    assert cli.main(["report", str(project), "--output", str(tmp_path / "r.pdf")]) == 0
    assert "straße 2.png is not there" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"no project", b"\x89HDF\r\n\x1a\n" + bytes(100)])
def test_what_is_no_project_is_one_sentence(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.inspector.h5"
    path.write_bytes(content)

    assert cli.main(["report", str(path), "--csv", str(tmp_path / "r.csv")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("inspector: ")
    assert said.count("\n") == 1
    assert path.read_bytes() == content
    assert not (tmp_path / "r.csv").exists()


def test_a_missing_project_is_not_made(tmp_path: Path) -> None:
    project, table = tmp_path / "x.inspector.h5", tmp_path / "r.csv"

    assert cli.main(["report", str(project), "--csv", str(table)]) == 1
    assert not project.exists()
    assert not table.exists()


def test_check_prints_everything_and_writes_nothing(
    project: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert cli.main(["report", str(project), "--check"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert "missing: The report names no inspector." in lines
    assert "hint: The report has no number." in lines
    missing = [line for line in lines if line.startswith("missing: ")]
    hints = [line for line in lines if line.startswith("hint: ")]
    assert lines == [*missing, *hints, f"{len(missing)} missing, {len(hints)} to look at."]
    assert sorted(tmp_path.rglob("*")) == before


def test_check_is_content_with_a_whole_report(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = entry_for(photos / "straße 2.png", tmp_path)
    accepted = Annotation("a", FrameRef(source.id), SHAPE, "crack", measures=MEASURES)
    document = edits.put(edits.add_sources(Document(), [source]), accepted)
    fields = ReportFields(title="A7", inspector="Ana", inspected_on="2026-05-28")
    path = tmp_path / "whole.inspector.h5"
    ProjectFile.create(path, edits.set_report(document, fields)).close()
    assert cli.main(["report", str(path), "--check"]) == 0
    said = capsys.readouterr().out
    assert "missing: " not in said
    assert said.endswith("0 missing, 4 to look at.\n")


def test_template_and_language_are_asked_for_once(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = entry_for(photos / "straße 2.png", tmp_path)
    fields = ReportFields(title="A7", language="de", template="satellite")
    document = edits.set_report(edits.add_sources(Document(), [source]), fields)
    path, pdf = tmp_path / "german.inspector.h5", tmp_path / "r.pdf"
    ProjectFile.create(path, document).close()
    asked = ["--template", "sewer", "--language", "en", "--output", str(pdf)]
    assert cli.main(["report", str(path), *asked]) == 0
    said = capsys.readouterr().err
    assert "The template is for sewers" in said
    assert "for maps" not in said
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Date of inspection" in text or "Inspected on" in text


def test_asking_for_nothing_is_wrong_usage(project: Path) -> None:
    assert cli.main(["report", str(project)]) == 2
