"""What is written stays in its place, whatever names and texts a project brings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from data import exchange
from data.documents import HOSTILE, INSPECTION, OBSERVATION, full, source

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures
from inspector.core.document import Document, ReportFields, Scale
from inspector.core.errors import Cancelled, ExportError
from inspector.core.frame import FrameRef
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.format_facts import FORMATS, Format
from inspector.io.exchange.formats import Means, check, make, targets, write
from inspector.io.exchange.outgoing import EXTRAS
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.pavement_table import load_pavement

BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
TABLES = resources_dir() / "standards"
MEANS = Means(exchange.PIXELS, load_books(TABLES), pavement=load_pavement(TABLES / "pavement.toml"))
SIZES = CrackMeasures(10.0, 2.0, 2.0, 2.0, (3.0, 3.0), (3.0, 3.0), 20.0, 90.0, 0, 10.0)
TILE = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 4e5, 0.0, -10.0, 4.7e6))


def hostile() -> Document:
    """Pictures, labels, notes and heads of runs with every hostile text there is, and 10,000
    characters."""
    texts = [*HOSTILE, "=cmd|' /C calc'!A1", "x" * 10_000]
    size = {"width_px": exchange.WIDTH, "height_px": exchange.HEIGHT}
    head = replace(INSPECTION, start_node=HOSTILE[4], street=HOSTILE[5])
    document = edits.set_report(Document(), ReportFields(*HOSTILE[:9]))
    for number, text in enumerate(texts):
        book = ("pacp", "en13508", "cjj181")[number % 3]
        run = replace(head, pipe_ref=text, book=book)
        entry = source(number, name=text, inspection=run, **size)
        frame = FrameRef(entry.id)
        coded = replace(OBSERVATION, book=book, enhanced_id="", span="", span_no=0)
        document = edits.put(
            edits.add_sources(document, [entry]),
            Annotation(f"a{number}", frame, BOX, text, note=text, reason=text),
            Annotation(f"b{number}", frame, BOX, text, note=text, observation=coded),
        )
        road = source(100 + number, name=text, scale=Scale(5.0, "typed"), **size)
        land = source(200 + number, name=text, kind="map", georeference=TILE, **size)
        document = edits.put(
            edits.add_sources(document, [road, land]),
            Annotation(f"c{number}", FrameRef(road.id), BOX, text, note=text, measures=SIZES),
            Annotation(f"d{number}", FrameRef(land.id), BOX, text, note=text),
        )
    return document


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "geojson"])
def test_hostile_projects_stay_in_the_folder(tmp_path: Path, name: Format) -> None:
    output = tmp_path / "out"
    output.mkdir()
    place = output / "x.json" if name in ("coco", "dwa") else output
    document = hostile()
    export = make(name, document, MEANS)

    check(export, place, document, tmp_path / "p.inspector.h5")
    write(export, place, Progress())

    written = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert written == set(targets(export, place))
    assert all(path.is_relative_to(output) for path in written)
    assert all(path.name.isprintable() for path in written)


def test_every_field_of_a_project_is_handed_on(tmp_path: Path) -> None:
    document = full()
    export = make("coco", document, MEANS, EXTRAS)
    content = json.loads(export.files[0].content(Progress()))

    assert len(content["annotations"]) == len(document.annotations)
    assert len(content["images"]) == 2
    assert not export.notices[:-1]


def test_an_export_that_is_stopped_leaves_whole_files(tmp_path: Path) -> None:
    export = make("voc", hostile(), MEANS)
    progress = Progress()

    def stop(done: int, total: int) -> None:
        if done >= total // 2:
            progress.cancel()

    progress.report_to(stop)
    with pytest.raises(Cancelled):
        write(export, tmp_path / "out", progress)
    left = list((tmp_path / "out").iterdir())
    assert 0 < len(left) < len(export.files)
    assert all(path.read_bytes().endswith(b"</annotation>\n") for path in left)


def test_a_folder_that_is_a_map_is_refused(tmp_path: Path) -> None:
    land = source(0, kind="map", path="stack", name="stack", width_px=23, height_px=17)
    document = edits.add_sources(Document(), [land])
    document = edits.put(document, Annotation("a", FrameRef("s0"), BOX, "road"))
    export = make("voc", document, MEANS)

    with pytest.raises(ExportError, match="belongs to this project"):
        check(export, tmp_path / "stack", document, tmp_path / "p.inspector.h5")
