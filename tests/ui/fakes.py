"""What tests of the window need instead of models, reports and cameras. No torch, no report.

`draw_photo` writes a small JPEG with dark cracks on grey; `services` holds functions that do the
real thing's shape of work at once: the "model" says that dark is crack.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np

from inspector.core.annotation import Annotation, CrackMeasures, Judged, Status
from inspector.core.batch import (
    BatchItem,
    BatchSettings,
    ItemPlan,
    Piece,
    PieceFailed,
    PieceMade,
)
from inspector.core.card import (
    EnhanceSpec,
    InputSpec,
    ModelCard,
    ReferenceSpec,
    RestoreSpec,
    Score,
    TileSpec,
    WeightsSpec,
)
from inspector.core.check import Check
from inspector.core.document import Document, Scale, SeverityPreset, SourceEntry
from inspector.core.enhanced import BICUBIC, EnhancedPicture
from inspector.core.errors import ExportError, ModelError
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.inspection import Inspection
from inspector.core.lesson import Lesson, LessonState, LessonStep
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Mask, Provenance
from inspector.core.model_cost import Cost, sha256_of
from inspector.core.progress import Progress
from inspector.core.resolution_delta import DeltaRow, DeltaTable
from inspector.core.resolution_trial import (
    Likeness,
    ResolutionTrial,
    TrialRequest,
    TruthKind,
    Version,
)
from inspector.core.restoration import MODES, Guards, Mode, Restoration, settings_text
from inspector.core.settings import DeviceChoice
from inspector.core.shape import Shape
from inspector.imaging.detect_private import Proposal
from inspector.imaging.error_map import found, signed_error
from inspector.imaging.line_measures import measure_line
from inspector.imaging.resample import enlarged, resized_map
from inspector.imaging.tone import rgb8
from inspector.io.source import entry_for, open_source
from inspector.ui.services import (
    BatchWork,
    ChosenReference,
    DeviceChoiceInfo,
    Gap,
    Marks,
    Opener,
    Outcomes,
    Sample,
    SampleKind,
    Services,
)

WIDTH_PX, HEIGHT_PX = 320, 240
CRACKS = (((30, 40), (290, 60)), ((160, 90), (170, 220)))
"""Two cracks on every drawn photo: one across, one along."""


def draw_photo(path: Path, seed: int = 0, cracks: bool = True) -> Path:
    """A grey, noisy JPEG of 320 x 240 with two dark cracks."""
    noise = np.random.default_rng(seed).normal(150, 6, (HEIGHT_PX, WIDTH_PX, 1))
    pixels = np.repeat(noise, 3, axis=2).clip(0, 255).astype(np.uint8)
    if cracks:
        for start, end in CRACKS:
            cv2.line(pixels, start, end, (25, 25, 25), 5, cv2.LINE_AA)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes())
    return path


def mask_of(frame: Frame, model_id: str = "fake") -> Mask:
    """Darkness as probability: 255 for black, 0 from grey 120 on."""
    grey = frame.pixels[..., 0].astype(np.float32)
    probability = np.clip((120.0 - grey) * 2.6, 0, 255).astype(np.uint8)
    made = Provenance(model_id, "0" * 64, "fake", "cpu", "float32", 512, 64, "0", 0.01)
    return Mask(probability[None], ("crack",), made, frame.origin)


def card(
    card_id: str = "fake",
    title: str = "Fake cracks",
    trained: bool = True,
    commercial: bool = True,
) -> ModelCard:
    """A model card as the real ones are."""
    weights = WeightsSpec("ab" * 32, "Research only", commercial, ("DeepCrack", "CFD"), "fake", 1)
    return ModelCard(
        id=card_id,
        title=title,
        task="segment",
        net="fake",
        domains=("pavement",),
        hyper={},
        input=InputSpec(("red", "green", "blue"), (0, 1), (0.5,) * 3, (0.5,) * 3, 8),
        tile=TileSpec(512, 64),
        labels=("crack",),
        weights=weights if trained else None,
        scores=(Score("drawn photos", "crack IoU", 0.9),) if trained else (),
        params=610_000,
        macs=1_660_000_000,
        macs_at=(400, 400),
        description="Says that dark is crack.",
    )


def enlarger(card_id: str = "dsrnet-lite", trained: bool = True) -> ModelCard:
    """The card of a model that enlarges."""
    return replace(
        card(card_id, f"Fake {card_id}", trained),
        task="reference_enhance",
        domains=("sewer",),
        labels=(),
        enhance=EnhanceSpec(4, True),
        reference=ReferenceSpec(4, 0),
    )


def brought(title: str) -> ModelCard:
    """The card of a model that the user brought."""
    return replace(
        enlarger(title.lower()),
        title=title,
        task="enhance",
        net="spandrel",
        hyper={"architecture": "SPAN"},
        domains=("sewer", "pavement"),
        scores=(),
        enhance=EnhanceSpec(2, False),
        reference=None,
        weights=WeightsSpec("cd" * 32, "unknown: ask its author", False, ("unknown",), "", 0),
    )


GUARDS = {mode: Guards(20.0, 3.0) for mode in MODES}


def restorer(card_id: str = "surface", trained: bool = True) -> ModelCard:
    """The card of a model that restores."""
    return replace(
        card(card_id, f"Fake {card_id}", trained),
        task="restore",
        restore=RestoreSpec(GUARDS),
    )


def restored(frame: Frame, model_id: str = "surface", mode: Mode = "dark") -> Restoration:
    """A surface of one grey, and what is darker than it."""
    picture = np.asarray(frame.pixels)
    surface = np.full_like(picture, 150)
    made = Provenance(
        model_id, "2" * 64, "fake", "cpu", "float32", 256, 128, "0", 0.01,
        settings=settings_text(mode, GUARDS[mode]),
    )  # fmt: skip
    return Restoration(
        Frame(surface, frame.origin),
        np.rint(signed_error(picture, surface)).astype(np.int16),
        found(picture, surface, mode, GUARDS[mode]),
        mode,
        ("crack",),
        made,
    )


def enhanced(frame: Frame, model_id: str = "dsrnet-lite", reference: str = "") -> EnhancedPicture:
    """Four times as large, 20 grey levels brighter than bicubic; depth is nearer to the right."""
    pixels = np.asarray(frame.pixels)
    height, width = pixels.shape[:2]
    large = np.clip(enlarged(pixels, 4, 0, height).astype(int) + 20, 0, 255).astype(np.uint8)
    depth = resized_map(np.array([[0.2, 0.8]], np.float32), width, height)
    made = Provenance(model_id, "1" * 64, "fake", "cpu", "float32", 64, 16, "0", 0.01)
    return EnhancedPicture(Frame(large, frame.origin), 4, made, depth, reference)


def enlarged_map(
    path: Path, index: int, window: Window, model_id: str = "hat-light"
) -> EnhancedPicture:
    """Three times as large, bicubic, and nowhere far from what was measured but to the right."""
    with contextlib.closing(open_source(path)) as source:
        frame, facts = source.read(index, window), source.info(index).map_facts
    assert facts is not None
    pixels = np.asarray(frame.pixels).astype(np.uint16)
    large = enlarged(pixels, 3, 0, pixels.shape[0])
    made = Provenance(model_id, "3" * 64, "fake", "cpu", "float32", 96, 32, "0", 0.01)
    place = facts.georeference
    if place is not None:
        place = place.moved(*frame.origin).enlarged(3)
    apart = resized_map(np.array([[0.0, 0.05]], np.float32), frame.width_px, frame.height_px)
    return EnhancedPicture(
        Frame(large, frame.origin), 3, made, None, "", replace(facts, georeference=place), apart
    )


def roads_of(frame: Frame, facts: MapFacts, model_id: str = "road-building") -> Mask:
    """What is brighter than the middle is road, what is darker is building."""
    grey = frame.pixels[..., 0].astype(np.float32)
    bright = np.where(grey > np.median(grey), 255, 0).astype(np.uint8)
    made = Provenance(model_id, "4" * 64, "fake", "cpu", "float32", 512, 64, "0", 0.01)
    return Mask(np.stack([bright, 255 - bright]), ("road", "building"), made, frame.origin)


def lesson_step(epoch: int, epochs: int) -> LessonStep:
    """Where a lesson stands: the loss is halved by each epoch, the preview gets brighter."""
    loss = 0.5**epoch
    left, restored, whole = (
        np.full((256, 256, 3), grey, np.uint8) for grey in (0, min(40 * epoch, 255), 150)
    )
    return LessonStep(epoch, epochs, loss, 1.1 * loss, 1.1 * loss, left, restored, whole)


@dataclass
class Calls:
    """What the window asked the services to do."""

    pdfs: list[Path] = field(default_factory=list)
    csvs: list[Path] = field(default_factory=list)
    segmented: int = 0
    restored: list[str] = field(default_factory=list)
    """Of each restoration the mode asked for, "" for the usual one; of each judged again too."""
    enhanced: list[str] = field(default_factory=list)
    """Of each enhancement the model, then the reference."""
    clips: list[tuple[str, Path, range]] = field(default_factory=list)
    enhanced_maps: list[tuple[str, Path, int, Window]] = field(default_factory=list)
    """Of each enlarged part of a map the model, the map, the date and the part."""
    map_exports: list[tuple[str, Path, int, Window | None]] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    fail_pdf: bool = False
    private: list[Proposal] = field(default_factory=list)
    """What the search for faces, plates and text finds in every picture."""
    pages: int = 3
    learnt: list[Lesson] = field(default_factory=list)
    lessons: list[LessonState] = field(default_factory=list)
    """Begun and not finished, the newest first; a lesson goes on after its `epochs_done`."""
    epochs: int = 3
    """Of a lesson."""
    costs: list[Cost] = field(default_factory=list)
    """What was timed."""
    checks: list[Check] = field(default_factory=list)
    """What is amiss with the installation."""
    trials: list[TrialRequest] = field(default_factory=list)


def fake_trial(request: TrialRequest) -> ResolutionTrial:
    """Dark is crack; restoring brings half of what shrinking loses."""
    if request.frame is not None:
        shown, origin = rgb8(request.frame), request.frame.origin
    else:
        window = request.window or Window(0, 0, 32, 32)
        shown = np.full((window.height, window.width, 3), 150, np.uint8)
        shown[4:9, 3:-3] = 20
        origin = (window.x, window.y)
    marks = (shown[..., 0] < 80).astype(np.uint8)
    lost = marks.copy()
    lost[:, : lost.shape[1] // 2] = 0
    half = marks.copy()
    half[:, : half.shape[1] // 4] = 0
    likeness = Likeness(30.0, 0.9, 31.0, 0.92, 45.0)
    versions = [Version("HR", shown, marks, "1 % of the pixels", 0.1, None)]
    versions.append(Version("LR", shown, lost, "0.5 % of the pixels", 0.1, likeness))
    versions += [
        Version(name, shown, lost if name == BICUBIC else half, "some", 0.2, likeness)
        for name in request.restoring
    ]
    scores = {name: 50.0 if name == BICUBIC else 75.0 for name in request.restoring}
    table = DeltaTable("IoU", (DeltaRow("crack", 50.0, 100.0, scores),))
    truth = marks if request.truth is None else request.truth
    kind: TruthKind = "hr" if request.truth is None else "accepted"
    return ResolutionTrial(
        *(request.task_id, ("crack",), 4, origin, tuple(versions), table, kind, truth),
        "No perceptual distance: its weights are not at hand.",
    )


def plan_batch(
    item: BatchItem, opened: Opener, marks: Marks, base: Path, progress: Progress
) -> ItemPlan:
    """A piece for each frame and model; a video has as many frames as it says."""
    progress.step(0, 1)
    entry = entry_for(Path(item.path), base)
    count = entry.frame_count if entry.kind == "video" else 1
    frames = item.settings.frames.of(count, marks(entry)) if entry.kind == "video" else (0,)
    pieces = [
        Piece(n, model_id, "find", f"{entry.quick_key} {n} {model_id}")
        for n in frames
        for model_id in item.settings.models
    ]
    return ItemPlan(entry, tuple(pieces), entry.quick_key)


def run_batch(
    path: Path,
    settings: BatchSettings,
    entry: SourceEntry,
    todo: Sequence[Piece],
    opened: Opener,
    progress: Progress,
) -> Outcomes:
    """Dark is crack, on every frame; models named "fails" fail."""
    with opened(path) as source:
        for done, piece in enumerate(todo):
            progress.step(done, len(todo))
            if piece.model_id == "fails":
                yield PieceFailed(piece, ModelError("The model fails; choose another one."))
                continue
            frame = source.read(piece.frame, settings.region)
            yield PieceMade(piece, mask_of(frame, piece.model_id), 0.01)


def services(calls: Calls | None = None, cards: Sequence[ModelCard] | None = None) -> Services:
    """Services that work at once and note in `calls` what they were asked for."""
    noted = calls or Calls()
    usual = card(), card("untrained", "Untrained", False), enlarger()
    known = list(cards if cards is not None else usual)

    def segment(model_id: str, device: DeviceChoice, frame: Frame, progress: Progress) -> Mask:
        for tile in range(4):
            progress.step(tile, 4)
        noted.segmented += 1
        return mask_of(frame, model_id)

    def restore(
        model_id: str, device: DeviceChoice, frame: Frame, mode: Mode | None, progress: Progress
    ) -> Restoration:
        for tile in range(4):
            progress.step(tile, 4)
        noted.restored.append(mode or "")
        return restored(frame, model_id, mode or "dark")

    def judge(made: Restoration, frame: Frame, mode: Mode, progress: Progress) -> Restoration:
        progress.step(0, 1)
        noted.restored.append(f"again {mode}")
        return restored(frame, made.provenance.model_id, mode)

    def enhance(
        model_id: str,
        device: DeviceChoice,
        frame: Frame,
        reference: ChosenReference | None,
        progress: Progress,
    ) -> EnhancedPicture:
        for tile in range(4):
            progress.step(tile, 4)
        name = reference.name if reference else ""
        noted.enhanced += [model_id, name]
        return enhanced(frame, model_id, name)

    def enhance_clip(
        model_id: str,
        device: DeviceChoice,
        video: Path,
        frames: range,
        output: Path,
        progress: Progress,
    ) -> None:
        for number in frames:
            progress.step(number - frames[0], len(frames))
        noted.clips.append((model_id, video, frames))
        output.write_bytes(b"clip")

    def enhance_map(
        model_id: str,
        device: DeviceChoice,
        path: Path,
        index: int,
        window: Window,
        progress: Progress,
    ) -> EnhancedPicture:
        for tile in range(4):
            progress.step(tile, 4)
        noted.enhanced_maps.append((model_id, path, index, window))
        return enlarged_map(path, index, window, model_id)

    def enhance_map_to(
        model_id: str,
        device: DeviceChoice,
        path: Path,
        index: int,
        window: Window | None,
        output: Path,
        progress: Progress,
    ) -> None:
        for tile in range(4):
            progress.step(tile, 4)
        noted.map_exports.append((model_id, path, index, window))
        output.write_bytes(b"map")

    def find_on_map(
        model_id: str, device: DeviceChoice, frame: Frame, facts: MapFacts, progress: Progress
    ) -> Mask:
        for tile in range(4):
            progress.step(tile, 4)
        noted.segmented += 1
        return roads_of(frame, facts, model_id)

    def learn(
        lesson: Lesson,
        device: DeviceChoice,
        told: Callable[[LessonStep], None],
        progress: Progress,
    ) -> ModelCard:
        begun = [each for each in noted.lessons if each.lesson.model_id == lesson.model_id]
        done = begun[0].epochs_done if begun else 0
        for epoch in range(done, noted.epochs + 1):
            told(lesson_step(epoch, noted.epochs))
            if epoch < noted.epochs:
                progress.step(epoch, noted.epochs)
                forget_lesson(lesson.model_id)
                noted.lessons.insert(0, LessonState(lesson, epoch, noted.epochs))
        forget_lesson(lesson.model_id)
        noted.learnt.append(lesson)
        made = replace(card(lesson.model_id, lesson.title), task="restore")
        known.append(made)
        return made

    def forget_lesson(model_id: str) -> None:
        noted.lessons[:] = [each for each in noted.lessons if each.lesson.model_id != model_id]

    def add_model(path: Path, progress: Progress) -> tuple[ModelCard, bool]:
        progress.step(0, 1)
        if path.suffix == ".pth":
            raise ModelError(f"{path.name} is a pickle; ask its author for another file.")
        there = [each for each in known if each.title == path.stem]
        if not there:
            known.append(brought(path.stem))
        return (there or known[-1:])[0], not there

    def find_private(pixels: np.ndarray, progress: Progress) -> list[Proposal]:
        progress.step(0, 1)
        return noted.private

    def make_sample(kind: SampleKind, folder: Path, progress: Progress) -> Sample:
        inspection = Inspection(pipe_ref="MH1-MH2", method="QV") if kind == "sewer" else None
        return Sample([draw_photo(folder / f"sample_{i}.jpg", i) for i in range(3)], inspection)

    def write_pdf(document: Document, project: Path, path: Path, progress: Progress) -> None:
        progress.step(0, 2)
        if noted.fail_pdf:
            raise ExportError("The report cannot be written; choose another folder.", "disk full")
        path.write_bytes(b"%PDF-fake " + document.report.title.encode(errors="replace"))
        noted.pdfs.append(path)

    def write_csv(document: Document, project: Path, path: Path) -> None:
        path.write_text("findings\n", "utf-8")
        noted.csvs.append(path)

    def pdf_page(path: Path, page: int, width_px: int) -> np.ndarray:
        sheet = np.full((round(width_px * 1.414), width_px, 3), 255, np.uint8)
        cv2.putText(sheet, f"Page {page + 1}", (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 1, (0, 0, 0), 2)
        return sheet

    def take_costs(
        cards: Sequence[ModelCard], device: DeviceChoice, progress: Progress
    ) -> Sequence[Cost]:
        progress.step(0, 1)
        timed = [each for each in cards if each.trained]
        noted.costs[:] = [
            Cost(each.id, sha256_of(each), "fake", (512, 512), (0.01, 0.02, 0.04)) for each in timed
        ]
        return noted.costs

    def try_resolution(request: TrialRequest, progress: Progress) -> ResolutionTrial:
        progress.step(0, 1)
        noted.trials.append(request)
        return fake_trial(request)

    return Services(
        cards=lambda: tuple(known),
        segment=segment,
        restore=restore,
        judge=judge,
        prepare=lambda model_id, device: None,
        enhance=enhance,
        enhance_clip=enhance_clip,
        prepare_enhance=lambda model_id, device: None,
        enhance_map=enhance_map,
        enhance_map_to=enhance_map_to,
        find_on_map=find_on_map,
        learn=learn,
        lessons=lambda: tuple(noted.lessons),
        forget_lesson=forget_lesson,
        find_private=find_private,
        devices=lambda: (
            DeviceChoiceInfo("auto", "Automatic", True),
            DeviceChoiceInfo("cpu", "Processor", True),
            DeviceChoiceInfo("cuda", "Graphics card", False, "No NVIDIA graphics card was found."),
        ),
        make_sample=make_sample,
        report_gaps=lambda document, project, progress: tuple(noted.gaps),
        write_pdf=write_pdf,
        write_csv=write_csv,
        pdf_page_count=lambda path: noted.pages,
        pdf_page=pdf_page,
        check_installation=lambda opened, progress: tuple(noted.checks),
        versions=lambda: {"Inspector": "1.2.3", "Libraries": "numpy 2"},
        about_lines=lambda: ("Inspector 0",),
        notices=lambda: "",
        batch=BatchWork(lambda path, settings, opened: 1, plan_batch, run_batch),
        severity_presets=lambda: PRESETS,
        save_settings=lambda settings: None,
        write_plot=lambda plot, path: path.write_text(plot.title, "utf-8") and None,
        write_table=lambda rows, path: path.write_text(repr(rows), "utf-8") and None,
        known_costs=lambda: tuple(noted.costs),
        take_costs=take_costs,
        try_resolution=try_resolution,
        add_model=add_model,
        remove_model=known.remove,
    )


PRESETS = (
    SeverityPreset("Narrow roads", 3.0, 8.0, "for tests"),
    SeverityPreset("Wide roads", 6.0, 19.0, "for tests"),
)


def source(source_id: str, name: str = "", scale: float | None = None) -> SourceEntry:
    """A picture that exists only in a document."""
    return SourceEntry(
        id=source_id,
        kind="photo",
        path=f"photos/{name or source_id}.jpg",
        name=f"{name or source_id}.jpg",
        width_px=WIDTH_PX,
        height_px=HEIGHT_PX,
        size_bytes=1000,
        quick_key=source_id,
        sha256="c" * 64,
        scale=Scale(scale, "typed", "typed in") if scale else None,
    )


def measures(length_px: float = 100.0, width_px: float = 4.0, angle: float = 0.0) -> CrackMeasures:
    """Measures of a straight crack."""
    return CrackMeasures(
        length_px=length_px,
        width_mean_px=width_px,
        width_p95_px=width_px * 1.2,
        width_max_px=width_px * 1.5,
        width_p95_at=(1.0, 1.0),
        width_max_at=(2.0, 2.0),
        area_px=length_px * width_px,
        orientation_deg=angle,
        junctions=0,
    )


def finding(
    finding_id: str,
    source_id: str,
    status: Status = "accepted",
    length_px: float = 100.0,
    width_px: float = 4.0,
    confidence: float | None = None,
    angle: float = 0.0,
    **more: str,
) -> Annotation:
    """An annotation with measures; with a confidence it comes from a model."""
    ring = [(0, 0), (length_px, 0), (length_px, width_px), (0, width_px)]
    return Annotation(
        id=finding_id,
        frame=FrameRef(source_id),
        shape=Shape.of("region", [ring]),
        label="crack",
        status=status,
        origin="human" if confidence is None else "machine",
        measures=measures(length_px, width_px, angle),
        judged=None if confidence is None else Judged("result", "fake", confidence),
        **more,
    )


def line(line_id: str, source_id: str, points: Sequence[tuple[float, float]]) -> Annotation:
    """A measurement."""
    shape = Shape.of("line", [points])
    return Annotation(
        id=line_id,
        frame=FrameRef(source_id),
        shape=shape,
        label="length",
        purpose="measurement",
        line=measure_line(shape),
    )


def redaction(redaction_id: str, source_id: str, status: Status = "accepted") -> Annotation:
    """An area to blur, of 41 x 21 px from (10, 10) on."""
    ring = [(10, 10), (50, 10), (50, 30), (10, 30)]
    return Annotation(
        id=redaction_id,
        frame=FrameRef(source_id),
        shape=Shape.of("region", [ring]),
        label="face",
        status=status,
        origin="human" if status == "accepted" else "machine",
        purpose="redaction",
    )
