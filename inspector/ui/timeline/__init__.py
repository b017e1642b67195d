"""The row of time below a video: ruler, small pictures, sharpness, marks, playhead."""
