"""Rules on risk."""
