"""Office files with the same bytes on every run: fixed dates inside, and on every part."""

import re
import zipfile
from datetime import date
from io import BytesIO

_CORE = "docProps/core.xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip entry can bear."""


def fixed(data: bytes, day: date) -> bytes:
    """The same package with its entries' times fixed, and created and modified on ``day``."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            content = old.read(name)
            if name == _CORE:
                content = _dated(content, day)
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.external_attr = 0o644 << 16
            new.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


# --- private ---


def _dated(core: bytes, day: date) -> bytes:
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    pattern = rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)"
    return re.sub(pattern, lambda match: match[1] + moment + match[3], core)
