"""View: what is shown, and how large."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Slot

from inspector.core.language import LANGUAGE_CODES, LanguageCode, tr
from inspector.core.settings import Theme
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.canvas.zoom_view import ZOOM_STEP
from inspector.ui.preferences import Preferences
from inspector.ui.session import Session
from inspector.ui.theme import Appearance
from inspector.ui.view_state import ViewState

THEMES: tuple[Theme, ...] = ("system", "light", "dark")
LANGUAGES: tuple[Literal[LanguageCode, ""], ...] = ("", *LANGUAGE_CODES)


class LookVerbs(QObject):
    """The commands of the View menu."""

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
        for code in LANGUAGES:
            name = f"language-{code or 'system'}"
            actions.connect(name, lambda _on=True, code=code: preferences.set(language=code))
        actions[f"language-{preferences.settings.language or 'system'}"].setChecked(True)
        canvas.peeked.connect(presenter.hide_overlays)
        view.overlay_changed.connect(self._refresh)
        session.current_changed.connect(self._refresh)
        session.document_changed.connect(self._refresh)
        self._refresh()

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
        sources = list(self._session.document.sources)
        current = self._session.current
        index = sources.index(current.source_id) if current is not None else -1
        why = tr("Open a picture first.")
        for action_id in ("fit", "actual-size", "zoom-in", "zoom-out", "set-scale"):
            actions.set_enabled(action_id, index >= 0, why)
        first = tr("This is the first picture.") if sources else why
        last = tr("This is the last picture.") if sources else why
        actions.set_enabled("previous", index > 0, first)
        actions.set_enabled("next", 0 <= index < len(sources) - 1, last)
