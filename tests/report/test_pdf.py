from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspector.core import edits
from inspector.core.annotation import LineMeasures, OnEnhanced
from inspector.core.card import ModelCard
from inspector.core.document import Document, ReportFields, Signature
from inspector.core.errors import Cancelled, ExportError
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.report import pdf
from inspector.report.pdf import write_pdf

Write = Callable[..., "Printed"]


class Printed:
    """A written report, read back by another library."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reader = PdfReader(path)
        self.pages = [page.extract_text() for page in self.reader.pages]
        self.text = "\n".join(self.pages)

    @property
    def flat(self) -> str:
        """The text with every line break as a space."""
        return re.sub(r"\s+", " ", self.text)

    @property
    def squeezed(self) -> str:
        """The text without the white space that line breaks make."""
        return re.sub(r"\s+", "", self.text)


@pytest.fixture
def write(tmp_path: Path, fonts_dir: Path) -> Write:
    def write_it(document: Document, name: str = "out.pdf", **more: object) -> Printed:
        path = tmp_path / name
        write_pdf(document, tmp_path, path, fonts_dir=fonts_dir, **more)  # type: ignore[arg-type]
        return Printed(path)

    return write_it


def test_the_report_says_what_was_found(make_document, card: ModelCard, write: Write) -> None:
    run = Provenance("net-a", "x", "OpenVINO", "CPU", "f32", 512, 64, "1.0", 2.0, ("smaller tile",))
    printed = write(make_document(pictures=3), models=[card], runs=[run])
    text = printed.text
    for said in (
        "Main road",
        "P-7",
        "City of Foo",
        "Bar Ltd",
        "Ana Roe",
        "28 May 2026",
        "Seal before winter.",
        "3 pictures inspected. 6 findings accepted. They are on 3 pictures. 3 suggestions were",
        "720 mm",  # the total length
        "road 2.png",
        "note of 2-2",
        "28 May 2026, 09:01:00",
        "a shadow",
        "Net A (confidence high), accepted",
        "c0ffee" * 10,
        "Commercial use is not permitted",
        "OpenVINO on CPU, f32, tiles of 512 px with 64 px overlap, Inspector 1.0; smaller tile",
        "low up to 2 mm mean width, moderate up to 10 mm",
        f"{2:064x}",
    ):
        assert said in text, said
    assert text.count("Transverse crack") == 6 + 3  # and what was rejected
    assert text.count("Severity: moderate") == 6
    assert "note of 0-1" not in text  # rejected


def test_a_model_that_the_user_brought_is_named_as_such(
    make_document, card: ModelCard, write: Write
) -> None:
    text = write(make_document(pictures=1), models=[replace(card, net="onnx")]).flat
    assert "nobody who makes Inspector trained or measured it" in text
    assert "Commercial use is not permitted" not in text


def test_how_a_restoring_model_was_set_stands_beside_it(
    make_document, card: ModelCard, write: Write
) -> None:
    settings = "error map by mode paper, error from 45, contrast from 6"
    run = Provenance("dark-otsu", "", "opencv", "CPU", "f32", 0, 0, "1.0", 2.0, settings=settings)
    model = replace(card, id="dark-otsu", task="restore", weights=None)
    document = make_document(pictures=1)
    found = {
        key: replace(a, judged=replace(a.judged, model_id="dark-otsu"))
        for key, a in document.annotations.items()
        if a.judged is not None
    }
    document = replace(document, annotations={**document.annotations, **found})
    text = write(document, models=[model], runs=[run]).flat
    assert settings in text
    assert "whole pictures" in text
    assert "tiles of 0 px" not in text
    assert "Restored, not original evidence" in text


def only_line(document: Document) -> Document:
    """The document with one finding, a line of 100 px, on its first picture."""
    first = document.annotations["annotation-0-0"]
    document = edits.remove(document, [a for a in document.annotations if a != first.id])
    shape = Shape.of("line", [[(40, 100), (140, 100)]])
    measured = LineMeasures(100.0, 0.0, 100.0)
    return edits.put(document, replace(first, shape=shape, measures=None, line=measured))


@pytest.mark.parametrize("scale", [None, 0.5])
def test_a_line_is_reported_by_its_length_alone(
    make_document, write: Write, scale: float | None
) -> None:
    printed = write(only_line(make_document(pictures=1, scale=scale)))
    assert "1 finding accepted." in printed.flat
    assert "Length along the line" in printed.text
    assert ("50.0 mm" if scale else "100 px") in printed.text
    assert "Length Mean width Max. width" in printed.flat  # the heads of the list
    for absent in ("95 % is narrower", "Branching points", "the ring marks"):
        assert absent not in printed.text


def test_a_width_on_an_enhanced_picture_is_never_taken_for_evidence(
    make_document, write: Write, card: ModelCard
) -> None:
    document = make_document(pictures=1)
    first = document.annotations["annotation-0-0"]
    assert first.measures is not None
    found = OnEnhanced("result-2", "net-a", replace(first.measures, width_mean_px=5.5))
    document = edits.put(document, replace(first, on_enhanced=found))
    text = write(document, models=[card]).flat
    assert "Width, mm on source on enhanced difference Mean 3.00 2.75 −0.25" in text
    assert "Largest 3.50 3.50 0.00" in text
    assert text.count("Enhanced by Net A: enhanced, not original evidence.") == 1
    assert "on enhanced" not in write(make_document(pictures=1)).flat


def test_pages_are_numbered_and_the_contents_are_right(make_document, write: Write) -> None:
    printed = write(make_document(pictures=5))
    count = len(printed.pages)
    for index, text in enumerate(printed.pages):
        assert f"Page {index + 1} of {count}" in text
    contents = printed.pages[2]
    for title in ("Pictures", "List of findings", "Findings"):
        (page,) = re.findall(rf"^{title}\s*(\d+)$", contents, re.M)
        assert re.search(rf"^{title}$", printed.pages[int(page) - 1], re.M), title
    outline = {
        entry.title: entry for entry in printed.reader.outline if not isinstance(entry, list)
    }
    findings_page = printed.reader.get_destination_page_number(outline["Findings"])
    assert "Transverse crack" in printed.pages[findings_page]


def test_the_same_document_gives_the_same_bytes(make_document, write: Write) -> None:
    document = make_document(gps=True)
    first, second = write(document, "a.pdf"), write(document, "b.pdf")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.reader.metadata is not None
    assert str(first.reader.metadata.creation_date).startswith("2026-05-28")


def test_all_fonts_are_embedded_truetype(make_document, write: Write) -> None:
    document = edits.set_note(make_document(), ["annotation-0-0"], "裂缝 ≤ 3")
    names = set()
    for page in write(document).reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index, union-attr]
            font = font.get_object()
            assert font["/Subtype"] == "/TrueType"
            assert "/FontFile2" in font["/FontDescriptor"].get_object()
            names.add(font["/BaseFont"].split("+")[1])
    assert names == {"NotoSans-Regular", "NotoSans-Bold", "DroidSansFallback", "DejaVuSans"}


HOSTILE = [
    '<b>bold</b> & <img src="file:///etc/passwd"/>',
    "</para><para><onDraw name='x'/>",
    "{{7*7}} %s %(x)s &amp; &#65;",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_texts_appear_literally_everywhere(
    make_document, write: Write, tmp_path: Path, hostile: str
) -> None:
    document = make_document(pictures=1)
    texts = dict.fromkeys((f.name for f in fields(ReportFields) if f.type == "str"), hostile)
    signed = dict.fromkeys(("written", "checked", "reviewed", "approved"), Signature(hostile))
    document = edits.set_report(document, ReportFields(**texts, **signed))  # type: ignore[arg-type]
    document = edits.set_note(document, ["annotation-0-0"], hostile)
    document = edits.relabel(document, ["annotation-0-2"], hostile)
    document = edits.reject(document, ["annotation-0-1"], hostile)
    source = replace(document.sources["source-0"], name=hostile)
    printed = write(edits.add_sources(document, [source]))
    # Ten facts of the cover and the title, statement, company twice, four signatures, 19 facts of
    # the project, summary, note, class, reason, and the picture's name in 4 places.
    assert printed.squeezed.count(re.sub(r"\s+", "", hostile)) >= 45
    for page in printed.reader.pages:
        assert "/AA" not in page


def test_chinese_in_every_field(make_document, write: Write) -> None:
    document = make_document(pictures=1)
    names = list(ReportFields.__dataclass_fields__)[:9]
    texts = {name: f"沥青路面检测报告之{'一二三四五六七八九'[i]}" for i, name in enumerate(names)}
    document = edits.set_report(document, ReportFields(**texts))
    note = "裂缝沿接缝方向发展，宽度不均。" * 30
    document = edits.set_note(document, ["annotation-0-0"], note)
    printed = write(document)
    for text in texts.values():
        assert text in printed.squeezed
    assert note in printed.squeezed


def test_texts_longer_than_a_page_are_complete(make_document, write: Write) -> None:
    def words(kind: str) -> str:
        return " ".join(f"{kind}{n:04d}" for n in range(800))

    document = make_document(pictures=1)
    fields = replace(document.report, title=words("t"), client=words("c"), summary=words("s"))
    document = edits.set_report(document, fields)
    document = edits.set_note(document, ["annotation-0-0"], words("n"))
    document = edits.relabel(document, ["annotation-0-2"], words("l"))
    document = edits.reject(document, ["annotation-0-1"], words("r"))
    source = replace(document.sources["source-0"], name=words("p"))
    printed = write(edits.add_sources(document, [source]))
    for kind in "tcsnlrp":
        found = set(re.findall(rf"{kind}\d{{4}}", printed.squeezed))
        assert set(words(kind).split()) <= found, kind


def test_without_scale_there_are_no_millimetres(make_document, write: Write) -> None:
    text = write(make_document(scale=None)).flat
    assert not re.search(r"\bmm2?\b|mm²|cm²", text)
    assert "240" in text
    assert "No picture has a scale" in text


def test_a_map_needs_two_positions(make_document, write: Write) -> None:
    with_map = write(make_document(gps=True))
    assert "Map of the section" in with_map.text
    assert "is 111 m long" in with_map.text
    assert "48.001000°, 11.000000°, 500 m" in with_map.text
    document = make_document(gps=True)
    alone = replace(document.sources["source-1"], gps=None)
    assert "Map of the section" not in write(edits.add_sources(document, [alone])).text


def test_a_missing_picture_is_named_and_the_rest_goes_on(
    make_document, write: Write, tmp_path: Path
) -> None:
    document = make_document(pictures=3)
    (tmp_path / "road 1.png").unlink()
    printed = write(document)
    assert "road 1.png is not there any more" in printed.text
    assert printed.text.count("No picture\n") == 2
    assert printed.text.count("Outline of the finding") == 4


def test_an_empty_project_is_a_report_that_says_so(write: Write) -> None:
    text = write(Document()).text
    assert "Untitled" in text
    assert "0 findings accepted." in text


def test_cancelling_leaves_the_old_file(make_document, tmp_path: Path, fonts_dir: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    document = make_document(pictures=2)
    all_steps: list[tuple[int, int]] = []
    write_pdf(
        document,
        tmp_path,
        tmp_path / "whole.pdf",
        fonts_dir=fonts_dir,
        progress=Progress(lambda done, total: all_steps.append((done, total))),
    )
    assert all_steps[-1][0] == all_steps[-1][1]
    fractions = [done / total for done, total in all_steps]
    assert fractions == sorted(fractions)
    for stop_at in (0.2, 0.7):
        progress = Progress()

        def watch(done: int, total: int, at: float = stop_at, job: Progress = progress) -> None:
            if done >= at * total:
                job.cancel()

        progress._report = watch
        with pytest.raises(Cancelled):
            write_pdf(document, tmp_path, path, fonts_dir=fonts_dir, progress=progress)
        assert path.read_bytes() == b"old"
    assert not list(tmp_path.glob("*.tmp"))
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_is_one_sentence_and_leaves_the_old_file(
    make_document, tmp_path: Path, fonts_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "_build", full)
    with pytest.raises(ExportError, match="free some space"):
        write_pdf(make_document(), tmp_path, path, fonts_dir=fonts_dir)
    assert path.read_bytes() == b"old"
    with pytest.raises(ExportError, match="disk is full"):
        write_pdf(make_document(), tmp_path, tmp_path / "no" / "out.pdf", fonts_dir=fonts_dir)
