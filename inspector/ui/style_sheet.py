"""The style sheet over Fusion: flat surfaces, one accent, visible focus.

Widgets opt into a look with a dynamic property, `setProperty("kind", ...)`:
QPushButton "primary", "flat", "row"; QToolButton "fold"; QFrame "card", "popup"; QLabel "title",
"display", "muted", "small", "warning", "danger", "key".
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from inspector.ui.tokens import LIGHT, Tokens, mixed

_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QMenuBar { background: $background; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 14px; border-radius: 4px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $faded; }
QMenu::icon { position: absolute; left: 8px; }
QMenu::icon:checked { background: $tint; border: 1px solid $accent; border-radius: 4px; }
QMenu::indicator { width: 12px; height: 12px; position: absolute; left: 12px; }
QMenu::indicator:checked { image: url($controls/tick.svg); }
QMenu::right-arrow { image: url($controls/right.svg); width: 12px; height: 12px;
  padding-right: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QToolBar { background: $background; border: none; border-bottom: 1px solid $line;
  spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: $line; width: 1px; margin: 4px; }
#qt_toolbar_ext_button { padding: 0; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $tint; border-color: $accent; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:checked:focus { border-color: $text; }
QToolButton:disabled { color: $faded; }
QToolButton[kind="fold"] { font-weight: 600; padding: 4px 8px 4px 2px; }
QToolButton[kind="fold"]:checked { background: transparent; border-color: transparent; }
QToolButton[kind="fold"]:hover { background: $hover; }
QToolButton[kind="fold"]:focus { border-color: $accent; }
QToolButton[kind="fold"]:focus { padding: 3px 7px 3px 1px; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton::menu-button { border: none; border-left: 1px solid $line; width: 16px; }
QToolButton::menu-button:hover { background: $line; }
QToolButton::menu-arrow { image: url($controls/down.svg); width: 10px; height: 10px; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-indicator { image: url($controls/down.svg); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: center right; left: -4px; }
QPushButton::menu-indicator { image: url($controls/down.svg); width: 10px; height: 10px;
  subcontrol-origin: border; subcontrol-position: center right; left: -6px; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
  padding: 5px 12px; min-height: 20px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:checked { background: $tint; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:checked:focus { border-color: $text; }
QPushButton:disabled { color: $faded; border-color: $line; background: $background; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="row"] { background: transparent; border: none; padding: 0;
  min-height: 48px; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:focus { border: 2px solid $accent; padding: 0; min-height: 44px; }
QPushButton[kind="flat"] { background: transparent; border-color: transparent; }
QPushButton[kind="flat"]:hover { background: $hover; }
QPushButton[kind="flat"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QKeySequenceEdit QLineEdit { background: $surface;
  color: $text; border: 1px solid $edge; border-radius: 4px; padding: 4px 6px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent;
  padding: 3px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $faded; border-color: $line; }
QLineEdit { placeholder-text-color: $muted; }
QLineEdit[lacking="true"], QPlainTextEdit[lacking="true"], QComboBox[lacking="true"] {
  background: $lacking; border-color: $warning; }
QLineEdit[lacking="true"]:focus, QPlainTextEdit[lacking="true"]:focus,
  QComboBox[lacking="true"]:focus { border-color: $accent; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $background; }

QComboBox, QAbstractSpinBox { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 4px; padding: 2px 6px; min-height: 22px; }
QComboBox:hover { background: $hover; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 1px 5px; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: $faded; border-color: $line; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($controls/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid $edge; }
QAbstractSpinBox, QAbstractSpinBox:focus { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px;
  subcontrol-origin: border; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 1px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 1px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url($controls/up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($controls/down.svg); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
  width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url($controls/check.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url($controls/mixed.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $edge;
  border-radius: 8px; background: $surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent;
  border-radius: 8px; background: $on_accent; }
QCheckBox::indicator:focus { border: 2px solid $text; width: 12px; height: 12px; }
QRadioButton::indicator:focus { border-color: $text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox:disabled, QRadioButton:disabled { color: $faded; }

QSlider::groove:horizontal { height: 4px; background: $edge; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
  background: $surface; border: 1px solid $edge; }
QSlider::handle:horizontal:hover { background: $hover; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 10px; height: 10px; }
QSlider::sub-page:horizontal:disabled { background: $edge; }

QAbstractItemView { background: $surface; border: 1px solid $line; outline: none; }
QAbstractItemView:focus { border-color: $accent; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $tint; color: $text; }
QHeaderView { border: none; background: $background; }
QHeaderView::section { background: $background; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 4px 8px; font-weight: normal; }
QTableCornerButton::section { background: $background; border: none;
  border-bottom: 1px solid $line; }
QTreeView::item { padding: 4px; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 0 8px; }

QDockWidget { titlebar-close-icon: url($controls/close.svg);
  titlebar-normal-icon: url($controls/float.svg); }
QDockWidget::title { background: $background; border-bottom: 1px solid $line;
  padding: 6px 8px; text-align: left; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QGroupBox { border: 1px solid $line; border-radius: 4px; margin-top: 24px; padding-top: 4px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 4px 0; color: $muted; }
QTabWidget::pane { border: 1px solid $line; border-radius: 4px; }
QTabBar::tab { padding: 6px 12px; color: $muted; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: 4px; padding: 4px 10px; }
QStatusBar { background: $background; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 4px; text-align: center;
  color: $text; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 4px; }
QFrame[kind="popup"] { background: $surface; border: 1px solid $edge; border-radius: 4px; }
QFrame[kind="popup"] QListWidget { border: none; }
QLabel[kind="display"] { font-size: 28px; font-weight: 600; }
QLabel[kind="title"] { font-size: 16px; font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: 11px; }
QLabel[kind="warning"] { color: $warning; }
QLabel[kind="danger"] { color: $danger; }
QLabel[kind="key"] { color: $muted; border: 1px solid $line; border-radius: 4px;
  padding: 0 4px; font-size: 11px; }
""")


def lacking(tokens: Tokens) -> str:
    """The ground of a field that lacks something; a hint in it can still be read."""
    return mixed(tokens.surface, "#F2C100", 0.22 if tokens is LIGHT else 0.15)


def style_sheet(tokens: Tokens, controls: Path) -> str:
    """The application's style sheet for a set of tokens; `controls` is the folder of the small
    marks (arrows, ticks) in its colours."""
    return _SHEET.substitute(
        controls=controls.as_posix(),
        background=tokens.background,
        surface=tokens.surface,
        hover=tokens.hover,
        line=tokens.line,
        edge=tokens.edge,
        text=tokens.text,
        muted=tokens.muted,
        faded=mixed(tokens.muted, tokens.background, 0.3),
        accent=tokens.accent,
        accent_hover=mixed(tokens.accent, tokens.text, 0.2),
        on_accent=tokens.on_accent,
        tint=mixed(tokens.surface, tokens.accent, 0.18),
        lacking=lacking(tokens),
        danger=tokens.danger,
        warning=tokens.warning,
    )
