"""Maps in the whole window: enhanced, looked at, searched, measured and handed on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from data import maps
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui import fakes
from ui.looking import do, seen, stamp

from inspector.core import edits
from inspector.core.card import EnhanceSpec, InputSpec, ModelCard, StackSpec
from inspector.core.enhanced import BICUBIC, MAP_STAMP
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice, Settings
from inspector.core.shape import Shape
from inspector.imaging.band_combinations import COMBINATIONS
from inspector.io.raster_library import library
from inspector.ui import enhancing, theme
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.enhance_file import EnhanceFilePrompt
from inspector.ui.jobs import InlineJobs
from inspector.ui.panels.finding_rows import AREA_COLUMN, SEVERITY_COLUMN
from inspector.ui.services import Services
from inspector.ui.window import MainWindow
from inspector.ui.workbench import Workbench

SIDE_PX = 60
BANDS = "B04", "B03", "B02", "B08"
ROAD, BUILDING = Window(5, 20, 50, 4), Window(30, 40, 6, 6)
_BRIGHT, _DARK = 9000, 200
"""Numbers of B08 on the road and on the building; elsewhere it is between."""


class Answers(Ask):
    """Says where to write."""

    def __init__(self, folder: Path) -> None:
        self.place = folder
        self.names: list[str] = []

    def new_file(self, title: str, start: Path, filters: str, suffix: str) -> Path | None:
        self.names.append(start.name)
        return self.place / start.name

    def replace(self, files: Sequence[Path]) -> bool:
        raise AssertionError("nothing is in the way")


def satellite(card_id: str, **changes: object) -> ModelCard:
    """The card of a model of measured bands."""
    return replace(
        fakes.card(card_id, card_id),
        domains=("satellite",),
        input=InputSpec(BANDS, (0, 1), (0.0,) * 4, (0.3,) * 4, 8),
        **changes,  # type: ignore[arg-type]
    )


CARDS = (
    fakes.card(),
    fakes.enlarger(),
    satellite("road-building", labels=("road", "building")),
    satellite("hat-light", task="enhance", labels=(), enhance=EnhanceSpec(3, False)),
    satellite(
        "rams",
        task="stack_enhance",
        labels=(),
        enhance=EnhanceSpec(3, False),
        stack=StackSpec(9, 3),
    ),
    satellite("rams-task", task="stack_enhance", labels=(), weights=None, stack=StackSpec(9, 3)),
)


def found(frame: Frame, facts: MapFacts, model_id: str) -> Mask:
    """Road where near infrared is bright, building where it is dark."""
    infrared = frame.pixels[..., facts.names.index("B08")].astype(np.float32)
    planes = np.stack([infrared > 6500, infrared < 1000]).astype(np.uint8) * np.uint8(230)
    made = fakes.roads_of(frame, facts, model_id).provenance
    return Mask(planes, ("road", "building"), made, frame.origin)


def write_date(path: Path, seed: int) -> Path:
    """A map of four bands with a road and a building."""
    pixels = np.stack([maps.values(SIDE_PX, SIDE_PX, seed + n) for n in range(4)], axis=2)
    pixels[..., 3] = 3000
    pixels[(*ROAD.slices, 3)] = _BRIGHT
    pixels[(*BUILDING.slices, 3)] = _DARK
    path.parent.mkdir(parents=True, exist_ok=True)
    return maps.write_tif(path, pixels, names=BANDS)


@pytest.fixture
def calls() -> fakes.Calls:
    return fakes.Calls()


@pytest.fixture
def services(calls: fakes.Calls) -> Services:
    def find_on_map(
        model_id: str, device: DeviceChoice, frame: Frame, facts: MapFacts, progress: Progress
    ) -> Mask:
        calls.segmented += 1
        return found(frame, facts, model_id)

    return replace(fakes.services(calls, CARDS), find_on_map=find_on_map)


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    (tmp_path / "out").mkdir()
    return Answers(tmp_path / "out")


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, services: Services, answers: Answers
) -> Iterator[MainWindow]:
    settings = Settings(model_id="fake", map_enhance_model_id="hat-light")
    bench = Workbench(InlineJobs(), services, settings, tmp_path / "home")
    made = MainWindow(bench, theme.apply(qapp, "light"), lambda: 0, answers)
    bench.setParent(made)
    with qtbot.waitExposed(made):
        made.show()
    made.docks["layers"].raise_()
    for number, date in enumerate(("2020-01-13", "2020-06-21", "2020-09-14")):
        write_date(tmp_path / "site" / f"place_{date}.tif", number)
    made.file_verbs.take([tmp_path / "site"])
    yield made
    made.close()
    delete(made)


def current(window: MainWindow) -> FrameRef:
    frame = window.bench.session.current
    assert frame is not None
    return frame


def method_box(window: MainWindow) -> QComboBox:
    boxes = window.enhance.panel.findChildren(QComboBox)
    return next(box for box in boxes if box.accessibleName() == "Way to enhance")


def enabled(box: QComboBox) -> dict[str, bool]:
    items = box.model()
    assert isinstance(items, QStandardItemModel)
    return {str(box.itemData(row)): items.item(row).isEnabled() for row in range(box.count())}


def test_the_models_fit_what_is_in_view(window: MainWindow, tmp_path: Path) -> None:
    verbs, run = window.enhance.verbs, window.run_verbs
    assert [e.id for e in verbs.known] == ["hat-light", "rams", BICUBIC, "rams-task"]
    assert all(enabled(method_box(window)).values())
    assert run.card is not None
    assert run.card.id == "road-building"
    assert window.actions_.text("run") == "Find roads and buildings on this map"
    assert window.actions_.text("enhance") == "Enhance the view"
    window.bench.preferences.set(map_enhance_model_id="")
    assert verbs.enlarger.id == "hat-light", "the best that is trained, without a wish"
    # A wish holds where it fits.
    window.bench.preferences.set(map_enhance_model_id="rams")
    assert verbs.enlarger.id == "rams"
    one = write_date(tmp_path / "alone" / "field_2020-01-13.tif", 7)
    window.file_verbs.take([one])
    window.bench.session.go_to(list(window.bench.session.frames())[-1])
    assert verbs.enlarger.id == "hat-light"
    assert not enabled(method_box(window))["rams"]
    assert "3 dates" in next(e.why_not for e in verbs.known if e.id == "rams")
    window.file_verbs.take([fakes.draw_photo(tmp_path / "photo.jpg")])
    window.bench.session.go_to(list(window.bench.session.frames())[-1])
    assert [e.id for e in verbs.known] == ["dsrnet-lite", BICUBIC]
    assert run.card.id == "fake"
    assert window.actions_.text("run") == "Run on this picture"
    assert "map" in window.actions_.why_disabled("enhance-map-file")
    assert "maps" in window.actions_.why_disabled("layer-consistency")


def test_the_view_is_enhanced_and_shown_as_the_source_is(
    window: MainWindow, calls: fakes.Calls
) -> None:
    canvas, session = window.canvas, window.bench.session
    canvas.zoom_to(24.0)
    canvas.centerOn(30, 22)
    part = canvas.window_in_view
    assert part is not None
    assert part.width < SIDE_PX or part.height < SIDE_PX
    do(window, "enhance")
    assert [(m, index, w) for m, _, index, w in calls.enhanced_maps] == [("hat-light", 0, part)]
    (entry,) = session.document.enhanced_on(current(window))
    assert entry.window == (part.x, part.y, part.width, part.height)
    assert stamp(window).text() == MAP_STAMP
    assert stamp(window).isVisible()
    assert not session.undo_stack.canUndo() or session.undo_stack.undoText().startswith("Add")
    # The fake enlarges bicubically: same bands, same limits, so nearly the same colours.
    place = QPointF(30.5, 26.5)
    enhanced = seen(window, place)
    do(window, "layer-source")
    assert seen(window, place) == pytest.approx(enhanced, abs=25)
    assert not stamp(window).isVisible()
    do(window, "layer-difference")
    red, green, blue = seen(window, place)
    assert max(red, green, blue) - min(red, green, blue) < 30, "no difference: grey"
    assert not window.actions_["layer-depth"].isEnabled()


def test_other_bands_are_shown_of_both(window: MainWindow) -> None:
    do(window, "enhance")
    before = window.canvas.made_item.pieces
    infrared = next(c for c in COMBINATIONS if c.title == "Near infrared")
    window.bench.map_look.show_bands(infrared)
    after = window.canvas.made_item.pieces
    assert after is not before
    window.canvas.zoom_to(10.0)
    road = QPointF(30.5, 22.5)
    bright = seen(window, road)
    do(window, "layer-source")
    assert seen(window, road) == pytest.approx(bright, abs=25)
    assert bright[0] > 200, "near infrared is red here, and bright on the road"


def test_contradictions_are_a_layer_with_a_legend(window: MainWindow) -> None:
    do(window, "enhance")
    do(window, "layer-consistency")
    left, right = (seen(window, QPointF(x, 30.5)) for x in (2.5, 57.5))
    assert sum(right) > sum(left) + 100, "the fake contradicts on the right"
    panel = window.enhance.panel
    assert panel._legends["consistency"].isVisible()
    assert "measurement" in stamp(window).text()
    told = panel._how.values()
    assert told["Enhanced by"] == "hat-light"
    assert "reflectance" in told["From measured"]
    assert panel._only["consistency"].isVisible()
    assert not panel._only["depth"].isVisible()


def test_what_is_too_large_goes_to_a_file(
    window: MainWindow,
    calls: fakes.Calls,
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("inspector.ui.verbs.enhance.MOST_MAP_PX", 100)
    do(window, "enhance")
    assert not calls.enhanced_maps
    (button,) = [b for b in window.messages.findChildren(QPushButton) if "file" in b.text()]
    button.click()
    (prompt,) = window.findChildren(EnhanceFilePrompt)
    assert "180 × 180 px · 4 bands" in prompt.says
    method, date, _ = prompt.findChildren(QComboBox)
    assert [date.itemText(i) for i in range(date.count())] == [
        "2020-01-13",
        "2020-06-21",
        "2020-09-14",
    ]
    date.setCurrentIndex(1)
    assert method.findData("rams-task") < 0, "what is not trained cannot be chosen"
    prompt._submit()
    assert answers.names == ["place_2020-06-21.tif"]
    ((model, path, index, part),) = calls.map_exports
    assert (model, path.name, index, part) == ("hat-light", "site", 1, None)
    opened = [b for b in window.messages.findChildren(QPushButton) if b.text() == "Open it"]
    assert len(opened) == 1


def test_an_enlarged_file_is_opened_as_a_source(window: MainWindow, tmp_path: Path) -> None:
    window.enhance._offer_opening(write_date(tmp_path / "out" / "large_2020-01-13.tif", 5))
    (button,) = [b for b in window.messages.findChildren(QPushButton) if b.text() == "Open it"]
    button.click()
    sources = window.bench.session.document.sources
    assert len(sources) == 2
    assert sources[current(window).source_id].name == "large_2020-01-13.tif"


def test_redacted_maps_are_not_written_whole(window: MainWindow, calls: fakes.Calls) -> None:
    said: list[str] = []
    session = window.bench.session
    session.failed.connect(lambda error: said.append(error.message))
    hidden = fakes.redaction("r", current(window).source_id)
    session.edit("Redact", lambda d: edits.put(d, hidden))
    do(window, "enhance-map-file")
    (prompt,) = window.findChildren(EnhanceFilePrompt)
    prompt._submit()
    assert not calls.map_exports
    assert "redacted" in said[0]


@pytest.mark.parametrize("on_enhanced", [False, True])
def test_roads_and_buildings_are_suggested_measured_and_accepted(
    window: MainWindow, on_enhanced: bool
) -> None:
    session, suggestions = window.bench.session, window.bench.suggestions
    if on_enhanced:
        do(window, "enhance")
    do(window, "run-enhanced" if on_enhanced else "run")
    shown = {s.label: s for s in suggestions.on_frame(current(window))}
    assert shown.keys() == {"road", "building"}
    left, top, right, bottom = shown["building"].shape.bounds
    wanted = (BUILDING.x, BUILDING.y, BUILDING.x + 5, BUILDING.y + 5)
    assert (left, top, right, bottom) == pytest.approx(wanted, abs=1)
    colours = suggestions.colours
    assert colours.of("road") != colours.of("building")
    do(window, "accept-picture")
    assert len(session.on_frame(current(window))) == 2
    window.panels.findings.model.update_now()
    table, model = window.panels.findings.table, window.panels.findings.model
    assert not table.isColumnHidden(AREA_COLUMN)
    assert table.isColumnHidden(SEVERITY_COLUMN)
    cells = {
        model.index(row, 3).data(): (
            model.index(row, 5).data(),
            model.index(row, AREA_COLUMN).data(),
        )
        for row in range(model.rowCount())
    }
    length, area = cells["Road"]
    assert float(length.removesuffix(" m")) == pytest.approx(500, abs=40)
    assert cells["Building"][1].endswith(" m²")
    assert area.endswith(" m²")
    session.undo_stack.undo()
    assert not session.on_frame(current(window))
    assert len(suggestions.on_frame(current(window))) == 2


def test_short_things_count_on_maps_and_not_on_photos(window: MainWindow, tmp_path: Path) -> None:
    view = window.bench.view
    assert view.min_length_px == 2.0
    view.set_min_length(8.0)
    do(window, "run")
    assert [s.label for s in window.bench.suggestions.on_frame(current(window))] == ["road"]
    window.file_verbs.take([fakes.draw_photo(tmp_path / "photo.jpg")])
    window.bench.session.go_to(list(window.bench.session.frames())[-1])
    assert view.min_length_px == 20.0


def test_an_enhanced_map_is_exported_over_its_source(window: MainWindow, answers: Answers) -> None:
    window.enhance.verbs.run(Window(10, 15, 30, 20))
    do(window, "export-enhanced")
    (name,) = answers.names
    assert name == "site.tif"
    with library().open(answers.place / name) as written:
        assert (written.width, written.height, written.count) == (90, 60, 4)
        assert written.crs.to_epsg() == 32631
        assert written.bounds[0] == maps.ORIGIN[0] + 100.0
        assert written.bounds[3] == maps.ORIGIN[1] - 150.0
        assert written.transform.a == pytest.approx(10 / 3)
        assert written.descriptions == BANDS
        assert written.tags()["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
        assert written.tags()["MODEL"] == "hat-light"


def test_masks_and_findings_are_exported_as_maps(window: MainWindow, answers: Answers) -> None:
    assert "run a model" in window.actions_.why_disabled("export-mask")
    assert "accepted" in window.actions_.why_disabled("export-geojson")
    do(window, "run")
    do(window, "export-mask")
    with library().open(answers.place / "site road-building.tif") as written:
        classes = written.read(1)
        assert written.bounds[0] == maps.ORIGIN[0]
        assert "TIFFTAG_IMAGEDESCRIPTION" not in written.tags(), "it is a measured map"
    assert classes.shape == (SIDE_PX, SIDE_PX)
    assert (classes[ROAD.slices] == 1).mean() > 0.9
    assert (classes[BUILDING.slices] == 2).mean() > 0.6
    do(window, "accept-picture")
    line = replace(
        fakes.finding("drawn", current(window).source_id),
        shape=Shape.of("line", [[(10, 10), (20, 10)]]),
        label="track",
        measures=None,
    )
    window.bench.session.edit("Draw", lambda d: edits.put(d, line))
    do(window, "export-geojson")
    written = json.loads((answers.place / "site.geojson").read_text("utf-8"))
    parts = {(f["properties"]["label"], f["properties"]["part"]): f for f in written["features"]}
    assert parts.keys() == {
        ("road", "area"),
        ("road", "centre line"),
        ("building", "area"),
        ("track", "line"),
    }
    assert parts["road", "area"]["geometry"]["type"] == "Polygon"
    assert parts["road", "area"]["properties"]["area_m2"] == pytest.approx(20_000, rel=0.15)
    assert parts["road", "centre line"]["properties"]["length_m"] == pytest.approx(490, abs=60)
    assert parts["track", "line"]["properties"]["length_m"] == pytest.approx(100)
    longitude, latitude = parts["track", "line"]["geometry"]["coordinates"][0]
    assert 1 < longitude < 3
    assert 42 < latitude < 43
    assert parts["track", "line"]["properties"]["date"] == "2020-01-13"
    assert "stamp" not in written["notes"]


def test_what_was_found_on_an_enlargement_says_so_where_it_goes(
    window: MainWindow, answers: Answers
) -> None:
    do(window, "enhance")
    do(window, "run-enhanced")
    do(window, "run")  # a measured run over it is another result
    do(window, "run-enhanced")
    do(window, "export-mask")
    with library().open(answers.place / "site road-building.tif") as written:
        assert written.tags()["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
    do(window, "accept-picture")
    do(window, "export-geojson")
    written = json.loads((answers.place / "site.geojson").read_text("utf-8"))
    assert written["notes"]["stamp"] == MAP_STAMP
    assert {f["properties"]["stamp"] for f in written["features"]} == {MAP_STAMP}


def test_a_reopened_project_shows_the_enhanced_map_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    do(window, "enhance")
    window.bench.session.save_as(tmp_path / "job" / "site.inspector.h5")
    path = window.bench.session.path
    assert path is not None
    window.bench.session.new_project()
    assert window.canvas.made_item.pieces == ()
    window.bench.session.open_project(path)
    qtbot.waitUntil(lambda: len(window.canvas.made_item.pieces) == 1)
    assert window.bench.made.enhanced[0].picture.facts is not None


def test_regions_are_dragged_and_the_least_size_is_said(
    qtbot: QtBot, window: MainWindow, calls: fakes.Calls
) -> None:
    do(window, "enhance-region")
    assert "three times" in window.tool_options.text
    canvas, left = window.canvas, Qt.MouseButton.LeftButton
    start, end = (canvas.mapFromScene(QPointF(*p)) for p in ((5, 5), (35, 30)))
    qtbot.mousePress(canvas.viewport(), left, pos=start)
    qtbot.mouseMove(canvas.viewport(), end)
    qtbot.mouseRelease(canvas.viewport(), left, pos=end)
    ((_, _, _, part),) = calls.enhanced_maps
    assert (part.x, part.y, part.width, part.height) == pytest.approx((5, 5, 30, 25), abs=2)
    assert enhancing.why_not(window.enhance.verbs.enlarger, Window(0, 0, 8, 8), "map").startswith(
        "The region is smaller"
    )


def test_bands_that_an_enlargement_lacks_are_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """The model writes four bands; short-wave infrared is shown of the source alone."""
    names = "B04", "B03", "B02", "B08", "B8A", "B12"
    pixels = np.stack([maps.values(SIDE_PX, SIDE_PX, n) for n in range(6)], axis=2)
    six = maps.write_tif(tmp_path / "six_2020-01-13.tif", pixels, names=names)
    window.file_verbs.take([six])
    window.bench.session.go_to(list(window.bench.session.frames())[-1])
    do(window, "enhance")
    (made,) = window.bench.made.enhanced
    kept = made.picture.facts
    assert kept is not None
    order = kept.places(BANDS)
    four = replace(
        made.picture,
        frame=Frame(made.picture.frame.pixels[..., order], made.picture.frame.origin),
        facts=kept.with_bands(BANDS),
    )
    window.bench.made.take(replace(made, picture=four))
    swir = next(c for c in COMBINATIONS if c.title == "Short-wave infrared")
    window.bench.map_look.show_bands(swir)
    told = window.enhance.panel._made.text()
    assert "no B12, B8A" in told
    assert "True colour" in told
    assert len(window.canvas.made_item.pieces) == 1
