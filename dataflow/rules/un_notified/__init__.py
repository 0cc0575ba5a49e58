"""Rules on un notified."""
