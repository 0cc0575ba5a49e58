"""Write docs/inventory.md and docs/inventory.schema.json from the schema."""

from pathlib import Path

from dataflow.inventory.json_schema import schema_text
from dataflow.inventory.reference import reference

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main() -> None:
    """Write both files."""
    (DOCS / "inventory.md").write_text(reference(), encoding="utf-8", newline="\n")
    (DOCS / "inventory.schema.json").write_text(schema_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
