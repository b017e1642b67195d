"""Whether restoring a picture helps to find things on it, and how far models agree about it."""
