"""What the search for private areas finds in real crack pictures, and what it takes for private.

    python benchmarks/redaction.py DIR [--part tune]

DIR holds crack/deepcrack/images and crack/cfd/images. No picture there shows a face or a plate, and
few a text (WITH_TEXT, found by looking at every proposal): each proposal on the others is a false
alarm. Then a line of text is drawn into each
picture, in the fonts, sizes and colours of inspection cameras, and JPEG-encoded; it is found when
proposals cover 90 % of its pixels. The thresholds were chosen on every second picture (`--part
tune`); the others are reported, and written to results/redaction.json.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.imaging.contours import fill
from inspector.imaging.detect_private import find_private

Picture = NDArray[np.uint8]
TEXTS = (
    "J. SMITH 12.05.2019 14:33:21",
    "Operator: Maria Lopez",
    "MH 0231 - MH 0232",
    "Km 12+340  Team 4",
    "Inspector A. Weber",
    "2021-03-09 08:15",
    "00123.45 m",
    "Haus Nr. 17, Fam. Okafor",
)
FONTS = {
    "simplex": cv2.FONT_HERSHEY_SIMPLEX,
    "plain": cv2.FONT_HERSHEY_PLAIN,
    "duplex": cv2.FONT_HERSHEY_DUPLEX,
    "complex": cv2.FONT_HERSHEY_COMPLEX,
    "triplex": cv2.FONT_HERSHEY_TRIPLEX,
}
WHITE, BLACK, YELLOW, GREEN = (255, 255, 255), (0, 0, 0), (255, 255, 0), (0, 255, 0)
STYLES = {
    "white": (WHITE, None, None),
    "black": (BLACK, None, None),
    "yellow": (YELLOW, None, None),
    "green": (GREEN, None, None),
    "white, black edge": (WHITE, BLACK, None),
    "white on black bar": (WHITE, None, BLACK),
    "black on white bar": (BLACK, None, WHITE),
}
HEIGHTS = (9, 12, 16, 22, 30)
"""Of a capital, pixels."""
WITH_TEXT = {
    "11124.jpg",
    "11140.jpg",
    "11165.jpg",
    "11168.jpg",
    "11168-2.jpg",
    "11176.jpg",
    "11184.jpg",
    "11184-2.jpg",
    "IMG49.jpg",
}
"""Pictures of DeepCrack with a watermark, a date or a handwriting where a text was proposed."""
READABLE = 60
"""Least difference in luminance between a text and what is behind it to count as readable."""


def drawn(picture: Picture, index: int) -> tuple[Picture, NDArray[np.bool_], dict[str, Any]]:
    """The picture with a line of text, where its pixels are, and what was chosen."""
    rng = np.random.default_rng(index)
    style, font = rng.choice(list(STYLES)), rng.choice(list(FONTS))
    height = int(rng.choice(HEIGHTS))
    colour, edge, bar = STYLES[style]
    text = TEXTS[int(rng.integers(len(TEXTS)))]
    thickness = 1 if height < 12 else 2 if height < 22 else 3
    face, smooth = FONTS[font], cv2.LINE_AA if rng.random() < 0.7 else cv2.LINE_8
    scale = cv2.getFontScaleFromHeight(face, height, thickness)
    (width, _), below = cv2.getTextSize(text, face, scale, thickness)
    while width > picture.shape[1] - 16 and len(text) > 6:
        text = text[: len(text) * 3 // 4].rstrip()
        (width, _), below = cv2.getTextSize(text, face, scale, thickness)
    x = int(rng.integers(8, max(9, picture.shape[1] - width - 8)))
    y = int(rng.integers(height + 8, picture.shape[0] - below - 8))
    result = picture.copy()
    if bar is not None:
        cv2.rectangle(result, (x - 5, y - height - 5), (x + width + 5, y + below + 4), bar, -1)
    behind = result[y - height : y, x : x + width].reshape(-1, 3).mean(axis=0)
    if edge is not None:
        cv2.putText(result, text, (x, y), face, scale, edge, thickness + 2, smooth)
    cv2.putText(result, text, (x, y), face, scale, colour, thickness, smooth)
    mask = np.zeros(picture.shape[:2], np.uint8)
    cv2.putText(mask, text, (x, y), face, scale, 255, thickness, cv2.LINE_8)
    luminance = np.array([0.299, 0.587, 0.114])
    contrast = 255.0 if edge else abs(float((np.array(colour) - behind) @ luminance))
    _, data = cv2.imencode(".jpg", result[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 85])
    result = np.ascontiguousarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1])
    chosen = {"style": style, "font": font, "height": height, "contrast": contrast, "text": text}
    return result, mask > 0, chosen


def covered(picture: Picture, mask: NDArray[np.bool_]) -> float:
    """The share of a text's pixels that proposals of text cover."""
    whole = Window(0, 0, picture.shape[1], picture.shape[0])
    found = np.zeros_like(mask)
    for proposal in find_private(picture, Progress()):
        if proposal.kind == "text":
            found |= fill(proposal.shape, whole)
    return float(found[mask].mean())


def load(folder: Path, part: str) -> dict[str, dict[str, Picture]]:
    sets = {}
    for name in ("deepcrack", "cfd"):
        files = sorted((folder / "crack" / name / "images").iterdir())
        chosen = files[0::2] if part == "tune" else files[1::2]
        sets[name] = {
            f.name: np.ascontiguousarray(cv2.imread(str(f), cv2.IMREAD_COLOR)[:, :, ::-1])
            for f in chosen
        }
    return sets


def shares(rows: list[tuple[dict[str, Any], bool]], key: str) -> dict[str, str]:
    totals, hits = Counter(str(c[key]) for c, _ in rows), Counter(str(c[key]) for c, h in rows if h)
    return {name: f"{hits[name]}/{total}" for name, total in sorted(totals.items())}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("report", "tune"), default="report")
    args = parser.parse_args()
    summary: dict[str, Any] = {"part": args.part}
    for name, pictures in load(args.folder, args.part).items():
        alarms: Counter[str] = Counter()
        proposed_on = []
        start = time.perf_counter()
        for file, picture in pictures.items():
            found = find_private(picture, Progress())
            if found:
                proposed_on.append(file)
            if file not in WITH_TEXT:
                alarms.update(p.kind for p in found)
        seconds = (time.perf_counter() - start) / len(pictures)
        rows = []
        for index, picture in enumerate(pictures.values()):
            shown, mask, chosen = drawn(picture, index)
            rows.append((chosen, covered(shown, mask) >= 0.9))
        without = len(pictures.keys() - WITH_TEXT)
        readable = [(c, h) for c, h in rows if c["contrast"] >= READABLE]
        summary[name] = {
            "pictures": len(pictures),
            "pictures_with_a_real_text_found": sorted(set(proposed_on) & WITH_TEXT),
            "pictures_with_a_false_alarm": sorted(set(proposed_on) - WITH_TEXT),
            "false_alarms_per_picture_without_text": {
                kind: round(alarms[kind] / without, 3) for kind in ("text", "face", "plate")
            },
            "seconds_per_picture": round(seconds, 3),
            "texts_found": f"{sum(h for _, h in rows)}/{len(rows)}",
            "readable_texts_found": f"{sum(h for _, h in readable)}/{len(readable)}",
            **{f"readable_by_{key}": shares(readable, key) for key in ("style", "font", "height")},
        }
        print(name, json.dumps(summary[name], indent=1))
    if args.part == "report":
        folder = Path(__file__).parent / "results"
        folder.mkdir(exist_ok=True)
        (folder / "redaction.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
