"""What the commands do: one file for each area of the menus."""
