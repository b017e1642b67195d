"""Score models on what the people of a project accepted: precision, recall, F1 and IoU by pixels,
and how they change with the threshold.

Pictures that are marked as complete count with all their pixels. If none is, only what was judged
counts: accepted regions are damage, rejected ones and undamaged areas are none. Masks of earlier
runs of the same weights are used again, and new ones are kept in the project, so that a test that
was stopped goes on. Findings that were accepted from a model's own suggestions flatter it; the
output says how many there are."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from functools import partial
from math import nan
from pathlib import Path

from inspector.commands.arguments import add_device
from inspector.commands.console import complain, console_progress, plain, write_json
from inspector.core import edits, plot_kinds
from inspector.core.card import ModelCard
from inspector.core.document import Document
from inspector.core.errors import SettingsError
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask
from inspector.core.progress import Progress
from inspector.core.score_report import biased, report
from inspector.core.self_test import ModelTest, ScoredPart, ScorePlan, plan
from inspector.core.settings import DeviceChoice
from inspector.engine.ready import ReadyModels
from inspector.imaging.self_test import run_test, why_not
from inspector.io.photos import resolve
from inspector.io.project import ProjectFile
from inspector.io.source import open_source
from inspector.io.tested_masks import TestedMasks
from inspector.paths import cache_dir, models_dirs, resources_dir
from inspector.report.plot_file import check_suffix, write_plot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a file *.inspector.h5")
    parser.add_argument(
        "--model", required=True, nargs="+", metavar="ID", help="one or more of `inspector models`"
    )
    parser.add_argument(
        "--threshold", type=_share, default=0.5, metavar="P", help="0.01 to 0.99, 0.5 by default"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores here")
    parser.add_argument(
        "--plot", type=Path, metavar="FILE", help="draw the scores by threshold, as SVG or PNG"
    )
    add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Score the models and print or write the scores; 1 if some picture could not be scored."""
    if args.plot is not None:
        check_suffix(args.plot)
    file, opened = ProjectFile.open(args.project)
    with contextlib.closing(file):
        for notice in opened.notices:
            complain(notice)
        base = args.project.resolve().parent
        tester = _Tester(file, opened.document, base, opened.read_only, args.device)
        cards = tester.cards(dict.fromkeys(args.model))
        with console_progress("Testing") as progress:
            tests = [
                tester.test(card, progress.part(index, len(cards)))
                for index, card in enumerate(cards)
            ]
    names = tester.names
    if args.json is not None:
        write_json(args.json, report(tests, tester.plan, args.threshold, names))
    if args.plot is not None:
        curves = {test.title: test.pooled for test in tests}
        drawn = plot_kinds.by_threshold(curves, args.threshold, tester.plan.complete)
        write_plot(drawn, args.plot, resources_dir() / "fonts")
    _print(tests, tester.plan, args.threshold)
    for problem in dict.fromkeys(problem for test in tests for problem in test.problems):
        complain(problem)
    return int(any(test.problems for test in tests))


class _Tester:
    """Runs models on the pictures of an open project, and keeps their masks in it."""

    def __init__(
        self,
        file: ProjectFile,
        document: Document,
        base: Path,
        read_only: bool,
        device: DeviceChoice,
    ) -> None:
        self._file = file
        self._document = document
        self._base = base
        self._keeps = not read_only
        self._device = device
        self._models = ReadyModels(models_dirs(), cache_dir() / "videos")
        self.plan = plan(document)
        self.names = {part.frame: self._name(part.frame) for part in self.plan.parts}

    def cards(self, ids: Sequence[str] | dict[str, None]) -> list[ModelCard]:
        """The models of some ids. Raises SettingsError for one that cannot be scored."""
        known = {card.id: card for card in self._models.cards() if card.finds}
        found = []
        for model_id in ids:
            card = known.get(model_id)
            if card is None or not card.trained:
                raise SettingsError(
                    f"{model_id} is no trained model that finds something; choose one of: "
                    f"{', '.join(i for i, c in known.items() if c.trained)}."
                )
            why = why_not(card, self.plan)
            if why:
                raise SettingsError(why)
            found.append(card)
        return found

    def test(self, card: ModelCard, progress: Progress) -> ModelTest:
        """The scores of a model. Raises Cancelled."""
        masks = TestedMasks(self._file.results, self._document.results.values())
        last = ModelTest(card.id, card.title, len(self.plan.parts))

        def told(test: ModelTest) -> None:
            nonlocal last
            last = test

        run_test(card, self.plan, partial(self._mask, masks), told, progress)
        return last

    def _mask(
        self, masks: TestedMasks, card: ModelCard, part: ScoredPart, progress: Progress
    ) -> Mask:
        entry = self._document.sources[part.frame.source_id]
        kept = masks.find(card, part.frame, (entry.width_px, entry.height_px))
        if kept is not None:
            return kept
        with contextlib.closing(
            open_source(resolve(entry, self._base), cache_dir() / "videos")
        ) as source:
            frame = source.read(part.frame.index)
        if card.task == "restore":
            mask = self._models.restore(card.id, self._device, frame, None, progress).mask
        else:
            mask = self._models.segment(card.id, self._device, frame, progress)
        if self._keeps:
            before = self._document
            self._document = edits.add_results(before, [masks.keep(part.frame, mask)])
            self._file.append(before, self._document)
        return mask

    def _name(self, frame: FrameRef) -> str:
        entry = self._document.sources[frame.source_id]
        return entry.name if entry.frame_count == 1 else f"{entry.name} frame {frame.index}"


def _print(tests: Sequence[ModelTest], scored: ScorePlan, threshold: float) -> None:
    rows = [["", "IoU", "precision", "recall", "F1", "best F1", "at"]]
    for test in tests:
        pooled = test.pooled
        at, best = pooled.at(threshold), pooled.best
        at_best = (pooled.at(best).f1, best) if scored.complete else (nan, nan)
        values = (at.iou, at.precision, at.recall, at.f1, *at_best)
        rows.append([plain(test.title), *(f"{v:.4f}" if v == v else "-" for v in values)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(plain(scored.rule))
    print(f"Pooled over their pixels, at a threshold of {threshold:g}:")
    for row in rows:
        print("  ".join(map(str.ljust, row, widths)).rstrip())
    for test in tests:
        if words := biased(test, scored):
            print(f"{plain(test.title)}: {words}.")


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.01 <= value <= 0.99:
        raise argparse.ArgumentTypeError(f"{text!r} is no threshold from 0.01 to 0.99")
    return value
