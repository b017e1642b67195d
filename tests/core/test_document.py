from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from inspector.core.annotation import Annotation
from inspector.core.document import Document, ResultEntry, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape

SHAPE = Shape.of("region", [[(0, 0), (4, 0), (4, 3)]])


def annotation(key: str, source: str, index: int = 0) -> Annotation:
    return Annotation(key, FrameRef(source, index), SHAPE, "crack")


def result(key: str, source: str, model: str = "m") -> ResultEntry:
    return ResultEntry(key, FrameRef(source), "segment", model, f"{key}.h5", "0", "2026-01-01")


def test_annotations_of_a_frame_in_order_of_creation() -> None:
    made = [
        annotation("c", "p"),
        annotation("a", "q"),
        annotation("b", "p"),
        annotation("d", "p", 1),
    ]
    document = Document(annotations={a.id: a for a in made})
    assert [a.id for a in document.on_frame(FrameRef("p"))] == ["c", "b"]
    assert list(document.on_frame(FrameRef("x"))) == []


def test_the_newest_result_of_a_frame() -> None:
    entries = [result("1", "p"), result("2", "p", "n"), result("3", "q"), result("4", "p")]
    document = Document(results={e.id: e for e in entries})
    newest = document.result_for(FrameRef("p"))
    assert newest is not None
    assert newest.id == "4"
    of_model = document.result_for(FrameRef("p"), "n")
    assert of_model is not None
    assert of_model.id == "2"
    assert document.result_for(FrameRef("p"), "other") is None
    assert document.result_for(FrameRef("z")) is None


def test_a_document_cannot_be_changed() -> None:
    document = Document()
    with pytest.raises(FrozenInstanceError):
        document.created_at = "now"  # type: ignore[misc]
    with pytest.raises(TypeError):
        document.sources["x"] = None  # type: ignore[index]


@pytest.mark.parametrize("mm_per_px", [0.0, -1.0, 1e-7, 1e7, float("nan"), float("inf")])
def test_implausible_scales_are_refused(mm_per_px: float) -> None:
    with pytest.raises(ValueError, match="not plausible"):
        Scale(mm_per_px, "typed")


@pytest.mark.parametrize("limits", [(0, 5), (6, 6), (7, 6), (-1, 3)])
def test_severity_bands_must_be_in_order(limits: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="limit"):
        SeverityPreset("p", *limits)
