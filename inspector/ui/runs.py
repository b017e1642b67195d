"""Running a model on frames of the project: results stream in, frame by frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core import edits
from inspector.core.card import ModelCard
from inspector.core.document import ResultEntry
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import plural, tr
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.restoration import Mode
from inspector.core.settings import DeviceChoice
from inspector.ui.finding import JUDGE_AGAIN, RestoredResult, find, part_for
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestion_search import Searched, judged_shapes, search
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState


@dataclass(frozen=True)
class FrameResult:
    """What the infer lane hands over for one frame."""

    entry: ResultEntry
    mask: Mask
    found: Searched
    restored: tuple[RestoredResult, ...]


class Runs(QObject):
    """Starts model runs.

    Signals
        ran(Mask)                 a frame is done; says what it ran on
        restored(RestoredResult)  the model restored it
    """

    ran = Signal(object)
    restored = Signal(object)
    _one_done = Signal(object)

    def __init__(
        self,
        session: Session,
        library: Library,
        view: ViewState,
        suggestions: Suggestions,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._view = view
        self._suggestions = suggestions
        self._services = services
        self._one_done.connect(self.take)

    def run(
        self,
        card: ModelCard,
        device: DeviceChoice,
        frames: Sequence[FrameRef],
        window: Window | None = None,
        mode: Mode | None = None,
    ) -> Job | None:
        """Run a model on frames, or on a window of them; one that restores is judged by `mode`, or
        by its usual one. Each frame's result is written and shown as it is made, so that cancelling
        or a crash keeps what is done."""
        if not card.trained:
            self._session.failed.emit(
                InspectorError(
                    tr(
                        "{title} is not trained yet; run `inspector train {id}` or choose another "
                        "model.",
                        title=card.title,
                        id=card.id,
                    )
                )
            )
            return None
        if not frames:
            return None
        document = self._session.document
        store = self._session.result_store()
        paths = {f: self._library.path_of(f.source_id) for f in frames}
        judged = {f: judged_shapes(self._session.on_frame(f)) for f in frames}
        older = {f: document.result_for(f, card.id) for f in frames} if window else {}
        kinds = {f: document.sources[f.source_id].kind for f in frames}
        looks = {f: self._view.look(kind) for f, kind in kinds.items()}
        services, pool, emit = self._services, self._library.pool, self._one_done.emit

        def work(progress: Progress) -> list[InspectorError]:
            errors: list[InspectorError] = []
            for done, frame in enumerate(frames):
                part = progress.part(done, len(frames))
                try:
                    picture, facts = part_for(
                        pool, paths[frame], kinds[frame], frame.index, window, card
                    )
                    mask, made = find(services, card, device, mode, picture, part.part(0, 2), facts)
                except InspectorError as error:
                    if len(frames) == 1 or part.cancelled:
                        raise
                    errors.append(error)
                    continue
                before = older.get(frame)
                if before is not None:
                    mask = mask.pasted_over(store.read(before))
                now = datetime.now(UTC).isoformat(timespec="seconds")
                entry = store.write([(frame, mask)], now)[0]
                restored: tuple[RestoredResult, ...] = ()
                if made is not None:
                    restored = (RestoredResult(store.write_restored(frame, made, now), made),)
                found = search(entry, mask, *looks[frame], judged[frame], part.part(1, 2))
                emit(FrameResult(entry, mask, found, restored))
            return errors

        what = document.sources[frames[0].source_id].name
        if len(frames) > 1:
            what = plural("{n} picture", "{n} pictures", len(frames))
        if window:
            what = tr("a region of {name}", name=what)
        return self._session.jobs.submit(
            "infer",
            f"{card.title}: {what}",
            work,
            done=self._on_done,
            failed=self._session.failed.emit,
        )

    def judge_again(self, results: Sequence[RestoredResult], mode: Mode) -> Job | None:
        """Judge what a model restored of one frame, the oldest part first, by another mode. The
        model does not run again; what is found is a new result."""
        todo = [result for result in results if result.picture.mode != mode]
        if not todo or self._session.read_only:
            return None
        document, store = self._session.document, self._session.result_store()
        frame, model_id = todo[0].entry.frame, todo[0].entry.model_id
        path = self._library.path_of(frame.source_id)
        older = document.result_for(frame, model_id)
        judged = judged_shapes(self._session.on_frame(frame))
        look = self._view.look(document.sources[frame.source_id].kind)
        services, pool, emit = self._services, self._library.pool, self._one_done.emit

        def work(progress: Progress) -> None:
            mask = store.read(older) if older is not None else None
            now = datetime.now(UTC).isoformat(timespec="seconds")
            restored = []
            for done, result in enumerate(todo):
                part = progress.part(done, len(todo) + 1)
                picture = pool.read(path, frame.index, result.picture.window)
                made = services.judge(result.picture, picture, mode, part)
                mask = made.mask if mask is None else made.mask.pasted_over(mask)
                restored.append(RestoredResult(store.write_restored(frame, made, now), made))
            assert mask is not None
            entry = store.write([(frame, mask)], now)[0]
            found = search(entry, mask, *look, judged, progress.part(len(todo), len(todo) + 1))
            emit(FrameResult(entry, mask, found, tuple(restored)))

        return self._session.jobs.submit(
            "infer",
            tr("Judge again: {name}", name=document.sources[frame.source_id].name),
            work,
            failed=self._session.failed.emit,
            key=JUDGE_AGAIN,
        )

    @Slot(object)
    def take(self, one: FrameResult) -> None:
        """Keep what a model made of a frame in the document, and show it."""
        entries = [one.entry, *(made.entry for made in one.restored)]
        self._session.record(lambda d: edits.add_results(d, entries))
        self.show(one)

    def show(self, one: FrameResult) -> None:
        """Show what a model made of a frame; the document has it."""
        self._suggestions.take(one.entry, one.mask, one.found)
        for made in one.restored:
            self.restored.emit(made)
        self.ran.emit(one.mask)

    def _on_done(self, errors: list[InspectorError]) -> None:
        for error in errors[:3]:
            self._session.failed.emit(error)
