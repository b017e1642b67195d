"""A network learns: recipes, data sets, losses, the loop, and the scores of the result."""
