"""What the input of an ONNX file says of itself: one picture, of which size and how many bands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from inspector.core.errors import ModelError
from inspector.core.language import mark, tr
from inspector.engine.runners.onnx_runner import Layout, OnnxShape

LEAST_PX, MOST_PX = 32, 2048
CHOOSE = mark("choose a file with one picture of 1 or 3 bands as input and one picture as output")


@dataclass(frozen=True)
class Signature:
    """What the input says of itself; `sides` are 0 where any will do."""

    shape: OnnxShape
    bands: int


def signature_of(name: str, program: Any) -> Signature:
    """What a compiled program takes. Raises ModelError for anything but a single picture of 1 or 3
    bands as input."""
    if len(program.inputs) != 1 or len(program.outputs) != 1:
        raise ModelError(
            tr(
                "{name} has {inputs} inputs and {outputs} outputs; {advice}.",
                name=name,
                inputs=len(program.inputs),
                outputs=len(program.outputs),
                advice=tr(CHOOSE),
            )
        )
    given = program.inputs[0]
    kind = given.element_type.get_type_name()
    if kind not in ("f32", "f16", "u8"):
        raise ModelError(
            tr(
                "{name} takes numbers of the kind {kind}; {advice}.",
                name=name,
                kind=kind[:20],
                advice=tr(CHOOSE),
            )
        )
    lengths = given.partial_shape
    if lengths.rank.is_dynamic or lengths.rank.get_length() != 4:
        raise ModelError(
            tr("{name} takes no single picture; {advice}.", name=name, advice=tr(CHOOSE)),
            str(lengths),
        )
    sides = [0 if one.is_dynamic else one.get_length() for one in lengths]
    if sides[0] not in (0, 1):
        raise ModelError(
            tr(
                "{name} takes {count} pictures at once; {advice}.",
                name=name,
                count=sides[0],
                advice=tr(CHOOSE),
            )
        )
    if sides[1] in (1, 3):
        height, width, bands = sides[2], sides[3], sides[1]
    elif sides[3] in (1, 3):
        height, width, bands = sides[1], sides[2], sides[3]
    else:
        raise ModelError(
            tr("{name} does not take 1 or 3 bands; {advice}.", name=name, advice=tr(CHOOSE)),
            str(lengths),
        )
    if bool(height) != bool(width):
        raise ModelError(
            tr(
                "{name} has one side fixed and one free; {advice}.",
                name=name,
                advice=tr(CHOOSE),
            ),
            str(lengths),
        )
    if height and not (min(height, width) >= LEAST_PX and max(height, width) <= MOST_PX):
        raise ModelError(
            tr(
                "{name} takes pictures of {width} x {height} pixels alone; choose a file of "
                "{least} to {most}, or of any size.",
                name=name,
                width=width,
                height=height,
                least=LEAST_PX,
                most=MOST_PX,
            )
        )
    layout: Layout = "NCHW" if sides[1] in (1, 3) else "NHWC"
    return Signature(OnnxShape(layout, height, width, "picture", kind == "u8"), bands)
