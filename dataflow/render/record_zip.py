"""Office files with the same bytes on every run: fixed dates inside, and on every part."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document can hold."""

_CORE = "docProps/core.xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip entry can bear."""


Put = Mapping[str, tuple[bytes, bytes]]
"""Entry → (mark in it, what stands there instead)."""


def fixed(data: bytes, day: date, put: Put | None = None) -> bytes:
    """The same package with its entries' times fixed, and created and modified on ``day``.

    put: markup written as text, which takes its place here: libraries that make an object of every cell
    take minutes over a large record.
    """
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            content = old.read(name)
            if name == _CORE:
                content = _dated(content, day)
            if put and name in put:
                content = content.replace(*put[name], 1)
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.external_attr = 0o644 << 16
            new.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


# --- private ---


def _dated(core: bytes, day: date) -> bytes:
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    pattern = rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)"
    return re.sub(pattern, lambda match: match[1] + moment + match[3], core)
