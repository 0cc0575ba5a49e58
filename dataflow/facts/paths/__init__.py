"""Facts of paths."""
