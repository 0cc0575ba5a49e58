"""Facts of agreements."""
