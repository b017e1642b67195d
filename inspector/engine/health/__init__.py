"""Looks at this installation, and says of each thing that is amiss what does not work for it and
the one thing to do. It repairs nothing but the cache, and nothing leaves this computer."""
