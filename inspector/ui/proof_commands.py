"""The commands that compare and prove, in the order of their menus."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A

PROOF_COMMANDS: tuple[A, ...] = (
    A("add-model", "Add a model file…", "Model", "", "add",
      ("community", "safetensors", "onnx", "import", "super-resolution"),
      "Add a .safetensors or .onnx file of somebody else as a model", separator_before=True),
    A("added-models", "Added models…", "Model", "", "model", ("community", "remove", "card"),
      "See the models that you added, and remove them"),
)  # fmt: skip
