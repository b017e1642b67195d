"""The command palette: type a few letters of any command and press Enter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector.core.language import tr
from inspector.ui.actions import Actions
from inspector.ui.fuzzy import score
from inspector.ui.plain import PlainLabel
from inspector.ui.theme import GRID_PX, ICON_PX, RADIUS_PX, SMALL_PX, tokens_of, ui_font

_WIDTH_PX = 640
_ROWS = 10
_NAMED = 90
"""Less than one letter more is worth, more than any name is long."""
_ROW_PX = 36
_DATA = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Row:
    action_id: str
    text: str
    menu: str
    keys: str
    why: str
    enabled: bool
    checked: bool


class CommandPalette(QDialog):
    """Lists all commands, best fit first; those that are off stay in sight and say why.

    It closes before it triggers, so that a command finds the window as the user left it.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Command palette"))
        self._actions = actions

        self._query = QLineEdit(self)
        self._query.setPlaceholderText(tr("Type a command, e.g. “run”, “zoom”, “report”"))
        self._query.setAccessibleName(tr("Command to search for"))
        self._query.setClearButtonEnabled(True)
        self._query.textChanged.connect(self._on_text_changed)
        self._query.installEventFilter(self)

        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._list.itemClicked.connect(self._on_item_clicked)

        self._hint = PlainLabel(kind="small", parent=self)

        self._card = QFrame(self)
        self._card.setProperty("kind", "popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        whole.addWidget(self._card)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.setSpacing(GRID_PX)
        layout.addWidget(self._query)
        layout.addWidget(self._list)
        layout.addWidget(self._hint)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._show_matches("")
        self._place(parent.window())

    def shown_ids(self) -> list[str]:
        """The commands in the list, best first."""
        rows = (self._list.item(i).data(_DATA) for i in range(self._list.count()))
        return [row.action_id for row in rows]

    def _place(self, window: QWidget) -> None:
        width = min(_WIDTH_PX, window.width() - 4 * GRID_PX)
        self._most_rows = max(1, min(_ROWS, window.height() // 2 // _ROW_PX))
        self._fit_rows()
        self._card.setFixedWidth(max(width, 320))
        self.adjustSize()
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - self.width()) // 2
        self.move(left, corner.y() + min(window.height() // 8, 12 * GRID_PX))

    def _fit_rows(self) -> None:
        """As high as what is found; the field above stays where it is."""
        shown = max(1, min(self._list.count(), self._most_rows))
        self._list.setFixedHeight(shown * max(_ROW_PX, self._list.sizeHintForRow(0)) + 4)

    def _on_text_changed(self, text: str) -> None:
        self._show_matches(text)
        self._fit_rows()

    def _show_matches(self, query: str) -> None:
        ranked = []
        for order, spec in enumerate(self._actions):
            name = self._actions.text(spec.id)
            # The words may stand in different places: "view zoom", an alias and the name.
            words = spec.words
            everywhere = " ".join((name, *words, spec.place))
            scores = [score(query, name), score(query, everywhere, scattered=False)]
            scores += [score(query, alias, scattered=False) for alias in words]
            named = score(query, name, scattered=False)
            # A name goes before an alias of another command that fits no better.
            scores.append(None if named is None else named + _NAMED)
            known = [value for value in scores if value is not None]
            if known:
                enabled = self._actions[spec.id].isEnabled()
                best = max(known) if query.strip() else 0
                ranked.append((-best, not enabled, order, spec))
        ranked.sort(key=lambda entry: entry[:3])
        self._list.clear()
        for _best, _disabled, _order, spec in ranked:
            action = self._actions[spec.id]
            row = _Row(
                spec.id,
                self._actions.text(spec.id),
                spec.place,
                self._actions.shortcut(spec.id),
                "" if action.isEnabled() else self._actions.why_disabled(spec.id) or tr("Not now"),
                action.isEnabled(),
                action.isChecked(),
            )
            spoken = ", ".join(p for p in (row.text, row.menu, row.keys, row.why) if p)
            item = QListWidgetItem(action.icon(), spoken, self._list)
            item.setData(_DATA, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self._list.setCurrentRow(0 if ranked else -1)
        if not ranked:
            self._hint.setText(tr("No command is called like this. Try fewer letters."))

    def _on_current_changed(self, current: QListWidgetItem | None) -> None:
        row = current.data(_DATA) if current is not None else None
        if row is not None and not row.enabled:
            self._hint.setText(tr("Not available: {why}", why=row.why))
        else:
            self._hint.setText(tr("Enter runs it   ·   ↑ ↓ choose   ·   Esc closes"))

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._run(item)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.data(_DATA).enabled:
            return
        action = self._actions[item.data(_DATA).action_id]
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(event.key())
        return super().eventFilter(watched, event)

    def _steer(self, key: int) -> bool:
        """Keys that move in the list although the focus stays in the field."""
        last = self._list.count() - 1
        row = self._list.currentRow()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentItem())
            return True
        moves = {
            Qt.Key.Key_Down: row + 1 if row < last else 0,
            Qt.Key.Key_Up: row - 1 if row > 0 else last,
            Qt.Key.Key_PageDown: min(row + _ROWS, last),
            Qt.Key.Key_PageUp: max(row - _ROWS, 0),
        }
        wanted = moves.get(Qt.Key(key))
        if wanted is None:
            return False
        self._list.setCurrentRow(wanted)
        return True


class _RowDelegate(QStyledItemDelegate):
    """Icon, name and menu on the left; on the right the keys, or why the command is off."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, max(_ROW_PX, option.fontMetrics.height() + 2 * GRID_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_DATA)
        tokens = tokens_of(option.palette)
        palette = option.palette
        group = QPalette.ColorGroup.Active if row.enabled else QPalette.ColorGroup.Disabled
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.setOpacity(0.18)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
            painter.setOpacity(1.0)
        inner = option.rect.adjusted(GRID_PX, 0, -GRID_PX, 0)
        mode = QIcon.Mode.Normal if row.enabled else QIcon.Mode.Disabled
        square = QRect(inner.left(), inner.center().y() - ICON_PX // 2, ICON_PX, ICON_PX)
        index.data(Qt.ItemDataRole.DecorationRole).paint(
            painter, square, Qt.AlignmentFlag.AlignCenter, mode
        )
        inner.setLeft(square.right() + GRID_PX + 4)
        right = row.keys if row.enabled else row.why
        painter.setFont(ui_font(SMALL_PX))
        metrics = painter.fontMetrics()
        # The reason may be long, but the name of the command comes first.
        right = metrics.elidedText(right, Qt.TextElideMode.ElideRight, inner.width() // 2)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(inner, _RIGHT, right)
        inner.setRight(inner.right() - metrics.horizontalAdvance(right) - 2 * GRID_PX)
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        text = f"✓ {row.text}" if row.checked else row.text
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(palette.color(group, QPalette.ColorRole.Text))
        painter.drawText(inner, _LEFT, text)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(text) + GRID_PX)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(QColor(tokens.muted))
        menu = painter.fontMetrics().elidedText(
            row.menu, Qt.TextElideMode.ElideRight, max(inner.width(), 0)
        )
        painter.drawText(inner, _LEFT, menu)
        painter.restore()
