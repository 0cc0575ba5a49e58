"""The flow map beside the page that stock pyvis writes for the same graph."""
