"""Dataframe engines: facts and rules are written once in ``expressions`` and run on any of them."""
