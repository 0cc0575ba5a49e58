"""Facts of parties."""
