"""Everything of the window that is there for plots and for testing models, made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from inspector.core import edits, plot_kinds
from inspector.core.delta import Changed
from inspector.core.errors import InspectorError
from inspector.core.language import mark, tr
from inspector.core.plot import Plot
from inspector.core.progress import Progress
from inspector.io.score_file import read_noise_scores
from inspector.io.training_log import LOG, read_training
from inspector.standards import finding_plots
from inspector.ui.actions import Actions
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.exporter import Exporter
from inspector.ui.jobs import Job
from inspector.ui.messages import MessageBar
from inspector.ui.panels.plots import PlotsPanel
from inspector.ui.panels.self_test import SelfTestPanel
from inspector.ui.plots.plot_card import PlotCard
from inspector.ui.testing import Testing
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.workbench import Workbench
from inspector.ui.written import say_written

SETTLE_MS = 300
_COSTS = "costs"
OPEN_FIRST = mark("Open photos or a project first.")
NOT_ON_MAPS = mark("Models are tested on photos and videos, not on maps.")
_NO_FILE = {
    "training": Plot(
        mark("Training curves"), empty=mark("Choose the folder that `inspector train` wrote.")
    ),
    "robustness": Plot(
        mark("Models under noise"),
        empty=mark("Choose a file that `inspector evaluate --noise all --json FILE` wrote."),
    ),
}


class PlotParts(QObject):
    """The commands, the panels and their data; `panels` by the names of their docks."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        messages: MessageBar,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._actions = actions
        self._run_verbs = run_verbs
        self._messages = messages
        self._ask = ask
        self._exporter = Exporter(bench.session, ask, self._on_exported)
        self._files: dict[str, Path] = {}
        self.testing = Testing(bench.session, bench.library, bench.services, self)
        self.self_test = SelfTestPanel(
            self.testing, bench.view, run_verbs.card.id if run_verbs.card else ""
        )
        self.plots = PlotsPanel()
        self.panels: dict[str, QWidget] = {"selftest": self.self_test, "plots": self.plots}
        # Ten thousand findings are counted beside the window, and once for many edits.
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(lambda: self._draw(self.plots.kind))
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        actions, session, panel = self._actions, self._bench.session, self.self_test
        actions.connect("test-models", lambda: self._open("selftest"))
        actions.connect("plots", lambda: self._open("plots"))
        actions.connect("complete", self._set_complete)
        panel.complete_wanted.connect(self._set_complete)
        panel.frame_chosen.connect(session.go_to)
        panel.test_wanted.connect(self._test)
        panel.table_export_wanted.connect(self._export_table)
        for card in (panel.card, self.plots.card):
            card.export_wanted.connect(lambda kind, c=card: self._export_plot(c, kind))
        self.plots.wanted.connect(self._draw)
        self.plots.data_wanted.connect(self._get_data)
        session.current_changed.connect(self._refresh)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._settle)
        session.jobs.ended.connect(self._on_ended)

    def show_in(self, docks: Docks) -> None:
        """Where the panels open."""
        self._docks = docks

    def _open(self, name: str) -> None:
        self._docks.open_below(name)

    # -- complete pictures --------------------------------------------------------------------

    @Slot(bool)
    def _set_complete(self, complete: bool) -> None:
        frame = self._bench.session.current
        if frame is not None:
            verb = (
                tr("Mark picture as complete")
                if complete
                else tr("Take back that picture is complete")
            )
            self._bench.session.edit(verb, lambda d: edits.set_complete(d, [frame], complete))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        session = self._bench.session
        frame = session.current
        entry = session.document.sources.get(frame.source_id) if frame is not None else None
        why = tr(OPEN_FIRST) if entry is None else tr(NOT_ON_MAPS) if entry.kind == "map" else ""
        done = frame is not None and entry is not None and frame.index in entry.complete_frames
        self._actions.set_enabled("complete", not why, why)
        self._actions["complete"].setChecked(done)
        self.self_test.show_complete(not why, done, why)
        some = bool(session.document.sources)
        for action_id in ("test-models", "plots"):
            self._actions.set_enabled(action_id, some, tr(OPEN_FIRST))

    # -- testing ------------------------------------------------------------------------------

    @Slot(list)
    def _test(self, ids: list[str]) -> None:
        cards = [card for card in self.testing.cards if card.id in ids]
        self.testing.start(cards, self._run_verbs.device)

    @Slot()
    def _export_table(self) -> None:
        name, rows = self.self_test.shown_table
        path = self._exporter.ask(tr("Export scores"), f"scores {name.lower()}.csv", "CSV")
        if path is not None:
            write = self._bench.services.write_table
            self._exporter.write(path, lambda _: write(rows, path))

    # -- plots --------------------------------------------------------------------------------

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta
        if delta.sources:
            self._refresh()
        if delta.annotations or delta.sources or delta.values:
            self._settle()

    @Slot()
    def _settle(self) -> None:
        if self.plots.isVisible() and self.plots.kind in ("widths", "run"):
            self._settled.start()

    @Slot(str)
    def _draw(self, kind: str) -> None:
        """Draw a kind of plot from what is known."""
        session, services = self._bench.session, self._bench.services
        document = session.document
        if kind in _NO_FILE and kind not in self._files:
            self.plots.show_plot(_NO_FILE[kind])
            return
        work: Callable[[Progress], Plot]
        if kind == "widths":
            work = lambda _: finding_plots.widths(document)  # noqa: E731
        elif kind == "run":
            books = self._bench.books.books
            work = lambda _: finding_plots.along_the_run(document, books)  # noqa: E731
        elif kind == "models":
            work = lambda _: plot_kinds.quality_and_cost(  # noqa: E731
                services.cards(), services.known_costs()
            )
        else:
            path = self._files[kind]
            work = lambda _: _from_file(kind, path)  # noqa: E731

        def done(plot: Plot) -> None:
            if self.plots.kind == kind:
                self.plots.show_plot(plot)

        def failed(error: InspectorError) -> None:
            self._files.pop(kind, None)
            session.failed.emit(error)
            done(_NO_FILE.get(kind, Plot("")))

        session.jobs.submit(
            "survey", tr("Draw plot"), work, done=done, failed=failed, key="plot", quiet=True
        )

    @Slot(str)
    def _get_data(self, kind: str) -> None:
        """Choose or measure what a plot is drawn from."""
        if kind == "models":
            self._time_models()
            return
        home = Path.home()
        if kind == "training":
            path = self._ask.file(
                tr("Choose the log of a training"), home, tr("Training ({log})", log=LOG)
            )
        else:
            path = self._ask.file(tr("Choose scores under noise"), home, tr("Scores (*.json)"))
        if path is not None:
            self._files[kind] = path
            self._draw(kind)

    def _time_models(self) -> None:
        services, device = self._bench.services, self._run_verbs.device
        cards = [card for card in services.cards() if card.trained]

        self.plots.set_busy(True)
        self._bench.jobs.submit(
            "infer",
            tr("Time models on this machine"),
            lambda progress: services.take_costs(cards, device, progress),
            failed=self._bench.session.failed.emit,
            key=_COSTS,
        )

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        """Also of a job that was stopped: what was timed until then is kept."""
        if job.key == _COSTS:
            self.plots.set_busy(False)
            if self.plots.kind == "models":
                self._draw("models")

    def _export_plot(self, card: PlotCard, kind: str) -> None:
        plot = card.plot
        path = self._exporter.ask(
            tr("Export plot as {kind}", kind=kind), f"{file_name(plot.title)}.{kind.lower()}", kind
        )
        if path is not None:
            write = self._bench.services.write_plot
            self._exporter.write(path, lambda _: write(plot, path))

    def _on_exported(self, path: Path) -> None:
        say_written(self._messages, path)


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    return "".join(c if c.isalnum() or c in " -_,." else "_" for c in title)[:80].strip(" .")


def _from_file(kind: str, path: Path) -> Plot:
    """Raises SettingsError."""
    if kind == "training":
        return plot_kinds.training(*read_training(path))
    return plot_kinds.robustness(read_noise_scores(path), tr("Mean Dice"))
