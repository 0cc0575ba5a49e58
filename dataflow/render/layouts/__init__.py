"""Authorities' layouts as workbooks."""
