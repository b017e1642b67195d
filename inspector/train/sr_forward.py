"""One way to ask a network that enlarges, whether it looks at a reference or not."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn

from inspector.nets.reference_sr import ReferenceNet, SuperResolved, Taps
from inspector.train.sr_degrade import REFERENCES, Reference
from inspector.train.sr_views import Example


def looks_at_references(net: nn.Module) -> bool:
    """False for a network that enlarges a picture from itself alone (`nets.single_sr`)."""
    return isinstance(net, ReferenceNet)


def references_of(net: nn.Module) -> tuple[Reference, ...]:
    """The kinds of reference that make a difference to a network."""
    return REFERENCES if looks_at_references(net) else ("none",)


def enlarged_by(
    net: nn.Module,
    example: Example,
    known: Mapping[str, Tensor | None] | None = None,
    taps: Taps | None = None,
) -> SuperResolved:
    """What `net` makes of a batch; `known` depths are handed in where a network takes any."""
    if not looks_at_references(net):
        return SuperResolved(net(example.picture), None, None)
    made: SuperResolved = net(example.picture, example.reference, **(known or {}), taps=taps)
    return made
