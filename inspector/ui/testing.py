"""Scoring models on what was accepted in the open project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core import edits
from inspector.core.card import ModelCard
from inspector.core.delta import Changed
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.language import plural, tr
from inspector.core.map_models import takes_maps
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.self_test import ModelTest, ScoredPart, ScorePlan, plan
from inspector.core.settings import DeviceChoice
from inspector.imaging.self_test import run_test
from inspector.io.tested_masks import TestedMasks
from inspector.ui.finding import find, part_for
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.services import Services
from inspector.ui.session import Session

GATHER_MS = 120
"""Edits and pictures that come quickly one after the other are taken up together."""


class Testing(QObject):
    """What the models of the window are worth on this project. Nothing of it is shown on pictures:
    masks of a test are kept beside the others, but nobody is asked to judge them.

    Signals
        changed()   other scores, another plan, or a test began or ended
    """

    changed = Signal()
    _told = Signal(object)
    _kept = Signal(object, object)

    def __init__(
        self,
        session: Session,
        library: Library,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._services = services
        self._watched = False
        self._plan: ScorePlan | None = None
        self._tests: dict[str, ModelTest] = {}
        self._tested: ScorePlan | None = None
        self._job: Job | None = None
        self._gather = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._gather.timeout.connect(self.changed)
        self._told.connect(self._take)
        self._kept.connect(self._record)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        session.jobs.ended.connect(self._on_ended)

    # -- what is known ------------------------------------------------------------------------

    @property
    def plan(self) -> ScorePlan:
        """What models would be scored on now."""
        if self._plan is None:
            self._plan = plan(self._session.document)
        return self._plan

    @property
    def tests(self) -> tuple[ModelTest, ...]:
        """The scores so far, in the order of the models."""
        return tuple(self._tests.values())

    @property
    def tested(self) -> ScorePlan:
        """What those scores are of."""
        return self._tested or self.plan

    @property
    def outdated(self) -> bool:
        """True if people have judged otherwise since."""
        return bool(self._tests) and self._tested != self.plan

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def cards(self) -> list[ModelCard]:
        """The models that find something on pictures."""
        return [c for c in self._services.cards() if c.finds and c.trained and not takes_maps(c)]

    def name(self, frame: FrameRef) -> str:
        """What a picture is called; of a video also which frame."""
        entry = self._session.document.sources.get(frame.source_id)
        if entry is None:
            return "?"
        return (
            entry.name
            if entry.frame_count == 1
            else tr("{name} · frame {index}", name=entry.name, index=frame.index)
        )

    def watch(self, on: bool) -> None:
        """Follow the edits of the project, while somebody looks."""
        self._watched = on
        if on:
            self.changed.emit()

    # -- what can be done ---------------------------------------------------------------------

    def start(self, cards: Sequence[ModelCard], device: DeviceChoice) -> None:
        """Score models, one after the other; masks that are there are used again."""
        if self._job is not None or not cards or self.plan.why_not:
            return
        scored, document, session = self.plan, self._session.document, self._session
        store = session.result_store()
        masks = TestedMasks(store, document.results.values())
        sources = {p.frame.source_id: document.sources[p.frame.source_id] for p in scored.parts}
        paths = {source_id: self._library.path_of(source_id) for source_id in sources}
        services, pool, keeps = self._services, self._library.pool, not session.read_only
        kept = self._kept.emit

        def mask_of(card: ModelCard, part: ScoredPart, progress: Progress) -> Mask:
            entry = sources[part.frame.source_id]
            known = masks.find(card, part.frame, (entry.width_px, entry.height_px))
            if known is not None:
                return known
            path = paths[entry.id]
            frame, _ = part_for(pool, path, entry.kind, part.frame.index, None, card)
            mask, _ = find(services, card, device, None, frame, progress)
            if keeps:
                kept(store.folder, masks.keep(part.frame, mask))
            return mask

        def work(progress: Progress) -> None:
            for index, card in enumerate(cards):
                mine = progress.part(index, len(cards))
                run_test(card, scored, mask_of, self._told.emit, mine)

        if self._tested != scored:
            self._tests = {}
        self._tested = scored
        title = plural(
            "Test {n} model on this project", "Test {n} models on this project", len(cards)
        )
        job = session.jobs.submit("infer", title, work, failed=session.failed.emit)
        self._job = None if job.finished else job
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop after the tile at hand; scores and masks until then stay."""
        if self._job is not None:
            self._session.jobs.cancel(self._job)

    # -- what happens -------------------------------------------------------------------------

    @Slot(object)
    def _take(self, test: ModelTest) -> None:
        self._tests[test.model_id] = test
        self._gather.start()

    @Slot(object, object)
    def _record(self, folder: Path, entry: ResultEntry) -> None:
        session = self._session
        here = session.path is not None and session.result_store().folder == folder
        if here and entry.frame.source_id in session.document.sources:
            session.record(lambda document: edits.add_results(document, [entry]))

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.changed.emit()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.delta.annotations or changed.delta.sources:
            self._plan = None
            if self._watched:
                self._gather.start()

    @Slot()
    def _on_project_changed(self) -> None:
        self.stop()
        self._plan, self._tested, self._tests = None, None, {}
        self.changed.emit()
