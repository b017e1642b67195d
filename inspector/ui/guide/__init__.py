"""The user guide: chapters in Markdown, read and shown without leaving the app's own folder."""
