"""Documents of the Transparency Information Language (TILT), read as an inventory."""
