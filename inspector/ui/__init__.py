"""Everything Qt: the window and what is in it. Knows no torch and no report library."""
