"""The scale dialog: how many millimetres a pixel is, and for which pictures."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core import edits
from inspector.core.document import Scale, ScaleOrigin, SourceEntry
from inspector.core.language import plural, tr
from inspector.ui.panels import formats
from inspector.ui.panels.parts import described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.session import Session
from inspector.ui.theme import GRID_PX

Reach = Literal["picture", "folder", "all"]
UNITS_MM: dict[str, float] = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}
SMALLEST, LARGEST = 0.0001, 1000.0
"""Pixels of 0.1 µm and of a metre: what lies outside is a slip of the finger."""


def parse_number(text: str) -> float | None:
    """A positive number with a point or a comma before the decimals, or None."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 < value < float("inf") else None


class ScaleDialog(QDialog):
    """Sets the scale of pictures as one edit.

    With `length_px` (a line that was just drawn) it asks for the line's real length, else for
    millimetres per pixel.
    """

    def __init__(
        self, session: Session, length_px: float | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Scale"))
        self._session = session
        self._length_px = length_px
        self._value = QLineEdit()
        self._value.setMaxLength(20)
        self._unit = QComboBox()
        self._unit.addItems(list(UNITS_MM))
        self._direct = QLineEdit()
        self._direct.setMaxLength(20)
        self._by_line = QRadioButton(tr("The line is"))
        self._by_number = QRadioButton(tr("One pixel is"))
        self._reach = QButtonGroup(self)
        self._says = PlainLabel(wrap=True)
        self._apply = QPushButton(tr("Set scale"))
        self._clear = QPushButton(tr("Remove scale"))
        self._arrange()
        self._connect()
        self._by_line.setChecked(length_px is not None)
        self._by_number.setChecked(length_px is None)
        entry = self._entry()
        if length_px is None and entry is not None and entry.scale is not None:
            self._direct.setText(tr("{mm_per_px:.6g}", mm_per_px=entry.scale.mm_per_px))
        self._update()
        (self._direct if length_px is None else self._value).setFocus()

    # -- building -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        described(self._value, tr("Length of the line"), tr("The real length of the line you drew"))
        described(self._unit, tr("Unit of the length"))
        described(
            self._direct, tr("Millimetres per pixel"), tr("The size of a pixel on the surface")
        )
        described(self._by_line, tr("Scale from the line you drew"))
        described(self._by_number, tr("Scale as a number"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(GRID_PX)
        grid.addWidget(self._by_line, 0, 0)
        grid.addWidget(self._value, 0, 1)
        grid.addWidget(self._unit, 0, 2)
        grid.addWidget(self._by_number, 1, 0)
        grid.addWidget(self._direct, 1, 1)
        grid.addWidget(PlainLabel("mm"), 1, 2)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        layout.setSpacing(GRID_PX)
        if self._length_px is not None:
            drawn = tr(
                "The line you drew is {number} px long.", number=formats.number(self._length_px)
            )
            layout.addWidget(PlainLabel(drawn, wrap=True))
        layout.addLayout(grid)
        layout.addWidget(self._says)
        layout.addWidget(PlainLabel(tr("Use it for"), "muted"))
        for number, (reach, text) in enumerate(self._reaches()):
            button = QRadioButton(text)
            button.setProperty("reach", reach)
            described(button, text)
            button.setChecked(number == 0)
            self._reach.addButton(button)
            layout.addWidget(button)
        self._says.setMinimumHeight(40)
        self._apply.setProperty("kind", "primary")
        described(self._apply, tr("Set scale"))
        described(
            self._clear, tr("Remove scale"), tr("Show pixels only, for the pictures chosen above")
        )
        self._apply.setDefault(True)
        cancel = QPushButton(tr("Cancel"))
        described(cancel, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._clear)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._apply)
        layout.addSpacing(GRID_PX)
        layout.addLayout(row)
        line = self._length_px is not None
        for widget in (self._by_line, self._value, self._unit, self._by_number):
            widget.setVisible(line)
        if not line:
            grid.addWidget(PlainLabel(tr("One pixel is")), 1, 0)
        self.setMinimumWidth(45 * GRID_PX)

    def _reaches(self) -> list[tuple[Reach, str]]:
        found: list[tuple[Reach, str]] = [("picture", tr("This picture"))]
        folder, everything = len(self.targets("folder")), len(self.targets("all"))
        if folder > 1:
            number = plural("{n} picture", "{n} pictures", folder)
            found.append(
                (
                    "folder",
                    tr("All of its folder ({number}), taken from the same distance", number=number),
                )
            )
        if folder < everything:
            number = plural("{n} picture", "{n} pictures", everything)
            found.append(
                (
                    "all",
                    tr("The whole project ({number}), taken from the same distance", number=number),
                )
            )
        return found

    def _connect(self) -> None:
        self._value.textEdited.connect(lambda _: self._by_line.setChecked(True))
        self._direct.textEdited.connect(lambda _: self._by_number.setChecked(True))
        for field in (self._value, self._direct):
            field.textChanged.connect(lambda _: self._update())
        self._unit.currentIndexChanged.connect(lambda _: self._update())
        self._by_line.toggled.connect(lambda _: self._update())
        self._reach.buttonToggled.connect(lambda *_: self._update())
        self._apply.clicked.connect(self._set)
        self._clear.clicked.connect(self._remove)

    # -- what it says -------------------------------------------------------------------------

    def _entry(self) -> SourceEntry | None:
        frame = self._session.current
        return self._session.document.sources.get(frame.source_id) if frame else None

    @property
    def mm_per_px(self) -> float | None:
        """The scale as entered, or None while it is not a plausible one."""
        value = self._typed()
        if value is None:
            return None
        return value if SMALLEST <= value <= LARGEST else None

    @property
    def reach(self) -> Reach:
        """For which pictures it will hold."""
        button = self._reach.checkedButton()
        reach: Reach = button.property("reach") if button else "picture"
        return reach

    def targets(self, reach: Reach) -> list[str]:
        """Ids of the pictures that a choice means."""
        frame, sources = self._session.current, self._session.document.sources
        if frame is None or frame.source_id not in sources:
            return []
        if reach == "all":
            return list(sources)
        if reach == "picture":
            return [frame.source_id]
        folder = PurePosixPath(sources[frame.source_id].path).parent
        return [i for i, entry in sources.items() if PurePosixPath(entry.path).parent == folder]

    def _typed(self) -> float | None:
        if self._by_line.isChecked() and self._length_px:
            length = parse_number(self._value.text())
            if length is None:
                return None
            return length * UNITS_MM[self._unit.currentText()] / self._length_px
        return parse_number(self._direct.text())

    def _update(self) -> None:
        scale, typed = self.mm_per_px, self._typed()
        text = self._value.text() if self._by_line.isChecked() else self._direct.text()
        kind = "warning"
        if scale is not None:
            kind = ""
            says = f"{formats.scale(scale)}: {self._example(scale)}"
        elif typed is not None:
            says = tr(
                "{typed:.3g} mm/px is not plausible; check the number and its unit.", typed=typed
            )
        elif text.strip():
            says = tr("Enter a number above 0, such as 250 or 0.5.")
        else:
            kind = "muted"
            says = tr("Enter a length.") if self._by_line.isChecked() else tr("Enter a number.")
        self._says.setText(says)
        self._says.setProperty("kind", kind)
        self._says.style().polish(self._says)
        self._apply.setEnabled(scale is not None)
        sources = self._session.document.sources
        self._clear.setEnabled(any(sources[i].scale for i in self.targets(self.reach)))

    def _example(self, scale: float) -> str:
        """What the scale means for the picture in view, so that a wrong unit is seen."""
        entry = self._entry()
        if entry is None:
            return ""
        sides = (entry.width_px * scale, entry.height_px * scale)
        if max(sides) >= 1000:
            shown = " × ".join(tr("{side:.2f}", side=side / 1000) for side in sides) + " m"
        else:
            shown = " × ".join(formats.number(side) for side in sides) + " mm"
        return tr("the picture shows {shown} of the surface.", shown=shown)

    # -- what it does -------------------------------------------------------------------------

    def _set(self) -> None:
        value = self.mm_per_px
        if value is None:
            return
        origin: ScaleOrigin = "typed"
        note = tr("typed in")
        entry = self._entry()
        if self._by_line.isChecked() and entry is not None:
            origin = "drawn"
            name = one_line(entry.name)
            note = tr(
                "line of {text} {currenttext} on {name}",
                text=self._value.text().strip(),
                currenttext=self._unit.currentText(),
                name=name,
            )
        scale, ids = Scale(value, origin, note), self.targets(self.reach)
        self._session.edit(tr("Set scale"), lambda d: edits.set_scale(d, ids, scale))
        self.accept()

    def _remove(self) -> None:
        ids = self.targets(self.reach)
        self._session.edit(tr("Remove scale"), lambda d: edits.set_scale(d, ids, None))
        self.accept()
