"""From a project to what is handed in: the findings as CSV, the report as PDF. Without a window."""
