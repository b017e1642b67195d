"""Everything of the window that is there for trials by resolution, made once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.state import CompareState
from inspector.ui.delta.agreeing import Agreeing
from inspector.ui.delta.agreement_panel import AgreementPanel
from inspector.ui.delta.panel import DeltaPanel
from inspector.ui.delta.panes import trial_panes, truth_pane
from inspector.ui.delta.rows import table_rows
from inspector.ui.delta.trying import OPEN_FIRST, Trying
from inspector.ui.dialogs.ask import Ask
from inspector.ui.docks import Docks
from inspector.ui.exporter import Exporter
from inspector.ui.plain import one_line
from inspector.ui.workbench import Workbench


class DeltaParts(QObject):
    """The commands, their panels, and the panes that they give to the Compare workspace. `panels`
    are those of the docks, by name."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        seen: Callable[[], Window | None],
        compare: CompareState,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        """`seen`: the pixels of the picture that the canvas shows."""
        super().__init__(parent)
        self._actions = actions
        self._bench = bench
        self._compare = compare
        self._docks: Docks | None = None
        self._exporter = Exporter(
            bench.session,
            ask,
            lambda path: bench.session.notified.emit(
                tr("Written: {name}", name=one_line(path.name))
            ),
        )
        self.trying = Trying(
            *(bench.session, bench.view, bench.library, bench.preferences, bench.services),
            seen,
            self,
        )
        self.panel = DeltaPanel(self.trying)
        self.panel.panes_wanted.connect(self.show_in_panes)
        self.panel.export_wanted.connect(self.export)
        self.agreeing = Agreeing(bench.session, bench.view, seen, self)
        self.agreement_panel = AgreementPanel(self.agreeing)
        self.agreement_panel.panes_wanted.connect(self.show_agreement)
        self.panels: dict[str, QWidget] = {
            "delta": self.panel,
            "agreement": self.agreement_panel,
        }
        actions.connect("delta", lambda: self._open("delta"))
        actions.connect("agreement", lambda: self._open("agreement"))
        bench.session.current_changed.connect(self._refresh)
        self._refresh()

    def show_in(self, docks: Docks) -> None:
        """Where the panels open."""
        self._docks = docks
        docks["agreement"].toggleViewAction().toggled.connect(self.agreeing.set_on)

    def _open(self, name: str) -> None:
        if self._docks is not None:
            # As low as it is: the panes above it need the room.
            self._docks[name].show()
            self._docks[name].raise_()
        self.panels[name].setFocus()

    @Slot(str)
    def show_in_panes(self, model_id: str) -> None:
        """The versions side by side, and what a model gained and lost."""
        trial, place = self.trying.result, self.trying.place
        if trial is None or place is None:
            return
        panes = trial_panes(trial, place.frame, self.trying.on_map, model_id)
        if trial.truth != "hr":
            panes.append(truth_pane(trial, place.frame))
        self._compare.show_given(panes, tr("Trial by resolution"), 0)

    @Slot()
    def show_agreement(self) -> None:
        """How many models mark each pixel, and what each of them marks."""
        agreed = self.agreeing.agreed
        if agreed is not None:
            masks = [Choice("mask", model_id) for model_id in agreed.models]
            self._compare.show_choices([Choice("agreement"), *masks], tr("Agreement of models"))

    @Slot()
    def export(self) -> None:
        """Write the tables as CSV."""
        trial, entry = self.trying.result, self.trying.entry
        if trial is None or entry is None:
            return
        stem = entry.name.rpartition(".")[0] or entry.name
        path = self._exporter.ask(tr("Export the Δ tables"), f"{stem}_delta.csv", "CSV")
        if path is not None:
            rows, write = table_rows(trial), self._bench.services.write_table
            self._exporter.write(path, lambda _: write(rows, path))

    @Slot()
    def _refresh(self) -> None:
        there = self._bench.session.current is not None
        self._actions.set_enabled("delta", there, tr(OPEN_FIRST))
        self._actions.set_enabled("agreement", there, tr(OPEN_FIRST))
