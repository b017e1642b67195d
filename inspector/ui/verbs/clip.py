"""Export an enhanced clip of a part of the video in view."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.errors import ExportError
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.clip import ClipPrompt, FrameOf
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.exporter import Exporter
from inspector.ui.picture_export import redactions
from inspector.ui.plain import one_line
from inspector.ui.verbs.enhance import EnhanceVerbs
from inspector.ui.workbench import Workbench

DEFAULT_S = 2.0
NO_VIDEO = mark("Open a video first.")
INDEXING = mark("The frames of the video are still being counted.")

REDACTED = mark(
    "Areas of this video are redacted, and a clip would show them on other frames; export single "
    "pictures instead."
)


class ClipVerbs(QObject):
    """Asks for the range and the file; the work is a job that goes on where it was stopped.

    Signals
        exported(Path)   a clip is written
    """

    exported = Signal(object)

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        enhance: EnhanceVerbs,
        frame_of: FrameOf,
        prompts: Prompts,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._enhance = enhance
        self._frame_of = frame_of
        self._prompts = prompts
        self._exporter = Exporter(bench.session, ask, self.exported.emit)
        actions.connect("export-clip", self.ask_for_range)
        for signal in (
            bench.session.current_changed,
            bench.videos.changed,
            enhance.chosen_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask_for_range(self) -> None:
        """From the frame in view on, unless the user says otherwise."""
        film, here = self._bench.videos.current, self._bench.session.current
        if film is None or film.index is None or here is None:
            return
        last = film.index.at(film.index.time_s(here.index) + DEFAULT_S)
        prompt = ClipPrompt(
            here.index, last, self._frame_of, self._enhance.seconds, self._prompts.window
        )
        prompt.submitted.connect(self.export)
        self._prompts.open(prompt)

    @Slot(object)
    def export(self, frames: range) -> None:
        """Ask for the file and write the clip."""
        bench, entry = self._bench, self._bench.videos.entry
        enlarger = self._enhance.enlarger
        if entry is None:
            return
        if any(ref.source_id == entry.id for ref in redactions(bench.session.document)):
            bench.session.failed.emit(ExportError(tr(REDACTED)))
            return
        name = tr(
            "{stem} {frames}-{frames_2} enhanced.mp4",
            stem=Path(entry.name).stem,
            frames=frames[0],
            frames_2=frames[-1],
        )
        path = self._exporter.ask(tr("Export enhanced clip"), name, "MP4")
        if path is None:
            return
        video, device = bench.library.path_of(entry.id), bench.preferences.settings.device
        write = bench.services.enhance_clip

        def work(progress: Progress) -> None:
            write(enlarger.id, device, video, frames, path, progress)

        title = tr("{title}: clip {name}", title=enlarger.title, name=one_line(path.name))
        self._exporter.write(path, work, title, "infer")

    @Slot()
    def _refresh(self) -> None:
        film, enlarger = self._bench.videos.current, self._enhance.enlarger
        why = tr(NO_VIDEO) if self._bench.videos.entry is None else tr(INDEXING)
        ready = film is not None and film.index is not None
        if ready and not enlarger.trained:
            ready, why = (
                False,
                tr("{title} is not trained; choose another way to enhance.", title=enlarger.title),
            )
        self._actions.set_enabled("export-clip", ready, why)
