"""Facts of activities."""
