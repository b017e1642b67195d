"""Models for the window: torch is imported with the first one that runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from inspector import paths
from inspector.core.batch import BatchItem, BatchSettings, ItemPlan, Piece
from inspector.core.card import ModelCard
from inspector.core.document import SourceEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import ModelError
from inspector.core.frame import Frame
from inspector.core.language import tr
from inspector.core.lesson import Lesson, LessonStep
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.engine.ready import ReadyModels
from inspector.ui.services import BatchWork, ChosenReference, Marks, Opener, Outcomes


def enhance(
    models: ReadyModels,
    model_id: str,
    choice: DeviceChoice,
    frame: Frame,
    reference: ChosenReference | None,
    progress: Progress,
) -> EnhancedPicture:
    """Enlarge a frame with the reference that the window chose."""
    from inspector.engine.reference_enhance import Reference

    given = None
    if reference is not None:
        given = Reference(reference.frame, reference.to_reference, reference.name)
    return models.enhance(model_id, choice, frame, given, progress)


def why_no_learning() -> str:
    """A sentence in the field build; "" in others."""
    from inspector.engine import device

    return "" if device.torch_is_there() else tr(device.TRAINING_NEEDS_TORCH)


def learn(
    models: ReadyModels,
    lesson: Lesson,
    choice: DeviceChoice,
    told: Callable[[LessonStep], None],
    progress: Progress,
) -> ModelCard:
    """Learn a surface, with one core left to the window, and list its model. Raises ModelError, in
    the field build at once, and what learning raises."""
    from inspector.engine import device

    if why := why_no_learning():
        raise ModelError(why)
    from inspector.train import surface

    places = surface.Places(
        paths.models_dirs(), paths.user_data_dir(), paths.cache_dir() / "videos"
    )
    with surface.one_core_left():
        made = surface.learn(lesson, device.choose(choice).kind, places, told, progress)
    models.look_again()
    return made


def add_model(models: ReadyModels, path: Path, progress: Progress) -> tuple[ModelCard, bool]:
    """Look into a file and list its model."""
    from inspector.engine import community

    added = community.add_model(path, paths.models_dirs(), progress)
    models.look_again()
    return added.card, added.new


def remove_model(models: ReadyModels, card: ModelCard) -> None:
    """Take a model away that the user added."""
    from inspector.engine import community

    try:
        community.remove_model(card, paths.models_dirs())
    finally:
        models.look_again()


def batch_work(models: ReadyModels) -> BatchWork:
    """What a batch does with a file; torch is not imported before the first one."""

    def expect(path: Path, settings: BatchSettings, opened: Opener) -> int:
        from inspector.engine import batch_plan

        return batch_plan.expected_pieces(path, settings, opened)

    def plan(
        item: BatchItem, opened: Opener, marks: Marks, base: Path, progress: Progress
    ) -> ItemPlan:
        from inspector.engine import batch_plan

        return batch_plan.plan_item(item, models.catalog, opened, marks, base, progress)

    def run(
        path: Path,
        settings: BatchSettings,
        entry: SourceEntry,
        todo: Sequence[Piece],
        opened: Opener,
        progress: Progress,
    ) -> Outcomes:
        from inspector.engine import batch_item

        return batch_item.run_item(path, settings, entry, todo, models, opened, progress)

    return BatchWork(expect, plan, run)
