"""View and Tools: what is shown, how large, and what the mouse does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.settings import Theme
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import ZOOM_STEP, Canvas
from inspector.ui.preferences import Preferences
from inspector.ui.session import Session
from inspector.ui.theme import Appearance
from inspector.ui.tools.base import PanTool, Tool
from inspector.ui.tools.region import RegionTool
from inspector.ui.tools.scale_line import ScaleLineTool
from inspector.ui.tools.select import SelectTool
from inspector.ui.view_state import ViewState

THEMES: tuple[Theme, ...] = ("system", "light", "dark")


class LookVerbs(QObject):
    """The commands of the View and Tools menus.

    Signals
        scale_line_drawn(float)   length of a line of known length, source pixels
    """

    scale_line_drawn = Signal(float)

    def __init__(
        self,
        actions: Actions,
        session: Session,
        view: ViewState,
        canvas: Canvas,
        presenter: Presenter,
        preferences: Preferences,
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._view = view
        self._canvas = canvas
        self._presenter = presenter
        self._preferences = preferences
        self._appearance = appearance
        self.region = RegionTool(self)
        self.scale_line = ScaleLineTool(self)
        self.scale_line.drawn.connect(self.scale_line_drawn)
        self._tools: dict[str, Tool] = {
            "tool-select": SelectTool(view, canvas.outlines_item, self),
            "tool-pan": PanTool(self),
            "tool-region": self.region,
            "tool-scale": self.scale_line,
        }
        for name in self._tools:
            actions.connect(name, lambda _on=True, name=name: self.take(name))
        for action_id, slot in (
            ("previous", lambda: session.go_by(-1)),
            ("next", lambda: session.go_by(1)),
            ("fit", canvas.fit),
            ("actual-size", lambda: canvas.zoom_to(1.0)),
            ("zoom-in", lambda: canvas.zoom_to(canvas.zoom * ZOOM_STEP)),
            ("zoom-out", lambda: canvas.zoom_to(canvas.zoom / ZOOM_STEP)),
            ("toggle-mask", view.set_mask_visible),
            ("toggle-outlines", view.set_outlines_visible),
            ("toggle-heat", view.set_heat),
        ):
            actions.connect(action_id, slot)
        actions.connect("reveal", self.reveal_selection)
        for theme in THEMES:
            actions.connect(f"theme-{theme}", lambda _on=True, theme=theme: self.set_theme(theme))
        actions[f"theme-{preferences.settings.theme}"].setChecked(True)
        canvas.peeked.connect(presenter.hide_overlays)
        view.overlay_changed.connect(self._refresh)
        session.current_changed.connect(self._refresh)
        session.document_changed.connect(self._refresh)
        self.take("tool-select")
        self._refresh()

    def take(self, name: str) -> None:
        """Take a tool in hand by its action id."""
        self._actions[name].setChecked(True)
        self._canvas.set_tool(self._tools[name])

    @Slot()
    def reveal_selection(self) -> None:
        """Bring the first selected finding into view."""
        if self._view.selected:
            self._presenter.reveal(self._view.selected[0])

    def set_theme(self, theme: Theme) -> None:
        """Switch the look, live."""
        self._actions[f"theme-{theme}"].setChecked(True)
        self._appearance.set_theme(theme)
        self._preferences.set(theme=theme)

    @Slot()
    def _refresh(self) -> None:
        view, actions = self._view, self._actions
        actions["toggle-mask"].setChecked(view.mask_visible)
        actions["toggle-outlines"].setChecked(view.outlines_visible)
        actions["toggle-heat"].setChecked(view.heat)
        frames = list(self._session.frames())
        current = self._session.current
        index = frames.index(current) if current in frames else -1
        why = "Open a picture first."
        for action_id in ("fit", "actual-size", "zoom-in", "zoom-out", *self._tools, "set-scale"):
            actions.set_enabled(action_id, index >= 0, why)
        first = "This is the first picture." if frames else why
        last = "This is the last picture." if frames else why
        actions.set_enabled("previous", index > 0, first)
        actions.set_enabled("next", 0 <= index < len(frames) - 1, last)
