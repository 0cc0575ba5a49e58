"""dataflow law: what the tables say on a date."""

from datetime import date

import click

from dataflow.cli.common import as_of_option, day


@click.command("law")
@click.argument("country", required=False)
@as_of_option
def command(country: str | None, as_of: date | None) -> None:
    """What the law tables say of COUNTRY (a code, or a name in English) on a date; without it, an overview."""
    from dataflow.law.describe import describe, format_lines

    click.echo(format_lines(describe(_code(country), as_of=day(as_of))))


# --- private ---


def _code(country: str | None) -> str | None:
    if country is None:
        return None
    from dataflow.inventory.countries import check_place, place_codes
    from dataflow.law.jurisdictions import canonical

    names = {name.casefold(): code for code, name in place_codes().items()}
    text = names.get(country.casefold()) or (canonical(country) if len(country) > 2 else None) or country
    try:
        return check_place(text)
    except ValueError as error:
        raise click.UsageError(f"{country!r}: expected {error}") from None
