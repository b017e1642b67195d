"""Export an enhanced clip of a part of the video in view."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.errors import ExportError
from inspector.core.progress import Progress
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.clip import ClipPrompt, FrameOf
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.picture_export import redactions
from inspector.ui.plain import one_line
from inspector.ui.verbs.enhance import EnhanceVerbs
from inspector.ui.workbench import Workbench

DEFAULT_S = 2.0
NO_VIDEO = "Open a video first."
INDEXING = "The frames of the video are still being counted."

REDACTED = (
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
        self._ask = ask
        self._last_dir: Path | None = None
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
            bench.session.failed.emit(ExportError(REDACTED))
            return
        folder = self._last_dir or bench.session.base_dir
        name = f"{Path(entry.name).stem} {frames[0]}-{frames[-1]} enhanced.mp4"
        path = self._ask.new_file("Export enhanced clip", folder / name, "MP4 (*.mp4)", ".mp4")
        if path is None:
            return
        self._last_dir = path.parent
        video, device = bench.library.path_of(entry.id), bench.preferences.settings.device
        write = bench.services.enhance_clip

        def work(progress: Progress) -> Path:
            write(enlarger.id, device, video, frames, path, progress)
            return path

        bench.jobs.submit(
            "infer",
            f"{enlarger.title}: clip {one_line(path.name)}",
            work,
            done=self.exported.emit,
            failed=bench.session.failed.emit,
        )

    @Slot()
    def _refresh(self) -> None:
        film, enlarger = self._bench.videos.current, self._enhance.enlarger
        why = NO_VIDEO if self._bench.videos.entry is None else INDEXING
        ready = film is not None and film.index is not None
        if ready and not enlarger.trained:
            ready, why = False, f"{enlarger.title} is not trained; choose another way to enhance."
        self._actions.set_enabled("export-clip", ready, why)
