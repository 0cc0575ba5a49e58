"""The flow map: one HTML file that opens without a network."""

from dataflow.render.map.focus import UnknownFocus
from dataflow.render.map.page import map_html, write_map

__all__ = ["UnknownFocus", "map_html", "write_map"]
