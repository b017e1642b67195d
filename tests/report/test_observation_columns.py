from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from data.sewer import coded, run, video

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.observation import PipeRing
from inspector.core.shape import Shape
from inspector.io.csv_cells import unescaped
from inspector.paths import resources_dir
from inspector.report.csv import table_bytes, tables, write_csv
from inspector.standards.books import load_books

BOOKS = load_books(resources_dir() / "standards")
CRACK = Shape.of("region", [[(1, 1), (5, 1), (5, 5)]])


def parsed(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def sewer() -> Document:
    full = coded(
        "a",
        "JG",
        9.137,
        first="H",
        quantities=(30.0,),
        chainage_estimated=True,
        chainage_how="between marks",
        clock_from=9,
        clock_to=3,
        ring=PipeRing(160.0, 120.0, 100.0, "drawn"),
        note="=cmd|' /C calc'!A0",
    )
    return run([full, coded("b", "PL", 1.0, grade=2, grade_reason="open")])


def test_a_row_has_what_sewer_programs_exchange() -> None:
    (table,) = tables(sewer(), BOOKS)
    assert table.name == "observations"
    first, row = parsed(table.content)
    assert (first["code"], first["grade"], first["grade_from"]) == ("PL", "2", "inspector")
    assert first["quant1"] == first["clock_from"] == first["distance_method"] == ""
    expected = {
        "number": "1",
        "pipe": "W12-W13",
        "direction": "with flow",
        "inspected_at": "2026-05-31T09:30",
        "width": "800.0",
        "code_system": "cjj181",
        "code": "JG",
        "char1": "H",
        "text": "scale, hard",
        "distance": "9.14",
        "distance_estimated": "yes",
        "distance_method": "between marks",
        "clock_from": "9",
        "clock_to": "3",
        "clock": "0903",
        "quant1": "30.0",
        "quant1_unit": "%",
        "quant2": "",
        "joint": "no",
        "grade": "3",
        "grade_from": "rule",
        "score": "5.0",
        "frame": "91",
        "video_time": "3.64",
        "ring_mm_per_px": "4.0",
        "size_method": "circle of 100 px radius drawn by hand; pipe 800 mm",
        "enhanced": "no",
    }
    assert {key: row[key] for key in expected} == expected
    assert row["remarks"].startswith("'=")
    assert unescaped(row["remarks"]) == "=cmd|' /C calc'!A0"


def test_classes_of_en_are_columns() -> None:
    made = run([coded("a", "BAB", 1.0, book="en13508", first="C", second="A", quantities=(6.0,))])
    (table,) = tables(made, BOOKS)
    (row,) = parsed(table.content)
    classes = row["class_tightness"], row["class_stability"], row["class_operation"]
    assert (row["grade"], classes) == ("1", ("1", "1", ""))


def test_every_column_is_explained() -> None:
    (table,) = tables(sewer(), BOOKS)
    head = table.content.decode("utf-8-sig").splitlines()[0].split(",")
    lines = parsed(table.dictionary)
    assert [line["column"] for line in lines] == head
    assert all(line["meaning"] for line in lines)


def test_findings_stay_as_they_are_without_observations(make_document) -> None:
    document = make_document()
    (table,) = tables(document, BOOKS)
    assert (table.name, table.content) == ("findings", table_bytes(document))
    (empty,) = tables(Document(), BOOKS)
    assert empty.name == "findings"


def test_observations_are_no_rows_of_the_findings(tmp_path: Path) -> None:
    document = edits.put(sewer(), Annotation("crack", FrameRef("v"), CRACK, "crack"))
    written = write_csv(document, tmp_path / "out.csv", books=BOOKS)
    assert [path.name for path in written] == [
        "out.csv",
        "out_columns.csv",
        "out_observations.csv",
        "out_observations_columns.csv",
    ]
    assert [row["finding_id"] for row in parsed(written[0].read_bytes())] == ["crack"]
    assert [row["code"] for row in parsed(written[2].read_bytes())] == ["PL", "JG"]
    alone = write_csv(sewer(), tmp_path / "alone.csv", books=BOOKS)
    assert [path.name for path in alone] == ["alone.csv", "alone_columns.csv"]


def test_a_photo_without_head_or_book_is_still_written() -> None:
    photo = replace(video(inspection=None), kind="photo", video=None)
    (table,) = tables(run([coded("a", "QQ", None)], photo))
    (row,) = parsed(table.content)
    assert (row["code"], row["pipe"], row["distance"], row["video_time"]) == ("QQ", "", "", "")
