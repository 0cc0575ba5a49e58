"""Rules on record."""
