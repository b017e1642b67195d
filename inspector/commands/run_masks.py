"""The part of `inspector run` that finds defects: a mask for each picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from inspector.commands.console import write_file
from inspector.commands.project_output import ProjectOutput
from inspector.commands.works import Work, made_by
from inspector.core.progress import Progress
from inspector.engine.segment import Segmenter
from inspector.io.masks import png_bytes

THRESHOLD = 0.5


@dataclass(frozen=True)
class Segmenting:
    """Finds defects in one picture after the other with a model that is ready."""

    segmenter: Segmenter
    project: ProjectOutput | None

    def make(self, work: Work, progress: Progress) -> dict[str, Any]:
        """Write STEM.png, and what was found into the project.

        Returns what is to be said of it. Raises SourceError, ModelError, ExportError, Cancelled.
        """
        number = work.number or 0
        mask = self.segmenter.run(work.source.read(number), progress)
        output = work.output(".png")
        write_file(output, png_bytes(mask, THRESHOLD))
        if self.project is not None:
            self.project.add(work.file, mask, number)
        return {
            "output": output.name,
            "size": [mask.width_px, mask.height_px],
            **made_by(mask.provenance, self.segmenter.device.kind),
        }
