"""Task-driven enlarging of Sentinel-2 pictures: how exactly must masks and truth lie on the ground?

Mapped roads and buildings, and pictures of another satellite, lie up to some pixels beside what was
measured. Not in the summary that the method is from, which gives no figures.
"""

from __future__ import annotations

import dataclasses

from inspector.train.experiments import shifts
from inspector.train.experiments.experiment import Experiment, Row, Table
from inspector.train.experiments.land import (
    BUILDINGS,
    PSNR,
    ROADS,
    SCENES,
    TOLERANT_PSNR,
    LandTraining,
    compared,
)
from inspector.train.sat_data import Misplacement
from inspector.train.sat_recipe import SAT_RECIPES, SatLossRecipe, SatRecipe

EPOCHS = 6
_STEPS = 40
_LONGER = 3
_SHIFTS_PX = (0, 1, 2, 3, 4)
_COLUMNS = (PSNR, TOLERANT_PSNR, ROADS, BUILDINGS)
_IMAGE = SatLossRecipe()
_TASKS = SatLossRecipe(image=1.0, roads=0.5, buildings=0.5, consistency=0.5)
_MASKS = SatLossRecipe(image=0.0, roads=0.5, buildings=0.5, consistency=1.0)


def experiment() -> Experiment:
    """See the module."""
    held_out = SCENES.count // 6
    return Experiment(
        name="sentinel2",
        title="Shifts and the losses of task-driven super-resolution",
        settings=(
            f"Networks are HAT-light on {SCENES.count - held_out} rendered scenes, one date, three "
            f"times the size; every row goes on for a few epochs of {_STEPS} steps from the same "
            f"network, which was trained {_LONGER} times as long for the image alone. Scores are "
            f"of {held_out} other scenes, where everything lies in its place; IoU is that of a "
            "small segmenter which was trained for this experiment and from which no row learns. "
            "A pixel is one of the enlarged picture, 3.3 m; each window is shifted in another "
            "direction, by chance. The summary has no figures to compare with."
        ),
        epochs=EPOCHS,
        tables=(_losses(), _tasks(), _masks_alone(), _truth()),
    )


def _losses() -> Table:
    return Table(
        "What a shift does to a loss",
        shifts.COLUMNS,
        tuple(shifts.row(shift_px) for shift_px in _SHIFTS_PX),
        "Losses of the true picture when truth and masks lie beside it; nothing is trained. 0 is "
        "the loss without a shift, 1 that of the picture enlarged bicubically: above 1 a loss "
        "prefers a blurred picture to a sharp one that is shifted.",
    )


def _tasks() -> Table:
    rows = [
        _row(f"tasks-{px}", f"for tasks, masks {px} px beside", _TASKS, px) for px in _SHIFTS_PX
    ]
    return Table(
        "Learning for tasks with shifted masks",
        _COLUMNS,
        (
            compared("bicubic", "bicubic", "bicubic"),
            _row("image", "for the image alone", _IMAGE),
            *rows,
            _row("another-seed", "for tasks, masks in place, another seed", _TASKS, chance=1),
            compared("truth", "the truth", "truth"),
        ),
        "Differences as large as between the two rows with masks in place are chance.",
    )


def _masks_alone() -> Table:
    return Table(
        "Learning from shifted masks and the measurement, without a true picture",
        _COLUMNS,
        tuple(
            _row(f"masks-{px}", f"masks {px} px beside", _MASKS, px) for px in _SHIFTS_PX if px != 1
        ),
    )


def _truth() -> Table:
    tolerant = SatLossRecipe(tolerant=True)
    return Table(
        "Learning for the image from a shifted truth",
        _COLUMNS,
        (
            _row("image", "L1, truth in place", _IMAGE),
            _row("image-2", "L1, truth 2 px beside", _IMAGE, truth_px=2),
            _row("tolerant", "tolerant of 3 px, truth in place", tolerant),
            _row("tolerant-2", "tolerant of 3 px, truth 2 px beside", tolerant, truth_px=2),
        ),
        "The tolerant loss does not fix where things lie; cPSNR allows for that, PSNR does not.",
    )


def _row(
    name: str,
    title: str,
    loss: SatLossRecipe,
    masks_px: int = 0,
    truth_px: int = 0,
    chance: int = 0,
) -> Row:
    misplaced = Misplacement(masks_px, truth_px) if masks_px or truth_px else None
    recipe = dataclasses.replace(_recipe(loss, chance), misplaced=misplaced)
    return LandTraining(recipe, _start()).row(name, title)


def _start() -> LandTraining:
    recipe = _recipe(_IMAGE)
    rate = SAT_RECIPES.read("hat-light").optimiser
    return LandTraining(dataclasses.replace(recipe, optimiser=rate), longer=_LONGER, kept=True)


def _recipe(loss: SatLossRecipe, chance: int = 0) -> SatRecipe:
    base = SAT_RECIPES.read("hat-light")
    # As in the epochs with tasks of hat-light-task, whatever counts.
    rate = 2e-4
    return dataclasses.replace(
        base,
        seed=base.seed + chance,
        loss=loss,
        optimiser=dataclasses.replace(base.optimiser, learning_rate=rate),
        schedule=dataclasses.replace(
            base.schedule, steps=_STEPS, task_rate=1.0, warmup_epochs=0, ema_decay=0.98
        ),
    )
