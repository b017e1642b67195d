"""What is compared and how: the one state that panes, bar and commands share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from inspector.core.document import SourceKind
from inspector.core.frame import Window
from inspector.ui.compare.choice import MOST_PANES, Choice, Layout, Mode
from inspector.ui.compare.layout_store import LayoutStore
from inspector.ui.compare.pane_content import PaneContent


class CompareState(QObject):
    """Never saved with the project, never undone; layouts are remembered for each kind of source.

    Signals
        changed()          another layout: count, choices, mode, pair or reference
        region_changed()   another part is measured
        look_changed()     where the split is, how much is seen through, what blinks
        lent_to()          there is something to be looked at: bring the workspace into view
    """

    changed = Signal()
    region_changed = Signal()
    look_changed = Signal()
    lent_to = Signal()

    def __init__(self, store: LayoutStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._kind: SourceKind = "photo"
        self._layout = Layout()
        self._own: Layout | None = None
        self._given: tuple[PaneContent, ...] = ()
        self._about = ""
        self._region: Window | None = None
        self._split = 0.5
        self._opacity = 0.5
        self._blinking = False
        self._followed = False

    # -- what is there ------------------------------------------------------------------------

    @property
    def layout(self) -> Layout:
        return self._layout

    @property
    def kind(self) -> SourceKind:
        """Of what is in view."""
        return self._kind

    @property
    def followed(self) -> bool:
        """True once a source was looked at: `kind` is its kind."""
        return self._followed

    @property
    def given(self) -> tuple[PaneContent, ...]:
        """Contents that another part of the window gave; () while choices are shown."""
        return self._given

    @property
    def lent(self) -> bool:
        """True while another part of the window shows something in place of the user's layout."""
        return self._own is not None

    @property
    def about(self) -> str:
        """What that is, in words."""
        return self._about

    @property
    def region(self) -> Window | None:
        """The part that is measured, source pixels; None for all of it."""
        return self._region

    @property
    def split(self) -> float:
        """Where the split is, 0..1 of the width."""
        return self._split

    @property
    def opacity(self) -> float:
        """Of the second picture over the first, 0..1."""
        return self._opacity

    @property
    def blinking(self) -> bool:
        """True while the second picture takes the place of the first."""
        return self._blinking

    # -- what the user wants ------------------------------------------------------------------

    def follow(self, kind: SourceKind, first: Layout) -> None:
        """A source of this kind is in view; `first` is the layout where none is remembered."""
        self.give_back()
        self._kind, self._followed = kind, True
        self._put(self._store.of_kind(kind) or first)

    def set_count(self, count: int) -> None:
        """Show so many panes, 1 to 6."""
        self._keep(replace(self._layout, count=min(max(count, 1), MOST_PANES)))

    def choose(self, pane: int, choice: Choice) -> None:
        """Show something else in a pane."""
        self._keep(self._layout.with_choice(pane, choice))

    def set_mode(self, mode: Mode) -> None:
        """All panes beside each other, or two of them in one place."""
        count = max(self._layout.count, 1 if mode == "grid" else 2)
        self._keep(replace(self._layout, mode=mode, count=count))

    def set_pair(self, first: int, second: int) -> None:
        """Which two panes are laid over each other."""
        self._keep(replace(self._layout, pair=(first, second)))

    def set_reference(self, pane: int) -> None:
        """Measure the others against this pane; -1 for none."""
        self._keep(replace(self._layout, reference=pane))

    def use(self, layout: Layout) -> None:
        """Take a whole layout, as one saved under a name."""
        self._keep(layout)

    def set_region(self, region: Window | None) -> None:
        if region != self._region:
            self._region = region
            self.region_changed.emit()

    def set_split(self, share: float) -> None:
        share = min(max(share, 0.0), 1.0)
        if share != self._split:
            self._split = share
            self.look_changed.emit()

    def set_opacity(self, opacity: float) -> None:
        opacity = min(max(opacity, 0.0), 1.0)
        if opacity != self._opacity:
            self._opacity = opacity
            self.look_changed.emit()

    def set_blinking(self, on: bool) -> None:
        if on != self._blinking:
            self._blinking = on
            self.look_changed.emit()

    # -- what others show ---------------------------------------------------------------------

    def show_given(self, contents: Sequence[PaneContent], about: str, reference: int = -1) -> None:
        """Show these, up to six at once; `reference` is the number of the content that the others
        are measured against, -1 for none."""
        choices = tuple(Choice("given", number=n) for n in range(len(contents)))[:MOST_PANES]
        reference = reference if reference < len(choices) else -1
        self._lend(Layout(len(choices), choices, reference=reference), about, tuple(contents))

    def show_choices(self, choices: Sequence[Choice], about: str) -> None:
        """Show what panes can be asked for, up to six of them."""
        shown = tuple(choices)[:MOST_PANES]
        self._lend(Layout(len(shown), shown), about, ())

    def _lend(self, layout: Layout, about: str, given: tuple[PaneContent, ...]) -> None:
        """Show a layout instead of the user's, and bring the workspace into view. `about` says in a
        few words what it is. The user's own comes back when another picture is looked at, or by its
        button."""
        if not layout.choices:
            return
        if self._own is None:
            self._own = self._layout
        self._given, self._about = given, about
        self._region = None
        self._put(layout)
        self.region_changed.emit()
        self.lent_to.emit()

    def give_back(self) -> None:
        """Go back to the user's own layout."""
        if self._own is None:
            return
        own, self._own = self._own, None
        self._given, self._about = (), ""
        self._put(own)

    def _keep(self, layout: Layout) -> None:
        """Take a layout, and remember it for sources of this kind."""
        sound = layout.sound()
        if not self.lent and sound != self._layout:
            self._store.remember(self._kind, sound)
        self._put(sound)

    def _put(self, layout: Layout) -> None:
        sound = layout.sound()
        self._layout = sound
        self.changed.emit()
