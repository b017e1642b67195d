"""The commands that compare and prove, in the order of their menus."""

from __future__ import annotations

from inspector.ui.actions import ActionSpec as A
from inspector.ui.compare_commands import COMPARE_COMMANDS
from inspector.ui.delta.commands import DELTA_COMMANDS

_BATCH = (
    A("batch", "Batch", "Batch", "Ctrl+Shift+B", "batch", ("queue", "many files", "bulk", "panel"),
      "Show the queue of files that wait for models"),
    A("batch-add-files", "Add files…", "Batch", "", "picture",
      ("batch", "queue", "videos", "maps", "pictures"),
      "Add pictures, videos and maps to the batch", separator_before=True),
    A("batch-add-folder", "Add folder…", "Batch", "", "folder", ("batch", "queue", "directory"),
      "Add everything in a folder to the batch"),
    A("batch-add-project", "Add all of the project", "Batch", "", "thumbnails",
      ("batch", "queue", "every picture"), "Add every picture of this project to the batch"),
    A("batch-start", "Start the batch", "Batch", "Ctrl+Shift+Return", "run-all",
      ("resume", "pause", "continue", "go on"),
      "Work through the files that wait; pausing stops after the picture at hand",
      separator_before=True),
    A("batch-retry", "Retry what failed", "Batch", "", "reset", ("again", "repeat", "batch"),
      "Let every file that failed wait again; what was made of it stays"),
    A("batch-again", "Run the selected again", "Batch", "", "reset", ("repeat", "anew", "batch"),
      "Let the selected files wait once more; what is done is done anew"),
    A("batch-cancel", "Cancel the selected", "Batch", "", "cancel", ("skip", "batch", "leave out"),
      "Leave the selected files out; one that is being worked on stops at once"),
    A("batch-remove", "Take the selected off the list", "Batch", "", "", ("delete", "batch"),
      "Take files out of the batch; their results stay"),
    A("batch-up", "Move up", "Batch", "Alt+Up", "up", ("earlier", "reorder", "batch"),
      "Work on the selected files earlier", separator_before=True),
    A("batch-down", "Move down", "Batch", "Alt+Down", "down", ("later", "reorder", "batch"),
      "Work on the selected files later"),
    A("batch-clear", "Clear finished", "Batch", "", "delete", ("tidy", "batch", "done"),
      "Take what is done or cancelled off the list", separator_before=True),
    A("batch-log", "Open the log", "Batch", "", "report", ("what happened", "times", "reasons"),
      "A text with what became of each file, when and why"),
)  # fmt: skip

PROOF_COMMANDS: tuple[A, ...] = (
    *COMPARE_COMMANDS,
    *DELTA_COMMANDS,
    A("add-model", "Add a model file…", "Model", "", "add",
      ("community", "safetensors", "onnx", "import", "super-resolution"),
      "Add a .safetensors or .onnx file of somebody else as a model", separator_before=True),
    A("added-models", "Added models…", "Model", "", "model", ("community", "remove", "card"),
      "See the models that you added, and remove them"),
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
    *_BATCH,
)  # fmt: skip
