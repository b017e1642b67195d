"""What is asked of the models, and what is measured of it on pictures held out by seed."""
