"""Brings a trial under noise onto the canvas: the degraded picture, its mask, and what it is."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QObject, QTimer, Slot

from inspector.core.frame import FrameRef, Window
from inspector.core.language import tr
from inspector.ui.canvas.made_item import MadeItem
from inspector.ui.canvas.overlay_items import MaskItem
from inspector.ui.canvas.presenter import Presenter
from inspector.ui.canvas.trial_caption import TrialCaption
from inspector.ui.canvas.view import Canvas
from inspector.ui.noise_names import described_condition
from inspector.ui.noise_trial import NoiseTrial
from inspector.ui.noise_work import Judged, Spoilt
from inspector.ui.picture_look import PictureLook
from inspector.ui.session import Session
from inspector.ui.view_state import ViewState

SETTLE_MS = 150
"""A view that moves, and a video that plays, is followed when it rests."""
_PICTURE_Z, _MASK_Z = 1.5, 2.5
"""Above pictures that were made and below outlines, each."""


class TrialPresenter(QObject):
    """Lays what is tried over the picture while the trial is on. The picture's own mask and layers
    are hidden for that time; outlines of findings stay, so that nobody edits what is not seen."""

    def __init__(
        self,
        canvas: Canvas,
        presenter: Presenter,
        session: Session,
        view: ViewState,
        trial: NoiseTrial,
        look: PictureLook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._session = session
        self._view = view
        self._trial = trial
        self._look = look
        self._frame: FrameRef | None = None
        self._peeking = False
        self._spoilt: Spoilt | None = None
        self._judged: Judged | None = None
        self._covered = False
        self.picture_item = MadeItem()
        self.mask_item = MaskItem()
        self.caption = TrialCaption(canvas)
        for z, item in ((_PICTURE_Z, self.picture_item), (_MASK_Z, self.mask_item)):
            item.setZValue(z)
            canvas.scene().addItem(item)
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._follow)
        presenter.shown.connect(self._on_shown)
        session.current_changed.connect(self._on_current_changed)
        canvas.view_changed.connect(self._on_view_changed)
        canvas.peeked.connect(self._on_peeked)
        view.overlay_changed.connect(self.draw)
        trial.changed.connect(self.draw)

    def begin(self) -> None:
        """The trial is on: try what is seen now."""
        self._follow()

    @Slot(object)
    def _on_shown(self, frame: FrameRef) -> None:
        self._frame = frame
        if self._trial.on:
            kind = self._session.document.sources[frame.source_id].kind
            self._settle.start(SETTLE_MS if kind == "video" else 0)

    @Slot()
    def _on_current_changed(self) -> None:
        if self._frame != self._session.current:
            self._frame = None
            self._settle.stop()

    @Slot()
    def _on_view_changed(self) -> None:
        if self._trial.on:
            self._settle.start(SETTLE_MS)

    @Slot(bool)
    def _on_peeked(self, peeking: bool) -> None:
        self._peeking = peeking
        self.draw()

    @Slot()
    def _follow(self) -> None:
        frame, rect = self._frame, self._canvas.picture_rect
        if frame is None or frame != self._session.current:
            return
        seen = self._canvas.exposed.intersected(rect)
        window = None
        if not seen.isEmpty():
            x, y = floor(seen.left()), floor(seen.top())
            window = Window(x, y, ceil(seen.right()) - x, ceil(seen.bottom()) - y)
        self._trial.follow(frame, window)

    @Slot()
    def draw(self) -> None:
        """Show what should be seen."""
        trial = self._trial
        spoilt, judged = trial.spoilt, trial.judged
        if spoilt is not self._spoilt:
            self._spoilt = spoilt
            pieces = () if spoilt is None else (spoilt.piece,)
            self.picture_item.show_pieces(pieces, self._canvas.picture_rect)
        if judged is not self._judged:
            self._judged = judged
            image = None if judged is None else judged.image
            origin = (0, 0) if judged is None else judged.masks.noisy.origin
            self.mask_item.show_mask(image, origin, 0)
        seen = spoilt is not None and not self._peeking
        self.picture_item.setVisible(seen)
        self.mask_item.setVisible(seen and self._view.mask_visible)
        covered = trial.on and spoilt is not None
        if covered or self._covered:
            self._canvas.mask_item.setVisible(not covered and not self._peeking)
        self._covered = covered
        self._look.set_covered(covered)
        text = described_condition(spoilt.condition) if spoilt is not None else ""
        self.caption.show_text(tr("Trial: {text}, nothing is kept", text=text) if seen else "")
