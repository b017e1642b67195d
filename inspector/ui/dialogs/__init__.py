"""Windows and prompts beside the main window."""
