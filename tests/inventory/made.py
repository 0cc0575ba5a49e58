"""Inventories that hypothesis makes: every kind of cell, and texts that forms get wrong."""

from datetime import date

from hypothesis import strategies as st

from dataflow.inventory.columns import Column, columns
from dataflow.inventory.countries import country_codes, place_codes, territory_codes
from dataflow.inventory.schema import TABLES
from dataflow.inventory.vocabulary import VOCABULARY

HOSTILE = [
    " leading", "trailing ", "a;b", "; ", '"quoted"', 'half "', "'apostrophe", "''", "'=1",
    "=cmd|' /C calc'!A0", "=1+1", "+420 1", "-5", "@SUM(A1)", "\ttab", "a\tb", "\rcr", "a\rb",
    "two\nlines", "crlf\r\nend", "\n", "none", "None", "NONE", "NO", "yes", "null", "~", "<<", "-", "?",
    "TODO", " tbd ", "n/a", "1e5", "010", "0x1F", "12:30", "2018-05-25", "1.0", "# no comment", "a # b",
    "a: b", "a:", "- a", "[x]", "{x}", "{x: y}", "[\"a\"]", '{"a": "b"}', '{"source": "b"}',
    '["a", null]', "[1]", "&a", "*a", "!t", "%d", "`x`", "|", ">", "_x000D_", "_x005F_", "a_x0041_b",
    "#N/A", "#REF!", "&amp; <b>", "]]>", "שלום עולם", "\u202eevil", "\u200f", "é", "\u0065\u0301",
    "\u00a0nbsp\u00a0", "\u0085", "\u2028x", "\ufeffbom", "\x7f", "\x9b", "😀", "a  b", "word " * 60,
    "ž" * 300, "x" * 200, "a,b", "a|b", "\\n", "\\",
]  # fmt: skip

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40),
    st.text("ab;\"' \n\t\r=-,:#[]{}0", max_size=20),
)
ids = st.from_regex(r"[a-zA-Zé0-9][a-z0-9_.\-]{0,8}", fullmatch=True).filter(
    lambda text: not _says_nothing(text)
)
names = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda name: (
        all(name not in columns(table) for table in TABLES)
        and name not in {*TABLES, "where", "include", "[place]", "dpia", "tia", "dpf", "consent", "balancing"}
    )
)
structures = st.recursive(
    st.one_of(st.none(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def inventories(draw):
    """A tree as JSON holds it: tables as lists of rows, cells as texts, lists, or nothing."""
    counts = {table: draw(st.integers(0, 3)) for table in TABLES} | {"organisation": 1}
    known = {
        table: draw(st.lists(ids, min_size=count, max_size=count, unique=True))
        for table, count in counts.items()
        if "id" in columns(table)
    }
    tree = {}
    for table, count in counts.items():
        own = draw(st.lists(names, max_size=2, unique=True))
        rows = []
        for number in range(count):
            row = {"id": known[table][number]} if table in known else {}
            chosen = draw(
                st.lists(st.sampled_from([c for c in columns(table) if c != "id"]), max_size=6, unique=True)
            )
            for name in chosen:
                value = draw(cells(columns(table)[name], known))
                if value is not None:
                    row[name] = value
            for name in own:
                value = draw(st.one_of(texts, structures))
                if value is not None:
                    row[name] = value
            rows.append(row)
        if table not in known:
            rows = [row for row in rows if any(_says(cell) for cell in row.values())]
        if rows:
            tree[table] = rows[0] if table == "organisation" else rows
    tree |= draw(st.dictionaries(names.filter(lambda name: name not in TABLES), structures, max_size=2))
    return tree


def cells(column: Column, known: dict[str, list[str]]):
    """Strategy for what may stand in a column, placeholders included."""
    single = _single(column, known)
    held = st.sampled_from(["TODO", "tbd", "?", "n/a", "-"])
    if column.kind.many:
        lists = st.lists(st.one_of(single, held) if column.kind.name != "text" else single, max_size=3)
        return st.one_of(lists, st.just("none"), held)
    options = [single, held]
    if column.kind.or_none:
        options.append(st.sampled_from(["none", "None"]))
    return st.one_of(options)


def _single(column: Column, known: dict[str, list[str]]):
    kind = column.kind
    if kind.table:
        allowed = known.get(kind.table, []) + [word for word in kind.also if word != "CODES"]
        return st.sampled_from(allowed) if allowed else st.just("TODO")
    if kind.choice:
        return st.sampled_from(list(VOCABULARY[kind.choice]))
    return {
        "text": texts,
        "date": st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat),
        "integer": st.integers(0, 10**15 - 1).map(str),
        "yes-no": st.sampled_from(["yes", "no", "Yes", "true"]),
        "country": st.sampled_from(list(country_codes())),
        "place": st.sampled_from(list(place_codes())),
        "territory": st.sampled_from(list(territory_codes())),
        "duration": st.sampled_from(["P5Y", "P6M", "P30D", "PT72H"]),
        "article": st.sampled_from(["6(1)(b)", "9(2)(a)", "10", "87", "13(1)(a)"]),
    }[kind.name]


def _says_nothing(text: str) -> bool:
    return text.strip().casefold() in {"na", "n", "todo", "tbd", "unknown", "null", "none"}


def _says(cell) -> bool:
    """Whether a cell surely fills a row: some letter or digit, and no word that stands for nothing."""
    texts = cell if isinstance(cell, list) else [cell]
    return any(isinstance(text, str) and any(map(str.isalnum, text)) for text in texts)
