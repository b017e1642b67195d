"""The part of `inspector run` that restores: a mask, the restored picture and the error map."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from inspector.commands.console import write_file
from inspector.commands.project_output import ProjectOutput
from inspector.commands.run_masks import THRESHOLD
from inspector.commands.works import Work, made_by
from inspector.core.progress import Progress
from inspector.core.restoration import STAMP, Mode
from inspector.engine.restore import RestoringModel
from inspector.imaging.stamp import stamped
from inspector.io.masks import png_bytes
from inspector.io.png import png_with_text, restored_notes


@dataclass(frozen=True)
class Restoring:
    """Restores one picture after the other with a model that is ready."""

    model: RestoringModel
    mode: Mode
    project: ProjectOutput | None

    def make(self, work: Work, progress: Progress) -> dict[str, Any]:
        """Write STEM.png, STEM_restored.png and STEM_error.png, and all of it into the project.

        Returns what is to be said of them. Raises SourceError, ModelError, ExportError, Cancelled.
        """
        number = work.number or 0
        made = self.model.run(work.source.read(number), progress, self.mode)
        mask = made.mask
        output = work.output(".png")
        write_file(output, png_bytes(mask, THRESHOLD))
        notes = restored_notes(made, work.told)
        restored = work.output("_restored.png")
        pixels = np.asarray(made.frame.pixels, np.uint8)
        told = f"{STAMP} | {made.provenance.model_id} | {work.told}"
        write_file(restored, png_with_text(stamped(pixels, told), notes))
        error = work.output("_error.png")
        write_file(error, png_with_text(made.error.values, notes))
        if self.project is not None:
            self.project.add(work.file, mask, number, made)
        return {
            "output": output.name,
            "restored": restored.name,
            "error": error.name,
            "stamp": STAMP,
            "mode": made.mode,
            **asdict(made.error.judgement),
            "size": [mask.width_px, mask.height_px],
            **made_by(made.provenance, self.model.device.kind),
        }
