"""Tables by standards: CJJ 181, EN 13508-2, ASTM D6433, LTPP, AASHTO R 85 and land cover."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from data import exchange, sewer
from data.documents import source

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, Judged, LineMeasures
from inspector.core.document import Document, ReportFields, Scale, SourceEntry
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.inspection import Inspection
from inspector.core.language import Catalogue, speaking
from inspector.core.observation import Observation
from inspector.core.shape import Shape
from inspector.io.exchange.format_facts import ACCEPTED_ONLY, Format
from inspector.io.exchange.formats import Means, make
from inspector.io.map_coordinates import map_points
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.pavement_table import load_pavement

TABLES = resources_dir() / "standards"
MEANS = Means(exchange.PIXELS, load_books(TABLES), pavement=load_pavement(TABLES / "pavement.toml"))
FORMULA = '=HYPERLINK("http://x")'


def tables(name: Format, document: Document, folder: Path) -> dict[str, list[dict[str, str]]]:
    """Every table that a format writes, by its name; each has a dictionary of all its columns."""
    exchange.exported(name, document, folder, MEANS)
    found = {}
    for path in sorted(folder.glob("*.csv")):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    for stem, rows in found.items():
        if not stem.endswith("_columns"):
            explained = [row["column"] for row in found[f"{stem}_columns"]]
            assert all(list(row) == explained for row in rows)
            assert all(row["meaning"] for row in found[f"{stem}_columns"])
    return {stem: rows for stem, rows in found.items() if not stem.endswith("_columns")}


# ---- CJJ 181


def test_the_annexes_of_cjj_181_with_the_anchor_example(tmp_path: Path) -> None:
    """PL 3 from 10 to 11 m in 50 m, DN 800, trunk road: S = Smax = F = 5, III; SM = 0.02, local;
    RI = 4.25, III. No functional defect: G = 0, MI = 0.15 x 6 + 0.05 x 3 = 1.05, II."""
    crack = {"grade": 3, "grade_reason": "r", "span_no": 1}
    made = sewer.run(
        [
            sewer.coded("a", "PL", 10.0, span="start", clock_from=9, clock_to=3, **crack),
            sewer.coded("b", "PL", 11.0, span="finish", note=FORMULA, **crack),
            sewer.coded("c", "BX", None, grade=1, grade_reason="r", note=FORMULA),
        ],
        sewer.video(),
    )
    found = tables("cjj", made, tmp_path)

    first, second = found["CJJ181_defects"]
    assert (first["管段编号"], first["管径(mm)"], first["材质"]) == ("W12-W13", "800.0", "concrete")
    assert (first["距离(m)"], first["终止距离(m)"], first["距离为估计值"]) == ("10.0", "11.0", "否")
    assert [first[name] for name in ("缺陷代码", "缺陷名称", "缺陷等级", "分值", "缺陷性质")] == [
        *("PL", "破裂", "3", "5.0", "结构性"),
    ]
    assert (first["时钟位置"], first["照片"]) == ("0903", "v_frame_000100.png")
    assert (second["距离(m)"], second["备注"]) == ("", f"'{FORMULA}")
    (run,) = found["CJJ181_runs"]
    assert (run["检测日期"], run["检测方向"], run["录像文件"]) == (
        *("2026-05-31T09:30", "顺流", "v.mp4"),
    )
    structural = ("平均值S", "最大值Smax", "结构性缺陷参数F", "结构性缺陷等级", "结构性缺陷密度SM")
    assert [run[name] for name in structural] == ["5.0", "5.0", "5.0", "III", "0.02"]
    assert [run[name] for name in ("结构性缺陷状况", "修复指数RI", "修复等级", "结构性评价")] == [
        *("局部缺陷", "4.25", "III", "尽快修复"),
    ]
    functional = ("功能性缺陷数", "功能性缺陷参数G", "功能性缺陷状况", "养护指数MI", "养护等级")
    assert [run[name] for name in functional] == ["0", "0.0", "无", "1.05", "II"]


def test_a_run_without_a_length_has_no_indices_and_that_is_said(tmp_path: Path) -> None:
    head = replace(sewer.HEAD, total_length_m=None, surveyed_length_m=None)
    made = sewer.run([sewer.coded("a", "CK", 1.0)], sewer.video(inspection=head))
    (run,) = tables("cjj", made, tmp_path)["CJJ181_runs"]
    assert run["修复指数RI"] == run["结构性评价"] == ""
    assert "Runs without indices" in " ".join(make("cjj", made, MEANS).notices)


def test_the_bytes_are_the_same_in_every_language() -> None:
    made = sewer.run([sewer.coded("a", "CK", 1.5, quantities=(0.75,))], sewer.video())
    plain = [file.content(exchange.Progress()) for file in make("cjj", made, MEANS).files]
    with speaking(Catalogue("de", decimal=",")):
        german = [file.content(exchange.Progress()) for file in make("cjj", made, MEANS).files]
    assert german == plain


# ---- EN 13508-2


def english() -> Document:
    head = Inspection(
        book="en13508", pipe_ref="H 1", start_node="S1", end_node="S2", section="circular",
        width_mm=300.0, total_length_m=40.0, travel="against flow", method="CCTV",
        material="PVC", inspected_at="2026-05-31T09:30", inspector=FORMULA,
    )  # fmt: skip
    seen = [
        Observation("en13508", "BAB", "C", "A", quantities=(6.5,), chainage_m=3.25, clock_from=12),
        Observation("en13508", "BBA", "C", quantities=(20.0,), chainage_m=8.0, at_joint=True),
        Observation("en13508", "BAA", grade=1, grade_reason="seen", chainage_estimated=True),
        Observation("pacp", "CL", chainage_m=1.0),
    ]
    given = edits.set_inspection(exchange.pictures(), ["v"], head)
    given = edits.set_report(given, ReportFields(client="Stadt", project_no="7"))
    at = Shape.of("line", [[(3, 3)]])
    return edits.put(
        given,
        *(
            Annotation(f"a{i}", FrameRef("v", 100 + i), at, "", observation=each, note="1,2")
            for i, each in enumerate(seen)
        ),
    )


def test_runs_and_observations_by_en_13508(tmp_path: Path) -> None:
    """Against the flow the end is the upper manhole. A gaping crack of 6.5 mm: tightness 1,
    stability 1 (5 to 8 mm); roots of 20 %: tightness 2, operation 1 (20 to 30 %)."""
    found = tables("en13508", english(), tmp_path)

    (run,) = found["EN13508_runs"]
    assert (run["HG001"], run["HG003"], run["HG004"]) == ("H 1", "S2", "S1")
    assert (run["HG306"], run["HG305"], run["HI101"], run["HI103"]) == ("300.0", "DN", "G", "KTV")
    assert (run["HI104"], run["HI001"], run["HI112"]) == (
        *("2026-05-31T09:30", "Stadt", f"'{FORMULA}"),
    )
    assert [run[f"HI{n}"] for n in (206, 207, 208)] == ["1", "1", "1"]
    crack, roots, bent = found["EN13508_observations"]
    assert (crack["HZ001"], crack["HZ002"], crack["HZ014"], crack["HZ015"]) == (
        *("3.25", "BAB", "C", "A"),
    )
    assert (crack["HZ003"], crack["HZ003_unit"], crack["HZ006"], crack["HZ007"]) == (
        *("6.5", "mm", "12", "00"),
    )
    assert crack["HZ010"] == "Riss, klaffender Riss, längs"
    assert [crack[f"HZ{n}"] for n in (206, 207, 208)] == ["1", "1", ""]
    assert [roots[f"HZ{n}"] for n in (206, 207, 208)] == ["2", "", "1"]
    assert (roots["HZ011"], roots["HZ009"]) == ("A", "clip_frame_000101.png")
    assert (bent["HZ001"], bent["distance_estimated"]) == ("", "yes")
    assert (bent["class_by_inspector"], bent["class_reason"]) == ("1", "seen")
    assert "another book: 1" in " ".join(make("en13508", english(), MEANS).notices)


# ---- pavement

ROAD = source(
    0, width_px=1800, height_px=1000, scale=Scale(2.0, "typed"), name="road.jpg", path="road.jpg"
)
"""3.6 m wide and 2 m long: 7.2 m2, a whole lane."""


def crack(key: str, line: list[tuple[float, float]], width_px: float, **changes: str) -> Annotation:
    """A straight region of a width, upright or flat."""
    (left, top), (right, bottom) = line
    length = max(right - left, bottom - top) + 1.0
    flat = right - left > bottom - top
    ring = [(left, top), (right, top), (right, bottom), (left, bottom)]
    measures = CrackMeasures(
        length, width_px, width_px, width_px, (0.0, 0.0), (0.0, 0.0), length * width_px,
        0.0 if flat else 90.0, 0, length,
    )  # fmt: skip
    made = Annotation(key, FrameRef("s0"), Shape.of("region", [ring]), "crack", measures=measures)
    return replace(made, **changes)  # type: ignore[arg-type]


def pavement(*found: Annotation, road: SourceEntry = ROAD) -> Document:
    return edits.put(edits.add_sources(Document(), [road]), *found)


ALONG = crack("a", [(1300.0, 100.0), (1304.0, 599.0)], 5.0)
"""1.0 m long and 10 mm wide, 0.8 m to the right of the middle: in the right wheel path."""
ACROSS = crack("b", [(100.0, 800.0), (1099.0, 803.0)], 4.0)
"""2.0 m long and 8 mm wide."""


@pytest.mark.parametrize(
    ("standard", "severities", "names"),
    [
        ("d6433", ["M", "L"], ["longitudinal and transverse cracking"] * 2),
        ("ltpp", ["M", "M"], ["longitudinal cracking", "transverse cracking"]),
    ],
)
def test_quantities_of_a_picture_and_of_the_section(
    tmp_path: Path, standard: Format, severities: list[str], names: list[str]
) -> None:
    """10 mm and 8 mm: moderate and low by D6433, both moderate by LTPP (over 6 mm). 1 m and 2 m of
    7.2 m2: 13.8889 and 27.7778 %, 0.4167 m/m2. A second, empty picture doubles the area."""
    empty = replace(ROAD, id="s1", name="more.jpg", path="more.jpg")
    bare = replace(ROAD, id="s2", name="bare.jpg", path="bare.jpg", scale=None)
    made = edits.add_sources(pavement(ALONG, ACROSS), [empty, bare])
    found = tables(standard, made, tmp_path)

    title = standard.upper()
    first, second, third = found[f"{title}_pictures"]
    assert [row["severity"] for row in (first, second)] == severities
    assert [row["distress"] for row in (first, second)] == names
    assert (first["picture"], first["area"], first["type"]) == ("road.jpg", "7.2", "longitudinal")
    assert (first["length_m"], first["quantity"], first["unit"]) == ("1.0", "1.0", "m")
    assert (first["density_percent"], second["density_percent"]) == ("13.8889", "27.7778")
    assert first["cracking"] == second["cracking"] == "0.4167"
    assert (third["picture"], third["count"], third["cracking"]) == ("more.jpg", "0", "0.0")
    section = found[f"{title}_section"]
    assert [(row["area"], row["density_percent"]) for row in section] == [
        *(("14.4", "6.9444"), ("14.4", "13.8889")),
    ]
    assert all(row["distress_zh"] and row["distress_de"] for row in section)
    assert "1 picture" in " ".join(make(standard, made, MEANS).notices)


def test_r_85_parts_the_lane_into_zones(tmp_path: Path) -> None:
    """The crack along the lane lies in zone 4; the one across has no zone. One of 0.2 m is "other".
    A picture of 1.8 m cannot show both wheel paths and has no zones."""
    short = crack("c", [(900.0, 10.0), (902.0, 109.0)], 3.0)
    found = tables("r85", pavement(ALONG, ACROSS, short), tmp_path / "whole")
    listed = [(r["type"], r["zone"], r["extent_m"]) for r in found["R85_pictures"]]
    assert listed == [
        ("longitudinal", "4", "1.0"),
        ("transverse", "", "2.0"),
        ("other", "3", "0.2"),
    ]
    assert [r["severity_mm"] for r in found["R85_section"]] == ["10.0", "8.0", "6.0"]
    assert found["R85_section"][0]["extent_per_area"] == "0.1389"

    narrow = replace(ROAD, scale=Scale(1.0, "typed"))
    found = tables("r85", pavement(ALONG, road=narrow), tmp_path / "narrow")
    assert [(r["type"], r["zone"]) for r in found["R85_pictures"]] == [("longitudinal", "")]


def test_r_85_follows_the_driving_direction_and_parts_a_slanting_line(tmp_path: Path) -> None:
    """Driving to the right in a picture of 3.6 m height, a drawn line from y = -0.875 to 0.875 m
    about the middle: 0.5 of its 1.75 m in each wheel path, 0.75 between, so 2/7, 3/7, 2/7."""
    tall = replace(ROAD, width_px=1000, height_px=1801)
    ring = [(100.0, 900.0 - 437.5), (275.0, 900.0 + 437.5)]
    line = Annotation(
        "a", FrameRef("s0"), Shape.of("line", [ring]), "crack",
        line=LineMeasures(700.0, 101.3, 700.0), crack_type="longitudinal",
    )  # fmt: skip
    made = replace(pavement(line, road=tall), driving_direction="horizontal")
    found = tables("r85", made, tmp_path)["R85_pictures"]
    assert [(r["zone"], r["extent_m"]) for r in found] == [("2", "0.4"), ("3", "0.6"), ("4", "0.4")]
    assert {r["severity_mm"] for r in found} == {""}


# ---- land cover


def test_land_cover_with_areas_and_centres(tmp_path: Path) -> None:
    """4 x 5 pixels of 10 m: 2000 m2. Their middle is 40 m east, 55 m south of the corner."""
    tile = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
    size = {"width_px": exchange.WIDTH, "height_px": exchange.HEIGHT}
    land = source(5, id="m", kind="map", name="land.tif", frame_count=2, **size)
    land = replace(land, georeference=tile, dates=("2022-03-08", ""))
    lost = replace(land, id="n", name="lost.tif", path="lost.tif", georeference=None)
    box = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
    kerb = Shape.of("line", [[(1, 1), (4, 5)]])
    made = edits.put(
        edits.add_sources(exchange.pictures(), [land, lost]),
        Annotation("a", FrameRef("m"), box, "building", note=FORMULA,
                   judged=Judged("r", "road-building", 0.75)),
        Annotation("b", FrameRef("m", 1), kerb, "kerb"),
        Annotation("c", FrameRef("n"), box, "building"),
        Annotation("d", FrameRef("s0"), box, "crack"),
    )  # fmt: skip
    building, line = tables("land", made, tmp_path)["land_cover"]

    assert (building["class"], building["area_m2"], building["length_m"]) == (
        *("building", "2000.0", ""),
    )
    assert building["date"] == "2022-03-08"
    place = [float(building["centre_longitude"]), float(building["centre_latitude"])]
    ((x, y),) = map_points("EPSG:32631", [place])
    assert (x, y) == (pytest.approx(400_000, abs=0.05), pytest.approx(4_699_985, abs=0.05))
    assert (building["model"], building["confidence"]) == ("road-building", "0.75")
    assert building["note"] == f"'{FORMULA}"
    assert (line["class"], line["area_m2"], line["length_m"]) == ("kerb", "", "50.0")
    assert "1 finding" in " ".join(make("land", made, MEANS).notices)


# ---- all of them


@pytest.mark.parametrize("name", ACCEPTED_ONLY)
def test_nothing_to_write_is_told_in_one_sentence(name: Format) -> None:
    with pytest.raises(ExportError) as caught:
        make(name, exchange.pictures(), MEANS)
    assert caught.value.message.endswith(".")
