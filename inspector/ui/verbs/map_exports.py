"""Export what was found on a map, as a map: the mask as GeoTIFF, the findings as GeoJSON."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.document import SourceEntry
from inspector.core.enhanced import is_on_enhanced
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.io.exchange.map_findings import NO_PLACE, accepted_on, write_findings
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.exchanging import PIXELS
from inspector.ui.exporter import Exporter
from inspector.ui.map_writing import write_mask
from inspector.ui.verbs.map_files import NO_MAP
from inspector.ui.workbench import Workbench

NO_MASK = mark("Nothing was looked for on this map yet; run a model on it first.")
NO_FINDING = mark("No finding of this map is accepted yet.")


class MapExportVerbs(QObject):
    """About the map in view.

    Signals
        exported(Path)   a file is written
    """

    exported = Signal(object)

    def __init__(
        self, actions: Actions, bench: Workbench, ask: Ask, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._exporter = Exporter(bench.session, ask, self.exported.emit)
        actions.connect("export-mask", self.export_mask)
        actions.connect("export-geojson", self.export_findings)
        bench.session.current_changed.connect(self._refresh)
        bench.session.document_changed.connect(self._refresh)
        self._refresh()

    @property
    def _map(self) -> tuple[FrameRef, SourceEntry] | None:
        frame = self._bench.session.current
        if frame is None:
            return None
        entry = self._bench.session.document.sources[frame.source_id]
        return (frame, entry) if entry.kind == "map" else None

    @Slot()
    def export_mask(self) -> None:
        """Write the newest mask of the date in view, at the threshold of the moment."""
        there = self._map
        result = self._bench.session.document.result_for(there[0]) if there else None
        if there is None or result is None:
            return
        frame, entry = there
        stem = Path(entry.name).stem
        path = self._exporter.ask(
            tr("Export mask as map"),
            tr("{stem} {model_id}.tif", stem=stem, model_id=result.model_id),
            "GeoTIFF",
            ".tif",
        )
        if path is None:
            return
        store, pool = self._bench.session.result_store(), self._bench.library.pool
        source, threshold = self._bench.library.path_of(entry.id), self._bench.view.threshold

        def work(progress: Progress) -> None:
            mask = store.read(result)
            facts = pool.maps(source).info(frame.index).map_facts
            if facts is None or facts.georeference is None:
                raise ExportError(tr(NO_PLACE))
            stamped = is_on_enhanced(mask.provenance)
            place = facts.georeference
            write_mask(path, mask, place, entry.name, stamped, threshold, progress)

        self._exporter.write(path, work)

    @Slot()
    def export_findings(self) -> None:
        """Write the accepted findings of all dates of the map in view."""
        there = self._map
        if there is None:
            return
        entry, document = there[1], self._bench.session.document
        path = self._exporter.ask(
            tr("Export findings as GeoJSON"), f"{Path(entry.name).stem}.geojson", "GeoJSON"
        )
        if path is None:
            return
        store, pool = self._bench.session.result_store(), self._bench.library.pool
        source = self._bench.library.path_of(entry.id)
        ids = {a.judged.result_id for a in accepted_on(document, entry.id) if a.judged}
        cited = [document.results[i] for i in sorted(ids) if i in document.results]

        def work(progress: Progress) -> None:
            progress.step(0, 1)
            maps = pool.maps(source)
            facts = [maps.info(date).map_facts for date in range(len(maps))]
            place = facts[0].georeference if facts[0] else None
            if place is None:
                raise ExportError(tr(NO_PLACE))
            enlarged = {r.id for r in cited if is_on_enhanced(store.provenance(r))}
            dates = [(f.acquired_at or "") if f else "" for f in facts]
            write_findings(path, document, entry.id, place, dates, enlarged, PIXELS)

        self._exporter.write(path, work)

    @Slot()
    def _refresh(self) -> None:
        there, document = self._map, self._bench.session.document
        ran = there is not None and document.result_for(there[0]) is not None
        found = there is not None and bool(accepted_on(document, there[1].id))
        why = tr(NO_MAP) if there is None else tr(NO_MASK)
        self._actions.set_enabled("export-mask", ran, why)
        why = tr(NO_MAP) if there is None else tr(NO_FINDING)
        self._actions.set_enabled("export-geojson", found, why)
