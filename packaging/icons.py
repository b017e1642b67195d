"""The app's icon for desktops, drawn from resources/icons/inspector.svg.

python packaging/icons.py FOLDER    FOLDER/hicolor/SIZExSIZE/apps/*.png and the like,
                                    FOLDER/inspector.ico, FOLDER/inspector.icns
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SVG = ROOT / "resources" / "icons" / "inspector.svg"
APP = "inspector"
MIME_ICON = "application-x-inspector-project"
HICOLOR_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_PX = (16, 24, 32, 48, 64, 128, 256)
ICNS_PX = 1024


def draw(side_px: int) -> Image.Image:
    """The icon, RGBA (side, side)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError(f"{SVG} could not be drawn")
    return Image.open(io.BytesIO(bytes(content.data()))).convert("RGBA")


def write(folder: Path) -> None:
    """All sizes and kinds into `folder`."""
    for side in HICOLOR_PX:
        for kind, name in (("apps", APP), ("mimetypes", MIME_ICON)):
            path = folder / "hicolor" / f"{side}x{side}" / kind / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            draw(side).save(path, optimize=True)
    for kind, name in (("apps", APP), ("mimetypes", MIME_ICON)):
        path = folder / "hicolor" / "scalable" / kind / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SVG, path)
    drawn = [draw(side) for side in ICO_PX]
    drawn[-1].save(
        folder / f"{APP}.ico", sizes=[(side, side) for side in ICO_PX], append_images=drawn[:-1]
    )
    draw(ICNS_PX).save(folder / f"{APP}.icns")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python packaging/icons.py FOLDER")
    write(Path(sys.argv[1]))
