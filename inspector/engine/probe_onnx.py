"""What an ONNX file does, found by its signature and by running it on a test picture.

The rule for the value of white (`Asked.white` overrules it): 255 for a file that takes bytes. Else
a file that enlarges is asked with 1 and with 255, and 255 counts if its answer is much nearer to
the picture it was given, else 1; where neither is near, and for files that find something, it is 1.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.model_facts import Asked, ModelFacts
from inspector.engine.onnx_signature import CHOOSE, Signature, signature_of
from inspector.engine.runners.onnx_runner import Answer, OnnxShape, answer, compiled
from inspector.engine.runners.openvino_runner import probe_picture
from inspector.engine.runners.runner import OutOfMemory
from inspector.imaging.resample import enlarged
from inspector.io.onnx_file import check_onnx

STEPS_PX = (1, 2, 4, 8, 16, 32, 64)
"""Multiples that sides are tried with, where any size seems to do."""
MUCH_NEARER = 0.8
NEAR = 0.25
"""How far, of white, the answer of a network that enlarges may be from the picture on average."""


def look_into_onnx(name: str, content: bytes, asked: Asked) -> ModelFacts:
    """The facts of a file that enlarges or segments. Raises ModelError for anything else."""
    own = check_onnx(name, content)
    program = compiled(name, content)
    signature = signature_of(name, program)
    every, side, said = _sizes(name, program, signature)
    height, width = _side(signature.shape.height, side), _side(signature.shape.width, side)
    if not np.isfinite(said).all():
        raise ModelError(tr("{name} gives no valid numbers; choose another file.", name=name))
    if said.ndim != 4 or said.shape[0] != 1:
        raise ModelError(
            tr("{name} gives no picture; {advice}.", name=name, advice=tr(CHOOSE)),
            str(said.shape),
        )
    channels, high, wide = _chw(said, signature.shape)
    scale = high // height
    if (high, wide) != (scale * height, scale * width) or not 1 <= scale <= 4:
        raise ModelError(
            tr(
                "{name} gives a picture of another shape than it takes; {advice}.",
                name=name,
                advice=tr(CHOOSE),
            ),
            f"{said.shape} of {height} x {width}",
        )
    if own.parameters < 1:
        raise ModelError(tr("{name} has no weights; choose a file of a trained model.", name=name))
    tile = min(signature.shape.height, signature.shape.width) if signature.shape.height else 0
    found = ModelFacts(
        task="enhance",
        architecture=f"ONNX, opset {own.opset}",
        bands=signature.bands,
        scale=scale,
        classes=0,
        white=asked.white or (255 if signature.shape.whole_numbers else 1),
        multiple_of=every,
        tile_px=tile,
        params=own.parameters,
        macs=0,
        side_px=tile or side,
        hyper={},
        notes=[],
    )
    if scale > 1:
        return _enlarging(name, program, signature, found, asked, channels)
    return _finding(name, signature, found, asked, channels, said)


def _enlarging(
    name: str, program: Any, signature: Signature, found: ModelFacts, asked: Asked, channels: int
) -> ModelFacts:
    if channels != signature.bands:
        raise ModelError(
            tr(
                "{name} makes {given} bands of {taken}; {advice}.",
                name=name,
                given=channels,
                taken=signature.bands,
                advice=tr(CHOOSE),
            )
        )
    white, notes = found.white, list[str]()
    if asked.white is None and not signature.shape.whole_numbers:
        white, notes = _white(name, program, signature, found)
    shape = replace(signature.shape, answer="picture")
    return replace(found, white=white, notes=notes, hyper=shape.table())


def _finding(
    name: str,
    signature: Signature,
    found: ModelFacts,
    asked: Asked,
    channels: int,
    said: NDArray[np.float32],
) -> ModelFacts:
    """A picture of the same size: probabilities, or logits that become some."""
    classes = 1 if channels == 1 else channels - 1
    if channels == signature.bands and not asked.labels:
        raise ModelError(
            tr(
                "{name} gives a picture as large as it takes, which is neither enlarged nor "
                "clearly a mask; add it by `inspector models --add FILE --labels NAME...` if "
                "it is a mask.",
                name=name,
            )
        )
    if classes > 254:
        raise ModelError(
            tr(
                "{name} knows {classes} classes; choose a file of at most 254.",
                name=name,
                classes=classes,
            )
        )
    if asked.labels and len(asked.labels) != classes:
        raise ModelError(
            tr(
                "{name} finds {classes} kinds of things and {count} names were given; give "
                "{classes}.",
                name=name,
                classes=classes,
                count=len(asked.labels),
            )
        )
    answers: Answer = "probability" if _probabilities(said, signature.shape) else "logits"
    shape = replace(signature.shape, answer=answers)
    words = {"probability": "probabilities", "logits": "logits"}[answers]
    notes = [f"Its answers are taken as {words}, as they were on a test picture."]
    if asked.white is None and not signature.shape.whole_numbers:
        notes.append("Pictures are given as 0 to 1, which its file does not say.")
    return replace(found, task="segment", classes=classes, hyper=shape.table(), notes=notes)


def _probabilities(said: NDArray[np.float32], shape: OnnxShape) -> bool:
    if said.min() < -1e-4 or said.max() > 1 + 1e-4:
        return False
    planes = said if shape.layout == "NCHW" else said.transpose(0, 3, 1, 2)
    return planes.shape[1] == 1 or bool(np.abs(planes.sum(axis=1) - 1).max() < 1e-2)


def _sizes(name: str, program: Any, signature: Signature) -> tuple[int, int, NDArray[np.float32]]:
    """The multiple that sides have to be of, a side that was tried, and the answer to it."""
    shape = signature.shape
    if shape.height:
        return 1, min(shape.height, shape.width), _asked(name, program, signature, 0, 1)
    for every in STEPS_PX:
        # The smallest odd multiple from 64 on: it is a multiple of nothing larger.
        times = -(-64 // every)
        side = (times + 1 - times % 2) * every
        try:
            said = _asked(name, program, signature, side, 1)
        except ModelError:
            if every == STEPS_PX[-1]:
                raise
            continue
        if said.ndim == 4 and _chw(said, shape)[1] % side == 0:
            return every, side, said
    raise ModelError(
        tr(
            "{name} answers in a size that does not fit; {advice}.",
            name=name,
            advice=tr(CHOOSE),
        )
    )


def _asked(
    name: str, program: Any, signature: Signature, side: int, white: int
) -> NDArray[np.float32]:
    """What the file says of the test picture."""
    picture = _picture(signature, side)
    seen: NDArray[Any] = picture
    if not signature.shape.whole_numbers:
        seen = picture.astype(np.float32) * (white / 255)
    if signature.shape.layout == "NCHW":
        seen = seen.transpose(0, 3, 1, 2)
    try:
        return answer(name, program, np.ascontiguousarray(seen))
    except OutOfMemory as error:
        raise MemoryError(str(error)) from error


def _picture(signature: Signature, side: int) -> NDArray[np.uint8]:
    height, width = _side(signature.shape.height, side), _side(signature.shape.width, side)
    return probe_picture(max(height, width), signature.bands)[None, :height, :width]


def _white(
    name: str, program: Any, signature: Signature, found: ModelFacts
) -> tuple[int, list[str]]:
    """Whether white is 1 or 255, and the sentence that says how that was found."""
    picture = _picture(signature, found.side_px)[0]
    wanted = enlarged(picture, found.scale, 0, picture.shape[0]).astype(np.float32) / 255
    away = {}
    for white in (1, 255):
        said = _asked(name, program, signature, found.side_px, white) / white
        planes = said[0] if signature.shape.layout == "NHWC" else said[0].transpose(1, 2, 0)
        away[white] = float(np.abs(np.clip(planes, -1, 2) - wanted).mean())
    # Much nearer: a network of sums and products alone answers alike in both.
    best = 255 if away[255] < MUCH_NEARER * away[1] else 1
    if away[best] > NEAR:
        return 1, ["Pictures are given as 0 to 1: a test picture did not tell the range."]
    return best, [f"Pictures are given as 0 to {best}, as a test picture told."]


def _side(fixed: int, free: int) -> int:
    return fixed or free


def _chw(said: NDArray[np.float32], shape: OnnxShape) -> tuple[int, int, int]:
    """Channels, height and width of an answer."""
    _, first, second, third = said.shape
    return (first, second, third) if shape.layout == "NCHW" else (third, first, second)
