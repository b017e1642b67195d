"""What a safetensors file holds, found by spandrel and by running it once."""

from __future__ import annotations

import warnings

import torch
from torch import Tensor

from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.model_facts import ModelFacts
from inspector.engine.spandrel_net import recognise
from inspector.engine.weights import parse_weights
from inspector.imaging.tiles import padded_length
from inspector.io.safetensors_header import check_header
from inspector.nets.counting import count

TRIED_PX = 48


def look_into_safetensors(name: str, content: bytes) -> ModelFacts:
    """The facts of a super-resolution network. Raises ModelError for anything else."""
    check_header(name, content)
    found = recognise(name, parse_weights(name, content))
    side = padded_length(TRIED_PX, found.multiple_of)
    answers: list[Tensor] = []
    found.net.register_forward_hook(lambda _net, _given, answer: answers.append(answer))
    try:
        with warnings.catch_warnings(), torch.inference_mode():
            warnings.simplefilter("ignore")
            cost = count(found.net, side, side, found.bands)
    except (RuntimeError, ValueError, TypeError, AssertionError, IndexError) as error:
        raise ModelError(
            tr(
                "{name} cannot be run: its network and weights do not go together; choose "
                "another file.",
                name=name,
            ),
            str(error)[:2000],
        ) from error
    (made,) = answers
    wanted = (1, found.bands, found.scale * side, found.scale * side)
    if tuple(made.shape) != wanted:
        raise ModelError(
            tr("{name} does not give the size it promises; choose another file.", name=name),
            f"{tuple(made.shape)} instead of {wanted}",
        )
    if not bool(torch.isfinite(made).all()):
        raise ModelError(tr("{name} gives no valid numbers; fetch the file once more.", name=name))
    notes = [] if found.tiles_advised else ["Its authors advise against tiles; seams may be seen."]
    return ModelFacts(
        task="enhance",
        architecture=found.architecture,
        bands=found.bands,
        scale=found.scale,
        classes=0,
        white=1,
        multiple_of=found.multiple_of,
        tile_px=0,
        params=cost.parameters,
        macs=cost.conv_macs,
        side_px=side,
        hyper={"architecture": found.architecture},
        notes=notes,
    )
