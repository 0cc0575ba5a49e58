"""HTML pages from templates: everything escaped, one style by its hash, nothing fetched."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from dataflow.inventory.visible import straight

HERE = Path(__file__).parent


def page(template: str, **context: Any) -> str:
    """Fill a template of ``render/templates`` with autoescape; a missing name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    style = (HERE / "assets" / "report.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    digest = b64encode(sha256(style.encode()).digest()).decode()
    page = environment.get_template(template).render(style=style, style_hash=digest, **context)
    return straight(page) + "\n"
