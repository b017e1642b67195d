"""The commands of `inspector` that need no window: one module each, with `add_arguments` and `run`.

They put the pieces together as app.py does for the window, and import only what they need.
"""
