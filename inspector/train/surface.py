"""Learns a model of one surface from what an inspector marked as undamaged.

The weights begin with those of a model that restores surfaces already, where the list has one of
the same network; its terms then hold for the new model, too. A lesson that was stopped, or whose
program was killed, goes on after its last whole epoch.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from filelock import Timeout
from numpy.typing import NDArray
from safetensors import SafetensorError
from torch import Tensor

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError, SettingsError
from inspector.core.lesson import Lesson, LessonStep
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.weights import load_net, read_weights
from inspector.train.checkpoint import fingerprint
from inspector.train.lesson_store import Begun, LessonStore, Start, is_title
from inspector.train.restore_loop import RestoreTrainer
from inspector.train.restore_recipe import RESTORE_RECIPES, RestoreRecipe
from inspector.train.restore_store import card
from inspector.train.run_files import CHECKPOINT
from inspector.train.surface_export import export_surface
from inspector.train.surface_pictures import Taken, take

RECIPE = "surface"


@dataclass(frozen=True)
class Places:
    """The catalog's folders, the folder of the user's lessons and models, and that of the indexes
    of videos."""

    models: Sequence[Path]
    home: Path
    video_cache: Path


@contextlib.contextmanager
def one_core_left() -> Iterator[None]:
    """torch leaves a core to others, where there are more than one."""
    threads = torch.get_num_threads()
    torch.set_num_threads(max(1, min(threads, (os.cpu_count() or 2) - 1)))
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def learn(
    lesson: Lesson,
    device: str,
    places: Places,
    told: Callable[[LessonStep], None],
    progress: Progress,
    recipe: RestoreRecipe | None = None,
) -> ModelCard:
    """Learn a lesson to its end and return the card of its model, which is then in `home`/models.

    `told` is called before the first epoch and after each, in this thread. Without a recipe, the
    one named `RECIPE`. Raises Cancelled, SettingsError (too little is marked, another lesson than
    was begun, no space), SourceError (a picture is gone) or ModelError.
    """
    recipe = RESTORE_RECIPES.read(RECIPE) if recipe is None else recipe
    catalog, store = Catalog(places.models), LessonStore(places.home)
    _check(lesson, catalog, store)
    try:
        with store.locked():
            taken = _taken(lesson, recipe, store, places.video_cache, progress)
            begun = _begun(lesson, recipe, store, taken, catalog)
            made = _learnt(begun, recipe, taken, device, store, places, told, progress)
            store.finish(lesson.model_id)
    except Timeout as error:
        raise SettingsError(
            "Another window is learning a surface; wait until it has ended, then start again."
        ) from error
    except (OSError, SafetensorError) as error:
        raise SettingsError(
            "What was learnt cannot be kept on this disk; free some space or check its "
            "permissions, then go on.",
            str(error),
        ) from error
    return made


def _check(lesson: Lesson, catalog: Catalog, store: LessonStore) -> None:
    store.folder(lesson.model_id)
    if not is_title(lesson.title):
        raise SettingsError("The name of the surface has to be one line of text; change it.")
    known = {one.id for one in catalog.cards} | {bad.folder.name for bad in catalog.broken}
    if lesson.model_id in known:
        raise SettingsError(
            f"There is a model {lesson.model_id} already; give the surface another name."
        )


def _taken(
    lesson: Lesson, recipe: RestoreRecipe, store: LessonStore, cache: Path, progress: Progress
) -> Taken:
    before = store.begun(lesson.model_id)
    if before is not None and before.lesson.pictures != lesson.pictures:
        raise SettingsError(
            f"“{before.lesson.title}” was begun with other pictures or other areas; go on with "
            "those, or forget it and begin again."
        )
    return take(lesson.pictures, card(recipe, None, (), lesson.model_id), cache, progress)


def _begun(
    lesson: Lesson, recipe: RestoreRecipe, store: LessonStore, taken: Taken, catalog: Catalog
) -> Begun:
    """The lesson as it was begun before, or is begun now."""
    before, way = store.begun(lesson.model_id), fingerprint(recipe)
    if before is None:
        start = _start(recipe, catalog)
        begun = Begun(lesson, taken.digests, way, recipe.schedule.epochs, start)
        store.begin(begun)
        return begun
    title = before.lesson.title
    if before.digests != taken.digests:
        raise SettingsError(
            f"A picture of “{title}” was changed since it was begun; forget what was learnt and "
            "begin again."
        )
    if before.recipe != way:
        raise SettingsError(
            f"This version of Inspector learns in another way than when “{title}” was begun; "
            "forget what was learnt and begin again."
        )
    return before


def _start(recipe: RestoreRecipe, catalog: Catalog) -> Start | None:
    """The first trained model of the list with the recipe's network."""
    for one in catalog.cards:
        same = one.task == "restore" and one.net == recipe.net
        if same and dict(one.hyper) == dict(recipe.hyper) and one.weights is not None:
            terms = one.weights
            return Start(
                one.id, terms.sha256, terms.licence, terms.commercial_use, terms.training_data
            )
    return None


def _learnt(
    begun: Begun,
    recipe: RestoreRecipe,
    taken: Taken,
    device: str,
    store: LessonStore,
    places: Places,
    told: Callable[[LessonStep], None],
    progress: Progress,
) -> ModelCard:
    model_id = begun.lesson.model_id
    folder = store.folder(model_id)
    trainer = RestoreTrainer(
        recipe, [taken.learnt_from], [taken.held_out], folder, torch.device(device)
    )
    if begun.start is not None and not (folder / CHECKPOINT).exists():
        trainer.begin_with(_weights(begun.start, places.models))
    else:
        trainer.resume()
    trainer.run(progress, lambda entry: told(_step(trainer, entry)))
    seconds = sum(entry["seconds"] for entry in trainer.entries())
    # A bar that has arrived stays there.
    last = progress.part(999, 1000)
    return export_surface(begun, recipe, trainer, taken, seconds, store.made(model_id), last)


def _weights(start: Start, folders: Sequence[Path]) -> dict[str, Tensor]:
    found = Catalog(folders).card(start.model_id)
    if found.weights is None or found.weights.sha256 != start.sha256:
        raise ModelError(
            f"{found.title} was changed since the lesson was begun with it; forget what was learnt "
            "and begin again."
        )
    return load_net(found, read_weights(found, folders)).state_dict()


def _step(trainer: RestoreTrainer, entry: Mapping[str, float]) -> LessonStep:
    left, restored, whole = (_picture(planes) for planes in trainer.sample())
    return LessonStep(
        epoch=int(entry["epoch"]),
        epochs=trainer.recipe.schedule.epochs,
        loss=entry["loss"],
        held_out=entry["held_out"],
        least=entry["least"],
        left=left,
        restored=restored,
        whole=whole,
    )


def _picture(planes: Tensor) -> NDArray[np.uint8]:
    """(3, height, width) in [-1, 1] as uint8 (height, width, 3)."""
    values = ((planes.float() + 1.0) * 127.5).round().clamp(0, 255).to(torch.uint8)
    return np.ascontiguousarray(values.permute(1, 2, 0).cpu().numpy())
