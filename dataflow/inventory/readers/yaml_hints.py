"""What people most often did where a YAML parser gives up."""

_HINTS = (
    ("cannot start any token", "quotation marks around a text that begins with a sign such as @ or `"),
    (
        "expected ',' or",
        "quotation marks around a text that holds ': ', ' #', a comma or a bracket; each bracket closed",
    ),
    ("mapping values are not allowed", "quotation marks around a text that holds ': '"),
    ("end of stream", "each quotation mark and bracket closed"),
    ("did not find expected key", "the keys of a row under each other, with the same blanks before them"),
    ("expected <block end>", "the keys of a row under each other, with the same blanks before them"),
)
"""Words of the parser's message → what well-formed YAML has there."""


def well_formed(reason: str, line: str) -> str:
    """What is expected on a line where the parser said ``reason``."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "well-formed YAML: blanks before a key, and no tab"
    hint = next((said for words, said in _HINTS if words in reason), "")
    return f"well-formed YAML: {hint}" if hint else "well-formed YAML"
