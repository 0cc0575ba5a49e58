"""Facts of flows."""
