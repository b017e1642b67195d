"""Runs a network on pictures: weights, devices, runners, tiles. The one layer that runs models."""
