"""The commands that compare things side by side, in the order of their menu."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

COMPARE_COMMANDS: tuple[A, ...] = (
    A("compare", "Compare", "Compare", "Shift+V", "compare",
      ("side by side", "panes", "metrics", "before after", "split"),
      "Show source, results, errors and files side by side, with figures", checkable=True),
    A("compare-1", "1 pane", "Compare", "Ctrl+1", "", ("panes", "views"), "",
      checkable=True, group="compare-count", separator_before=True),
    A("compare-2", "2 panes", "Compare", "Ctrl+2", "", ("panes", "views"), "",
      checkable=True, group="compare-count"),
    A("compare-3", "3 panes", "Compare", "Ctrl+3", "", ("panes", "views"), "",
      checkable=True, group="compare-count"),
    A("compare-4", "4 panes", "Compare", "Ctrl+4", "", ("panes", "views"), "",
      checkable=True, group="compare-count"),
    A("compare-5", "5 panes", "Compare", "Ctrl+5", "", ("panes", "views"), "",
      checkable=True, group="compare-count"),
    A("compare-6", "6 panes", "Compare", "Ctrl+6", "", ("panes", "views"), "",
      checkable=True, group="compare-count"),
    A("compare-grid", "Panes side by side", "Compare", "", "", ("grid", "all"),
      "Show every pane in its own place", checkable=True, group="compare-mode",
      separator_before=True),
    A("compare-split", "Split two panes", "Compare", "", "", ("slider", "curtain", "wipe"),
      "One left and one right of a line that you drag", checkable=True, group="compare-mode"),
    A("compare-blink", "Blink two panes", "Compare", "", "", ("flicker", "toggle", "flip"),
      "Hold V to see the second in place of the first", checkable=True, group="compare-mode"),
    A("compare-onion", "Onion skin", "Compare", "", "", ("opacity", "transparent", "overlay"),
      "Show the second through the first", checkable=True, group="compare-mode"),
    A("compare-difference", "Difference of two panes", "Compare", "", "",
      ("subtract", "minus", "change"),
      "The first minus the second, with a scale", checkable=True, group="compare-mode"),
    A("compare-all", "Measure all of the picture", "Compare", "", "",
      ("clear region", "whole", "reset"), "Forget the region that is measured",
      separator_before=True),
    A("compare-export", "Export this view…", "Compare", "", "export", ("save", "png", "picture"),
      "Write the panes as they are seen, redacted and stamped, as PNG"),
)  # fmt: skip
