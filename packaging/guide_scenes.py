"""The scenes of the guide's pictures: what is opened and done, and what is taken of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from guide_stage import Stage
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider, QTabWidget

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Scale


@dataclass(frozen=True)
class Scene:
    """A row of pictures that are taken one after the other with the same sample."""

    play: Callable[[Stage], None]
    pictures: tuple[str, ...]


def start(stage: Stage) -> None:
    """Before anything is open."""
    stage.shoot("start")
    stage.do("palette")
    palette = stage.dialog("CommandPalette")
    QTest.keyClicks(palette.findChildren(QLineEdit)[0], "brush")
    stage.settle()
    stage.shoot("palette", palette)
    palette.close()


def pavement(stage: Stage) -> None:
    """Photos of pavement: the window, models, judging, correcting, measuring."""
    stage.open_sample("open-sample")
    window, bench = stage.window, stage.window.bench
    docks, panels = window.docks, window.panels
    marks = (
        ("1", QPoint(728, 56)),
        ("2", QPoint(24, 500)),
        ("3", stage.at(docks["pictures"], 0.75, 0.6)),
        ("4", stage.at(window.canvas, 0.2, 0.8)),
        ("5", stage.at(docks["models"], 0.75, 0.06)),
        ("6", stage.at(docks["properties"], 0.75, 0.06)),
        ("7", stage.at(docks["findings"], 0.45, 0.12)),
        ("8", QPoint(640, 780)),
    )
    stage.shoot("window", marks=marks)
    stage.high("models", 520)
    stage.shoot("models", panels.models)
    docks["layers"].raise_()
    stage.settle()
    stage.shoot("layers", panels.layers)

    stage.do("reset-layout", "accept-picture")
    frame = bench.session.current
    assert frame is not None
    found = sorted(bench.session.on_frame(frame), key=_largest)
    bench.view.select([found[0].id])
    stage.do("next", "next", "next-suggestion")
    stage.high("findings", 260)
    stage.shoot("findings", panels.findings)

    stage.do("reset-layout")
    bench.session.go_to(frame)
    stage.settle()
    bench.view.select([found[0].id])
    stage.do("tool-points")
    box = found[0].shape.bounds
    middle = QRectF((box[0] + box[2]) / 2 - 130, (box[1] + box[3]) / 2 - 90, 260, 180)
    window.canvas.reveal(middle)
    window.canvas.zoom_to(2.0)
    stage.tidy()
    stage.shoot("points", window.centralWidget())

    stage.do("tool-select", "fit", "tool-scale")
    stage.drag([(200, 800), (640, 760), (1000, 760)])
    dialog = stage.dialog("ScaleDialog")
    QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "1.2")
    combo = dialog.findChildren(QComboBox)[0]
    combo.setCurrentText("m")
    stage.settle()
    stage.shoot("scale", dialog)
    dialog.close()
    scale = Scale(1.5, "drawn")
    bench.session.edit("Scale", lambda d: edits.set_scale(d, list(d.sources), scale))
    stage.do("tool-select")
    bench.view.select([found[0].id])
    stage.high("properties", 520)
    stage.shoot("measures", panels.properties)


def noise(stage: Stage) -> None:
    """A photo with its findings, spoilt."""
    stage.open_sample("open-sample")
    window = stage.window
    stage.do("next", "next", "accept-picture", "noise")
    window.tool_options.hide()
    for name in ("models", "layers"):
        window.docks[name].hide()
    slider = window.noise.panel.findChildren(QSlider)[0]
    slider.setValue(round(slider.maximum() * 0.02))
    stage.tidy()
    part = stage.beside(window.docks["noise"], 480)
    part.setHeight(412)
    stage.shoot("noise", part=part)
    window.docks["noise"].hide()
    window.tool_options.show()


def checks(stage: Stage) -> None:
    """The same photos: error maps, panes, resolution, tests, learning, the batch."""
    stage.open_sample("open-sample")
    window, bench = stage.window, stage.window.bench
    for each in list(bench.session.frames()):
        bench.suggestions.accept_frame(each)
    stage.do("next", "next")
    # Its words would be cut where pictures begin beside a panel.
    window.tool_options.hide()
    window.run_verbs.choose_model("upcracknet")
    stage.do("run", "layer-filtered-error")
    window.docks["layers"].raise_()
    stage.high("layers", 520)
    stage.tidy()
    stage.shoot("errors", part=stage.beside(window.docks["layers"]))

    window.tool_options.show()
    stage.do("layer-source", "reset-layout", "compare", "compare-2")
    stage.tidy()
    stage.shoot("compare", window.centralWidget())
    stage.do("compare")

    window.run_verbs.choose_model("hrsegnet-b48")
    stage.do("run", "delta")
    panel = window.docks["delta"].widget()
    stage.press("Try", panel)
    stage.tidy()
    stage.shoot("delta", panel.findChildren(QTabWidget)[0])
    window.docks["delta"].hide()

    stage.do("complete", "test-models")
    panel = window.docks["selftest"].widget()
    stage.press("Test 1 model", panel)
    stage.high("selftest", 330)
    stage.tidy()
    stage.shoot("selftest", panel)
    window.docks["selftest"].hide()

    stage.do("batch", "batch-add-project", "batch-start")
    stage.high("batch", 300)
    stage.tidy()
    stage.shoot("batch", window.docks["batch"].widget())
    window.docks["batch"].hide()

    stage.do("learn-surface", "tool-undamaged")
    stage.drag([(760, 60), (900, 200), (1100, 330)])
    window.tool_options.hide()
    stage.tidy()
    stage.shoot("surface", part=stage.beside(window.docks["surface"]))
    window.docks["surface"].hide()
    window.tool_options.show()

    stage.do("reset-layout", "tool-redact")
    stage.drag([(760, 600), (900, 700), (1000, 730)])
    window.canvas.reveal(QRectF(600, 500, 520, 320))
    stage.tidy()
    middle = window.canvas.rect().center()
    stage.shoot("redact", window.canvas, QRect(middle.x() - 120, middle.y() - 15, 300, 150))
    stage.do("tool-select")


def report(stage: Stage) -> None:
    """What has been accepted, as the pages of a report."""
    stage.open_sample("open-sample")
    stage.do("next", "next", "accept-picture", "report")
    preview = stage.dialog("ReportPreview")
    preview.resize(1180, 720)
    stage.settle(1200)
    stage.shoot("report", preview)
    preview.close()


def sewer(stage: Stage) -> None:
    """A video of a pipe: the timeline, coding, the run, and enlarging."""
    stage.open_sample("open-sewer-sample")
    window, bench = stage.window, stage.window.bench
    session = bench.session
    first = session.current
    assert first is not None
    stage.settle(1500)
    session.go_to(replace(first, index=88))
    stage.tidy()
    stage.shoot(
        "video",
        part=stage.around(window.canvas, window.docks["pictures"], window.docks["timeline"]),
    )

    stage.do("observe")
    stage.click(330, 130)
    code = window.panels.observation.code
    QTest.keyClicks(code, "BACB")
    QTest.keyClick(code, Qt.Key.Key_Tab)
    QTest.keyClicks(window.panels.observation.chainage.number, "6.4")
    stage.high("properties", 640)
    stage.tidy()
    stage.shoot("observation", window.docks["properties"])
    bench.observing.drop()
    stage.do("inspection")
    dialog = stage.dialog("InspectionDialog")
    dialog.resize(560, 640)
    stage.settle()
    stage.shoot("pipe-run", dialog)
    dialog.close()

    stage.do("reset-layout", "fit", "enhance-region")
    stage.drag([(130, 130), (200, 200), (250, 250)])
    window.canvas.zoom_to(2.0)
    window.canvas.centerOn(190, 190)
    stage.tidy()
    stage.shoot("enhanced", window.canvas)
    stage.do("layer-depth")
    stage.tidy()
    stage.shoot("depth", window.canvas)
    stage.do("layer-enhanced", "enhance-reference")
    dialog = stage.dialog("ReferencesDialog")
    stage.settle()
    stage.shoot("references", dialog)
    dialog.close()


def land(stage: Stage) -> None:
    """A stack of dates of one town: bands, dates, roads and buildings, enlarging."""
    stage.open_sample("open-land-sample")
    window = stage.window
    stage.settle(1200)
    stage.shoot("map")
    stage.do("run")
    stage.tidy()
    stage.shoot("roads", window.centralWidget())
    stage.do("toggle-mask", "toggle-outlines", "enhance-region")
    stage.drag([(90, 40), (120, 80), (154, 104)])
    stage.do("layer-enhanced", "lens")
    stage.tidy()
    stage.shoot("map-enhanced", window.centralWidget())


def _largest(annotation: Annotation) -> float:
    left, top, right, bottom = annotation.shape.bounds
    return -(right - left) * (bottom - top)


SCENES: dict[str, Scene] = {
    "start": Scene(start, ("start", "palette")),
    "pavement": Scene(
        pavement, ("window", "models", "layers", "findings", "points", "scale", "measures")
    ),
    "noise": Scene(noise, ("noise",)),
    "checks": Scene(
        checks,
        (
            *("errors", "compare", "delta", "selftest", "batch"),
            *("surface", "redact"),
        ),
    ),
    "report": Scene(report, ("report",)),
    "sewer": Scene(sewer, ("video", "observation", "pipe-run", "enhanced", "depth", "references")),
    "land": Scene(land, ("map", "roads", "map-enhanced")),
}
