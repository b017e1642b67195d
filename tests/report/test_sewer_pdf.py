"""Reports of pipe runs: what is on the pages, and what must not be."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from data.sewer import HEAD, coded, run
from PIL import Image
from pypdf import PdfReader

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document, ReportFields, ResultEntry, SourceEntry
from inspector.core.enhanced import STAMP, EnhancedPicture
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.inspection import Inspection
from inspector.core.mask import Provenance
from inspector.core.observation import PipeRing
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.photos import entry_for
from inspector.io.results import ResultStore
from inspector.paths import resources_dir
from inspector.report.enhanced_plates import EnhancedPlate, EnhancedPlates
from inspector.report.pages import page_count, render
from inspector.report.pdf import write_pdf
from inspector.report.reading import redactions
from inspector.standards.books import load_books
from inspector.standards.observations import observation_rows

BOOKS = load_books(resources_dir() / "standards")
PROVENANCE = Provenance("sr-net", "ab" * 32, "torch", "CPU", "float32", 64, 8, "1.0", 0.1)
MAGENTA = (255, 0, 255)
Draw = Callable[[np.ndarray], None]


def photo(folder: Path, key: str, head: Inspection | None = HEAD, draw: Draw | None = None) -> Any:
    pixels = np.random.default_rng(1).integers(90, 140, (240, 320, 3), dtype=np.uint8)
    if draw is not None:
        draw(pixels)
    path = folder / f"{key}.png"
    Image.fromarray(pixels).save(path)
    entry = entry_for(path, folder)
    # Two projects that differ in their pictures alone are to be the same.
    return replace(entry, id=key, inspection=head, quick_key="", size_bytes=1, sha256="0" * 64)


def enhanced(
    store: ResultStore, entry: SourceEntry, folder: Path, window: Window, reference: str = ""
) -> ResultEntry:
    """The part of a photo, 4 times as large by repetition."""
    pixels = np.asarray(Image.open(folder / f"{entry.id}.png"))[window.slices]
    large = np.ascontiguousarray(pixels.repeat(4, axis=0).repeat(4, axis=1))
    made = EnhancedPicture(Frame(large, (window.x, window.y)), 4, PROVENANCE, reference=reference)
    return store.write_enhanced(FrameRef(entry.id), made, "2026-05-31T10:00:00Z")


def texts(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def written(document: Document, folder: Path, name: str = "out.pdf", **more: Any) -> Path:
    fonts_dir = resources_dir() / "fonts"
    return write_pdf(document, folder, folder / name, fonts_dir=fonts_dir, books=BOOKS, **more)


def project(folder: Path, annotations: Sequence[Annotation], *sources: SourceEntry) -> Document:
    document = run(annotations, *(sources or (photo(folder, "v"),)))
    return edits.set_report(document, ReportFields(title="Harbour", inspected_on="2026-05-31"))


def here(annotation: Annotation, source_id: str = "v") -> Annotation:
    return replace(annotation, frame=FrameRef(source_id))


def test_a_run_is_reported_with_head_table_assessment_and_photo(tmp_path: Path) -> None:
    ring = PipeRing(160.0, 120.0, 100.0, "drawn")
    shape = Shape.of("region", [[(160, 21), (259, 120), (230, 50)]])
    crack = coded("a", "PL", 10.0, first="A", grade=3, grade_reason="a piece is out", ring=ring)
    crack = replace(here(crack), shape=shape, note="seen twice")
    other = here(coded("b", "CJ", 4.0, quantities=(35.0,), chainage_estimated=True))
    text = texts(written(project(tmp_path, [crack, other]), tmp_path))
    for words in (
        "Sewer inspection report",
        "Run W12-W13",
        "DN 800",
        "31 May 2026, 09:30",
        "trunk roads",
        "rupture, along the pipe",
        "4.00 m est.",
        "set by the inspector: a piece is out",
        "seen twice",
        "35 % (depth / diameter)",
        "circle of 100 px radius drawn by hand; pipe 800 mm; 4 mm/px there",
        "628 mm along the wall",
        "RI 4.25 (III)",
        "0.7 F + 0.1 K + 0.05 E + 0.15 T",
        "repair soon",
        "CJJ 181-2012",
    ):
        assert words in text.replace("\n", " "), words
    assert "Pavement" not in text
    assert "AASHTO" not in text
    assert STAMP not in text


def test_mandatory_fields_that_are_empty_are_marked_and_others_left_out(tmp_path: Path) -> None:
    head = replace(HEAD, travel="", weather="", lining="")
    text = texts(written(project(tmp_path, [], photo(tmp_path, "v", head)), tmp_path))
    assert text.count("not filled in") == 1
    assert "Weather" not in text
    assert "No observation is coded in this run." in text
    assert "Assessment" not in text


def test_findings_beside_a_run_keep_their_pages_and_numbers(tmp_path: Path, make_document) -> None:
    document = make_document(pictures=1)
    document = edits.add_sources(document, [photo(tmp_path, "v")])
    document = edits.put(document, here(coded("o", "BX", 3.0, quantities=(20.0,))))
    text = texts(written(document, tmp_path)).replace("\n", " ")
    for words in ("List of findings", "Run W12-W13", "AASHTO", "deformation", "Bands"):
        assert words in text
    assert "2 findings accepted. They are on 1 picture. The observations in pipes" in text
    assert "Sewer inspection report" not in text
    # The crack's numbers are 1 and 2; the observation comes after them.
    assert "3 BX · deformation" in text or "3BX · deformation" in text


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    document = project(tmp_path, [here(coded("a", "BX", 1.0, quantities=(20.0,)))])
    one, two = (written(document, tmp_path, name).read_bytes() for name in ("1.pdf", "2.pdf"))
    assert one == two


def test_hostile_and_long_texts_are_printed_as_they_are(tmp_path: Path) -> None:
    evil = "<b>x</b> & <img src='file:///etc/passwd'/> ]]> \0 \u202e =1+1"
    long = "管道内壁有一处很长的裂缝。" * 150
    head = replace(HEAD, pipe_ref=evil, street=long, remarks=long, start_node="X" * 300, area=evil)
    rows = [
        here(coded("a", "PL", 1.0, grade=4, grade_reason=evil * 10, note=long)),
        here(coded("b", "Q<b>", 2.0, note="W" * 900, enhanced_id="gone")),
        here(coded("c", "BX", None, book="gone", quantities=(1.0, None, 2.0), chainage_how=evil)),
    ]
    text = texts(written(project(tmp_path, rows, photo(tmp_path, "v", head)), tmp_path))
    assert "<b>x</b> & <img" in text.replace("\n", " ")
    assert text.count("管") >= 3 * 150
    assert "The enhanced picture is not there any more" in text.replace("\n", " ")


def test_missing_and_broken_frames_are_named_in_their_place(tmp_path: Path) -> None:
    gone = replace(photo(tmp_path, "gone"), path="nowhere.png")
    rows = [
        here(coded("a", "BX", 1.0, quantities=(2.0,)), "gone"),
        replace(coded("b", "BX", 2.0), frame=FrameRef("v", 7)),
        here(coded("c", "BX", 3.0)),
    ]
    path = written(project(tmp_path, rows, gone, photo(tmp_path, "v")), tmp_path)
    text = texts(path).replace("\n", " ")
    assert text.count("No picture") == 2
    assert text.count("Source, 320 × 240 px") == 1


def test_an_enhanced_picture_is_beside_its_source_with_stamp_and_origin(tmp_path: Path) -> None:
    store, entry = ResultStore(tmp_path / "results"), photo(tmp_path, "v")
    result = enhanced(store, entry, tmp_path, Window(40, 40, 160, 120), "frame 9")
    chosen = here(coded("a", "BX", 1.0, quantities=(20.0,), enhanced_id=result.id))
    document = edits.add_results(project(tmp_path, [chosen], entry), [result])
    path = written(document, tmp_path, results=store, runs=[PROVENANCE])
    text = texts(path).replace("\n", " ")
    # On the picture, below it, above the photos of the run, and in the method.
    assert text.count(STAMP) == 4
    assert "4 × 4 by sr-net; weights SHA-256 abababababababab…; reference: frame 9" in text
    assert "Source, 160 × 120 px" in text
    assert "The whole frame" in text
    sizes = {image.image.size for page in PdfReader(path).pages for image in page.images}
    assert (640, 480) in sizes


def secret(pixels: np.ndarray) -> None:
    pixels[100:140, 150:200] = MAGENTA
    pixels[100:140:7, 150:200] = 0


def noise(pixels: np.ndarray) -> None:
    pixels[100:140, 150:200] = np.random.default_rng(5).integers(
        0, 256, (40, 50, 3), dtype=np.uint8
    )


def redacted(
    folder: Path, draw: Draw, on: int | None, reference: str = ""
) -> tuple[Document, ResultStore]:
    """An observation with an enhanced picture of a photo with a secret, hidden on a frame."""
    folder.mkdir()
    store, entry = ResultStore(folder / "results"), photo(folder, "v", draw=draw)
    result = enhanced(store, entry, folder, Window(0, 0, 320, 240), reference)
    chosen = here(coded("a", "BX", 1.0, quantities=(20.0,), enhanced_id=result.id))
    document = edits.add_results(project(folder, [chosen], entry), [result])
    if on is not None:
        area = Shape.of("region", [[(150, 100), (199, 100), (199, 139), (150, 139)]])
        hidden = Annotation("h", FrameRef("v", on), area, "face", purpose="redaction")
        document = edits.put(document, hidden)
    return document, store


def plate(document: Document, store: ResultStore) -> EnhancedPlate | str | None:
    (row,) = observation_rows(document, BOOKS)
    return EnhancedPlates(document, store, redactions(document)).of(row)


def test_what_is_redacted_is_hidden_in_the_enhanced_picture_too(tmp_path: Path) -> None:
    shown = []
    for name, draw in (("secret", secret), ("noise", noise)):
        made = plate(*redacted(tmp_path / name, draw, on=0))
        assert isinstance(made, EnhancedPlate)
        assert made.picture.blurred
        shown.append(made.picture.jpeg)
    assert shown[0] == shown[1]
    pixels = np.asarray(Image.open(io.BytesIO(shown[0])))
    assert magenta(pixels) == 0
    plain = plate(*redacted(tmp_path / "plain", secret, on=None))
    assert isinstance(plain, EnhancedPlate)
    assert magenta(np.asarray(Image.open(io.BytesIO(plain.picture.jpeg)))) > 1000


def test_nothing_redacted_is_seen_on_a_page_with_an_enhanced_picture(tmp_path: Path) -> None:
    document, store = redacted(tmp_path / "p", secret, on=0)
    path = written(document, tmp_path / "p", results=store)
    assert sum(magenta(render(path, page, 900)) for page in range(page_count(path))) == 0
    assert "areas hidden" in texts(path)


def test_an_enhanced_picture_with_help_from_a_recording_with_hidden_areas_is_left_out(
    tmp_path: Path,
) -> None:
    helped = plate(*redacted(tmp_path / "helped", secret, on=5, reference="frame 5"))
    assert isinstance(helped, str)
    assert "is left out" in helped
    alone = plate(*redacted(tmp_path / "alone", secret, on=5))
    assert isinstance(alone, EnhancedPlate)


def test_an_enhanced_picture_of_another_frame_is_not_shown(tmp_path: Path) -> None:
    document, store = redacted(tmp_path / "p", noise, on=None)
    moved = replace(document.annotations["a"], frame=FrameRef("v", 3))
    found = plate(edits.put(document, moved), store)
    assert isinstance(found, str)
    assert "not there any more" in found


def magenta(pixels: np.ndarray) -> int:
    red, green, blue = (pixels[..., i].astype(int) for i in range(3))
    return int(((red - green > 60) & (blue - green > 60)).sum())


def test_progress_ends_full_and_counts_observations(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    rows = [here(coded(f"{i}", "BX", float(i), quantities=(2.0,))) for i in range(3)]
    progress = Progress(lambda done, total: steps.append((done, total)))
    written(project(tmp_path, rows), tmp_path, progress=progress)
    shares = [done / total for done, total in steps if total]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(set(shares)) > 5
