"""Land seen from orbit: towns, fields, woods and water drawn by chance, with exact masks of roads
and buildings, and what a Sentinel-2 would record of them at several dates."""
