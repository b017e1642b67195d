"""The finished model of one surface: its guards, what was measured, and its terms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from inspector.core.card import ModelCard, Score
from inspector.core.progress import Progress
from inspector.engine.device import processor
from inspector.engine.restore import Restorer
from inspector.engine.runners.torch_runner import TorchRunner
from inspector.engine.weights import load_net, read_weights
from inspector.io.cards import write_card
from inspector.train.lesson_store import Begun
from inspector.train.recipe import Terms
from inspector.train.restore_evaluate import false_alarms
from inspector.train.restore_export import export
from inspector.train.restore_loop import RestoreTrainer
from inspector.train.restore_recipe import RestoreRecipe
from inspector.train.surface_pictures import Taken

OWN = "the user's own pictures"
HELD_OUT = "undamaged areas of the lesson, held out"
JUDGED_ON = 40
"""Held-out windows on which false alarms are counted."""


def export_surface(
    begun: Begun,
    recipe: RestoreRecipe,
    trainer: RestoreTrainer,
    taken: Taken,
    seconds: float,
    folder: Path,
    progress: Progress,
) -> ModelCard:
    """Write weights and card into `folder`, whose name is the model's id. `seconds` is how long all
    was learnt. Raises ModelError and Cancelled."""
    start = begun.start
    words = "fresh weights"
    licence, commercial_use = OWN, True
    if start is not None:
        words = f"the weights of {start.model_id} ({start.sha256[:12]})"
        licence = f"{OWN}; begun with {start.model_id}: {start.licence}"
        commercial_use = start.commercial_use
    own = replace(
        recipe,
        title=begun.lesson.title,
        description=f"{recipe.description} It began with {words}.",
        terms=Terms(licence, commercial_use),
    )
    learnt_from = [taken.learnt_from]
    bare = export(
        own, trainer.best, trainer.held_out_loss, learnt_from, {}, folder, progress.part(0, 2)
    )
    assert bare.weights is not None
    # As it will be read again: what is measured is what was written.
    net = load_net(bare, read_weights(bare, [folder.parent]))
    model = Restorer(bare, processor(), TorchRunner(net, bare, "cpu"))
    rng = np.random.default_rng((recipe.seed, 2))
    windows = [taken.held_out.draw(rng) for _ in range(JUDGED_ON)]
    alarms = false_alarms(model, windows, progress.part(1, 2))
    loss = trainer.held_out_loss(net.to(trainer.device))
    scores = [
        Score(HELD_OUT, "restoration loss", round(loss, 4)),
        *(Score(HELD_OUT, f"marked percent, {mode}", share) for mode, share in alarms.items()),
        Score("this computer", "seconds of learning", round(seconds, 1)),
    ]
    area = f"{taken.area_px / 1e6:.2f} megapixels marked in {taken.frames} pictures of one's own"
    data = (area, *(start.training_data if start is not None else ()))
    made = replace(bare, weights=replace(bare.weights, training_data=data), scores=tuple(scores))
    write_card(made, folder)
    return made
