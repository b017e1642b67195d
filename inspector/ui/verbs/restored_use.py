"""Handing on what a model restored, stamped, with its error map."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.restoration import STAMP
from inspector.imaging.redact import redacted
from inspector.imaging.stamp import stamped
from inspector.io.exporting import write_file
from inspector.io.png import png_with_text, restored_notes
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exporter import Exporter
from inspector.ui.made_pictures import MadePictures
from inspector.ui.picture_export import named, redactions
from inspector.ui.session import Session
from inspector.ui.verbs.enhance import NOTHING_YET, OPEN_FIRST


class RestoredUseVerbs(QObject):
    """Acts on the newest restored picture of the frame in view.

    Signals
        exported(Path)   the restored picture is written
    """

    exported = Signal(object)

    def __init__(
        self,
        actions: Actions,
        session: Session,
        pictures: MadePictures,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._pictures = pictures
        self._exporter = Exporter(session, ask, self.exported.emit)
        actions.connect("export-restored", self.export)
        pictures.changed.connect(self._refresh)
        session.current_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def export(self) -> None:
        """Write the restored picture as PNG, with the stamp below it, and beside it the filtered
        error; what is redacted in the source is in both."""
        entries = self._pictures.entries("restored")
        if not entries:
            return
        entry, document = entries[-1], self._session.document
        stem, where = named(document, entry.frame)
        path = self._exporter.ask(
            tr("Export restored picture"),
            tr("{stem} restored.png", stem=stem),
            "PNG",
            beside=_error_beside,
        )
        if path is None:
            return
        store, shapes = self._session.result_store(), redactions(document).get(entry.frame, [])

        def work(progress: Progress) -> None:
            progress.step(0, 1)
            made = store.read_restored(entry)
            origin, notes = made.frame.origin, restored_notes(made, where)
            seen = np.asarray(redacted(made.frame.pixels, shapes, origin), np.uint8)
            error = np.asarray(redacted(made.error.values[..., None], shapes, origin), np.uint8)
            restored = stamped(seen, f"{STAMP} - {entry.model_id} - {where}")
            contents = {
                path: png_with_text(restored, notes),
                **{other: png_with_text(error[..., 0], notes) for other in _error_beside(path)},
            }
            for target, content in contents.items():
                write_file(target, partial(_put, content))

        self._exporter.write(path, work)

    @Slot()
    def _refresh(self) -> None:
        why = tr(NOTHING_YET["restored"]) if self._session.current is not None else tr(OPEN_FIRST)
        there = bool(self._pictures.entries("restored"))
        self._actions.set_enabled("export-restored", there, why)


def _error_beside(path: Path) -> list[Path]:
    """Where the error goes that is written with a restored picture."""
    return [path.with_name(f"{path.stem} error.png")]


def _put(content: bytes, path: Path) -> None:
    path.write_bytes(content)
