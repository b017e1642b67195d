"""The panel of a map: which bands are shown, and how they are stretched."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import mark, number, tr
from inspector.imaging.band_combinations import BandCombination, combinations_of, index_ramp
from inspector.ui.decimal_box import DecimalBox
from inspector.ui.map_look import AS_STORED, MapLook
from inspector.ui.panels.facts_view import FactsForm
from inspector.ui.panels.layer_legends import Legend
from inspector.ui.panels.parts import calm_wheel, can_shrink, described, tint_swatch
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

OWN = mark("Three bands of your own")
COLOURS = (mark("Red"), mark("Green"), mark("Blue"))
_COLOUR_TIPS = (mark("Band shown as red"), mark("Band shown as green"), mark("Band shown as blue"))
OF_THE_VIEW = mark("Stretched to the part that was in view")
OF_ALL = mark("Stretched to the whole picture")
AS_IT_IS = mark("Shown as it is stored")
NO_CLASSES = mark("Nobody said which pixels of this map are clouds (only L2A products do)")
_NUMBER_PX = 78


class BandsPanel(QWidget):
    """Follows how maps are looked at.

    Signals
        view_wanted()   stretch to what is in view
    """

    view_wanted = Signal()

    def __init__(
        self, look: MapLook, session: Session, tints: dict[str, tuple[int, int, int]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`tints`: what is tinted over the map, by name, with its colour."""
        super().__init__(parent)
        self._look = look
        self._session = session
        self._own = False
        self._offered: tuple[BandCombination, ...] = ()
        self._choice = QComboBox()
        self._bands = [QComboBox() for _ in COLOURS]
        self._own_bands = QWidget()
        self._low, self._high = DecimalBox(), DecimalBox()
        self._stretch = QWidget()
        self._view = QPushButton(tr("To the view"))
        self._whole = QPushButton(tr("To the whole"))
        self._says = PlainLabel("", "small", wrap=True)
        self._limits = FactsForm()
        self._keep = QCheckBox(tr("Same for all dates"))
        self._legend = Legend(
            index_ramp(),
            (
                tr("{value:.1f} water", value=-0.2).replace("-", "−"),
                number(0.35),
                tr("green {value:.1f}", value=0.9),
            ),
            tr("Colours of the vegetation index"),
            tr("NDVI: (near infrared − red) / (near infrared + red). Always these colours."),
        )
        self._clouds = QCheckBox(tr("Mark clouds and shadows"))
        self._tints = QWidget()
        self._prepare()
        self._arrange(tints)
        self._connect()
        look.changed.connect(self.update_now)
        self.update_now()

    def _prepare(self) -> None:
        described(self._choice, tr("Which bands are shown"), tr("Ctrl+B shows the next ones"))
        for tip, box in zip(_COLOUR_TIPS, self._bands, strict=True):
            described(box, tr(tip))
        for percent in (self._low, self._high):
            percent.setRange(0.0, 100.0)
            percent.setDecimals(1)
            percent.setSingleStep(0.5)
            percent.setSuffix(" %")
            percent.setKeyboardTracking(False)
            percent.setFixedWidth(_NUMBER_PX)
        described(self._low, tr("Percentile shown as black"), tr("So many of the values are black"))
        described(
            self._high, tr("Percentile shown as white"), tr("Values above this share are white")
        )
        described(
            self._view,
            tr("Stretch to the view"),
            tr("Use all colours for what is in view (Ctrl+K)"),
        )
        described(
            self._whole,
            tr("Stretch to the whole picture"),
            tr("Back to the whole picture (Ctrl+Shift+K)"),
        )
        described(
            self._keep,
            tr("Same limits for all dates"),
            tr("So that dates can be compared by colour"),
        )
        for control in (self._choice, *self._bands, self._low, self._high):
            calm_wheel(control)
        for box in (self._choice, *self._bands):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(4)
        for button in (self._view, self._whole):
            can_shrink(button)

    def _arrange(self, tints: dict[str, tuple[int, int, int]]) -> None:
        own = QGridLayout(self._own_bands)
        own.setContentsMargins(0, 0, 0, 0)
        own.setHorizontalSpacing(GRID_PX // 2)
        own.setVerticalSpacing(2)
        for place, (colour, box) in enumerate(zip(COLOURS, self._bands, strict=True)):
            label = PlainLabel(tr(colour), "small")
            label.setBuddy(box)
            own.addWidget(label, 0, place)
            own.addWidget(box, 1, place)
        stretch = QVBoxLayout(self._stretch)
        stretch.setContentsMargins(0, 0, 0, 0)
        stretch.setSpacing(GRID_PX)
        percents, buttons = QHBoxLayout(), QHBoxLayout()
        percents.addWidget(PlainLabel(tr("Stretch")), 1)
        percents.addWidget(self._low)
        percents.addWidget(PlainLabel(tr("to")))
        percents.addWidget(self._high)
        buttons.addWidget(self._view)
        buttons.addWidget(self._whole)
        stretch.addLayout(percents)
        stretch.addLayout(buttons)
        stretch.addWidget(self._says)
        stretch.addWidget(self._limits)
        stretch.addWidget(self._keep)
        swatches = QHBoxLayout(self._tints)
        swatches.setContentsMargins(2 * GRID_PX, 0, 0, 0)
        for name, tint in tints.items():
            swatches.addWidget(tint_swatch(tint))
            swatches.addWidget(PlainLabel(tr(name), "small"))
        swatches.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        parts: tuple[QWidget, ...] = (
            *(self._choice, self._own_bands, self._stretch, self._legend, self._clouds),
            self._tints,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        look = self._look
        self._choice.activated.connect(self._on_choice)
        for box in self._bands:
            box.activated.connect(self._on_own_band)
        for percent in (self._low, self._high):
            percent.valueChanged.connect(self._on_percents)
        self._view.clicked.connect(self.view_wanted)
        self._whole.clicked.connect(lambda: look.stretch_to(None))
        self._keep.toggled.connect(look.keep_limits)
        self._clouds.toggled.connect(look.show_clouds)

    # -- following ----------------------------------------------------------------------------

    @Slot()
    def update_now(self) -> None:
        """Show what is in force."""
        look, facts, shown = self._look, self._look.facts, self._look.shown
        self.setEnabled(shown is not None)
        if facts is None or shown is None or look.frame is None:
            return
        entry = self._session.document.sources.get(look.frame.source_id)
        if entry is None:
            return
        self._offer(facts.names, shown.combination)
        index = shown.combination.kind == "index"
        self._stretch.setVisible(not index)
        self._legend.setVisible(index)
        wish = look.wish
        for percent, value in zip((self._low, self._high), wish.percents, strict=True):
            with QSignalBlocker(percent):
                percent.setValue(value)
        stored = wish.as_it_comes and set(shown.limits) == {AS_STORED}
        says = OF_THE_VIEW if wish.area else AS_IT_IS if stored else OF_ALL
        self._says.setText(tr(says))
        self._whole.setEnabled(wish.area is not None)
        known = dict(zip(facts.names, facts.bands, strict=True))
        lines = []
        limits = dict(zip(shown.combination.bands, shown.limits, strict=True))
        for name, (low, high) in limits.items():
            light = known[name].quantification is not None
            ends = (number(value, ".3f" if light else "g") for value in (low, high))
            lines.append((one_line(name), " – ".join(ends)))
        self._limits.show_facts(lines)
        self._keep.setVisible(entry.frame_count > 1)
        for box, on in ((self._keep, wish.date is not None), (self._clouds, wish.clouds)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self._clouds.setEnabled(look.has_classes)
        self._clouds.setToolTip("" if look.has_classes else tr(NO_CLASSES))
        self._tints.setVisible(look.has_classes and wish.clouds)

    def _offer(self, names: tuple[str, ...], now: BandCombination) -> None:
        self._offered = combinations_of(names)
        own = now not in self._offered or (self._own and len(now.bands) == 3)
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for combination in self._offered:
                self._choice.addItem(_title(combination), combination)
            if len(names) > 1:
                self._choice.addItem(tr(OWN), None)
            row = len(self._offered) if own else self._offered.index(now)
            self._choice.setCurrentIndex(row)
        self._own_bands.setVisible(own)
        chosen = now.bands if len(now.bands) == 3 else (*names[:3], *names[:1] * 2)[:3]
        for box, band in zip(self._bands, chosen, strict=True):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([one_line(name) for name in names])
                box.setCurrentIndex(names.index(band))

    # -- what the user wants ------------------------------------------------------------------

    def show_next(self) -> None:
        """Show the next of the usual combinations."""
        shown = self._look.shown
        if shown is not None and self._offered:
            now = shown.combination
            at = self._offered.index(now) if now in self._offered else -1
            self._on_choice((at + 1) % len(self._offered))

    @Slot(int)
    def _on_choice(self, row: int) -> None:
        self._own = row >= len(self._offered)
        if not self._own:
            self._look.show_bands(self._offered[row])
            return
        if self._look.shown is not None and self._look.shown.combination.kind == "index":
            self._on_own_band()
        self.update_now()

    @Slot()
    def _on_own_band(self) -> None:
        facts = self._look.facts
        if facts is not None:
            bands = tuple(facts.names[box.currentIndex()] for box in self._bands)
            same = next((c for c in self._offered if c.bands == bands), None)
            self._look.show_bands(same or BandCombination(OWN, bands))

    @Slot()
    def _on_percents(self) -> None:
        self._look.set_percents(self._low.value(), self._high.value())
        self.update_now()


def _title(combination: BandCombination) -> str:
    bands = ", ".join(combination.bands)
    if combination.title == bands:
        one = len(combination.bands) == 1
        return one_line(tr("Band {name}", name=bands) if one else tr("Bands {names}", names=bands))
    return one_line(f"{tr(combination.title)} ({bands})")
