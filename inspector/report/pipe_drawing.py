"""A pipe run drawn along its chainage: manholes, flow, continuous defects as bars, flags of codes.

Long lists are drawn in several strips below each other, so that every flag has room.
"""

from __future__ import annotations

import math

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from inspector.core.language import number, tr
from inspector.core.rounding import round_length
from inspector.report.fonts import Fonts
from inspector.report.grade_marks import GradeLegend, draw_grade, draw_grade_dot
from inspector.report.layout import ACCENT, INK, LINE, MUTED, PANEL, WHITE, WIDTH, Styles
from inspector.report.pipe_layout import END, SIZE, Flag, Strip, extent, laid_out
from inspector.standards.observations import PipeRun, stretches

_LINE = 9.0
"""Height of a row of flags, points."""
_PIPE = 11.0
_BAR = 4.5
_BELOW = 22.0


def pipe_drawing(styles: Styles, run: PipeRun) -> list[Flowable]:
    """The drawing in strips with what its marks mean; nothing without a length or a chainage."""
    fonts = styles.fonts
    placed = stretches(run.rows)
    start_m, end_m = extent(run, placed)
    if end_m <= start_m:
        return []
    strips = laid_out(fonts, placed, start_m, end_m)
    story: list[Flowable] = []
    for index, strip in enumerate(strips):
        first, last = index == 0, index == len(strips) - 1
        story += [PipeStrip(fonts, run, strip, first, last), Spacer(1, 3 * mm)]
    if not placed:
        return story
    if run.book is not None and run.book.best != run.book.worst:
        step = 1 if run.book.best < run.book.worst else -1
        scale = range(run.book.best, run.book.worst + step, step)
        shares = [abs(grade - run.book.best) / (len(scale) - 1) for grade in scale]
        pairs = zip(scale, shares, strict=True)
        named = [(tr("Grade {grade}", grade=grade), share) for grade, share in pairs]
        story.append(GradeLegend(fonts, named))
    note = tr(
        "A flag has the number of the observation, which is that of its photo, and the code. Bars "
        "below the pipe are continuous defects; a broken line marks an estimated chainage."
    )
    return [*story, styles.paragraph(note, "muted")]


