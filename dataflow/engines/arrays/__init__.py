"""The engine in memory: columns as numpy arrays, texts as numbers, truth in three values a byte each."""
