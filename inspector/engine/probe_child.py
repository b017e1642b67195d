"""Looks into a model file in a process of its own, which may be ended and has little to spend.

    inspector --child model-probe KIND FILE NAME ASKED

KIND is safetensors or onnx, NAME what the file is called in sentences, ASKED the JSON of `Asked`
with the language to answer in.
It prints one line of JSON: {"facts": {...}} or {"refused": sentence, "details": text}. Whatever
else happens to it (no memory, no time, a crash) is a refusal, too; see `model_probe`.

Before a library reads the file the process gives up what looking needs not: memory and processor
time beyond a limit (where the system knows limits), the network, other programs, writing files.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from inspector.core.confined import leave_network, limit_memory, limit_seconds, only_look
from inspector.core.errors import ModelError, SettingsError
from inspector.core.language import tr, use
from inspector.engine.device import torch_is_there
from inspector.engine.model_facts import Asked, ModelFacts
from inspector.io.onnx_file import check_onnx
from inspector.io.safetensors_header import check_header
from inspector.io.translations import load_catalogue
from inspector.paths import resources_dir

EXTRA_BYTES = 4 << 30
"""Memory beside what a file's own weights need; the libraries alone take 0.9 GB."""
FACTOR = 6
"""How often the weights may lie in memory: as read, as fp32, in the network, in a conversion."""
SECONDS = 180


def main(arguments: list[str]) -> int:
    """Look into the file; 0 if there is an answer."""
    kind, path, name, asked_json = arguments
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print is no answer
    table = json.loads(asked_json)
    asked = Asked(tuple(table["labels"]), table["white"])
    with contextlib.suppress(SettingsError):
        use(load_catalogue(table["language"], resources_dir() / "translations"))
    file = Path(path)
    leave_network()
    limit_memory(EXTRA_BYTES + FACTOR * file.stat().st_size)
    limit_seconds(SECONDS, for_good=True)
    try:
        content = file.read_bytes()
        # First what needs no library: whatever is cut off or made to harm ends here, at once.
        (check_onnx if kind == "onnx" else check_header)(name, content)
        _load_libraries(kind)
        only_look()
        told: dict[str, Any] = {"facts": json.loads(_look(kind, content, name, asked).to_json())}
    except ModelError as error:
        told = {"refused": error.message, "details": error.details}
    except MemoryError:
        words = tr(
            "{name} needs more memory than a model may take; choose another file.", name=name
        )
        told = {"refused": words}
    answer.write(json.dumps(told) + "\n")
    answer.flush()
    return 0


def _load_libraries(kind: str) -> None:
    """Before nothing may be written and started any more."""
    if kind == "onnx":
        from inspector.engine.runners.openvino_runner import import_openvino

        import_openvino()
        return
    if not torch_is_there():
        raise ModelError(
            tr(
                "This is the field build, which takes ONNX files; models in .safetensors files "
                "need the full one."
            )
        )
    import spandrel  # noqa: F401
    import torch

    torch.set_num_threads(1)


def _look(kind: str, content: bytes, name: str, asked: Asked) -> ModelFacts:
    if kind == "onnx":
        from inspector.engine.probe_onnx import look_into_onnx

        return look_into_onnx(name, content, asked)
    from inspector.engine.probe_safetensors import look_into_safetensors

    return look_into_safetensors(name, content)
