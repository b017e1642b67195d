"""What things are: frames, masks, annotations, documents, cards, errors. Stdlib and numpy only."""
