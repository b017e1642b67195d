"""The canvas: a picture of any size, what lies over it, and the tools that act on it."""
