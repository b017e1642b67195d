"""A small project on drawn pictures, for all tests of reports."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from inspector.core.annotation import Annotation, CrackMeasures, Judged, LineMeasures
from inspector.core.card import InputSpec, ModelCard, TileSpec, WeightsSpec
from inspector.core.document import Document, ReportFields, Scale, SeverityPreset
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.map_facts import Band, MapFacts
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.measures import measure_shape
from inspector.io.map_entry import map_entry
from inspector.io.map_layout import MapLayout
from inspector.io.map_write import write_map
from inspector.io.photos import entry_for
from inspector.io.source import open_source
from inspector.paths import resources_dir
from inspector.report.fonts import Fonts
from inspector.report.pdf import write_pdf

MakeDocument = Callable[..., Document]


@pytest.fixture(scope="session")
def fonts_dir() -> Path:
    return resources_dir() / "fonts"


@pytest.fixture(scope="session")
def fonts(fonts_dir: Path) -> Fonts:
    return Fonts.load(fonts_dir)


@pytest.fixture
def write(tmp_path: Path, fonts_dir: Path) -> Callable[..., str]:
    """Writes a report and gives its text, white space as one space each."""

    def write_it(document: Document, **more: object) -> str:
        path = tmp_path / "out.pdf"
        write_pdf(document, tmp_path, path, fonts_dir=fonts_dir, **more)  # type: ignore[arg-type]
        with pypdfium2.PdfDocument(path) as pdf:
            text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
        return re.sub(r"\s+", " ", text.replace("\u2009", " "))

    return write_it


@pytest.fixture
def make_document(tmp_path: Path) -> MakeDocument:
    """A document of `pictures` drawn files with two accepted findings and one rejected on each."""

    def make(pictures: int = 2, scale: float | None = 0.5, gps: bool = False) -> Document:
        sources, annotations = {}, {}
        for index in range(pictures):
            path = tmp_path / f"road {index}.png"
            pixels = np.random.default_rng(index).integers(90, 140, (240, 320, 3), dtype=np.uint8)
            pixels[100:106, 40:280] = 20
            Image.fromarray(pixels).save(path)
            entry = replace(
                entry_for(path, tmp_path),
                id=f"source-{index}",
                sha256=f"{index:064x}",
                captured_at=f"2026-05-28T09:{index % 60:02d}:00",
                gps=GeoPoint(48.0 + 0.001 * index, 11.0, 500.0) if gps else None,
                scale=Scale(scale, "typed") if scale else None,
            )
            sources[entry.id] = entry
            for number, status in enumerate(("accepted", "rejected", "accepted")):
                annotation = Annotation(
                    id=f"annotation-{index}-{number}",
                    frame=FrameRef(entry.id),
                    shape=Shape.of("region", [[(40, 100), (279, 100), (279, 105), (40, 105)]]),
                    label="crack",
                    status=status,  # type: ignore[arg-type]
                    origin="machine",
                    measures=CrackMeasures(
                        240.0, 6.0, 6.5, 7.0, (60.0, 102.0), (200.0, 102.0), 1440.0, 0.0, number
                    ),
                    note=f"note of {index}-{number}",
                    reason="a shadow" if status == "rejected" else "",
                    judged=Judged("result", "net-a", 0.9),
                )
                annotations[annotation.id] = annotation
        return Document(
            sources=sources,
            annotations=annotations,
            report=ReportFields(
                title="Main road",
                project_no="P-7",
                report_no="R-7",
                client="City of Foo",
                company="Bar Ltd",
                inspector="Ana Roe",
                road="Route 9",
                section="km 1 to 2",
                inspected_on="2026-05-28",
                summary="Seal before winter.",
            ),
            severity=SeverityPreset("Bands", 2.0, 10.0),
            created_at="2026-05-29T08:00:00Z",
        )

    return make


@pytest.fixture
def land(tmp_path: Path) -> Document:
    """A small map with a place on earth, 10 m a pixel, and two regions and a line on it."""
    place = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 450_000.0, 0.0, -10.0, 4_700_000.0))
    facts = MapFacts((Band("B04"), Band("B03"), Band("B02")), place)
    pixels = np.random.default_rng(1).integers(500, 3000, (48, 64, 3)).astype(np.uint16)
    path = tmp_path / "S2B_T31TDH_2024-05-01.tif"
    write_map(path, MapLayout(64, 48, "uint16", facts), pixels, Progress())
    entry = replace(map_entry(path, tmp_path, open_source(path)), id="map")
    found = {}
    for number, label in enumerate(("field", "water")):
        left = 5 + 30 * number
        shape = Shape.of("region", [[(left, 10), (left + 19, 10), (left + 19, 19), (left, 19)]])
        name = f"on-map-{number}"
        found[name] = Annotation(name, FrameRef("map"), shape, label, measures=measure_shape(shape))
    line = Shape.of("line", [[(0, 40), (30, 40)]])
    found["road"] = Annotation(
        "road", FrameRef("map"), line, "road", line=LineMeasures(30.0, 0.0, 30.0)
    )
    return Document({"map": entry}, found, report=ReportFields(title="Land"))


@pytest.fixture
def card() -> ModelCard:
    """A model whose weights must not be used commercially."""
    return ModelCard(
        id="net-a",
        title="Net A",
        task="segment",
        net="hrsegnet",
        domains=("pavement",),
        hyper={},
        input=InputSpec(("red", "green", "blue"), (0, 255), (0, 0, 0), (1, 1, 1), 32),
        tile=TileSpec(512, 64),
        labels=("crack",),
        weights=WeightsSpec("c0ffee" * 10, "research only", False, ("Set X",), "a.toml", 1),
        scores=(),
        params=1,
        macs=1,
        macs_at=(400, 400),
    )
