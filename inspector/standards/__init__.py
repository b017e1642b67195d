"""Code books: codes, grades and scores. Tables are data in `resources/standards/`."""
