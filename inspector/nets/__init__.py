"""Torch architectures: one network a file, each with `build(**hyper)`."""
