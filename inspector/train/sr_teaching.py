"""What a super-resolution network learns from: its losses, and the networks that these need."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.errors import SettingsError
from inspector.nets import discriminator
from inspector.nets.reference_sr import SCALE, SuperResolved, Taps
from inspector.train.attention_distillation import AttentionDistillation
from inspector.train.sr_forward import enlarged_by
from inspector.train.sr_losses import (
    Perceptual,
    critic_loss,
    depth,
    fooling_loss,
    reconstruction,
)
from inspector.train.sr_recipe import SrLossRecipe
from inspector.train.sr_views import Example

_PROBE_PX = 32


@dataclass(frozen=True)
class Helpers:
    """Networks that are there already: the teacher, and the features of the perceptual loss."""

    teacher: nn.Module | None = None
    features: nn.Module | None = None


class Teaching(nn.Module):
    """The losses of a recipe with all that trains along: the critic, and the attention of the
    distillation. `teacher` and `features` stay as they are and outside of checkpoints.

    Where `depth_is_seen` already, by the network's own part that does not learn any more, examples
    bring it along, and a teacher gets the same. Raises SettingsError when a loss counts whose
    helper is missing, or which the network cannot have.
    """

    def __init__(
        self, loss: SrLossRecipe, net: nn.Module, helpers: Helpers, depth_is_seen: bool = False
    ) -> None:
        super().__init__()
        self.loss = loss
        self.depth_is_seen = depth_is_seen
        self.critic = discriminator.build() if loss.adversarial else None
        self.attention = nn.ModuleDict()
        # In a dictionary, or they would be saved and trained along.
        self._frozen: dict[str, nn.Module] = {}
        if loss.distils:
            if helpers.teacher is None:
                raise SettingsError(
                    "This recipe distils a teacher; name a trained one with --teacher."
                )
            self._frozen["teacher"] = helpers.teacher.eval().requires_grad_(False)
            if loss.distil_attention:
                self._pay_attention(helpers.teacher, net)
        if loss.perceptual:
            if helpers.features is None:
                raise SettingsError(
                    "This recipe needs VGG16's weights; set INSPECTOR_DATA to the folder whose "
                    "weights folder has them."
                )
            self._frozen["perceptual"] = Perceptual(helpers.features)

    def frozen_to(self, device: torch.device) -> None:
        """Move what does not train to a device."""
        for module in self._frozen.values():
            module.to(device)

    def forward(self, net: nn.Module, batch: Example) -> tuple[Tensor, dict[str, Tensor], Tensor]:
        """The network's loss, its terms, and the picture the network made. The critic's
        parameters must not ask for gradients."""
        taps = Taps() if len(self.attention) else None
        known: dict[str, Tensor | None] = {}
        if self.depth_is_seen:
            known = {"depth": batch.depth, "reference_depth": batch.reference_depth}
        made = enlarged_by(net, batch, known, taps)
        picture = made.picture.float()
        loss = self.loss
        terms = {"reconstruction": reconstruction(picture, batch.target)}
        if loss.depth and made.depth is not None and not self.depth_is_seen:
            terms["depth"] = self._depth(made, batch)
        if "perceptual" in self._frozen:
            terms["perceptual"] = self._frozen["perceptual"](picture, batch.target).float()
        if self.critic is not None:
            logits = self.critic(batch.target).float(), self.critic(picture).float()
            terms["adversarial"] = fooling_loss(*logits)
        if "teacher" in self._frozen:
            theirs = Taps() if taps is not None else None
            with torch.no_grad():
                wanted = enlarged_by(self._frozen["teacher"], batch, known, theirs)
            terms["distil_output"] = reconstruction(picture, wanted.picture)
            if taps is not None and theirs is not None:
                terms["distil_attention"] = self._attend(theirs, taps)
        total = sum(getattr(loss, name) * value for name, value in terms.items())
        assert isinstance(total, Tensor)
        return total, terms, picture

    def critic_loss(self, batch: Example, picture: Tensor) -> Tensor:
        """What the critic minimises in its turn, over the picture the network made."""
        assert self.critic is not None
        real, made = self.critic(batch.target), self.critic(picture.detach())
        return critic_loss(real.float(), made.float())

    @staticmethod
    def _depth(made: SuperResolved, batch: Example) -> Tensor:
        assert made.depth is not None
        assert made.reference_depth is not None
        truth = batch.reference_depth
        if truth is None:
            truth = functional.avg_pool2d(batch.depth, SCALE)
        return depth(made.depth, batch.depth, made.reference_depth, truth)

    def _attend(self, teacher: Taps, student: Taps) -> Tensor:
        """Eq. 21: the mean over the encoders, each with its own attention, and over the picture and
        the reference, where both have looked at one."""
        losses = []
        for kind, attention in self.attention.items():
            streams = [
                attention(getattr(teacher, name), getattr(student, name))
                for name in (kind, f"reference_{kind}")
                if getattr(teacher, name) and getattr(student, name)
            ]
            losses.append(sum(streams) / len(streams))
        mean = sum(losses) / len(losses)
        assert isinstance(mean, Tensor)
        return mean

    def _pay_attention(self, teacher: nn.Module, net: nn.Module) -> None:
        theirs, ours = _channels(teacher), _channels(net)
        for kind in ("colour", "depth"):
            if theirs[kind] and ours[kind]:
                self.attention[kind] = AttentionDistillation(theirs[kind], ours[kind])
        if not len(self.attention):
            raise SettingsError(
                "Teacher and network have no encoders in common; set distil_attention to 0."
            )


def _channels(net: nn.Module) -> dict[str, list[int]]:
    """How many channels each tapped feature has, by the kind of encoder."""
    taps = Taps()
    probe = torch.zeros(1, 3, _PROBE_PX, _PROBE_PX, device=next(net.parameters()).device)
    with torch.no_grad():
        net(probe, torch.zeros(1, 3, 64, 64, device=probe.device), taps=taps)
    return {kind: [maps.shape[1] for maps in getattr(taps, kind)] for kind in ("colour", "depth")}
