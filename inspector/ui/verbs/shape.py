"""Edit: copies of findings, and other shapes for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from inspector.core.annotation import Annotation
from inspector.core.errors import InspectorError
from inspector.core.label_names import label_name
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.simplify import simplified
from inspector.imaging.vertices import point_count
from inspector.ui import clip
from inspector.ui.actions import Actions
from inspector.ui.canvas.preview_item import PreviewItem
from inspector.ui.canvas.view import Canvas
from inspector.ui.dialogs.prompts import Prompts
from inspector.ui.dialogs.simplify import SimplifyPrompt
from inspector.ui.panels import formats
from inspector.ui.plain import one_line
from inspector.ui.workbench import Workbench

NOTHING = mark("Select a finding on this picture first.")
NO_PICTURE = mark("Open a picture first.")
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class ShapeVerbs(QObject):
    """The commands that copy the selection or give it another shape."""

    def __init__(
        self,
        actions: Actions,
        bench: Workbench,
        canvas: Canvas,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = bench.session
        self._editor = bench.editor
        self._prompts = prompts
        self._tolerance_px = 1.0
        self._preview = PreviewItem()
        canvas.scene().addItem(self._preview)
        for action_id, slot in (
            ("copy", self.copy),
            ("paste", self.paste),
            ("duplicate", self._editor.duplicate),
            ("merge", self._editor.merge),
            ("separate", self._editor.separate),
            ("simplify", self.simplify),
        ):
            actions.connect(action_id, slot)
        bench.view.selection_changed.connect(self._refresh)
        self._editor.changed.connect(self._refresh)
        QGuiApplication.clipboard().dataChanged.connect(self._refresh)
        self._refresh()

    @Slot()
    def copy(self) -> None:
        """Put the selection on the clipboard: for Inspector, and as a table for others."""
        chosen = self._editor.selected()
        if chosen:
            clip.put(self._session, chosen, as_table(chosen, self._editor.mm_per_px))

    @Slot()
    def paste(self) -> None:
        """Put what was copied, here or in another window, on the picture in view."""
        try:
            found = clip.taken()
        except InspectorError as error:
            self._session.failed.emit(error)
            return
        self._editor.paste(found)

    # -- simplify -----------------------------------------------------------------------------

    @Slot()
    def simplify(self) -> None:
        """Ask how much, and show on the picture what that would be."""
        if not self._editor.selected():
            return
        prompt = SimplifyPrompt(self._tolerance_px, self._prompts.window)
        prompt.changed.connect(lambda: self._show_simplified(prompt))
        prompt.submitted.connect(self._simplify)
        prompt.closed.connect(self._stop_preview)
        # Another selection or another picture is another question.
        self._editor.changed.connect(prompt.close)
        self._prompts.open(prompt, in_corner=True)
        self._show_simplified(prompt)

    @Slot(float)
    def _simplify(self, tolerance_px: float) -> None:
        self._tolerance_px = tolerance_px
        self._editor.simplify(tolerance_px)

    def _show_simplified(self, prompt: SimplifyPrompt) -> None:
        shapes = [a.shape for a in self._editor.selected()]
        tolerance_px = prompt.tolerance_px

        def work(progress: Progress) -> list[Shape]:
            found = []
            for done, shape in enumerate(shapes):
                progress.step(done, len(shapes))
                found.append(simplified(shape, tolerance_px))
            return found

        def done(found: list[Shape]) -> None:
            if prompt.isVisible() and prompt.tolerance_px == tolerance_px:
                self._preview.show_shapes(found)
                before, after = (sum(map(point_count, these)) for these in (shapes, found))
                prompt.show_counts(before, after)

        self._session.jobs.submit(
            "decode", tr("Simplify"), work, done=done, failed=self._session.failed.emit,
            key="simplify", quiet=True,
        )  # fmt: skip

    @Slot()
    def _stop_preview(self) -> None:
        self._preview.show_shapes(())

    # -- what can be done ---------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        actions, chosen = self._actions, self._editor.selected()
        seen = self._session.current is not None
        for action_id in ("copy", "duplicate"):
            actions.set_enabled(action_id, bool(chosen), tr(NOTHING) if seen else tr(NO_PICTURE))
        some = clip.there()
        actions.set_enabled(
            "paste", seen and some, tr("Copy findings first.") if seen else tr(NO_PICTURE)
        )
        kinds = {(a.shape.kind, a.purpose) for a in chosen}
        actions.set_enabled(
            "merge",
            len(chosen) > 1 and len(kinds) == 1,
            tr("Select two or more findings of one kind (areas, or lines)."),
        )
        rings = max((len(a.shape.rings) for a in chosen), default=0)
        actions.set_enabled("separate", rings > 1, tr("Select a finding of several parts."))
        least = any(point_count(a.shape) > (3 if a.shape.kind == "region" else 2) for a in chosen)
        actions.set_enabled("simplify", least, tr("Select a finding of many points."))


def as_table(annotations: Sequence[Annotation], mm_per_px: float | None) -> str:
    """What was copied as rows for a spreadsheet, which must not take a label for a formula."""
    lines = [tr("Label\tLength\tMean width")]
    for annotation in annotations:
        label = one_line(label_name(annotation.label))
        label = f"'{label}" if label.startswith(_FORMULA_STARTS) else label
        length, measures = annotation.length_px, annotation.measures
        cells = (
            label,
            formats.length(length, mm_per_px) if length is not None else "",
            formats.length(measures.width_mean_px, mm_per_px) if measures is not None else "",
        )
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"
