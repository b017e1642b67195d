"""A trial beside the window, with a real model."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.progress import Progress
from inspector.ui.noise_ground import Ground, Place
from inspector.ui.noise_work import Condition, Look, judge, mask_of, masks_of, spoil
from inspector.wiring.services import make_services


def test_a_real_model_on_a_real_picture(inspector_data: Path) -> None:
    """The whole way beside the window, with the smallest crack model."""
    picture = sorted((inspector_data / "crack" / "deepcrack" / "images").glob("*.jpg"))[0]
    bgr = cv2.imread(str(picture))[:192, :256]
    rgb = np.ascontiguousarray(bgr[..., ::-1])
    frame, window = FrameRef("a"), Window(0, 0, 256, 192)
    ground = Ground(Place(frame, window, True), rgb, (0.0, 255.0), 1)
    services = make_services(lambda settings: None)
    card = next(c for c in services.cards() if c.id == "hrsegnet-b16")
    clean = masks_of(services, card, "cpu", spoil(ground, Condition("salt", 0.0)), None, Progress())
    assert clean.noisy is clean.clean
    weak, strong = (
        judge(
            masks_of(services, card, "cpu", spoil(ground, Condition("salt", s)), clean, Progress()),
            Look(0.5, 0.5, False, ("#D55E00",)),
            (),
        )
        for s in (0.01, 0.4)
    )
    assert weak.masks.clean is clean.clean
    assert 1.0 > weak.figures.agreement > strong.figures.agreement


def test_a_model_that_restores_is_asked_as_any_other() -> None:
    services = make_services(lambda settings: None)
    card = next(c for c in services.cards() if c.id == "dark-otsu")
    rgb = np.full((200, 300, 3), 150, np.uint8)
    cv2.line(rgb, (20, 20), (280, 180), (40, 40, 40), 4)
    mask = mask_of(services, card, "cpu", Frame(rgb), Progress())
    assert mask.labels == card.labels
    assert mask.class_ids(0.5)[100, 150] == 1
    assert not mask.class_ids(0.5)[:, :15].any()
