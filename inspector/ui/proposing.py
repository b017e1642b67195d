"""Proposing undamaged areas: where a model that finds damage sees none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.annotation import Annotation, new_id
from inspector.core.card import ModelCard
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.core.shape import Shape
from inspector.imaging.undamaged import LEAST_PX, proposals
from inspector.ui.jobs import Job
from inspector.ui.runs import Runs
from inspector.ui.session import Session


class Proposing(QObject):
    """Runs the model where it has not been yet, then proposes areas on all that it has seen. They
    are one edit, and nothing is learnt from them until somebody has confirmed them.

    Signals
        proposed(list)   the areas that were just proposed
    """

    proposed = Signal(object)

    def __init__(self, session: Session, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runs = runs
        self._after: tuple[Job, Callable[[], None]] | None = None
        session.jobs.ended.connect(self._on_ended)

    def propose(self, card: ModelCard, device: DeviceChoice, frames: Sequence[FrameRef]) -> None:
        """Propose areas on frames by what a model finds there."""
        document = self._session.document
        unseen = [f for f in frames if document.result_for(f, card.id) is None]
        if not unseen:
            self._search(card.id, frames)
            return
        job = self._runs.run(card, device, unseen)
        if job is None:
            return
        self._after = job, lambda: self._search(card.id, frames)
        if job.finished:
            self._on_ended(job)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        """Whoever stops the run wants no proposals; what it has found stays."""
        if self._after is not None and self._after[0] is job:
            (_, search), self._after = self._after, None
            if job.state == "done":
                search()

    def _search(self, model_id: str, frames: Sequence[FrameRef]) -> None:
        document = self._session.document
        known = [f for f in frames if f.source_id in document.sources]
        entries = [e for f in known if (e := document.result_for(f, model_id)) is not None]
        if not entries:
            return
        store = self._session.result_store()
        sources = document.sources
        each = [
            (
                entry,
                (sources[entry.frame.source_id].width_px, sources[entry.frame.source_id].height_px),
                *_shapes(self._session.on_frame(entry.frame)),
            )
            for entry in entries
        ]

        def work(progress: Progress) -> list[Annotation]:
            found = []
            for done, (entry, size, damaged, taken) in enumerate(each):
                progress.step(done, len(each))
                shapes = proposals(store.read(entry), size, damaged, taken)
                found += [_annotation(entry, shape) for shape in shapes]
            return found

        self._submit(work, len(each))

    def _submit(self, work: Callable[[Progress], Any], pictures: int) -> None:
        self._session.jobs.submit(
            "infer",
            plural(
                "Propose undamaged areas on {n} picture",
                "Propose undamaged areas on {n} pictures",
                pictures,
            ),
            work,
            done=self._on_found,
            failed=self._session.failed.emit,
        )

    def _on_found(self, found: list[Annotation]) -> None:
        # A picture may have left the project meanwhile.
        new = [a for a in found if a.frame.source_id in self._session.document.sources]
        if not new:
            self._session.notified.emit(
                tr(
                    "No area of {least} × {least} px without damage was found that is not marked "
                    "already; mark areas yourself.",
                    least=LEAST_PX,
                )
            )
            return
        step = plural("Propose {n} undamaged area", "Propose {n} undamaged areas", len(new))
        if not self._session.edit(step, lambda d: edits.put(d, *new)):
            return
        areas = plural("{n} undamaged area", "{n} undamaged areas", len(new))
        pictures = plural("{n} picture", "{n} pictures", len({a.frame for a in new}))
        self._session.notified.emit(
            tr(
                "{areas} proposed on {pictures}; confirm with Enter or reject with Backspace.",
                areas=areas,
                pictures=pictures,
            )
        )
        self.proposed.emit(new)


def _annotation(entry: ResultEntry, shape: Shape) -> Annotation:
    return Annotation(
        id=new_id(),
        frame=entry.frame,
        shape=shape,
        label="undamaged",
        status="suggested",
        origin="machine",
        purpose="undamaged",
    )


def _shapes(annotations: Sequence[Annotation]) -> tuple[list[Shape], list[Shape]]:
    """What is never proposed: findings whatever was said of them, and what is hidden; and areas
    that were proposed or marked before, also if they were rejected."""
    damaged = [
        a.shape
        for a in annotations
        if a.purpose == "finding" or (a.purpose == "redaction" and a.status != "rejected")
    ]
    return damaged, [a.shape for a in annotations if a.purpose == "undamaged"]
