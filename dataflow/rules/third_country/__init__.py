"""Rules on third country."""
