"""The commands of trials by resolution and of agreement."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

DELTA_COMMANDS: tuple[A, ...] = (
    A("delta", "Δ on this frame…", "Compare", "", "",
      ("delta", "resolution", "super-resolution", "gained", "lost", "shrink", "restore"),
      "Shrink the picture, restore it, and see what a model loses and finds again",
      separator_before=True),
    A("agreement", "Agreement of models…", "Compare", "", "",
      ("iou", "vote", "pairwise", "consensus"),
      "How far the models that ran on this picture agree, and where"),
)  # fmt: skip
