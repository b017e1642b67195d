"""Sewer pipes that nobody inspected: frames of quick-view and crawler cameras with exact depth,
chainage, clock angle and masks of coded defects. A seed gives the same run on every machine (up to
the last bits of floating point arithmetic)."""
