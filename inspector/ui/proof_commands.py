"""The commands that compare and prove, in the order of their menus."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

PROOF_COMMANDS: tuple[A, ...] = (
    A("test-models", "Test models on this project…", "Compare", "Ctrl+Shift+T", "",
      ("score", "self-test", "evaluate", "precision", "recall", "IoU", "F1", "threshold"),
      "Score models on what you accepted, at every threshold", separator_before=True),
    A("complete", "This picture is complete", "Compare", "", "",
      ("finished", "all marked", "ground truth", "self-test"),
      "All damage of this picture is accepted: models are scored on all of its pixels",
      checkable=True),
    A("plots", "Plots…", "Compare", "", "",
      ("chart", "histogram", "crack widths", "run", "cost", "robustness", "training", "curve"),
      "Draw the crack widths and defects of this project, and what was measured of models"),
    A("add-model", "Add a model file…", "Model", "", "add",
      ("community", "safetensors", "onnx", "import", "super-resolution"),
      "Add a .safetensors or .onnx file of somebody else as a model", separator_before=True),
    A("added-models", "Added models…", "Model", "", "model", ("community", "remove", "card"),
      "See the models that you added, and remove them"),
)  # fmt: skip
