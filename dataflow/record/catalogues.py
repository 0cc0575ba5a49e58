"""The catalogues of the record: which texts there are, and compiling ``.po`` files into ``.mo``.

``python -m dataflow.record.catalogues`` compiles every catalogue of ``dataflow/locale`` and adds to it,
untranslated, what the program says anew.
"""

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from dataflow.law.legal_bases import legal_bases
from dataflow.record.terms import all_terms
from dataflow.record.words import LANGUAGES

SOURCES = ("record/*.py", "render/record*.py", "render/map/words.py")
"""Modules that speak to the reader of a record or a map; they mark what they say with ``t("…")``."""

PAGES = ("render/assets/map_*.js", "render/templates/map.html")
"""Scripts and page of the flow map, which mark what they say in the same way."""


def messages() -> list[str]:
    """Every English text that a record can show, sorted."""
    from babel.messages.extract import extract

    package = Path(str(files("dataflow")))
    found = all_terms() | {basis.name for basis in legal_bases()}
    for pattern in SOURCES:
        for path in sorted(package.glob(pattern)):
            with path.open("rb") as stream:
                found |= {str(entry[1]) for entry in extract("python", stream, {"t": None, "said": None})}
    for pattern in PAGES:
        for path in sorted(package.glob(pattern)):
            found |= said_in(path.read_text(encoding="utf-8"))
    return sorted(found)


def said_in(source: str) -> set[str]:
    """The texts that a script or a page marks with ``t("…")``."""
    return set(re.findall(r'\bt\("([^"\\]+)"', source))


def catalogue_path(lang: str) -> Path:
    """The ``.po`` file of a language."""
    return Path(str(files("dataflow"))) / "locale" / lang / "LC_MESSAGES" / "dataflow.po"


def compiled(lang: str) -> bytes:
    """The ``.mo`` file that belongs to the ``.po`` file of a language."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    class Lasting(Catalog):
        """Its header bears neither the minute of compiling nor the version of Babel."""

        @property  # type: ignore[misc]
        def mime_headers(self) -> list[tuple[str, str]]:
            own = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
            return [(name, value) for name, value in super().mime_headers if name in own]

    with catalogue_path(lang).open("rb") as stream:
        read = read_po(stream, locale=lang)
    catalogue = Lasting(locale=lang, charset="utf-8")
    for message in read:
        if message.id:
            catalogue.add(message.id, message.string)
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def complete(lang: str) -> None:
    """Bring a ``.po`` file up to date with ``messages``: new ones untranslated, unused ones gone."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po, write_po

    path = catalogue_path(lang)
    old = Catalog(locale=lang)
    if path.is_file():
        with path.open("rb") as stream:
            old = read_po(stream, locale=lang)
    new = Catalog(locale=lang, header_comment=f"# The words of the record: {lang}.", charset="utf-8")
    for text in messages():
        known = old.get(text)
        # A percent sign of ours is no format; marking it so would make tools check it as one.
        message = new.add(text, known.string if known else "")
        message.flags.discard("python-format")
    out = BytesIO()
    write_po(out, new, width=0, sort_output=True, omit_header=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_HEADER.format(lang=lang).encode() + out.getvalue())


def main() -> None:
    """Complete and compile every catalogue."""
    for lang in LANGUAGES[1:]:
        complete(lang)
        catalogue_path(lang).with_suffix(".mo").write_bytes(compiled(lang))


# --- private ---

_HEADER = """# The words of the record.
msgid ""
msgstr ""
"Language: {lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

if __name__ == "__main__":
    main()
