"""The reference page of the inventory, ``docs/inventory.md``: made from the models and word lists."""

from dataflow.inventory.columns import Column, columns
from dataflow.inventory.kinds import ALLOWED, PLACEHOLDERS
from dataflow.inventory.schema import GROUPS, NESTED, TABLES
from dataflow.inventory.vocabulary import VOCABULARY


def reference() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION.format(placeholders=", ".join(f"`{word}`" for word in sorted(PLACEHOLDERS)))]
    parts.append(_contents())
    parts += [_table(name) for name in TABLES]
    parts.append("## Word lists\n")
    parts += [_words(name) for name in VOCABULARY]
    return "\n".join(parts)


# --- private ---

_INTRODUCTION = """\
# The inventory

Made by `make docs` from the schema; editors can use [inventory.schema.json](inventory.schema.json).

An inventory is a set of tables. It has five equal forms, and `dataflow convert` turns each into any other
without loss.

| form | where |
|---|---|
| YAML | one file, or a folder of files: a table is a mapping of id to row, or a list of rows |
| JSON | one file of the same shape |
| workbook | one `.xlsx` file, a sheet a table |
| CSV | a folder, a file a table: UTF-8, a header, comma (or semicolon, or tab) |
| Parquet | a folder, a file a table |

## What a cell says

- An empty cell is **unknown**. Nothing is ever filled in for it.
- `none` (in YAML and JSON also an empty list) is a **statement** that there is nothing, where a column
  allows it.
- {placeholders} stand for "not yet": read as unknown, reported, and kept by conversions.
- Several values stand in a list, or in one cell separated by `;`. A value that holds `;` or begins with
  a quotation mark is put in `"…"`, with quotation marks inside doubled.
- Every cell is read as text and understood by its column: `NO` is Norway, `010` keeps its zero in a
  text.
- A column's name may be written `Dpo from` or `DPO-FROM`: case, blanks and hyphens do not count.
- A column, or a part beside the tables, that the schema does not know is **your own**: kept as text
  through every conversion. A structure in YAML or JSON is kept as its JSON text in the other forms.

## What the forms add

- **YAML** — rows of `bases` and `retention` may stand inside their activity, `disclosures` inside their
  notice. Columns with a common beginning may be nested: `where: {{source: policy, section: "2"}}` is
  `where_source` and `where_section`; so are {groups}. `include: [../parties.yaml]` takes the parties
  that the inventory mentions from a file that several inventories share; a conversion writes them out.
- **Workbook** — dates may be typed. Sheets and columns that the program makes for readers (`findings`,
  `coverage`, `rules`, `columns`, `lists`, `[place]`) are not read back. A sheet that is no table is
  kept as your own; the sheet `extra` (columns `part`, `json`) holds parts that are no grid, as JSON
  text, in several rows where one cell is too small. The result last computed of a formula is read, and
  remarked on.
- **Workbook and CSV** — a row whose first schema column (`id`, `activity`, `notice`) begins with `#` is
  a comment; so is marked what people write below the rows, such as totals. A row of totals without the
  mark is read as a row, and remarked on; so is a heading that seems translated.
- **Folders** — one form of an inventory in a folder: a table in another form is an error, and an inventory
  of its own beside the files that are read is remarked on.
- **CSV** — a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is written with an
  apostrophe before it, so that spreadsheets show text; so is a cell that begins with an apostrophe and
  one of these or another apostrophe. Reading takes one apostrophe away from such cells. The file
  `extra.csv` is like the sheet `extra`.
- **Parquet** — typed columns, lists for several values; a column with placeholders is text.
""".replace("{groups}", ", ".join(f"`{group}`" for group in GROUPS if group != "where"))


def _contents() -> str:
    rows = ["## Tables", "", "| table | what a row is |", "|---|---|"]
    return "\n".join([*rows, *(f"| [{name}](#{name}) | {_doc(name)} |" for name in TABLES)]) + "\n"


def _table(name: str) -> str:
    inside = f" Rows may stand inside their row of `{NESTED[name]}`." if name in NESTED else ""
    lines = [
        f"## {name}",
        "",
        _doc(name) + inside,
        "",
        "| column | a cell holds | what it says |",
        "|---|---|---|",
    ]
    lines += [
        f"| `{column.name}` | {_holds(column)} | {_escape(column.help)} |"
        for column in columns(name).values()
    ]
    return "\n".join(lines) + "\n"


def _holds(column: Column) -> str:
    kind = column.kind
    if kind.choice:
        text = f"a word of [{kind.choice}](#{kind.choice.replace('_', '-')})"
    elif kind.table:
        text = f"an id of [{kind.table}](#{kind.table})"
        text += "".join(f", or `{word}`" for word in kind.also if word != "CODES")
        text += ", or a word of [agreement_kind](#agreement-kind), or an adequacy decision" * (
            "CODES" in kind.also
        )
    else:
        text = ALLOWED[kind.name]
    text += "; several" * kind.many + ", or `none`" * (kind.or_none or kind.many)
    return f"**{text}**" if column.required else text


def _words(name: str) -> str:
    lines = [f"### {name.replace('_', '-')}", "", "| word | meaning |", "|---|---|"]
    return (
        "\n".join([*lines, *(f"| `{word}` | {_escape(said)} |" for word, said in VOCABULARY[name].items())])
        + "\n"
    )


def _doc(name: str) -> str:
    return _escape((TABLES[name].__doc__ or "").strip().splitlines()[0])


def _escape(text: str) -> str:
    return text.replace("|", "\\|")
