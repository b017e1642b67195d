"""Looking for defects on an enhanced picture: the mask comes back in pixels of the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.card import ModelCard
from inspector.core.delta import Changed
from inspector.core.document import ResultEntry
from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import Mode
from inspector.core.settings import DeviceChoice
from inspector.imaging.mask_scale import on_source
from inspector.imaging.windows import around, common
from inspector.ui.enhanced import Enhanced, measure_again
from inspector.ui.finding import find
from inspector.ui.jobs import Job
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestion_search import Searched, judged_shapes, search
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState


@dataclass(frozen=True, eq=False)
class _Done:
    """What the infer lane hands over. `seen` is the mask on the enhanced pixels."""

    entry: ResultEntry
    mask: Mask
    found: Searched
    window: Window
    seen: Enhanced


class EnhancedRuns(QObject):
    """Runs segmentation models on enhanced pictures, and measures what was found both ways: the
    findings that are there at once, suggestions once somebody accepts them."""

    _made = Signal(object)

    def __init__(
        self,
        session: Session,
        view: ViewState,
        suggestions: Suggestions,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._suggestions = suggestions
        self._services = services
        self._last: _Done | None = None
        self._made.connect(self._take)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._forget)

    def run(
        self,
        card: ModelCard,
        device: DeviceChoice,
        enhanced: ResultEntry,
        mode: Mode | None = None,
    ) -> Job:
        """Run a trained model on an enhanced picture of the project. What a model restores there
        is no surface of the source, and is not kept."""
        session, frame = self._session, enhanced.frame
        store = session.result_store()
        older = session.document.result_for(frame, card.id)
        judged = judged_shapes(session.on_frame(frame))
        look = self._view.look(session.document.sources[frame.source_id].kind)
        services, emit = self._services, self._made.emit

        def work(progress: Progress) -> None:
            picture = store.read_enhanced(enhanced)
            large = Frame(picture.frame.pixels)
            if picture.facts is not None:
                seen = services.find_on_map(
                    card.id, device, large, picture.facts, progress.part(0, 2)
                )
            else:
                seen, _ = find(services, card, device, mode, large, progress.part(0, 2))
            mask = on_source(seen, picture, enhanced.model_id)
            if older is not None:
                mask = mask.pasted_over(store.read(older))
            now = datetime.now(UTC).isoformat(timespec="seconds")
            entry = store.write([(frame, mask)], now)[0]
            found = search(entry, mask, *look, judged, progress.part(1, 2))
            window = picture.window
            placed = Mask(seen.probability, seen.labels, seen.provenance, (window.x, window.y))
            kept = Enhanced(placed, picture.scale, enhanced.id, enhanced.model_id)
            emit(_Done(entry, mask, found, window, kept))

        return session.jobs.submit(
            "infer",
            tr("{title}: enhanced picture", title=card.title),
            work,
            failed=session.failed.emit,
        )

    @Slot(object)
    def _take(self, made: _Done) -> None:
        self._last = None
        self._session.record(lambda d: edits.add_results(d, [made.entry]))
        self._suggestions.take(made.entry, made.mask, made.found)
        self._last = made
        self._measure(self._session.on_frame(made.entry.frame))

    @Slot()
    def _forget(self) -> None:
        self._last = None

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        last = self._last
        if last is None:
            return
        fresh = changed.delta.annotations.after
        self._measure(
            a
            for a in fresh.values()
            if a.judged is not None and a.judged.result_id == last.entry.id
        )

    def _measure(self, annotations: Iterable[Annotation]) -> None:
        last = self._last
        assert last is not None
        todo = [a.id for a in annotations if _to_measure(a, last)]
        if todo and not self._session.read_only:
            measure_again(self._session, todo, last.seen, self._view.threshold)


def _to_measure(annotation: Annotation, last: _Done) -> bool:
    return (
        annotation.frame == last.entry.frame
        and annotation.purpose == "finding"
        and annotation.status != "rejected"
        and annotation.shape.kind == "region"
        and annotation.measures is not None
        and (
            annotation.on_enhanced is None
            or annotation.on_enhanced.result_id != last.seen.result_id
        )
        and common(around(annotation.shape), last.window) is not None
    )
