"""The tour: steps through a sample in the real window, which point at what they speak of."""
