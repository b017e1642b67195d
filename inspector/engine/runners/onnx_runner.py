"""Runs an ONNX file that somebody brought, with OpenVINO on the processor, in fp32.

A file of one fixed size gets every tile at that size: a smaller one is continued by its mirror
image, and what was made of that is cut off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.runners.openvino_runner import import_openvino, out_of_memory
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.engine.tensors import scale_and_shift

Layout = Literal["NCHW", "NHWC"]
Answer = Literal["picture", "probability", "logits"]
_REFUSED = RuntimeError, ValueError, TypeError, MemoryError


@dataclass(frozen=True)
class OnnxShape:
    """How a file takes pictures and what it answers, as the card's table `hyper` keeps it. `height`
    and `width` are 0 where any size will do."""

    layout: Layout
    height: int
    width: int
    answer: Answer
    whole_numbers: bool
    """True if it takes bytes instead of floating-point numbers."""

    @classmethod
    def of(cls, card: ModelCard) -> OnnxShape:
        """The shape in a card. Raises ModelError for a card that does not have it."""
        given = card.hyper
        try:
            shape = cls(
                given["layout"], given["height"], given["width"], given["answer"],
                given["whole_numbers"],
            )  # fmt: skip
            valid = (
                shape.layout in ("NCHW", "NHWC")
                and shape.answer in ("picture", "probability", "logits")
                and all(type(n) is int and 0 <= n <= 8192 for n in (shape.height, shape.width))
            )
        except KeyError:
            valid = False
        if not valid:
            raise ModelError(
                tr(
                    "The card of {model} does not say how its file is run; add the file once more.",
                    model=card.id,
                )
            )
        return shape

    def table(self) -> dict[str, Any]:
        """What `of` reads."""
        return dict(vars(self))


class OnnxRunner:
    """`Runner` for a card and the bytes of its ONNX file. Raises ModelError if it cannot run."""

    name = "openvino"
    dtype = "float32"

    def __init__(self, card: ModelCard, content: bytes) -> None:
        self._card = card
        self._shape = OnnxShape.of(card)
        self._program = compiled(card.title, content)
        scale, shift = scale_and_shift(card.input)
        self._scale = np.array(scale, np.float32)
        self._shift = np.array(shift, np.float32)

    def __call__(self, batch: NDArray[np.uint8], exact: bool = False) -> NDArray[np.uint8]:
        height, width = batch.shape[1:3]
        down = max(self._shape.height - height, 0)
        right = max(self._shape.width - width, 0)
        if down or right:
            batch = np.pad(batch, ((0, 0), (0, down), (0, right), (0, 0)), "symmetric")
        said = self._said(batch)
        scale = self._card.enhance.scale if self._card.enhance is not None else 1
        # A file may answer in another size than it promised when it was added.
        if said.shape[2:] != (scale * batch.shape[1], scale * batch.shape[2]):
            raise ModelError(
                tr(
                    "{title} answered in another size than before; choose another model.",
                    title=self._card.title,
                )
            )
        said = said[:, :, : scale * height, : scale * width]
        if not np.isfinite(said).all():
            raise NotFinite
        return self._bytes(said)

    def free(self) -> None:
        """Nothing is kept between calls."""

    def _said(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What the file says, float32 (N, channels, H, W)."""
        seen: NDArray[Any] = batch
        if not self._shape.whole_numbers:
            seen = batch.astype(np.float32) * self._scale + self._shift
        if self._shape.layout == "NCHW":
            seen = np.ascontiguousarray(seen.transpose(0, 3, 1, 2))
        said = answer(self._card.title, self._program, seen)
        return said if self._shape.layout == "NCHW" else said.transpose(0, 3, 1, 2)

    def _bytes(self, said: NDArray[np.float32]) -> NDArray[np.uint8]:
        if self._shape.answer == "picture":
            if not self._shape.whole_numbers:
                said = (said - self._shift[:, None, None]) / self._scale[:, None, None]
            said = np.clip(said, 0.0, 255.0)
            return cast(NDArray[np.uint8], np.rint(said).astype(np.uint8))
        probability = foreground(said, self._shape.answer)
        share = np.clip(probability, 0.0, 1.0) * 255.0
        return cast(NDArray[np.uint8], np.rint(share).astype(np.uint8))


def foreground(said: NDArray[np.float32], kind: Answer) -> NDArray[np.float32]:
    """The probability of each foreground class of (N, channels, H, W): of one channel by the
    logistic function, of several, the first of which is the background, by softmax."""
    single = said.shape[1] == 1
    if kind == "probability":
        return said if single else said[:, 1:]
    if single:
        return cast(NDArray[np.float32], 1.0 / (1.0 + np.exp(-np.clip(said, -60.0, 60.0))))
    lead = np.exp(said - said.max(axis=1, keepdims=True))
    return cast(NDArray[np.float32], lead[:, 1:] / lead.sum(axis=1, keepdims=True))


def compiled(name: str, content: bytes) -> Any:
    """The program of an ONNX file for any size it takes. Raises ModelError: what OpenVINO cannot
    read or run, in its own words as details."""
    core = import_openvino().Core()
    try:
        model = core.read_model(content, b"")
        hints = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}
        return core.compile_model(model, "CPU", hints)
    except _REFUSED as error:
        raise ModelError(
            tr(
                "OpenVINO cannot run {name}: {reason}; ask its author for a file of opset 17 "
                "with ordinary operators.",
                name=name,
                reason=_reason(error),
            ),
            str(error)[:4000],
        ) from error


def answer(name: str, program: Any, seen: NDArray[Any]) -> NDArray[np.float32]:
    """The only output for the only input, as float32. Raises OutOfMemory and ModelError."""
    try:
        request = program.create_infer_request()
        request.infer({0: seen})
        return np.asarray(request.get_output_tensor(0).data).astype(np.float32)
    except _REFUSED as error:
        if out_of_memory(error):
            raise OutOfMemory(str(error)) from error
        raise ModelError(
            tr("{name} could not run on this picture; choose another model.", name=name),
            str(error)[:4000],
        ) from error


def _reason(error: Exception) -> str:
    """What the library means, in a few of its own words."""
    words = str(error)
    for sign in ("not supported", "nsupported", "does not support", "No conversion rule"):
        if sign in words:
            return tr("it uses an operator that is not known")
    return tr("its operators cannot be read")
