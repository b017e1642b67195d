"""PACP exchange tables: headers, metric units, derived codes and what is left out."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from data import exchange

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document, ReportFields
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.io.exchange.formats import Means, make
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.crosswalk import load_crosswalk

TABLES = resources_dir() / "standards"
MEANS = Means(exchange.PIXELS, load_books(TABLES))
DERIVING = replace(MEANS, crosswalk=load_crosswalk(TABLES / "crosswalk.toml"))
PLACE = Shape.of("line", [[(3, 3)]])
HEAD = Inspection(
    book="pacp",
    pipe_ref="P1",
    start_node="A",
    end_node="B",
    travel="against flow",
    section="circular",
    width_mm=300.0,
    total_length_m=48.3,
    start_depth_m=2.5,
    inspected_at="2026-05-31T09:30",
    inspector="=cmd()",
)
CRACK = Observation("pacp", "CM", chainage_m=12.345, clock_from=12, clock_to=12, at_joint=True)


def run(*observations: Observation, note: str = "") -> Document:
    document = edits.set_inspection(exchange.pictures(), ["v"], HEAD)
    document = edits.set_report(document, ReportFields(client="Town", project_no="7"))
    found = [
        Annotation(f"a{i}", FrameRef("v", 100 + i), PLACE, "", observation=each, note=note)
        for i, each in enumerate(observations)
    ]
    return edits.put(document, *found)


def tables(
    document: Document, folder: Path, means: Means = MEANS
) -> dict[str, list[dict[str, str]]]:
    exchange.exported("pacp", document, folder, means)
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def test_an_inspection_and_its_conditions(tmp_path: Path) -> None:
    deposits = Observation("pacp", "DSF", quantities=(15.0,), chainage_m=20.0, clock_from=6)
    span = replace(CRACK, span="start", span_no=1, chainage_m=30.0, clock_to=None)
    found = tables(run(CRACK, deposits, span, note='1,2\n"x"'), tmp_path)

    (inspection,) = found["PACP_Inspections"]
    assert inspection["IsImperial"] == "False"
    assert (inspection["Upstream_MH"], inspection["Downstream_MH"]) == ("B", "A")
    assert (inspection["Up_Rim_to_Invert"], inspection["Down_Rim_to_Invert"]) == ("", "2.50")
    assert (inspection["Direction"], inspection["Shape"]) == ("U", "C")
    assert (inspection["Width"], inspection["Height"]) == ("300.0", "300.0")
    assert (inspection["Inspection_Date"], inspection["Inspection_Time"]) == (
        *("2026-05-31", "09:30"),
    )
    assert inspection["Surveyed_By"] == "'=cmd()"  # no formula
    assert (inspection["Customer"], inspection["Project"]) == ("Town", "7")
    first, second, third = found["PACP_Conditions"]
    assert (first["Distance"], first["PACP_Code"], first["Joint"]) == ("12.35", "CM", "J")
    assert (first["Clock_At_From"], first["Clock_To"]) == ("12", "12")
    assert (first["Remarks"], first["VCR_Time"]) == ('1,2\n"x"', "0:00:04")
    assert (second["Value_Percent"], second["Value_1st_Dimension"]) == ("15", "")
    assert (third["Continuous"], third["Clock_To"]) == ("S01", "")
    assert found["PACP_Media_Inspections"][0]["Video_Name"] == "clip.mp4"
    assert found["PACP_Media_Conditions"][0]["Image_Name"] == "clip_frame_000100.png"
    (rating,) = found["PACP_Ratings"]
    assert (rating["STGradeScore3"], rating["STPipeRating"], rating["STQuickRating"]) == (
        *("6", "6", "3200"),
    )
    assert rating["OMQuickRating"] == rating["PACPQuickRating"] == ""


def test_other_books_are_left_out_or_derived(tmp_path: Path) -> None:
    gap = Observation("en13508", "BBF", "A", chainage_m=2.0)
    joint = Observation("en13508", "BDG", chainage_m=3.0)
    lost = replace(CRACK, chainage_m=None)
    document = run(CRACK, gap, joint, lost, note="wet")

    plain = tables(document, tmp_path / "plain")
    derived = tables(document, tmp_path / "derived", DERIVING)
    told = " ".join(make("pacp", document, DERIVING).notices)

    assert [c["PACP_Code"] for c in plain["PACP_Conditions"]] == ["CM"]
    assert [(r["Code"], r["Why"]) for r in plain["Left_Out"]] == [
        ("BBFA", "it is coded by another book"),
        ("BDG", "it is coded by another book"),
        ("CM", "it has no distance"),
    ]
    by_code = {c["PACP_Code"]: c["Remarks"] for c in derived["PACP_Conditions"]}
    assert by_code["MCU"] == "wet; derived from en13508 BDG"
    assert "may be any of" in {r["Code"]: r["Why"] for r in derived["Left_Out"]}["BBFA"]
    assert "to be checked: 1" in told


@pytest.mark.parametrize("document", [Document(), run()])
def test_nothing_coded_is_said(document: Document) -> None:
    for name in ("pacp", "dwa"):
        with pytest.raises(ExportError, match="is coded by"):
            make(name, document, MEANS)
