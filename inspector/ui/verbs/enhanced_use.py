"""What an enhanced picture is good for: finding defects on it, and handing it on, stamped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.document import ResultEntry
from inspector.core.enhanced import STAMP
from inspector.core.errors import ExportError
from inspector.core.frame import Frame
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.imaging.redact_enhanced import helper_is_redacted, redacted_enhanced
from inspector.imaging.stamp import stamped
from inspector.imaging.tone import rgb8
from inspector.io.exporting import write_file
from inspector.io.png import enhanced_png
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.enhanced_runs import EnhancedRuns
from inspector.ui.exporter import Exporter
from inspector.ui.made_pictures import MadePictures
from inspector.ui.map_writing import helped_by_dates, write_enhanced_map
from inspector.ui.picture_export import named, redactions
from inspector.ui.session import Session
from inspector.ui.verbs.enhance import NOTHING_YET, OPEN_FIRST
from inspector.ui.verbs.run import RunVerbs

CARRIES = mark(
    "Another frame helped to make this picture, and areas of such frames are redacted; enhance it "
    "without a reference to export it."
)


class EnhancedUseVerbs(QObject):
    """All act on the newest enhanced picture of the frame in view.

    Signals
        exported(Path)   a file is written
    """

    exported = Signal(object)

    def __init__(
        self,
        actions: Actions,
        session: Session,
        pictures: MadePictures,
        runs: EnhancedRuns,
        run_verbs: RunVerbs,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._pictures = pictures
        self._runs = runs
        self._run_verbs = run_verbs
        self._exporter = Exporter(session, ask, self.exported.emit)
        actions.connect("run-enhanced", self.find_defects)
        actions.connect("export-enhanced", self.export)
        pictures.changed.connect(self._refresh)
        session.current_changed.connect(self._refresh)
        run_verbs.chosen_changed.connect(self._refresh)
        self._refresh()

    @property
    def newest(self) -> ResultEntry | None:
        """The enhanced picture that the commands are about."""
        entries = self._pictures.entries("enhanced")
        return entries[-1] if entries else None

    @Slot()
    def find_defects(self) -> None:
        """Run the chosen model on the enhanced pixels."""
        card, entry = self._run_verbs.card, self.newest
        if card is not None and card.trained and entry is not None:
            verbs = self._run_verbs
            self._runs.run(card, verbs.device, entry, verbs.mode)

    @Slot()
    def export(self) -> None:
        """Write the enhanced picture as PNG, with the stamp below it and in the file's words; an
        enhanced map as GeoTIFF with the stamp in its words."""
        entry = self.newest
        if entry is None:
            return
        document = self._session.document
        stem, where = named(document, entry.frame)
        on_map = document.sources[entry.frame.source_id].kind == "map"
        path = (
            self._exporter.ask(tr("Export enhanced map"), f"{stem}.tif", "GeoTIFF", ".tif")
            if on_map
            else self._exporter.ask(tr("Export enhanced picture"), f"{stem} enhanced.png", "PNG")
        )
        if path is None:
            return
        store = self._session.result_store()
        hidden = redactions(document)
        shapes = hidden.get(entry.frame, [])
        carries = helper_is_redacted(document, entry.frame, hidden)

        def work(progress: Progress) -> None:
            progress.step(0, 1)
            picture = store.read_enhanced(entry)
            if carries and (picture.reference or helped_by_dates(picture)):
                raise ExportError(tr(CARRIES))
            if picture.facts is not None:
                write_enhanced_map(path, picture, where, shapes, progress)
                return
            seen = redacted_enhanced(picture, shapes)
            words = f"{STAMP} - {entry.model_id} - {where}"
            pixels = stamped(rgb8(Frame(seen, picture.frame.origin)), words)
            content = enhanced_png(pixels, picture, where)

            def write(temporary: Path) -> None:
                temporary.write_bytes(content)

            write_file(path, write)

        self._exporter.write(path, work)

    @Slot()
    def _refresh(self) -> None:
        there, card = self.newest is not None, self._run_verbs.card
        why = tr(NOTHING_YET["enhanced"]) if self._session.current is not None else tr(OPEN_FIRST)
        self._actions.set_enabled("export-enhanced", there, why)
        verbs = self._run_verbs
        find, export = tr("Find defects on the enhanced picture"), tr("Export enhanced picture…")
        if verbs.on_map:
            what = verbs.finds or tr("what there is")
            find = tr("Find {what} on the enhanced map", what=what)
            export = tr("Export enhanced map…")
        self._actions.set_text("run-enhanced", find)
        self._actions.set_text("export-enhanced", export)
        trained = card is not None and card.trained
        if there:
            why = (
                tr("{title} is not trained; choose another model.", title=card.title)
                if card
                else tr("No model.")
            )
        self._actions.set_enabled("run-enhanced", there and trained, why)
