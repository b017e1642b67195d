"""Procedural pictures with exact masks: the sample project, tests and training."""
