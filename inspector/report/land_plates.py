"""A detail of a map before and after a model enlarged it, and how far the two agree."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from inspector.core.document import SourceEntry
from inspector.core.enhanced import MAP_STAMP
from inspector.core.language import number, tr
from inspector.core.stored_texts import retold
from inspector.imaging.consistency_colours import LIMIT, ramp
from inspector.io.ground import ground_at
from inspector.report.content import Content
from inspector.report.facts import GAP, LINED, PICTURE_WIDTH, PLAIN, model_title
from inspector.report.fonts import Fonts
from inspector.report.land_reading import MapSheet, SharpPlate
from inspector.report.layout import INK, MUTED, WIDTH, grid
from inspector.report.marks import ScaleBar
from inspector.report.plate_view import PlateView

_APART_WIDTH = 62 * mm


def sharp_plates(content: Content, source: SourceEntry, sheet: MapSheet) -> list[Flowable]:
    """Every enlarged picture of one date."""
    return [KeepTogether(_plate(content, source, plate)) for plate in sheet.sharp]


def _plate(content: Content, source: SourceEntry, plate: SharpPlate) -> list[Flowable]:
    styles, window = content.styles, plate.before.window
    place = source.georeference
    ground = None
    if place is not None:
        middle = window.x + window.width / 2, window.y + window.height / 2
        ground = ground_at(place, *middle)
    shape = 1.0 if ground is None else ground.high_m / ground.wide_m
    height = min(PICTURE_WIDTH * window.height * shape / window.width, 90 * mm)
    wide = height / (window.height * shape) * window.width
    before = PlateView(content.fonts, PICTURE_WIDTH, height, plate.before)
    after = PlateView(content.fonts, PICTURE_WIDTH, height, plate.after, stamp=tr(MAP_STAMP))
    points_per_px = wide / window.width
    bar = ScaleBar(content.fonts, points_per_px, "px", 24 * mm)
    if ground is not None:
        bar = ScaleBar(content.fonts, points_per_px / ground.wide_m, "m", 24 * mm)
    measured = tr("As measured: {wide} × {high} px", wide=window.width, high=window.height)
    name = model_title(content, plate.provenance.model_id)
    made = tr(
        "{stamp}. {scale} × {scale} by {name}", stamp=tr(MAP_STAMP), scale=plate.scale, name=name
    )
    pictures = grid(
        [
            [before, after],
            [[bar, styles.paragraph(measured, "muted")], styles.paragraph(made, "warning")],
        ],
        [PICTURE_WIDTH + GAP, PICTURE_WIDTH],
        style=[*PLAIN, ("TOPPADDING", (0, 1), (-1, 1), 3)],
    )
    facts = list(_facts(source, plate, name))
    rest = WIDTH if plate.apart is None else WIDTH - _APART_WIDTH - GAP
    rows = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in facts]
    table = grid(rows, [40 * mm, rest - 40 * mm], style=LINED)
    if plate.apart is None:
        return [pictures, Spacer(1, 3 * mm), table, Spacer(1, 6 * mm)]
    high = min(_APART_WIDTH * window.height * shape / window.width, 70 * mm)
    apart = [
        PlateView(content.fonts, _APART_WIDTH, high, plate.apart),
        Spacer(1, 1 * mm),
        Ramp(content.fonts, _APART_WIDTH, LIMIT),
        styles.paragraph(
            tr(
                "How far the enlarged map, recorded again as the sensor would, is from what was "
                "measured (reflectance). Grey: nothing clear was measured."
            ),
            "muted",
        ),
    ]
    beside = grid([[apart, table]], [_APART_WIDTH + GAP, rest], style=PLAIN)
    return [pictures, Spacer(1, 3 * mm), beside, Spacer(1, 6 * mm)]


def _facts(source: SourceEntry, plate: SharpPlate, name: str) -> Iterator[tuple[str, str]]:
    made, window = plate.provenance, plate.window
    yield tr("Model"), f"{name} ({made.model_id})" if name != made.model_id else name
    if made.weights_sha256:
        yield tr("Weights SHA-256"), made.weights_sha256
    yield tr("Resolution"), _resolution(source, plate)
    yield tr("Enlarged part"), tr(
        "{wide} × {high} px from column {x}, row {y}",
        wide=window.width, high=window.height, x=window.x, y=window.y,
    )  # fmt: skip
    yield tr("Bands"), ", ".join(plate.facts.names)
    place = plate.facts.georeference
    if place is not None:
        yield tr("Coordinate system"), place.crs[:80]
    if plate.consistency is not None:
        found = plate.consistency
        yield tr("Differs from what was measured"), tr(
            "mean {mean}, median {median}, 95 % of the pixels below {p95} (reflectance; over the "
            "whole enlarged part, clear pixels; no reference is needed)",
            mean=number(found.mean, ".4f"), median=number(found.median, ".4f"),
            p95=number(found.p95, ".4f"),
        )  # fmt: skip
    ran = made.runner, made.device, made.dtype, f"Inspector {made.app_version}"
    yield tr("How it ran"), ", ".join(ran)
    if made.settings:
        yield tr("Settings"), retold(made.settings)
    for notice in made.notices:
        yield tr("Notice"), retold(notice)


def _resolution(source: SourceEntry, plate: SharpPlate) -> str:
    place = source.georeference
    ground = None if place is None else ground_at(place, plate.window.x, plate.window.y)
    if ground is None:
        return tr("{scale} × {scale} pixels for each", scale=plate.scale)
    into = ground.wide_m / plate.scale
    return tr(
        "{coarse} m as measured, {fine} m enlarged",
        coarse=number(ground.wide_m, ".4g"), fine=number(into, ".4g"),
    )  # fmt: skip


class Ramp(Flowable):  # type: ignore[misc]
    """The colours from no difference to `limit` and more, with their ends."""

    def __init__(self, fonts: Fonts, width: float, limit: float) -> None:
        super().__init__()
        self._fonts = fonts
        self.width, self.height = width, 17.0
        self._limit = limit

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its box, points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, steps = self.canv, 64
        colours = ramp()
        part = self.width / steps
        for step in range(steps):
            red, green, blue = (float(c) / 255 for c in colours[round(step * 255 / (steps - 1))])
            canvas.setFillColor(Color(red, green, blue))
            canvas.rect(step * part, 9, part + 0.3, 7, stroke=0, fill=1)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.4)
        canvas.rect(0, 9, self.width, 7, stroke=1, fill=0)
        canvas.setFillColor(MUTED)
        self._fonts.draw(canvas, 0, 1, number(0.0, "g"), 6.5)
        end = tr("{limit} and more", limit=number(self._limit, "g"))
        self._fonts.draw(canvas, self.width, 1, end, 6.5, align="right")