class PipeStrip(Flowable):  # type: ignore[misc]
    """One strip: the flags above the pipe, bars and chainage below it."""

    def __init__(self, fonts: Fonts, run: PipeRun, strip: Strip, first: bool, last: bool) -> None:
        super().__init__()
        self._fonts = fonts
        self._run = run
        self._strip = strip
        self._first = first
        self._last = last

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as the page, as high as its flags ask for, points."""
        strip = self._strip
        above = _LINE * strip.levels + 6.0
        self.width = WIDTH
        self.height = _BELOW + strip.bar_rows * (_BAR + 2.0) + _PIPE + max(above, 8.0)
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas, strip = self.canv, self._strip
        base = _BELOW + strip.bar_rows * (_BAR + 2.0)
        left, right = strip.x(strip.start_m), strip.x(strip.end_m)
        canvas.setFillColor(PANEL)
        canvas.rect(left, base, right - left, _PIPE, stroke=0, fill=1)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        for y in (base, base + _PIPE):
            canvas.line(left, y, right, y)
        self._ticks(base)
        self._flow(base)
        self._draw_bars(base)
        self._ends(base)
        # Lines of higher flags pass behind the texts of lower ones.
        for flag in strip.flags:
            self._line(flag, base + _PIPE)
        for flag in strip.flags:
            self._text(flag, base + _PIPE)

    def _ticks(self, base: float) -> None:
        canvas, strip = self.canv, self._strip
        step = round_length((strip.end_m - strip.start_m) / 6, up=True)
        decimals = 0 if step >= 1 else 1 if step >= 0.1 else 2
        first = math.ceil(strip.start_m / step - 1e-6)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.5)
        y = _BELOW - 6.0
        canvas.line(strip.x(strip.start_m), y, strip.x(strip.end_m), y)
        index = first
        while index * step <= strip.end_m + 1e-6 * step:
            x = strip.x(index * step)
            canvas.line(x, y, x, y - 3.5)
            canvas.setFillColor(MUTED)
            text = f"{number(index * step, f'.{decimals}f')} m"
            self._fonts.draw(canvas, x, y - 11.0, text, SIZE, align="centre")
            index += 1
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.3)
        for x in (strip.x(strip.start_m), strip.x(strip.end_m)):
            canvas.line(x, y, x, base)

    def _flow(self, base: float) -> None:
        """An arrow with the water beside the scale; nothing where the direction is not known."""
        travel = self._run.inspection.travel
        if not travel:
            return
        canvas, y = self.canv, base - 7.0
        tip, tail = (24.0, 2.0)[:: 1 if travel == "with flow" else -1]
        back = -4 if tip > tail else 4
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(ACCENT)
        canvas.setLineWidth(0.9)
        canvas.line(tail, y, tip, y)
        path = canvas.beginPath()
        path.moveTo(tip, y)
        path.lineTo(tip + back, y + 2.4)
        path.lineTo(tip + back, y - 2.4)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        self._fonts.draw(canvas, max(tip, tail) + 4, y - 2.2, tr("flow"), SIZE)

    def _draw_bars(self, base: float) -> None:
        canvas, strip = self.canv, self._strip
        for stretch, row in strip.bars:
            left = strip.x(max(stretch.start_m, strip.start_m))
            right = strip.x(min(stretch.end_m, strip.end_m))
            y = base - (row + 1) * (_BAR + 2.0)
            share = stretch.row.severity_share
            draw_grade(canvas, left, y, max(right - left, 1.0), _BAR, share)

    def _ends(self, base: float) -> None:
        """The manholes with their names; a run that goes on in another strip has open ends."""
        strip, head = self._strip, self._run.inspection
        if self._first:
            self._manhole(strip.x(strip.start_m), base, head.start_node, right=False)
        if self._last:
            self._manhole(strip.x(strip.end_m), base, head.end_node, right=True)

    def _manhole(self, x: float, base: float, name: str, right: bool) -> None:
        canvas, radius = self.canv, _PIPE * 0.62
        centre = x + radius if right else x - radius
        canvas.setStrokeColor(INK)
        canvas.setFillColor(WHITE)
        canvas.setLineWidth(0.9)
        canvas.circle(centre, base + _PIPE / 2, radius, stroke=1, fill=1)
        canvas.setFillColor(INK)
        room = END - 2 * radius - 3
        text = self._fonts.shortened(name.strip(), SIZE, room, bold=True)
        beside = centre + radius + 3 if right else centre - radius - 3
        y = base + _PIPE / 2 - 2.2
        self._fonts.draw(
            canvas, beside, y, text, SIZE, bold=True, align="left" if right else "right"
        )

    def _line(self, flag: Flag, top: float) -> None:
        """A line up from the pipe, broken where the chainage was estimated, and a dot."""
        canvas = self.canv
        y = top + 5.0 + flag.level * _LINE
        canvas.saveState()
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.5)
        if flag.stretch.row.observation.chainage_estimated:
            canvas.setDash(1.5, 1.2)
        canvas.line(flag.x, top, flag.x, y + 1.0)
        canvas.restoreState()
        draw_grade_dot(canvas, flag.x, top - _PIPE / 2, 5.0, flag.stretch.row.severity_share)

    def _text(self, flag: Flag, top: float) -> None:
        canvas, y = self.canv, top + 5.0 + flag.level * _LINE
        width = self._fonts.width(flag.text, SIZE)
        canvas.setFillColor(WHITE)
        canvas.rect(flag.left - 0.8, y - 1.6, width + 1.6, SIZE + 1.2, stroke=0, fill=1)
        canvas.setFillColor(INK)
        self._fonts.draw(canvas, flag.left, y, flag.text, SIZE)
