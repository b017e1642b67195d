"""Charts, drawn with the report's own fonts and marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.platypus import Flowable

from inspector.core.document import SeverityPreset
from inspector.core.language import number, tr
from inspector.core.rounding import Histogram, round_length
from inspector.report.figures import figure
from inspector.report.fonts import Fonts
from inspector.report.layout import INK, LINE, MUTED, WHITE
from inspector.report.marks import SEVERITY_COLOURS, draw_mark
from inspector.report.tables import SEVERITY_COLUMNS, Tally, type_words

_SIZE = 7.5


class TypeBars(Flowable):  # type: ignore[misc]
    """One bar for each type, divided by severity; every part has its mark and its count."""

    _ROW = 21.0
    _NAME = 68.0
    _TOTAL = 26.0

    def __init__(self, fonts: Fonts, tally: Tally) -> None:
        super().__init__()
        self._fonts = fonts
        self._tally = tally

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed; one row for each type, points."""
        self.width = width
        self.height = self._ROW * len(self._tally.types)
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, tally = self.canv, self._tally
        span = self.width - self._NAME - self._TOTAL
        most = max((tally.of_type(kind) for kind in tally.types), default=1)
        for index, kind in enumerate(tally.types):
            y = self.height - (index + 1) * self._ROW + 4
            canvas.setFillColor(INK)
            self._fonts.draw(canvas, 0, y + 4, type_words(kind), 8)
            x = self._NAME
            for severity in tally.severities:
                count = tally.counts.get((kind, severity), 0)
                if count:
                    part = span * count / most
                    self._part(x, y, part, severity, count)
                    x += part
            canvas.setFillColor(INK)
            self._fonts.draw(canvas, x + 5, y + 4, str(tally.of_type(kind)), 8, bold=True)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.6)
        canvas.line(self._NAME, 0, self._NAME, self.height)

    def _part(self, x: float, y: float, width: float, severity: str, count: int) -> None:
        canvas = self.canv
        canvas.setFillColor(SEVERITY_COLOURS[severity])
        canvas.setStrokeColor(WHITE)
        canvas.setLineWidth(0.8)
        canvas.rect(x, y, width, 13, stroke=1, fill=1)
        text = str(count)
        text_width = self._fonts.width(text, _SIZE)
        if width > text_width + 22:
            draw_mark(canvas, x + 8, y + 6.5, 6.5, severity)
            canvas.setFillColor(INK)
            self._fonts.draw(canvas, x + 14, y + 3.9, text, _SIZE)
        elif width > 11:
            draw_mark(canvas, x + width / 2, y + 6.5, 6.5, severity)


class WidthBars(Flowable):  # type: ignore[misc]
    """How many findings have which width, each bar divided by severity, with the limits of the
    severity bands. `counts` has the bins of each severity."""

    _HEIGHT = 128.0
    _LEFT, _BOTTOM, _TOP = 26.0, 28.0, 20.0

    def __init__(
        self,
        fonts: Fonts,
        histogram: Histogram,
        counts: Mapping[str, Sequence[int]],
        unit: str,
        preset: SeverityPreset | None,
    ) -> None:
        super().__init__()
        self._fonts = fonts
        self._histogram = histogram
        self._counts = counts
        self._unit = unit
        self._preset = preset

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as allowed, points."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        edges, counts = self._histogram.edges, self._histogram.counts
        canvas, fonts = self.canv, self._fonts
        span, height = self.width - self._LEFT, self.height - self._BOTTOM - self._TOP
        step = max(1.0, round_length(max(counts) / 4, up=True))
        ceiling = step * -(-max(counts) // step)
        canvas.setLineWidth(0.5)
        for tick in range(round(ceiling / step) + 1):
            y = self._BOTTOM + height * tick * step / ceiling
            canvas.setStrokeColor(LINE if tick else MUTED)
            canvas.line(self._LEFT, y, self.width, y)
            canvas.setFillColor(MUTED)
            fonts.draw(
                canvas,
                self._LEFT - 5,
                y - 2.5,
                figure(tick * step, 0),
                7,
                align="right",
            )
        column = span / len(counts)
        for index in range(len(counts)):
            x, y = self._LEFT + index * column, self._BOTTOM
            for severity in SEVERITY_COLUMNS:
                count = self._counts[severity][index] if severity in self._counts else 0
                if count:
                    self._bar(x + 1.5, y, column - 3, height * count / ceiling, severity)
                    y += height * count / ceiling
        every = 1 if len(edges) <= 13 else 2
        for index in range(0, len(edges), every):
            canvas.setFillColor(MUTED)
            x = self._LEFT + index * column
            align = "right" if index == len(edges) - 1 else "centre"
            label = number(edges[index])
            fonts.draw(canvas, x, self._BOTTOM - 10, label, 7, align=align)  # type: ignore[arg-type]
        fonts.draw(canvas, 0, self.height - 8, tr("Findings"), 7)
        label = tr("Mean width, {unit}", unit=self._unit)
        fonts.draw(canvas, self._LEFT + span / 2, 4, label, 7.5, align="centre")
        self._limits(span, height)

    def _bar(self, x: float, y: float, width: float, height: float, severity: str) -> None:
        canvas = self.canv
        canvas.setFillColor(SEVERITY_COLOURS[severity])
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.3)
        canvas.rect(x, y, width, height, stroke=1, fill=1)
        if height > 9 and width > 9:
            draw_mark(canvas, x + width / 2, y + height / 2, 5.5, severity)

    def _limits(self, span: float, height: float) -> None:
        """The limits of the bands that lie inside the chart."""
        if self._preset is None:
            return
        canvas, top = self.canv, self._histogram.edges[-1]
        low, moderate = self._preset.low_max_mm, self._preset.moderate_max_mm
        for limit, text, lower in (
            (low, tr("low up to {limit:g} {unit}", limit=low, unit=self._unit), 0),
            (moderate, tr("moderate up to {limit:g} {unit}", limit=moderate, unit=self._unit), 8),
        ):
            if limit >= top:
                continue
            x = self._LEFT + span * limit / top
            canvas.saveState()
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.8)
            canvas.setDash(3, 2)
            canvas.line(x, self._BOTTOM, x, self._BOTTOM + height + 8)
            canvas.setFillColor(INK)
            room = self.width - x - self._fonts.width(text, 7)
            side = (x + 3, "left") if room > 4 else (x - 3, "right")
            y = self._BOTTOM + height + 6 - lower
            self._fonts.draw(canvas, side[0], y, text, 7, align=side[1])  # type: ignore[arg-type]
            canvas.restoreState()
