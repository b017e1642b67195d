"""The docks: each a widget that listens to the session and the view, never to another panel."""
