"""What the panes show of the frame in view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core.frame import Frame, FrameRef
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.imaging.tone import rgb8
from inspector.ui.compare.choice import MOST_PANES, Choice
from inspector.ui.compare.content_jobs import ContentJobs, Made, made_of
from inspector.ui.compare.differences import difference
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.grounds import Grounds
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.making import Maker
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.stage import Stage, fine_stage
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.wanted import Offer, Wanted, wanted
from inspector.ui.session import Session

PAIR = MOST_PANES
"""The place of the difference of the two panes that are laid over each other,"""
GROUND = MOST_PANES + 1
"""and of the source that lies below contents of a part."""
REMADE_KEPT = 12
SETTLE_MS = 120
"""A view that moves is followed when it rests."""
READING = mark("Reading …")


@dataclass(frozen=True)
class Shown:
    """What a pane has: images, or in words why none, and what would make them. `path_wanted`: a
    file would do."""

    images: Made = ()
    say: str = ""
    offer: Offer | None = None
    path_wanted: bool = False


class Contents(QObject):
    """Works only while it is active: nobody else looks at it.

    Signals
        changed(int)   a pane (0 to 5), the pair or the ground has something else to show
    """

    changed = Signal(int)

    def __init__(
        self,
        session: Session,
        grounds: Grounds,
        state: CompareState,
        linked: LinkedView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._grounds = grounds
        self._state = state
        self._linked = linked
        self._maker = Maker()
        self._jobs = ContentJobs(session.jobs, self)
        self._active = False
        self._frame: FrameRef | None = None
        self._fine: Stage | None = None
        self._shown: dict[int, Shown] = {}
        self._keys: dict[int, tuple[Hashable, ...]] = {}
        self._remade: OrderedDict[tuple[FrameRef, str], NDArray[np.uint8]] = OrderedDict()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._follow_view)
        self._jobs.ended.connect(self.refresh_soon)
        state.changed.connect(self.refresh_soon)
        linked.moved.connect(self._on_moved)
        grounds.changed.connect(self.refresh_soon)
        session.project_changed.connect(self._forget)

    def of(self, pane: int) -> Shown:
        """What a pane, the pair or the ground has to show now."""
        return self._shown.get(pane, Shown(say=tr(READING)))

    def contents(self, pane: int) -> tuple[PaneContent, ...]:
        """The same, to be measured."""
        return tuple(image.content for image in self.of(pane).images)

    def set_active(self, on: bool) -> None:
        """The workspace is in view, or is not any more."""
        self._active = on
        if on:
            self.refresh()
        else:
            self._soon.stop()
            self._settled.stop()
            self._jobs.keep((), ())

    @Slot()
    def refresh_soon(self) -> None:
        """Something else may be wanted; several causes in one turn of the event loop count once."""
        if self._active:
            self._soon.start()

    def try_again(self) -> None:
        """What failed may work now."""
        self._jobs.try_again()
        self.refresh_soon()

    def keep_remade(self, frame: FrameRef, model_id: str, made: Frame) -> None:
        """What a model made of a frame a quarter of its size; it is not kept with the project."""
        self._remade[frame, model_id] = rgb8(made)
        while len(self._remade) > REMADE_KEPT:
            self._remade.popitem(last=False)
        self.refresh_soon()

    @Slot()
    def refresh(self) -> None:
        """Show what is there, and make what is not."""
        if not self._active:
            return
        self._soon.stop()
        frame = self._session.current
        if frame != self._frame:
            self._frame, self._fine = frame, None
            self._shown.clear()
            self._keys.clear()
        layout, given = self._state.layout, self._state.given
        chosen: dict[int, Choice] = dict(enumerate(layout.shown))
        if layout.mode == "difference":
            chosen[PAIR] = Choice("difference", panes=layout.pair)
        alive: set[Hashable] = set()
        if given:
            self._measure_given(given)
            self._put(GROUND, (), Shown())
            for pane, choice in chosen.items():
                if choice.kind != "difference":
                    alive |= self._follow_given(pane, choice, given)
        else:
            grounds = self._grounds.now(self._fine)
            if grounds:
                self._linked.set_picture(*grounds[0].size)
            chosen[GROUND] = Choice()
            for pane, choice in chosen.items():
                if choice.kind != "difference":
                    alive |= self._follow(pane, choice, grounds)
        for pane, choice in chosen.items():
            if choice.kind == "difference":
                alive |= self._follow_difference(pane, choice)
        self._jobs.keep(alive, {key for keys in self._keys.values() for key in keys})

    # -- one pane -----------------------------------------------------------------------------

    def _follow(self, pane: int, choice: Choice, grounds: Sequence[Ground]) -> set[Hashable]:
        if not grounds:
            self._put(pane, (), Shown(say=self._grounds.why_none))
            return set()
        document, trained = self._session.document, self._grounds.trained
        found = [wanted(choice, g, document, trained, self._remade) for g in grounds]
        first, file = found[0], choice.kind in ("truth", "file")
        if first.key is None:
            self._put(pane, (), Shown(say=first.say, offer=first.offer, path_wanted=file))
            return set()
        todo: dict[Hashable, tuple[Wanted, Ground]] = {}
        for each, ground in zip(found, grounds, strict=True):
            todo.setdefault(each.key, (each, ground))
        for key, (each, ground) in todo.items():
            self._jobs.ask(key, partial(self._make, each, ground, self._again(each, ground)))
        self._put_made(pane, list(todo), file)
        return set(todo)

    def _again(self, asked: Wanted, ground: Ground) -> NDArray[np.uint8] | None:
        return self._remade.get((ground.frame, asked.choice.model_id))

    def _make(
        self, asked: Wanted, ground: Ground, again: NDArray[np.uint8] | None, progress: Progress
    ) -> Made:
        """In the lane."""
        made = self._maker.make(asked.choice, ground, asked.entries, progress, again)
        return tuple(made_of(content, ground.colours, ground.opacity) for content in made)

    def _put_made(self, pane: int, keys: Sequence[Hashable], file: bool = False) -> None:
        found = {key: self._jobs.get(key) for key in keys}
        there = {key: made for key, made in found.items() if made is not None}
        why = self._jobs.failure(keys[0])
        if keys[0] in there:
            images = tuple(image for made in there.values() for image in made)
            self._put(pane, tuple(there), Shown(images))
        elif why:
            self._put(pane, (), Shown(say=why, path_wanted=file))
        elif not self.of(pane).images or not self._same_frame(pane):
            self._put(pane, (), Shown(say=tr(READING)))

    def _same_frame(self, pane: int) -> bool:
        """True if what a pane shows is still of this frame: it may stay until the next is made."""
        return all(c.frame in (None, self._frame) for c in self.contents(pane))

    def _put(self, pane: int, keys: tuple[Hashable, ...], shown: Shown) -> None:
        self._keys[pane] = keys
        if self._shown.get(pane) != shown:
            self._shown[pane] = shown
            self.changed.emit(pane)

    def _follow_difference(self, pane: int, choice: Choice) -> set[Hashable]:
        one, other = choice.panes
        layout = self._state.layout
        why = ""
        if not (one < layout.count and other < layout.count) or pane in choice.panes:
            why = tr("Choose two panes that are shown.")
        elif "difference" in {layout.choices[p].kind for p in choice.panes}:
            why = tr("A difference of a difference says nothing.")
        else:
            lacking = [p + 1 for p in choice.panes if not self.of(p).images]
            why = tr("Pane {pane} shows nothing yet.", pane=lacking[0]) if lacking else ""
        if why:
            self._put(pane, (), Shown(say=why))
            return set()
        a, b = self.contents(one)[-1], self.contents(other)[-1]
        key = ("difference", self._keys[one], self._keys[other])
        self._jobs.ask(key, lambda _: (made_of(difference(a, b), {}, 0.0),))
        self._put_made(pane, [key])
        return {key}

    # -- what others gave ---------------------------------------------------------------------

    def _measure_given(self, given: Sequence[PaneContent]) -> None:
        windows = [content.window for content in given]
        width = max(window.x + window.width for window in windows)
        self._linked.set_picture(width, max(window.y + window.height for window in windows))

    def _follow_given(
        self, pane: int, choice: Choice, given: Sequence[PaneContent]
    ) -> set[Hashable]:
        if choice.kind != "given" or choice.number >= len(given):
            self._put(pane, (), Shown(say=tr("Choose what this pane shows.")))
            return set()
        content, opacity = given[choice.number], self._grounds.opacity
        colours = self._grounds.colours
        # By identity: what is kept holds the content.
        key = ("given", id(content), opacity)
        self._jobs.ask(key, lambda _: (made_of(content, colours, opacity),))
        self._put_made(pane, [key])
        return {key}

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def _on_moved(self) -> None:
        if self._active:
            self._settled.start()

    @Slot()
    def _follow_view(self) -> None:
        linked = self._linked
        width, height = linked.size
        if self._state.given or not width:
            return
        fine = fine_stage(width, height, linked.seen, linked.sight.zoom, self._fine)
        if fine != self._fine:
            self._fine = fine
            self.refresh()

    @Slot()
    def _forget(self) -> None:
        self._jobs.forget()
        self._remade.clear()
        self._shown.clear()
        self._keys.clear()
        self._maker.forget()
