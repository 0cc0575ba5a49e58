"""How the data travel: closure over chains, paths, the networkx view."""
