"""Ways to run a network, all behind the one protocol in `runner`."""
