from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import Cancelled
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.imaging.contours import fill
from inspector.imaging.detect_private import LONGEST_PX, Proposal, find_private
from inspector.imaging.scenes.pavement import render
from inspector.imaging.screen_text import PASSES, Line, joined, passes

SIMPLEX = cv2.FONT_HERSHEY_SIMPLEX


@pytest.fixture(scope="module")
def road() -> np.ndarray:
    """Drawn pavement with cracks."""
    return render(5, 480, 320).rgb


def written(
    picture: np.ndarray, text: str, at: tuple[int, int], scale: float, colour: tuple[int, int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """The picture with a text, and where the text's pixels are."""
    shown, mask = picture.copy(), np.zeros(picture.shape[:2], np.uint8)
    thickness = max(1, round(2 * scale))
    cv2.putText(shown, text, at, SIMPLEX, scale, colour, thickness, cv2.LINE_AA)
    cv2.putText(mask, text, at, SIMPLEX, scale, 255, thickness)
    return shown, mask > 0


def coverage(proposals: list[Proposal], mask: np.ndarray) -> float:
    whole = Window(0, 0, mask.shape[1], mask.shape[0])
    found = np.zeros_like(mask)
    for proposal in proposals:
        if proposal.kind == "text":
            found |= fill(proposal.shape, whole)
    return float(found[mask].mean())


@pytest.mark.parametrize("colour", [(255, 255, 255), (255, 255, 0), (0, 0, 0)])
@pytest.mark.parametrize("scale", [0.5, 0.8, 1.2])
def test_a_name_on_the_screen_is_found_whole(
    road: np.ndarray, scale: float, colour: tuple[int, int, int]
) -> None:
    back = np.minimum(road, 120) if sum(colour) else np.maximum(road, 130)
    shown, mask = written(back, "A. Weber 12:30", (20, 60), scale, colour)
    assert coverage(find_private(shown, Progress()), mask) > 0.95


def test_cracks_and_pavement_are_no_text(road: np.ndarray) -> None:
    assert find_private(road, Progress()) == []


def test_real_cracks_are_rarely_text(inspector_data: Path) -> None:
    files = sorted((inspector_data / "crack" / "cfd" / "images").iterdir())[:8]
    alarms = 0
    for file in files:
        picture = cv2.imread(str(file), cv2.IMREAD_COLOR)[:, :, ::-1]
        alarms += sum(len(lines) for lines in passes(np.ascontiguousarray(picture)))
    assert alarms == 0


def test_a_large_picture_is_searched_small_and_found_in_its_own_pixels(road: np.ndarray) -> None:
    large = cv2.resize(np.minimum(road, 120), (LONGEST_PX + 500, 1000))
    shown, mask = written(large, "Operator Lopez", (900, 700), 2.5, (255, 255, 255))
    (line,) = [p for p in find_private(shown, Progress()) if p.kind == "text"]
    assert coverage([line], mask) > 0.95
    left, top, right, bottom = line.shape.bounds
    assert (right - left) * (bottom - top) < 4 * 70 * 640


def test_it_steps_to_its_end_and_stops_when_asked(road: np.ndarray) -> None:
    steps: list[tuple[int, int]] = []
    find_private(road, Progress(lambda done, total: steps.append((done, total))))
    assert [done for done, _ in steps] == list(range(steps[-1][1] + 1))
    progress = Progress()
    progress.report_to(lambda done, _: progress.cancel() if done == PASSES else None)
    with pytest.raises(Cancelled):
        find_private(road, progress)


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 200, 3), (40, 40, 3)])
@pytest.mark.parametrize("value", [0, 255])
def test_nothing_is_found_in_next_to_nothing(shape: tuple[int, int, int], value: int) -> None:
    assert find_private(np.full(shape, value, np.uint8), Progress()) == []


@given(
    st.lists(
        st.builds(
            lambda x, y, w, h: Line(x, y, x + w, y + h, float(h), 0.5),
            st.integers(0, 300),
            st.integers(0, 100),
            st.integers(5, 120),
            st.integers(5, 40),
        ),
        max_size=8,
    )
)
@settings(max_examples=60)
def test_joined_lines_keep_every_box_and_none_is_left_to_join(lines: list[Line]) -> None:
    result = joined(lines)
    for line in lines:
        assert any(
            r.left <= line.left and r.right >= line.right and r.top <= line.top <= r.bottom
            for r in result
        )
    for index, one in enumerate(result):
        assert not any(one.joins(other) for other in result[index + 1 :])
