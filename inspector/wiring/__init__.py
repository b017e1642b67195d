"""What the window may not know, handed to it: models, sample photos, reports."""
