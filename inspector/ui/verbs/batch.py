"""Batch: files into the queue, start and pause, and what is done with the selected ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from inspector.core.annotation import new_id
from inspector.core.batch import BatchItem, BatchSettings
from inspector.core.document import SourceKind
from inspector.core.errors import SourceError
from inspector.core.language import mark, plural, tr
from inspector.core.progress import Progress
from inspector.io.files import shown
from inspector.io.source import kind_of, list_media
from inspector.ui.actions import Actions
from inspector.ui.batch import Batch
from inspector.ui.dialogs.ask import Ask
from inspector.ui.panels.batch import BatchPanel
from inspector.ui.session import READ_ONLY
from inspector.ui.workbench import Workbench

NOTHING_SELECTED = mark("Select files of the batch first.")


class BatchVerbs(QObject):
    """The commands of the menu Batch."""

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        batch: Batch,
        panel: BatchPanel,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._batch = batch
        self._panel = panel
        self._ask = ask
        for action_id, slot in (
            ("batch-add-files", self.add_files),
            ("batch-add-folder", self.add_folder),
            ("batch-add-project", self.add_project),
            ("batch-start", self.start_or_pause),
            ("batch-retry", batch.retry_failed),
            ("batch-again", lambda: batch.again(panel.selection)),
            ("batch-cancel", lambda: batch.cancel(panel.selection)),
            ("batch-remove", lambda: batch.remove(panel.selection)),
            ("batch-up", lambda: self._move(-1)),
            ("batch-down", lambda: self._move(1)),
            ("batch-clear", batch.clear_finished),
            ("batch-log", self.open_log),
        ):
            actions.connect(action_id, slot)
        panel.dropped.connect(self.add)
        panel.selected.connect(self._refresh)
        for signal in (batch.listed, batch.changed, batch.state_changed):
            signal.connect(self._refresh)
        bench.session.document_changed.connect(self._refresh)
        bench.session.saved_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def add_files(self) -> None:
        self.add(self._ask.photos(self._start))

    @Slot()
    def add_folder(self) -> None:
        folder = self._ask.folder(tr("Add a folder to the batch"), self._start)
        if folder is not None:
            self.add([folder])

    @Slot()
    def add_project(self) -> None:
        """All pictures, videos and maps of the project."""
        sources = self._bench.session.document.sources
        self.add(list(self._bench.library.paths_of(list(sources)).values()))

    @Slot(object)
    def add(self, paths: Sequence[Path]) -> None:
        """Files and folders, looked through in the background. A folder with nothing in it is
        listed, too, and fails alone."""
        if not paths:
            return
        if self._batch.read_only:
            self._bench.session.notified.emit(tr(READ_ONLY))
            return
        by_kind = {kind: self._settings_for(kind) for kind in ("photo", "video", "map")}
        expect, opened = self._bench.services.batch.expect, self._bench.library.pool.opened

        def work(progress: Progress) -> list[BatchItem]:
            items = []
            files = _files(paths)
            for done, path in enumerate(files):
                progress.step(done, len(files))
                try:
                    kind = kind_of(path)
                except SourceError:
                    kind = "photo"
                settings = by_kind[kind]
                total = expect(path, settings, opened) if kind == "video" else 0
                items.append(BatchItem(new_id(), str(path), settings, total=total, kind=kind))
            return items

        def done(items: list[BatchItem]) -> None:
            self._batch.add(items)
            self._panel.select([item.id for item in items])

        many = plural("{n} file", "{n} files", len(paths)) if len(paths) > 1 else shown(paths[0])
        self._bench.jobs.submit(
            "decode", tr("Add {many} to the batch", many=many), work, done=done,
            failed=self._bench.session.failed.emit,
        )  # fmt: skip

    @Slot()
    def start_or_pause(self) -> None:
        if self._batch.running:
            self._batch.pause()
        else:
            self._batch.start()

    @Slot()
    def open_log(self) -> None:
        """In the program that shows texts."""
        log = self._batch.log
        if log is not None and log.path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.path)))

    def _move(self, by: int) -> None:
        self._batch.shift(self._panel.selection, by)

    @property
    def _start(self) -> Path:
        path = self._bench.session.path
        return Path.home() if path is None or self._bench.session.untitled else path.parent

    def _settings_for(self, kind: SourceKind) -> BatchSettings:
        """What the window would do with such a file, by the models that are chosen there."""
        settings = self._bench.preferences.settings
        wanted = settings.map_model_id if kind == "map" else settings.model_id
        known = [c.id for c in self._bench.services.cards() if c.finds and c.trained]
        models = (wanted,) if wanted in known else ()
        return replace(
            BatchSettings(models=models, device=settings.device, mode=settings.restore_mode),
            threshold=self._bench.view.threshold,
        )

    @Slot()
    def _refresh(self) -> None:
        batch, actions = self._batch, self._actions
        counts, chosen = batch.queue.counts(), self._panel.selection
        items = batch.queue.items
        waiting = counts["waiting"] + counts["running"]
        text = tr("Pause the batch") if batch.running else tr("Resume the batch")
        if not batch.running and not counts["done"] + counts["failed"]:
            text = tr("Start the batch")
        actions.set_text("batch-start", text)
        why = tr(READ_ONLY) if batch.read_only else tr("No file waits; add some.")
        actions.set_enabled("batch-start", bool(waiting) and not batch.read_only, why)
        actions.set_enabled("batch-retry", counts["failed"] > 0, tr("No file failed."))
        # A queue is worked on from its top: mostly one look at either end is enough.
        some_over = any(items[i].finished for i in chosen)
        some_open = any(not items[i].finished for i in reversed(chosen))
        actions.set_enabled(
            "batch-again", some_over, tr("Select files that are done, failed or cancelled.")
        )
        actions.set_enabled("batch-cancel", some_open, tr("Select files that wait or are run."))
        for action_id in ("batch-up", "batch-down", "batch-remove"):
            actions.set_enabled(action_id, bool(chosen), tr(NOTHING_SELECTED))
        over = counts["done"] + counts["cancelled"]
        actions.set_enabled("batch-clear", over > 0, tr("Nothing is finished."))
        actions.set_enabled("batch-log", bool(waiting or counts), tr("Nothing was run yet."))
        sources = bool(self._bench.session.document.sources)
        actions.set_enabled("batch-add-project", sources, tr("Open pictures first."))


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files behind files and folders, each once; a place without any stands for itself."""
    found: dict[Path, None] = {}
    for path in paths:
        try:
            files = list_media([path]) or [path]
        except SourceError:
            files = [path]
        found |= dict.fromkeys(Path(file).absolute() for file in files)
    return list(found)
