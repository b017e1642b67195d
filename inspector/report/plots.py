"""Charts, drawn with the report's own fonts and marks."""

from __future__ import annotations

from reportlab.platypus import Flowable

from inspector.core.document import SeverityPreset
from inspector.core.language import tr
from inspector.core.rounding import Histogram, round_length
from inspector.report.fonts import Fonts
from inspector.report.layout import ACCENT, INK, LINE, MUTED, WHITE
from inspector.report.marks import SEVERITY_COLOURS, draw_mark
from inspector.report.tables import Tally

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
            self._fonts.draw(canvas, 0, y + 4, kind.capitalize(), 8)
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
    """How many findings have which width, with the limits of the severity bands."""

    _HEIGHT = 128.0
    _LEFT, _BOTTOM, _TOP = 26.0, 28.0, 20.0

    def __init__(
        self, fonts: Fonts, histogram: Histogram, unit: str, preset: SeverityPreset | None
    ) -> None:
        super().__init__()
        self._fonts = fonts
        self._histogram = histogram
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
                tr("{tick:.0f}", tick=tick * step),
                7,
                align="right",
            )
        column = span / len(counts)
        for index, count in enumerate(counts):
            if count:
                x, bar = self._LEFT + index * column, height * count / ceiling
                canvas.setFillColor(ACCENT)
                canvas.rect(x + 1.5, self._BOTTOM, column - 3, bar, stroke=0, fill=1)
        every = 1 if len(edges) <= 13 else 2
        for index in range(0, len(edges), every):
            canvas.setFillColor(MUTED)
            x = self._LEFT + index * column
            align = "right" if index == len(edges) - 1 else "centre"
            label = tr("{edge:g}", edge=edges[index])
            fonts.draw(canvas, x, self._BOTTOM - 10, label, 7, align=align)  # type: ignore[arg-type]
        fonts.draw(canvas, 0, self.height - 8, tr("Findings"), 7)
        label = tr("Mean width, {unit}", unit=self._unit)
        fonts.draw(canvas, self._LEFT + span / 2, 4, label, 7.5, align="centre")
        self._limits(span, height)

    def _limits(self, span: float, height: float) -> None:
        """The limits of the bands that lie inside the chart."""
        if self._preset is None:
            return
        canvas, top = self.canv, self._histogram.edges[-1]
        for limit, words in (
            (self._preset.low_max_mm, tr("low up to")),
            (self._preset.moderate_max_mm, tr("moderate up to")),
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
            text = tr("{words} {limit:g} {unit}", words=words, limit=limit, unit=self._unit)
            room = self.width - x - self._fonts.width(text, 7)
            side = (x + 3, "left") if room > 4 else (x - 3, "right")
            y = self._BOTTOM + height + 6 - (8 if words.startswith("mod") else 0)
            self._fonts.draw(canvas, side[0], y, text, 7, align=side[1])  # type: ignore[arg-type]
            canvas.restoreState()
