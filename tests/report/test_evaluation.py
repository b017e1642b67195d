"""All runs of a report together: counts by hand, and the arithmetic printed as the standards give
it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data.sewer import HEAD, coded, run
from PIL import Image
from pypdf import PdfReader

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged
from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.io.photos import entry_for
from inspector.paths import resources_dir
from inspector.report.pdf import write_pdf
from inspector.standards.books import load_books
from inspector.standards.cjj181_run import assessed
from inspector.standards.observations import pipe_runs
from inspector.standards.run_verdict import verdict
from inspector.standards.steps import plain

BOOKS = load_books(resources_dir() / "standards")
NEXT = replace(HEAD, pipe_ref="W13-W14", start_node="W13", end_node="W14", total_length_m=30.0)


def photo(folder: Path, key: str, head: Inspection) -> SourceEntry:
    path = folder / f"{key}.png"
    Image.fromarray(np.full((240, 320, 3), 120, np.uint8)).save(path)
    return replace(entry_for(path, folder), id=key, inspection=head, sha256="0" * 64)


def on(key: str, source: str, code: str, at: float | None, **more: Any) -> Annotation:
    return replace(coded(key, code, at, **more), frame=FrameRef(source))


def two_runs(folder: Path) -> Document:
    """Of 50 m: a rupture of grade 3 from 10 to 11 m, a deformation of 12 % (grade 2) and sediment
    of 30 % (grade 1); of 30 m: a deformation of 30 % (grade 4) and one that nobody measured."""
    rows = [
        on("s", "v", "PL", 10.0, first="A", grade=3, grade_reason="x", span="start", span_no=1),
        on("f", "v", "PL", 11.0, first="A", grade=3, grade_reason="x", span="finish", span_no=1),
        on("b", "v", "BX", 20.0, quantities=(12.0,)),
        on("c", "v", "CJ", 30.0, quantities=(30.0,)),
        on("d", "w", "BX", 4.0, quantities=(30.0,)),
        on("e", "w", "BX", 9.0),
    ]
    document = run(rows, photo(folder, "v", HEAD), photo(folder, "w", NEXT))
    return edits.set_report(document, replace(document.report, inspected_on="2026-05-31"))


def flat(document: Document, folder: Path) -> str:
    path = folder / "out.pdf"
    fonts_dir = resources_dir() / "fonts"
    write_pdf(document, folder, path, fonts_dir=fonts_dir, books=BOOKS)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return re.sub(r"\s+", " ", text)


def test_defects_are_counted_by_code_and_grade(tmp_path: Path) -> None:
    """PL: one of grade 3 (continuous, once); BX: one of 2, one of 4, one without; CJ: one of 1."""
    text = flat(two_runs(tmp_path), tmp_path)
    assert "PL · rupture – – 1 – – 1" in text
    assert "BX · deformation – 1 – 1 1 3" in text
    assert "CJ · sediment 1 – – – – 1" in text
    assert "2 runs of together 80.0 m are assessed." in text
    assert "10.00 m to 11.00 m PLA · rupture" in text


def test_the_arithmetic_is_that_of_the_standard(tmp_path: Path) -> None:
    """Every step of every run is printed with its numbers, and the table has its results."""
    document = two_runs(tmp_path)
    text = flat(document, tmp_path)
    for pipe in pipe_runs(document, BOOKS):
        found, summed = verdict(pipe), assessed(pipe)
        assert found is not None
        assert summed is not None
        assert found.steps
        for step in found.steps:
            result = step.shown or plain(step.value)
            line = f"{step.symbol} {step.formula} {step.worked} = {result}"
            assert re.sub(r"\s+", "", line) in re.sub(r"\s+", "", text), line
        values = (summed.structural.mean, summed.structural.highest, summed.structural.parameter)
        printed = " ".join(plain(round(value, 3)) for value in values)
        density, index = round(summed.structural.density, 3), round(summed.repair_index, 3)
        line = f"{printed} {summed.structural.grade} {plain(density)} {plain(index)}"
        assert line in text, line


def test_the_worked_example_of_one_rupture(tmp_path: Path) -> None:
    """S = Smax = F = 5, SM = 5 / 250 = 0.02, RI = 3.5 + 0.6 + 0.15 = 4.25: class III."""
    document = two_runs(tmp_path)
    document = edits.remove(document, ["b", "c", "d", "e"])
    text = flat(document, tmp_path)
    assert "0.7 × 5 + 0.1 × 6 + 0.05 × 3 + 0.15 × 0 = 4.25" in text
    assert "50.0 m 5 5 5 III 0.02 4.25 III repair soon" in text
    assert "1 run of 50.0 m is assessed." in text


def test_books_that_do_not_add_up_have_counts_alone(tmp_path: Path) -> None:
    head = replace(HEAD, book="en13508")
    rows = [
        on("a", "v", "BAB", 3.0, book="en13508", first="B", second="A", quantities=(2.5,)),
        on("b", "v", "BAB", 9.0, book="en13508", first="B", second="A", quantities=(2.5,)),
    ]
    text = flat(run(rows, photo(tmp_path, "v", head)), tmp_path)
    assert "BAB · crack" in text
    assert "Runs by class" not in text
    assert "Stability (S) the lowest class is the worst min(2 × 3) = 3" in text


def test_without_observations_there_is_no_evaluation(tmp_path: Path) -> None:
    text = flat(run([], photo(tmp_path, "v", HEAD)), tmp_path)
    assert "Evaluation of all runs" not in text


@pytest.mark.parametrize(
    ("origin", "words"),
    [("machine", "accepted as it was"), ("machine-edited", "accepted after editing the outline")],
)
def test_what_models_suggested_stands_apart(tmp_path: Path, origin: Any, words: str) -> None:
    document = two_runs(tmp_path)
    judged = Judged("r", "sewer-net", 0.91)
    document = edits.put(document, replace(document.annotations["b"], origin=origin, judged=judged))
    text = flat(document, tmp_path)
    assert "Suggested by models, accepted by a person" in text
    assert f"20.00 m BX sewer-net, high confidence {words}" in text
    assert "Suggested by models" not in flat(two_runs(tmp_path), tmp_path)


def _listed(names: Sequence[str], text: str) -> bool:
    return all(name in text for name in names)


def test_the_head_of_a_run_takes_from_the_project_what_holds_for_all(tmp_path: Path) -> None:
    head = replace(HEAD, weather="rain", equipment="", inspector="", view_deg=57.975)
    document = run([], photo(tmp_path, "v", head))
    report = replace(document.report, weather="dry", equipment="Crawler X5", inspector="Ana Roe")
    text = flat(edits.set_report(document, report), tmp_path)
    run_page = text[text.index("Start manhole") :]
    assert _listed(("Weather rain", "Equipment Crawler X5", "Inspector Ana Roe", "58°"), run_page)
    assert "with the flow" in run_page
