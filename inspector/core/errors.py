"""The errors a user can meet.

    InspectorError
        SourceError      a picture, video or tile cannot be read
        ProjectError     a project file cannot be opened or saved
        ModelError       a model cannot be loaded or run
        ExportError      a report or table cannot be written
        SettingsError    a setting, preset or recipe is not valid
        Cancelled        the user stopped the work (not a fault)

The message is what the user reads: one sentence that ends with what to do next. `details` holds
what a developer needs (a library's own words, a path) and is shown only on request.
"""

from __future__ import annotations

from inspector.core.language import tr


class InspectorError(Exception):
    """Base of every error with a message for the user."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class SourceError(InspectorError):
    """A picture, video or tile cannot be read."""


class ProjectError(InspectorError):
    """A project file cannot be opened or saved."""


class ModelError(InspectorError):
    """A model cannot be loaded or run."""


class ExportError(InspectorError):
    """A report or table cannot be written."""


class SettingsError(InspectorError):
    """A setting, preset or recipe is not valid."""


class Cancelled(InspectorError):  # noqa: N818  (not a fault)
    """The user stopped the work; nothing is wrong."""

    def __init__(self) -> None:
        super().__init__(tr("Stopped."))
