"""Files in, files out: photos, projects, machine results, cards and settings."""
