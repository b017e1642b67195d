"""The commands of the Help menu for when something is amiss, and for whoever is new."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

SUPPORT_COMMANDS: tuple[A, ...] = (
    A("tour", "Tour", "Help", "", "help",
      ("introduction", "first steps", "learn", "tutorial", "help", "guide me"),
      "Three minutes through a sample project, step by step in this window"),
    A("check-installation", "Check this installation…", "Help", "", "ok",
      ("doctor", "diagnose", "problem", "missing", "graphics card", "repair"),
      "Look at libraries, models, folders and the screen, and say what to do about each fault",
      separator_before=True),
    A("log", "Log…", "Help", "", "history",
      ("messages", "errors", "warnings", "crash", "trace", "debug"),
      "See what Inspector wrote about its work, and where it ended unexpectedly"),
    A("support-report", "Copy report for support…", "Help", "", "copy",
      ("bug", "crash", "problem", "versions", "send"),
      "Versions, devices, jobs and the last lines of the log, to copy or save"),
)  # fmt: skip
