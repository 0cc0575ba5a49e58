"""Rules on legal basis."""
