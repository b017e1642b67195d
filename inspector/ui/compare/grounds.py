"""Takes together what contents are made of, as it is now, and says when it is something else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.shape import Shape
from inspector.imaging.overlay import Colour
from inspector.ui.canvas.images import plain
from inspector.ui.compare.catalog import Offered, offered
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.stage import Stage, whole_stage
from inspector.ui.library import Library
from inspector.ui.map_look import MapLook
from inspector.ui.panels.map_words import date_text
from inspector.ui.picture_export import named
from inspector.ui.plain import one_line
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

SETTLE_MS = 60
"""A slider that is dragged is followed when it rests."""
LEAST_OPACITY = 0.35
"""Masks that are compared are seen, however faint they are elsewhere."""


class Grounds(QObject):
    """Follows the session and how things are looked at.

    Signals
        changed()   contents may look different now
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        library: Library,
        view: ViewState,
        suggestions: Suggestions,
        map_look: MapLook,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._view = view
        self._suggestions = suggestions
        self._map_look = map_look
        self._services = services
        self.why_none = ""
        """Why there is no ground, in words."""
        self._slow = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._slow.timeout.connect(self.changed)
        session.current_changed.connect(self.changed)
        session.document_changed.connect(self._on_document)
        map_look.changed.connect(self.changed)
        view.threshold_changed.connect(self._on_threshold)
        view.overlay_changed.connect(self._slow.start)

    @Slot(object)
    def _on_document(self, _: object) -> None:
        self.changed.emit()

    @Slot(float)
    def _on_threshold(self, _: float) -> None:
        self._slow.start()

    @property
    def offered(self) -> Offered:
        """What there is to choose from for the source in view."""
        frame = self._session.current
        kind = self._session.document.sources[frame.source_id].kind if frame else "photo"
        return offered(self._services.cards(), kind)

    @property
    def trained(self) -> Mapping[str, bool]:
        """Which models can run on what is in view."""
        return self.offered.trained

    @property
    def titles(self) -> Mapping[str, str]:
        """What models are called, by id."""
        cards = {card.id: one_line(card.title) for card in self._services.cards()}
        return {"bicubic": tr("Bicubic"), **cards}

    @property
    def opacity(self) -> float:
        """Of masks."""
        return max(self._view.opacity, LEAST_OPACITY)

    @property
    def colours(self) -> Mapping[str, Colour]:
        """Of the labels of all models and findings."""
        labels = {label for card in self._services.cards() for label in card.labels}
        labels |= {a.label for a in self._session.document.annotations.values()}
        return {label: plain(self._suggestions.colours.of(label)) for label in sorted(labels)}

    def now(self, fine: Stage | None) -> tuple[Ground, ...]:
        """The whole frame in view, and a finer part of it where one is wanted; () if there is
        nothing, and then `why_none` says why."""
        frame, session = self._session.current, self._session
        if frame is None:
            self.why_none = tr("Open a picture first.")
            return ()
        entry = session.document.sources[frame.source_id]
        shown = self._map_look.shown if self._map_look.frame == frame else None
        if entry.kind == "map" and shown is None:
            self.why_none = tr("Reading {name} …", name=one_line(entry.name))
            return ()
        try:
            path, store = self._library.path_of(frame.source_id), session.result_store()
        except InspectorError as error:
            self.why_none = error.message
            return ()
        findings: dict[str, tuple[Shape, ...]] = {}
        for a in session.on_frame(frame):
            if a.purpose == "finding" and a.status == "accepted":
                findings[a.label] = (*findings.get(a.label, ()), a.shape)
        stages = [whole_stage(entry.width_px, entry.height_px), *([fine] if fine else [])]
        titles, colours = self.titles, self.colours
        date = date_text(entry.date_of(frame.index))
        name = " · ".join(filter(None, (named(session.document, frame)[1], date)))
        return tuple(
            Ground(
                frame, entry.kind, (entry.width_px, entry.height_px),
                name, path, self._library.pool, store, stage, shown,
                self._view.threshold, self.opacity, titles, colours, findings,
            )
            for stage in stages
        )  # fmt: skip
