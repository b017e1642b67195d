"""The papers' experiments at small scale: what is changed in each row, and how it is measured."""
