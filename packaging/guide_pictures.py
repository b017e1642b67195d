"""Take the pictures of the user guide from the real window, with the samples in it.

    QT_QPA_PLATFORM=offscreen python packaging/guide_pictures.py [NAME...]

writes `resources/guide/pictures/NAME.png`, all of them or those that are named, at twice the size
of the screen, in the light theme and in English. Nothing but what the samples render is seen in
them. Run it when the window has changed, and look at each one; they are the same but for times and
memory.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "guide" / "pictures"


def main(only: list[str]) -> int:
    """Play the scenes that take these pictures."""
    # Always a new one: else the start screen would list what earlier runs left.
    os.environ["INSPECTOR_HOME"] = tempfile.mkdtemp(prefix="inspector-guide-")
    os.environ["QT_SCALE_FACTOR"] = "2"
    sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
    from guide_scenes import SCENES
    from guide_stage import Stage

    PICTURES.mkdir(parents=True, exist_ok=True)
    names = {name for scene in SCENES.values() for name in scene.pictures}
    for name in only:
        if name not in names:
            print(f"There is no picture {name}: {', '.join(sorted(names))}.", file=sys.stderr)
            return 2
    stage = Stage(PICTURES, only)
    for scene in SCENES.values():
        if stage.wants(*scene.pictures):
            scene.play(stage)
    stage.close()
    print(f"{len(stage.taken)} pictures, {sum(stage.taken.values()) / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
