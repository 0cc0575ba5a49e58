"""Authorities' layouts of the record: what they hold, read from and laid out as neutral sheets."""
