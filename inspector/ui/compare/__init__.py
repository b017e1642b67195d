"""Pictures, masks and maps of one frame side by side, in register."""
