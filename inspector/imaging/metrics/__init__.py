"""How good a result is: of masks, of pictures, of cracks, of models against each other."""
