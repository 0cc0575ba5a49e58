"""dataflow read: what privacy notices say."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dataflow.cli.common import load
from dataflow.cli.output import echo_json

if TYPE_CHECKING:
    from dataflow.inventory.inventory import Inventory
    from dataflow.notice import NoticeError, Reading

INVALID = 3
"""Exit status where a file could not be read as a notice."""


@click.command("read")
@click.argument("notices", metavar="NOTICE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--lang", help="Language of the notice (ISO 639-1). Default: recognised.")
@click.option("--against", type=click.Path(path_type=Path), help="Inventory whose recipients are looked for.")
@click.option(
    "--against-version",
    "versions",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Another language version of the same notice: what one says and the other leaves out.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(
    context: click.Context,
    notices: tuple[Path, ...],
    lang: str | None,
    against: Path | None,
    versions: tuple[Path, ...],
    form: str,
) -> None:
    """What a notice says, and whom it names: text, Markdown, HTML or docx in nine languages.

    NOTICE is a file or a folder of them; a folder is read on all cores, and a file that is no notice is
    reported while the others are finished.

    With --against PATH: for every recipient in the inventory whether the notice names it,
    means it by a category, refers to a list, or leaves it out; and who is named but unknown.
    """
    from dataflow.notice import notice_files

    inventory = load([against])[0] if against else None
    single = len(notices) == 1 and not notices[0].is_dir()
    if versions:
        if not single:
            raise click.UsageError("--against-version compares one notice with others; name one NOTICE")
        _show(_with_versions(notices[0], versions, lang, inventory), form)
    elif single:
        _show(_found(_read_one(notices[0], lang, inventory), inventory), form)
    elif _read_many(notice_files(notices), lang, inventory, form):
        context.exit(INVALID)


# --- private ---


def _read_one(notice: Path, lang: str | None, inventory: "Inventory | None") -> "Reading":
    from dataflow.notice import known_parties, read

    return read(notice, lang=lang, parties=known_parties(inventory) if inventory else ())


def _found(reading: "Reading", inventory: "Inventory | None") -> dict[str, Any]:
    from dataflow.notice import compare

    return reading.to_json() | (compare(reading, inventory).to_json() if inventory is not None else {})


def _with_versions(
    notice: Path, versions: tuple[Path, ...], lang: str | None, inventory: "Inventory | None"
) -> dict[str, Any]:
    """The notice and what its other versions say otherwise; each version's language is recognised."""
    from dataflow.notice import compare_versions

    first = _read_one(notice, lang, inventory)
    named = {notice.as_posix(): first}
    named |= {path.as_posix(): _read_one(path, None, inventory) for path in versions}
    return _found(first, inventory) | {
        "versions": [{"file": file, "language": reading.language} for file, reading in named.items()],
        "differences": [one.to_json() for one in compare_versions(named)],
    }


def _read_many(files: tuple[Path, ...], lang: str | None, inventory: "Inventory | None", form: str) -> int:
    """Print every reading in the order of the files; how many could not be read."""
    from dataflow.cli.progress import progress
    from dataflow.notice import NoticeError, known_parties, read_all

    parties = known_parties(inventory) if inventory else ()
    objects: list[dict[str, Any]] = []
    errors: list[tuple[Path, NoticeError]] = []
    with progress("reading", len(files)) as step:
        for file, result in read_all(files, lang=lang, parties=parties):
            step(file.name)
            if isinstance(result, NoticeError):
                errors.append((file, result))
                continue
            found = {"file": file.as_posix()} | _found(result, inventory)
            if form == "json":
                objects.append(found)
            else:
                click.echo("\n".join((f"== {file.as_posix()}", _text(found), "")))
    if form == "json":
        _show({"notices": objects, "errors": [_error(*pair) for pair in errors]}, form)
    for _, error in errors:
        click.echo(f"error: {error}", err=True)
    if errors:
        click.echo(f"{len(errors)} of {len(files)} could not be read as a notice", err=True)
    return len(errors)


def _error(file: Path, error: "NoticeError") -> dict[str, Any]:
    return {"file": file.as_posix(), "code": error.code, "message": error.message, "line": error.place.line}


def _show(found: dict[str, Any], form: str) -> None:
    if form == "json":
        echo_json(found)
    else:
        click.echo(_text(found))


def _text(found: dict[str, Any]) -> str:
    from dataflow.render.terminal import printable

    lines = [f"language: {found['language']}"]
    if "recipients" in found:
        lines += ["", "Recipients of the inventory"]
        lines += [
            f"  {item['level']:<18} {item['party']}: {item['quote'] or item['reason']}"
            for item in found["recipients"]
        ]
        lines += ["", "Named, but not in the inventory"] if found["ghosts"] else []
        lines += [f"  {item['name']}: {item['quote']}" for item in found["ghosts"]]
    lines += _differences(found)
    for key, title in _PARTS:
        items = found.get(key) or []
        if items:
            lines += ["", title]
            lines += [f"  {_value(item)}: {item.get('quote') or ''}" for item in items]
    lines += ["", "Items of Art. 13 and 14"]
    lines += [f"  {article:<10} {status}" for article, status in found["articles"].items()]
    return "\n".join(printable(line) for line in lines)


def _differences(found: dict[str, Any]) -> Iterator[str]:
    if "differences" not in found:
        return
    yield from ("", "Versions")
    yield from (f"  {one['language']}  {one['file']}" for one in found["versions"])
    yield from ("", "Said in one version and not in another")
    for one in found["differences"]:
        yield f"  {one['kind']}: {one['value']}: in {', '.join(one['said_in'])}; not in {', '.join(one['missing_in'])}"
    if not found["differences"]:
        yield "  nothing"


_PARTS = (
    ("parties", "Named"),
    ("recipient_categories", "Categories of recipients"),
    ("denied", "Denied"),
    ("countries", "Countries"),
    ("safeguards", "Safeguards"),
    ("bases", "Legal bases"),
    ("acts", "Acts"),
    ("periods", "Periods"),
    ("unmapped", "Names that are no party of the inventory"),
)


def _value(item: dict[str, Any]) -> str:
    for key in ("name", "value", "wording", "category", "article", "code", "act", "kind"):
        if item.get(key):
            return str(item[key])
    return str(item.get("level") or "")
