"""The docks around the canvas and their places."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QScrollArea, QWidget

from inspector.core.language import mark, tr
from inspector.ui.mnemonics import Mnemonics
from inspector.ui.plain import tooltip

SIDE_PX = 280
LIST_PX = 232
BOTTOM_PX = 190
TIMELINE_PX = 140
PLOT_PX = 420
LOW_WINDOW_PX = 1000
TINY_WINDOW_PX = 640
TINY_LIST_PX = 175
LEAST_PANEL_PX = QSize(160, 72)
"""A panel that needs more than this scrolls before it makes the window larger than the screen."""

TITLES: Mapping[str, str] = {
    "pictures": mark("Pictures"),
    "models": mark("Model"),
    "layers": mark("Layers"),
    "bands": mark("Bands"),
    "properties": mark("Properties"),
    "noise": mark("Noise trial"),
    "timeline": mark("Timeline"),
    "dates": mark("Dates"),
    "findings": mark("Findings"),
    "jobs": mark("Jobs"),
    "history": mark("History"),
    "surface": mark("Learn my surface"),
    "selftest": mark("Test models"),
    "plots": mark("Plots"),
    "delta": mark("Δ by resolution"),
    "agreement": mark("Agreement"),
    "batch": mark("Batch"),
}
ON_DEMAND = ("noise", "surface", "selftest", "plots", "delta", "agreement", "batch")
"""Closed until a command opens them; no layout shows them."""
STRIPS = ("timeline", "dates")
"""Below the picture, each while there is something to be shown in it."""
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class Docks:
    """One dock for each panel; they can be moved, floated, closed and brought back."""

    def __init__(self, window: QMainWindow, panels: Mapping[str, QWidget]) -> None:
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self._layout = QByteArray()
        self._fresh = True
        self._strip = ""
        self._maps = False
        for name, panel in panels.items():
            title = tr(TITLES[name])
            dock = QDockWidget(title, window)
            dock.setObjectName(f"dock-{name}")
            dock.setWidget(panel if name in STRIPS else yielding(panel))
            dock.toggleViewAction().setToolTip(tooltip(tr("Show or hide {panel}", panel=title)))
            self._docks[name] = dock
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomLeftCorner, _BOTTOM)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)
        self.reset()

    def __getitem__(self, name: str) -> QDockWidget:
        return self._docks[name]

    def reset(self) -> None:
        """The layout as it comes."""
        window, docks = self._window, self._docks
        for dock in docks.values():
            dock.setFloating(False)
            window.removeDockWidget(dock)
        window.addDockWidget(_LEFT, docks["pictures"])
        window.addDockWidget(_RIGHT, docks["models"])
        window.addDockWidget(_RIGHT, docks["properties"])
        window.tabifyDockWidget(docks["models"], docks["layers"])
        window.tabifyDockWidget(docks["properties"], docks["noise"])
        window.tabifyDockWidget(docks["layers"], docks["surface"])
        window.tabifyDockWidget(docks["layers"], docks["bands"])
        window.addDockWidget(_BOTTOM, docks["timeline"])
        window.addDockWidget(_BOTTOM, docks["findings"])
        window.addDockWidget(_BOTTOM, docks["jobs"])
        if self._low:
            window.tabifyDockWidget(docks["timeline"], docks["findings"])
            window.tabifyDockWidget(docks["findings"], docks["jobs"])
        else:
            window.splitDockWidget(docks["timeline"], docks["findings"], Qt.Orientation.Vertical)
            window.splitDockWidget(docks["findings"], docks["jobs"], Qt.Orientation.Horizontal)
        window.tabifyDockWidget(docks["findings"], docks["batch"])
        # Last: what is split off from tabs becomes one of them.
        window.tabifyDockWidget(docks["timeline"], docks["dates"])
        window.tabifyDockWidget(docks["jobs"], docks["history"])
        for name in ("selftest", "plots", "delta", "agreement"):
            window.tabifyDockWidget(docks["findings"], docks[name])
        if self._tiny:
            window.tabifyDockWidget(docks["models"], docks["properties"])
        for name, dock in docks.items():
            dock.setVisible(name not in ON_DEMAND)
        self._show_passing()
        docks["properties"].raise_()
        docks["bands" if self._maps else "models"].raise_()
        docks["jobs"].raise_()
        if self._low:
            docks[self._strip or "findings"].raise_()
        wide, high = window.width(), max(window.height(), 800)
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        sides = [docks["pictures"], docks["models"]]
        # Together less than half of a narrow window: the rest is the picture's.
        left = min(max(LIST_PX, wide // 8), 19 * wide // 100)
        right = min(max(SIDE_PX, wide // 7), 27 * wide // 100)
        window.resizeDocks(sides, [left, right], horizontal)
        if not self._low:
            bottom = [docks["findings"], docks["jobs"]]
            window.resizeDocks(bottom, [73 * wide // 100, 27 * wide // 100], horizontal)
        if not self._tiny:
            stacked = [docks["models"], docks["properties"]]
            window.resizeDocks(stacked, [high // 2, high // 2], vertical)
        self._set_heights()

    def _hide_on_demand(self) -> None:
        for name in ON_DEMAND:
            self._docks[name].hide()

    @property
    def opened(self) -> tuple[str, ...]:
        """The panels that were opened on demand and are still there."""
        return tuple(name for name in ON_DEMAND if not self._docks[name].isHidden())

    def open(self, name: str) -> None:
        """Show a panel that was closed, with most of the room of its column."""
        dock, below = self._docks[name], self._docks["properties"]
        opened = dock.isHidden()
        dock.show()
        dock.raise_()
        high = self._window.height()
        if opened and not dock.isFloating() and dock.height() < 6 * high // 10:
            heights = [7 * high // 10, 3 * high // 10]
            self._window.resizeDocks([dock, below], heights, Qt.Orientation.Vertical)

    def open_below(self, name: str) -> None:
        """Show a panel below the picture, as high as leaves the picture half of the window."""
        dock = self._docks[name]
        opened = dock.isHidden()
        dock.show()
        dock.raise_()
        high = min(PLOT_PX, 42 * self._window.height() // 100)
        if opened and not dock.isFloating() and dock.height() < high:
            self._window.resizeDocks([dock], [high], Qt.Orientation.Vertical)

    @property
    def _low(self) -> bool:
        """True if timeline and lists below each other would leave the picture less than half of
        the window: then they share one place, by tabs."""
        return self._window.height() < LOW_WINDOW_PX

    @property
    def _tiny(self) -> bool:
        """True if there is no room for two panels below each other, as on a screen at 150 %."""
        return self._window.height() < TINY_WINDOW_PX

    def _set_heights(self) -> None:
        """The timeline takes its room from the lists below it, not from the picture."""
        high = max(BOTTOM_PX, self._window.height() // 5)
        docks, heights = [self._docks["findings"]], [high]
        if self._low:
            low = TINY_LIST_PX if self._tiny else TIMELINE_PX
            docks, heights = [self._docks[self._strip or "findings"]], [low]
        elif self._strip:
            docks, heights = [self._docks[self._strip], *docks], [TIMELINE_PX, high - 50]
        self._window.resizeDocks(docks, heights, Qt.Orientation.Vertical)

    def show_strip(self, name: str, wanted: bool) -> None:
        """Show the timeline while there is a video, or the dates while there is a stack; who closed
        it keeps it closed till then."""
        strip = name if wanted else self._strip if self._strip != name else ""
        if strip != self._strip:
            self._strip = strip
            if self._layout.isEmpty():
                self._show_passing()
                if wanted:
                    self._docks[name].raise_()
                self._set_heights()

    def show_bands(self, wanted: bool) -> None:
        """Show the panel of a map while there is one."""
        if wanted != self._maps:
            self._maps = wanted
            if self._layout.isEmpty():
                self._show_passing()
                self._docks["bands" if wanted else "models"].raise_()

    def _show_passing(self) -> None:
        """The panels that are there for what is in view."""
        wanted = {strip: strip == self._strip for strip in STRIPS} | {"bands": self._maps}
        for name, there in wanted.items():
            if not there and not self._docks[name].isHidden():
                # Else any of the panels behind it might come to the front.
                self._docks["models" if name == "bands" else "findings"].raise_()
            self._docks[name].setVisible(there)

    def add_to(self, above: QMenu, before: QAction) -> None:
        """A menu in another one, with an entry for each dock, to bring a closed one back."""
        menu = QMenu(tr("Panels"), self._window)
        Mnemonics(menu)
        above.insertMenu(before, menu)
        for dock in self._docks.values():
            menu.addAction(dock.toggleViewAction())

    def restore(self, layout: QByteArray) -> None:
        """The layout of an earlier session."""
        self._fresh = not self._window.restoreState(layout)
        self._hide_on_demand()
        self._show_passing()

    def hide_all(self) -> None:
        """Leave the window to the start screen, and remember how the docks stood."""
        if not self._layout.isEmpty():
            return
        self._layout = self._window.saveState()
        for dock in self._docks.values():
            dock.hide()

    def bring_back(self) -> None:
        """The layout as it was before `hide_all`."""
        layout, self._layout = self._layout, QByteArray()
        if self._fresh and self._window.isVisible():
            # Sizes hold only once the window has its own.
            size = self._window.size()
            self._fresh = False
            self.reset()
            # All docks at once were more than a small screen has room for.
            self._window.resize(size)
        elif not layout.isEmpty():
            self._window.restoreState(layout)
            self._hide_on_demand()
            self._show_passing()


class Yielding(QScrollArea):
    """Holds a panel, and scrolls it where there is less room than it needs."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what has the focus inside it
        self.setWidget(panel)
        self._panel = panel

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint().boundedTo(LEAST_PANEL_PX)

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()


def yielding(panel: QWidget) -> QScrollArea:
    """A panel that never makes the window larger than the screen."""
    return panel if isinstance(panel, QScrollArea) else Yielding(panel)


def scrolled(panel: QWidget) -> QScrollArea:
    """A panel that scrolls when its dock is lower than it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what has the focus inside it
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
