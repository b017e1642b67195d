"""What the panes show of the frame in view: made beside the window, kept for the next look."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.core.errors import InspectorError
from inspector.core.frame import Frame, FrameRef
from inspector.core.progress import Progress
from inspector.imaging.overlay import Colour
from inspector.imaging.tone import rgb8
from inspector.ui.compare.choice import MOST_PANES, Choice
from inspector.ui.compare.differences import difference
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.grounds import Grounds
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.making import Maker
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.compare.pane_image import PaneImage, image_of_content
from inspector.ui.compare.stage import Stage, fine_stage
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.wanted import Offer, Wanted, wanted
from inspector.ui.jobs import Job
from inspector.ui.session import Session

PAIR = MOST_PANES
"""The place of the difference of the two panes that are laid over each other,"""
GROUND = MOST_PANES + 1
"""and of the source that lies below contents of a part."""
KEPT_BYTES = 640 * 2**20
REMADE_KEPT = 12
SETTLE_MS = 120
"""A view that moves is followed when it rests."""
READING = "Reading …"
Made = tuple[PaneImage, ...]


@dataclass(frozen=True)
class Shown:
    """What a pane has: images, or in words why none, and what would make them."""

    images: Made = ()
    say: str = ""
    offer: Offer | None = None
    path_wanted: bool = False
    """True: a file would do."""


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
        self._active = False
        self._frame: FrameRef | None = None
        self._fine: Stage | None = None
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._failed: dict[Hashable, str] = {}
        self._pending: dict[Hashable, Job] = {}
        self._shown: dict[int, Shown] = {}
        self._keys: dict[int, tuple[Hashable, ...]] = {}
        self._remade: OrderedDict[tuple[FrameRef, str], NDArray[np.uint8]] = OrderedDict()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._follow_view)
        state.changed.connect(self.refresh_soon)
        linked.moved.connect(self._on_moved)
        grounds.changed.connect(self.refresh_soon)
        session.project_changed.connect(self._forget)

    def of(self, pane: int) -> Shown:
        """What a pane, the pair or the ground has to show now."""
        return self._shown.get(pane, Shown(say=READING))

    def contents(self, pane: int) -> tuple[PaneContent, ...]:
        """The same, to be measured."""
        return tuple(image.content for image in self.of(pane).images)

    def set_active(self, on: bool) -> None:
        """The workspace is in view, or is not any more; then what is not kept anyway goes."""
        self._active = on
        if on:
            self.refresh()
        else:
            self._soon.stop()
            self._settled.stop()
            for job in self._pending.values():
                self._session.jobs.cancel(job)
            self._pending.clear()

    @Slot()
    def refresh_soon(self) -> None:
        """Something else may be wanted; several causes in one turn of the event loop count once."""
        if self._active:
            self._soon.start()

    def try_again(self) -> None:
        """What failed may work now."""
        self._failed.clear()
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
        if self._state.given:
            self._show_given()
            return
        grounds = self._grounds.now(self._fine)
        if grounds:
            self._linked.set_picture(*grounds[0].size)
        layout = self._state.layout
        chosen: dict[int, Choice] = dict(enumerate(layout.shown))
        chosen[GROUND] = Choice()
        if layout.mode == "difference":
            chosen[PAIR] = Choice("difference", panes=layout.pair)
        alive: set[Hashable] = set()
        plain = {p: c for p, c in chosen.items() if c.kind != "difference"}
        for pane, choice in plain.items():
            alive |= self._follow(pane, choice, grounds)
        for pane, choice in chosen.items():
            if choice.kind == "difference":
                alive |= self._follow_difference(pane, choice)
        self._end(alive)

    # -- one pane -----------------------------------------------------------------------------

    def _follow(self, pane: int, choice: Choice, grounds: Sequence[Ground]) -> set[Hashable]:
        if not grounds:
            self._put(pane, (), Shown(say=self._grounds.why_none))
            return set()
        document, trained = self._session.document, self._grounds.trained
        found = [wanted(choice, g, document, trained, self._remade) for g in grounds]
        first = found[0]
        if first.key is None:
            file = choice.kind in ("truth", "file")
            self._put(pane, (), Shown(say=first.say, offer=first.offer, path_wanted=file))
            return set()
        todo: dict[Hashable, tuple[Wanted, Ground]] = {}
        for each, ground in zip(found, grounds, strict=True):
            todo.setdefault(each.key, (each, ground))
        for key, (each, ground) in todo.items():
            if key not in self._kept and key not in self._failed and key not in self._pending:
                self._make(key, each, ground)
        self._put_kept(pane, list(todo), choice.kind in ("truth", "file"))
        return set(todo)

    def _put_kept(self, pane: int, keys: Sequence[Hashable], file: bool = False) -> None:
        there = [key for key in keys if key in self._kept]
        failed = [self._failed[key] for key in keys if key in self._failed]
        if keys[0] in self._kept:
            for key in there:
                self._kept.move_to_end(key)
            images = tuple(image for key in there for image in self._kept[key])
            self._put(pane, tuple(there), Shown(images))
        elif failed:
            self._put(pane, (), Shown(say=failed[0], path_wanted=file))
        elif not self.of(pane).images or not self._same_frame(pane):
            self._put(pane, (), Shown(say=READING))

    def _same_frame(self, pane: int) -> bool:
        """True if what a pane shows is still of this frame: it may stay until the next is made."""
        return all(c.frame in (None, self._frame) for c in self.contents(pane))

    def _put(self, pane: int, keys: tuple[Hashable, ...], shown: Shown) -> None:
        self._keys[pane] = keys
        before = self._shown.get(pane)
        if before != shown:
            self._shown[pane] = shown
            self.changed.emit(pane)

    def _make(self, key: Hashable, asked: Wanted, ground: Ground) -> None:
        maker, opacity, colours = self._maker, ground.opacity, ground.colours
        again = self._remade.get((ground.frame, asked.choice.model_id))

        def work(progress: Progress) -> Made:
            made = maker.make(asked.choice, ground, asked.entries, progress, again)
            return tuple(_image(content, colours, opacity) for content in made)

        self._submit(key, "Make a view to compare", work)

    def _follow_difference(self, pane: int, choice: Choice) -> set[Hashable]:
        one, other = choice.panes
        count = self._state.layout.count
        if not (one < count and other < count) or pane in choice.panes:
            self._put(pane, (), Shown(say="Choose two panes that are shown."))
            return set()
        first, second = self.of(one), self.of(other)
        kinds = {self._state.layout.choices[p].kind for p in choice.panes}
        if "difference" in kinds:
            self._put(pane, (), Shown(say="A difference of a difference says nothing."))
            return set()
        if not first.images or not second.images:
            lacking = one + 1 if not first.images else other + 1
            self._put(pane, (), Shown(say=f"Pane {lacking} shows nothing yet."))
            return set()
        a, b = first.images[-1].content, second.images[-1].content
        # By the images themselves: they stay as long as they are shown.
        key = ("difference", self._keys[one], self._keys[other])
        if key not in self._kept and key not in self._failed and key not in self._pending:
            self._submit(key, "Compare two views", lambda _: (_image(difference(a, b), {}, 0.0),))
        self._put_kept(pane, [key])
        return {key}

    def _show_given(self) -> None:
        given = self._state.given
        windows = [c.window for c in given]
        width = max(w.x + w.width for w in windows)
        height = max(w.y + w.height for w in windows)
        self._linked.set_picture(width, height)
        colours, opacity = self._grounds.colours, self._grounds.opacity
        alive: set[Hashable] = set()
        self._put(GROUND, (), Shown(say=""))
        layout = self._state.layout
        chosen = dict(enumerate(layout.shown))
        if layout.mode == "difference":
            chosen[PAIR] = Choice("difference", panes=layout.pair)
        for pane, choice in chosen.items():
            if choice.kind == "difference":
                continue
            if choice.kind != "given" or choice.number >= len(given):
                self._put(pane, (), Shown(say="Choose what this pane shows."))
                continue
            content = given[choice.number]
            key = ("given", id(content), opacity)
            alive.add(key)
            if key not in self._kept and key not in self._pending and key not in self._failed:
                work = partial(_made_of, content, colours, opacity)
                self._submit(key, "Make a view to compare", work)
            self._put_kept(pane, [key])
        for pane, choice in chosen.items():
            if choice.kind == "difference":
                alive |= self._follow_difference(pane, choice)
        self._end(alive)

    # -- work ---------------------------------------------------------------------------------

    def _submit(self, key: Hashable, title: str, work: Callable[[Progress], Made]) -> None:
        def done(made: Made) -> None:
            self._pending.pop(key, None)
            self._kept[key] = made
            self.refresh_soon()

        def failed(error: InspectorError) -> None:
            self._pending.pop(key, None)
            self._failed[key] = error.message
            self.refresh_soon()

        job = self._session.jobs.submit("decode", title, work, done=done, failed=failed, quiet=True)
        if not job.finished:
            self._pending[key] = job

    def _end(self, alive: set[Hashable]) -> None:
        """Stop what nobody waits for, and let go of what was not looked at for longest."""
        for key in [key for key in self._pending if key not in alive]:
            self._session.jobs.cancel(self._pending.pop(key))
        shown = {key for keys in self._keys.values() for key in keys}
        total = sum(image.bytes for made in self._kept.values() for image in made)
        for key in list(self._kept):
            if total <= KEPT_BYTES:
                return
            if key not in shown:
                total -= sum(image.bytes for image in self._kept.pop(key))

    @Slot()
    def _on_moved(self) -> None:
        if self._active:
            self._settled.start()

    @Slot()
    def _follow_view(self) -> None:
        width, height = self._linked.size
        if self._state.given or not width:
            return
        linked = self._linked
        fine = fine_stage(width, height, linked.seen, linked.sight.zoom, self._fine)
        if fine != self._fine:
            self._fine = fine
            self.refresh()

    @Slot()
    def _forget(self) -> None:
        self._kept.clear()
        self._failed.clear()
        self._remade.clear()
        self._shown.clear()
        self._keys.clear()
        self._maker.forget()


def _made_of(
    content: PaneContent, colours: Mapping[str, Colour], opacity: float, _: Progress
) -> Made:
    return (_image(content, colours, opacity),)


def _image(content: PaneContent, colours: Mapping[str, Colour], opacity: float) -> PaneImage:
    found = [colours.get(label, OTHER_LABEL) for label in content.labels]
    if content.mask is not None and not found:
        found = [OTHER_LABEL]
    return image_of_content(content, found, opacity)


OTHER_LABEL: Colour = (86, 180, 233)
"""Sky blue: a ground truth, and what has no colour of its own."""
