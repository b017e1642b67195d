"""Files that other programs read and write: what is in a project, one format a module."""
