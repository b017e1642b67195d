"""What a tour sees of the window: where things are, what was done, and doing it for the user."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QToolBar, QWidget

from inspector.core.frame import FrameRef
from inspector.core.language import tr
from inspector.core.shape import Shape
from inspector.ui.actions import Actions
from inspector.ui.docks import Docks
from inspector.ui.jobs import LaneName
from inspector.ui.start_screen import StartScreen
from inspector.ui.verbs.report import ReportVerbs
from inspector.ui.verbs.tools import ToolVerbs
from inspector.ui.workbench import Workbench

_NUDGE_PX = 6.0


@dataclass(frozen=True)
class Done:
    """What there is at one moment; two of them tell what was done in between."""

    project: Path | None
    sources: int
    frame: FrameRef | None
    suggestions: int
    selected: tuple[str, ...]
    shapes: Mapping[str, Shape]
    measurements: int
    observations: int
    enhanced: int
    reporting: bool
    comparing: bool


def _reshaped(before: Done, now: Done) -> bool:
    both = before.shapes.keys() & now.shapes.keys()
    return any(before.shapes[key] is not now.shapes[key] for key in both) or _judged(before, now)


def _judged(before: Done, now: Done) -> bool:
    return bool(now.shapes.keys() - before.shapes.keys())


DEEDS: Mapping[str, Callable[[Done, Done], bool]] = MappingProxyType(
    {
        "opened": lambda before, now: now.sources > 0 and now.project != before.project,
        "found": lambda _, now: now.suggestions > 0,
        "selected": lambda before, now: bool(now.selected) and now.selected != before.selected,
        "judged": _judged,
        "reshaped": _reshaped,
        "measured": lambda before, now: now.measurements > before.measurements,
        "reported": lambda before, now: now.reporting and not before.reporting,
        "moved": lambda before, now: now.frame is not None and now.frame != before.frame,
        "observed": lambda before, now: now.observations > before.observations,
        "enhanced": lambda before, now: now.enhanced > before.enhanced,
        "compared": lambda before, now: now.comparing and not before.comparing,
    }
)


class Scene:
    """The window as a tour sees it."""

    def __init__(
        self,
        window: QMainWindow,
        bench: Workbench,
        actions: Actions,
        start: StartScreen,
        docks: Docks,
        tools: ToolVerbs,
        report: ReportVerbs,
    ) -> None:
        self.window = window
        self._bench = bench
        self._actions = actions
        self._start = start
        self._docks = docks
        self._tools = tools
        self._report = report

    def now(self) -> Done:
        """What there is."""
        bench = self._bench
        session, document = bench.session, bench.session.document
        frame = session.current
        every = document.annotations
        return Done(
            session.path,
            len(document.sources),
            frame,
            len(bench.suggestions.on_frame(frame)) if frame else 0,
            bench.view.selected,
            {key: a.shape for key, a in every.items() if a.purpose == "finding"},
            sum(a.purpose == "measurement" for a in every.values()),
            sum(a.observation is not None for a in every.values()),
            len(bench.made.enhanced),
            self._report.previewing,
            self._actions["compare"].isChecked(),
        )

    # -- where things are ---------------------------------------------------------------------

    def place(self, target: str) -> QRect | None:
        """Where a target is in the window; None while it cannot be seen there."""
        kind, _, name = target.partition(":")
        if kind == "action":
            return self._of_action(name)
        if kind == "sample":
            button = self._start.sample_button(int(name))
            return self._rect(button) or self._of_menu("File")
        if kind == "dock":
            return self._rect(self._docks[name].widget())
        return None

    def show_dock(self, name: str) -> None:
        """Open a panel that a step speaks of, and bring it to the front."""
        if name and self._bench.session.document.sources:
            self._docks[name].show()
            self._docks[name].raise_()

    def _of_action(self, name: str) -> QRect | None:
        for bar in self.window.findChildren(QToolBar):
            button = bar.widgetForAction(self._actions[name])
            if isinstance(button, QAbstractButton):
                found = self._rect(button)
                if found is not None:
                    return found
        spec = next(spec for spec in self._actions if spec.id == name)
        return self._of_menu(spec.menu.partition(">")[0])

    def _of_menu(self, name: str) -> QRect | None:
        """The menu's title: for a command that has no button in sight."""
        bar = self.window.menuBar()
        for action in bar.actions():
            # Without the marks of the keys that open them.
            if action.text().replace("&", "") == tr(name):
                return self._mapped(bar, bar.actionGeometry(action))
        return None

    def _rect(self, widget: QWidget | None) -> QRect | None:
        if widget is None or widget.window() is not self.window or not widget.isVisible():
            return None
        seen = widget.visibleRegion().boundingRect()
        return self._mapped(widget, seen) if not seen.isEmpty() else None

    def _mapped(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)) + rect.topLeft(), rect.size())

    # -- doing it for the user ----------------------------------------------------------------

    def can(self, deed: str) -> bool:
        """Whether a deed can be done now."""
        if deed in ("reshape", "measure"):
            return self._bench.session.current is not None
        if self.works_on(deed):
            return False
        return bool(deed) and self._actions[deed].isEnabled()

    def works_on(self, deed: str) -> bool:
        """Whether the lane of a deed is at work already."""
        lane: LaneName = "decode" if deed.startswith("open-") else "infer"
        return deed.startswith(("open-", "run", "enhance")) and any(
            job.lane == lane and not job.quiet for job in self._bench.jobs.alive
        )

    def do(self, deed: str) -> None:
        """Do what a step asks for."""
        if deed == "reshape":
            self._reshape()
        elif deed == "measure":
            self._measure()
        elif self._actions[deed].isEnabled():
            self._actions[deed].trigger()

    def _reshape(self) -> None:
        """Drag one point of a finding, or of a suggestion."""
        bench = self._bench
        frame = bench.session.current
        if frame is None:
            return
        found = bench.session.document.on_frame(frame)
        ids = [a.id for a in found if a.purpose == "finding" and a.status != "rejected"]
        ids += [suggestion.id for suggestion in bench.suggestions.on_frame(frame)]
        subject = next((s for i in ids if (s := bench.editor.subject(i)) is not None), None)
        if subject is None:
            return
        self._tools.take("tool-points")
        bench.view.select([subject.id])
        first = np.array(subject.shape.rings[0])
        first[len(first) // 2] += _NUDGE_PX
        moved = Shape.of(subject.shape.kind, [first, *subject.shape.rings[1:]])
        bench.editor.reshape(tr("Move point"), {subject.id: moved})

    def _measure(self) -> None:
        """A line across the middle of the picture."""
        editor = self._bench.editor
        if editor.size is None:
            return
        self._tools.take("tool-measure")
        width, height = editor.size
        line = Shape.of("line", [[(width * 0.45, height / 2), (width * 0.55, height / 2)]])
        editor.add(line, "measurement")
