from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.annotation import Annotation, LineMeasures, OnEnhanced
from inspector.core.document import Document, SourceEntry
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.io.csv_cells import escaped, unescaped
from inspector.report.csv import table_bytes, write_csv

HOSTILE = st.text(
    st.sampled_from("=+-@\t\r\n\0 ;,'\"|＝＋－＠−\ufeff\u200bA1中"), max_size=12
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FORMULA = re.compile(r"[\s\"\u200b\ufeff\0]*[=+\-@＝＋－＠−]")


def parsed(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def one_finding(label: str, name: str, note: str) -> Document:
    source = SourceEntry("s", "photo", name, name, 10, 10, 1, "")
    shape = Shape.of("region", [[(1, 1), (5, 1), (5, 5)]])
    annotation = Annotation("a", FrameRef("s"), shape, label, note=note)
    return edits.put(edits.add_sources(Document(), [source]), annotation)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_is_a_formula_and_all_of_it_comes_back(label: str, name: str, note: str) -> None:
    content = table_bytes(one_finding(label, name, note))
    (row,) = parsed(content)
    assert (unescaped(row["label"]), unescaped(row["picture"])) == (label, name)
    assert unescaped(row["note"]) == note
    for cell in row.values():
        assert not FORMULA.match(cell)
    # Nor where a program takes semicolons or tabs for separators: no part begins a formula.
    for part in re.split("[;\t\r\n]", content.decode("utf-8-sig")):
        assert not re.match(r"[ \"]*[=+\-@＝＋－＠]", part)


@given(HOSTILE)
def test_escaping_is_undone(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_harmless_texts_stay_as_they_are() -> None:
    for text in ("'s-Gravenhage", "crack - wide", "a=b", "km 1+200", "K12+400"):
        assert escaped(text) == text
    assert escaped("-1 mm") == "'-1 mm"
    assert escaped("x;=1") == "x;'=1"


def test_numbers_are_numbers_with_dots_and_dates_are_iso(make_document) -> None:
    content = table_bytes(make_document(pictures=1, gps=True))
    assert content.startswith(b"\xef\xbb\xbf")
    first, second = parsed(content)
    assert (first["number"], second["number"]) == ("1", "2")
    assert float(first["length_px"]) == 240.0
    assert float(first["length_mm"]) == 120.0
    assert first["width_mean_mm"] == "3.0"
    assert first["area_mm2"] == "360.0"
    assert first["severity"] == "moderate"
    assert first["crack_type"] == "transverse"
    assert first["captured_at"] == "2026-05-28T09:00:00"
    assert first["latitude"] == "48.0"
    assert (first["left"], first["bottom"]) == ("40.0", "105.0")


def test_a_negative_number_is_not_escaped(make_document) -> None:
    document = make_document(pictures=1)
    source = document.sources["source-0"]
    moved = Shape.of("region", [[(-3.5, 2), (4, 2), (4, 8)]])
    first = replace(document.annotations["annotation-0-0"], shape=moved)
    document = edits.put(edits.add_sources(document, [source]), first)
    assert parsed(table_bytes(document))[0]["left"] == "-3.5"


def test_without_scale_millimetres_are_empty_not_zero(make_document) -> None:
    row = parsed(table_bytes(make_document(pictures=1, scale=None)))[0]
    assert {row[c] for c in row if c.endswith(("_mm", "_mm2")) or c == "severity"} == {""}
    assert row["width_max_px"] == "7.0"


def test_rejected_only_if_asked(make_document) -> None:
    document = make_document(pictures=2)
    assert {row["status"] for row in parsed(table_bytes(document))} == {"accepted"}
    rows = parsed(table_bytes(document, rejected=True))
    assert [row["status"] for row in rows].count("rejected") == 2
    assert rows[1]["reason"] == "a shadow"


def test_names_that_are_no_text_are_written_readably() -> None:
    (row,) = parsed(table_bytes(one_finding("crack", "bad\udcff.jpg", "")))
    assert row["picture"] == "bad\\udcff.jpg"


def test_every_column_is_explained(make_document, tmp_path: Path) -> None:
    table, columns = write_csv(make_document(), tmp_path / "out.csv")
    assert columns == tmp_path / "out_columns.csv"
    names = list(parsed(table.read_bytes())[0])
    explained = parsed(columns.read_bytes())
    assert [row["column"] for row in explained] == names
    assert all(row["meaning"] for row in explained)
    assert sorted(p.name for p in tmp_path.glob("*out*")) == ["out.csv", "out_columns.csv"]


def test_a_folder_that_is_not_there_is_one_sentence(make_document, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="choose another"):
        write_csv(make_document(), tmp_path / "gone" / "out.csv")


def test_a_line_has_a_length_and_no_widths(make_document) -> None:
    document = make_document(pictures=1)
    shape = Shape.of("line", [[(40, 100), (140, 100)]])
    line = replace(
        document.annotations["annotation-0-0"],
        shape=shape,
        measures=None,
        line=LineMeasures(100.0, 0.0, 100.0),
    )
    row = parsed(table_bytes(edits.put(document, line)))[0]
    assert (row["length_px"], row["length_mm"], row["orientation"]) == ("100.0", "50.0", "0.0")
    assert row["crack_type"] == "transverse"
    assert {row[c] for c in row if "width" in c or c.startswith("area")} == {""}


def test_widths_on_an_enhanced_picture_stand_beside_those_on_the_source(make_document) -> None:
    document = make_document(pictures=1)
    first = document.annotations["annotation-0-0"]
    finer = replace(first.measures, width_mean_px=5.5, width_p95_px=6.25, width_max_px=7.5)
    found = OnEnhanced("result-2", "sharp-x4", finer)
    with_it, without = parsed(table_bytes(edits.put(document, replace(first, on_enhanced=found))))
    assert with_it["width_mean_px"] == "6.0"
    assert with_it["enhanced_width_mean_px"] == "5.5"
    assert with_it["enhanced_width_mean_mm"] == "2.75"
    assert with_it["enhanced_width_p95_px"] == "6.25"
    assert with_it["enhanced_width_max_mm"] == "3.75"
    assert with_it["width_mean_difference_px"] == "-0.5"
    assert with_it["width_mean_difference_mm"] == "-0.25"
    assert with_it["enhanced_by"] == "sharp-x4"
    assert {without[c] for c in without if "enhanced" in c or "difference" in c} == {""}


def test_how_the_model_was_set_stands_beside_it(make_document) -> None:
    said = "error map by mode dark, error from 45, contrast from 6"
    first = parsed(table_bytes(make_document(pictures=1), settings={"result": said}))[0]
    assert (first["model"], first["model_settings"]) == ("net-a", said)
    assert parsed(table_bytes(make_document(pictures=1)))[0]["model_settings"] == ""
