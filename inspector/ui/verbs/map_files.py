"""Enhance a map of any size to a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.errors import ExportError, SourceError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.dialogs.enhance_file import EnhanceFilePrompt, Extent, MapWork
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.enhance_models import Enlarger
from inspector.ui.exporter import Exporter
from inspector.ui.map_in_view import map_in_view
from inspector.ui.picture_export import redactions
from inspector.ui.plain import one_line
from inspector.ui.verbs.enhance import EnhanceVerbs
from inspector.ui.workbench import Workbench

NO_MAP = mark("Open a map first: a satellite product, a GeoTIFF, or a folder of dates.")
REDACTED = mark(
    "Areas of this map are redacted, and a file of any size would show them; enhance a part and "
    "export that instead."
)
READING = mark("The map is still being read.")


class MapFileVerbs(QObject):
    """Asks what and where to; the work is an infer job that goes on where it was stopped.

    Signals
        finished(Path)   an enlarged map is written
    """

    finished = Signal(object)

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        enhance: EnhanceVerbs,
        prompts: Prompts,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._enhance = enhance
        self._prompts = prompts
        self._exporter = Exporter(bench.session, ask, self.finished.emit)
        actions.connect("enhance-map-file", self.ask_for_it)
        bench.session.current_changed.connect(self._refresh)
        bench.map_look.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask_for_it(self, window: Window | None = None) -> None:
        """Ask what is to be enhanced; `window` is what was drawn or seen when it was too large."""
        frame = self._bench.session.current
        if frame is None or map_in_view(self._bench.session, self._bench.map_look) is None:
            return
        path, pool = self._bench.library.path_of(frame.source_id), self._bench.library.pool

        def work(progress: Progress) -> list[tuple[str, str]]:
            maps = pool.maps(path)
            named = []
            for date in range(len(maps)):
                progress.step(date, len(maps))
                try:
                    info = maps.info(date)
                except SourceError:  # a date of another size or place
                    named.append((tr("Date {date}, which does not fit", date=date + 1), ""))
                    continue
                acquired = info.map_facts.acquired_at if info.map_facts else None
                named.append(((acquired or info.name).split("T")[0], Path(info.name).stem))
            return named

        def done(dates: list[tuple[str, str]]) -> None:
            if self._bench.session.current == frame:
                self._open(frame, dates, window)

        self._bench.session.jobs.submit(
            "decode", tr("Read dates"), work, done=done, failed=self._bench.session.failed.emit,
            quiet=True,
        )  # fmt: skip

    def _open(self, frame: FrameRef, dates: list[tuple[str, str]], window: Window | None) -> None:
        entry = self._bench.session.document.sources[frame.source_id]
        extents = [
            Extent(
                tr(
                    "The whole map: {width_px:,} × {height_px:,} px",
                    width_px=entry.width_px,
                    height_px=entry.height_px,
                ),
                None,
                entry.width_px,
                entry.height_px,
            )
        ]
        for title, part in (
            (tr("The part that was asked for"), window),
            (tr("What is in view"), self._enhance.in_view()),
        ):
            inside = part.clipped(entry.width_px, entry.height_px) if part else None
            known = [e.window or Window(0, 0, e.width_px, e.height_px) for e in extents]
            if inside is not None and inside not in known:
                size = f"{inside.width:,} × {inside.height:,} px"
                extents.append(Extent(f"{title}: {size}", inside, inside.width, inside.height))
        prompt = EnhanceFilePrompt(
            self._enhance.known,
            self._enhance.enlarger,
            [title for title, _ in dates],
            frame.index,
            extents,
            1 if window is not None and len(extents) > 1 else 0,
            self._bands,
            self._enhance.pace,
            self._prompts.window,
        )
        stems = [stem for _, stem in dates]
        prompt.submitted.connect(lambda chosen: self.export(frame, chosen, stems))
        self._prompts.open(prompt)

    def _bands(self, enlarger: Enlarger) -> int:
        """How many bands a way to enhance writes."""
        cards = {card.id: card for card in self._bench.services.cards()}
        if enlarger.id in cards:
            return len(cards[enlarger.id].input.bands)
        facts = self._bench.map_look.facts
        return len(facts.bands) if facts is not None else 1

    def export(self, frame: FrameRef, chosen: MapWork, stems: list[str]) -> None:
        """Ask for the file, and write it."""
        bench = self._bench
        if frame.source_id not in bench.session.document.sources:
            return
        if any(ref.source_id == frame.source_id for ref in redactions(bench.session.document)):
            bench.session.failed.emit(ExportError(tr(REDACTED)))
            return
        stem = (
            stems[chosen.index] or Path(bench.session.document.sources[frame.source_id].name).stem
        )
        path = self._exporter.ask(tr("Enhance to a file"), f"{stem}.tif", "GeoTIFF", ".tif")
        if path is None:
            return
        source = bench.library.path_of(frame.source_id)
        device, write = bench.preferences.settings.device, bench.services.enhance_map_to
        model_id, index, window = chosen.enlarger.id, chosen.index, chosen.window

        def work(progress: Progress) -> None:
            write(model_id, device, source, index, window, path, progress)

        title = f"{chosen.enlarger.title}: {one_line(path.name)}"
        self._exporter.write(path, work, title, "infer")

    @Slot()
    def _refresh(self) -> None:
        there = map_in_view(self._bench.session, self._bench.map_look) is not None
        why = tr(READING) if self._enhance.on_map else tr(NO_MAP)
        self._actions.set_enabled("enhance-map-file", there, why)
