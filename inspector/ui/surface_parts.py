"""Everything of the window that is there for learning a surface, made and connected once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from inspector.core.annotation import Annotation
from inspector.core.card import ModelCard
from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.view import Canvas
from inspector.ui.docks import Docks, scrolled
from inspector.ui.learning import Learning
from inspector.ui.messages import MessageBar
from inspector.ui.panels.models import ModelsPanel
from inspector.ui.panels.surface import SurfacePanel
from inspector.ui.plain import one_line
from inspector.ui.proposing import Proposing
from inspector.ui.surface_marks import SurfaceMarks
from inspector.ui.verbs.run import RunVerbs
from inspector.ui.verbs.surface import SurfaceVerbs
from inspector.ui.workbench import Workbench


class SurfaceParts(QObject):
    """Commands, the panel, and what is said of lessons."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        run_verbs: RunVerbs,
        models: ModelsPanel,
        picture: tuple[Canvas, Presenter],
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        """`picture`: the canvas, and what fills it."""
        super().__init__(parent)
        self._bench = bench
        self._run_verbs = run_verbs
        self._canvas, self._presenter = picture
        self._models = models
        self._messages = messages
        self._offered = False
        self.learning = Learning(bench.jobs, bench.services, self)
        self.marks = SurfaceMarks(bench.session, self)
        self.proposing = Proposing(bench.session, bench.runs, self)
        self.verbs = SurfaceVerbs(
            actions, bench.session, bench.library, run_verbs, self.learning, self.proposing, self
        )
        self.panel = SurfacePanel(actions, self.marks, self.learning)
        self.scrolled = scrolled(self.panel)
        self.panel.start_wanted.connect(self.verbs.begin)
        self.panel.go_on_wanted.connect(self.verbs.go_on)
        self.panel.forget_wanted.connect(self.learning.forget)
        self.panel.next_wanted.connect(self._show_next)
        self.panel.run_wanted.connect(self._run)
        self.proposing.proposed.connect(self._show_proposed)
        bench.session.project_changed.connect(self._suggest_name)
        bench.session.current_changed.connect(self._suggest_name)

    def show_in(self, docks: Docks) -> None:
        """Where the panel opens; what was begun before is looked for."""
        self._docks = docks
        self.verbs.panel_wanted.connect(self.open_panel)
        self.learning.learnt.connect(self._on_learnt)
        self.learning.changed.connect(self._offer_to_go_on)
        self._bench.session.current_changed.connect(self._offer_to_go_on)
        self.learning.look()

    @Slot()
    def open_panel(self) -> None:
        """Show the steps."""
        self._docks.open("surface")
        self._suggest_name()

    @Slot()
    def _suggest_name(self) -> None:
        self.panel.suggest_name(self.verbs.usual_name)

    # -- areas --------------------------------------------------------------------------------

    @Slot(object)
    def _show_proposed(self, areas: Sequence[Annotation]) -> None:
        """Show one of those that were just proposed, if any lies on the picture in view."""
        self._bench.view.set_layer_visible("undamaged areas", True)
        here = [a.id for a in areas if a.frame == self._bench.session.current]
        if here and not self._bench.view.selected:
            self._bench.view.select(here[:1])
        focused = self.panel.window().focusWidget()
        if focused is not None and self.panel.isAncestorOf(focused):
            # The keys that judge them are the picture's, not the button's.
            self._canvas.setFocus()

    @Slot()
    def _show_next(self) -> None:
        """Go to the proposed area after the selected one, on this picture first."""
        waiting = self.marks.proposed
        if not waiting:
            return
        current = self._bench.session.current
        here = [a for a in waiting if a.frame == current]
        ids = [a.id for a in [*here, *(a for a in waiting if a.frame != current)]]
        last = next((ids.index(i) for i in self._bench.view.selected if i in ids), -1)
        wanted = ids[(last + 1) % len(ids)]
        self._bench.view.set_layer_visible("undamaged areas", True)
        self._presenter.reveal(wanted)
        self._bench.view.select([wanted])
        self._canvas.setFocus()

    # -- lessons ------------------------------------------------------------------------------

    @Slot(object)
    def _on_learnt(self, card: ModelCard) -> None:
        self._run_verbs.choose_model(card.id)
        self._models.list_again(card.id)
        title = one_line(card.title)
        message = self._messages.show_message(
            "ok", tr("“{title}” is learnt, and chosen as model.", title=title)
        )
        message.add_step(tr("Run it on this picture"), lambda: self._run(card.id))

    def _run(self, model_id: str) -> None:
        card = self._run_verbs.card
        if card is None or card.id != model_id:
            self._run_verbs.choose_model(model_id)
            self._models.choose(model_id)
        self._run_verbs.run_current()

    @Slot()
    def _offer_to_go_on(self) -> None:
        """Once after the start, when there is a picture: who has work to do is not held up."""
        unfinished = self.learning.unfinished
        if self._offered or not unfinished or self._bench.session.current is None:
            return
        self._offered = True
        if self.learning.lesson is not None:
            return
        state = unfinished[0]
        message = self._messages.show_message(
            "info",
            tr(
                "Learning “{title}” was stopped after {epochs_done} of {epochs} epochs; it can "
                "go on.",
                title=one_line(state.lesson.title),
                epochs_done=state.epochs_done,
                epochs=state.epochs,
            ),
        )

        def go_on() -> None:
            self.open_panel()
            self.verbs.go_on(state.lesson.model_id)

        message.add_step(tr("Go on"), go_on)
