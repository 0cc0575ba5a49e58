"""From a tree of mappings and lists (YAML, JSON) to raw tables.

Accepted shapes: a table is a mapping of id → row, or a list of rows; rows of
``bases`` and ``retention`` may stand inside their activity, ``disclosures``
inside their notice; ``where: {source, section}`` and the other groups of
``schema.GROUPS`` may be nested; ``where: "source section"`` is read as both.
"""

from dataclasses import dataclass, field
from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.headings import headings
from dataflow.inventory.places import LinePlaces, PathPlaces, Place, Places
from dataflow.inventory.problems import Problem
from dataflow.inventory.raw import RawInventory, RawTable, to_json_text
from dataflow.inventory.schema import NESTED, SINGLE, TABLES


@dataclass(slots=True)
class Node:
    """A value with its place: text, None, list of nodes, or mapping of key → node."""

    value: Any
    line: int | None
    path: str = ""


@dataclass(slots=True)
class TreeReader:
    """Collects the rows of one or more trees, and every problem met on the way."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)
    include: list[str] = field(default_factory=list)
    _rows: dict[str, list["_Row"]] = field(default_factory=dict)

    def add(self, root: Node, file: str) -> None:
        """Take the tables of one tree."""
        if not isinstance(root.value, dict):
            self._problem("not-an-inventory", file, root, "a mapping of tables: " + ", ".join(TABLES))
            return
        for key, node in root.value.items():
            if key in TABLES:
                self._table(key, node, file)
            elif key == "include":
                self._include(node, file)
            else:
                self.extra[key] = to_json_text(plain(node))

    def finish(self, hashes: dict[str, str]) -> RawInventory:
        """Everything read so far as columns."""
        tables = [self._columns(name, rows) for name, rows in self._rows.items()]
        return RawInventory(self.file, tables, self.extra, self.include, hashes, self.problems)

    # --- private ---

    def _include(self, node: Node, file: str) -> None:
        items = node.value if isinstance(node.value, list) else [node] if node.value is not None else []
        for item in items:
            if isinstance(item.value, str):
                self.include.append(item.value)
            else:
                self._problem("include", file, item, "the name of a .yaml file, or a list of such names")

    def _table(self, table: str, node: Node, file: str, parent: tuple[str, str] | None = None) -> None:
        self._rows.setdefault(table, [])
        if node.value is None:
            return
        if table in SINGLE and isinstance(node.value, dict):
            self._row(table, node, file, None, parent)
        elif isinstance(node.value, dict) and parent is None and "id" in columns(table):
            for row_id, row in node.value.items():
                self._row(table, row, file, row_id, parent)
        elif isinstance(node.value, dict):
            self._row(table, node, file, None, parent)
        elif isinstance(node.value, list):
            for row in node.value:
                self._row(table, row, file, None, parent)
        else:
            self._problem("not-a-table", file, node, "a list of rows, or a mapping of id to row")

    def _row(
        self, table: str, node: Node, file: str, row_id: str | None, parent: tuple[str, str] | None
    ) -> None:
        row = _Row(file, node.line or 0, node.path)
        if row_id is not None:
            row.cells["id"] = row_id
        if parent is not None:
            row.cells[parent[0]] = parent[1]
        if node.value is not None and not isinstance(node.value, dict):
            self._problem("not-a-row", file, node, f"a mapping of the columns of {table}")
            return
        self._rows[table].append(row)
        known = columns(table)
        for key, child in (node.value or {}).items():
            if NESTED.get(key) == table and key not in known:
                named = (node.value or {}).get("id")
                own_id = row.cells.get("id") or (plain(named) if named is not None else None)
                self._table(key, child, file, (_parent_column(key), own_id or ""))
            elif key == "where" and isinstance(child.value, str):
                row.put("where", child)
            elif isinstance(child.value, dict) and any(f"{key}_{sub}" in known for sub in child.value):
                for sub, grandchild in child.value.items():
                    row.put(f"{key}_{sub}", grandchild)
            elif key == "id" and row_id is not None and plain(child) != row_id:
                self._problem("two-ids", file, child, f"the id {row_id} once")
            else:
                row.put(key, child)

    def _columns(self, table: str, rows: list["_Row"]) -> RawTable:
        self._split_where(rows)
        read = list(dict.fromkeys(name for row in rows for name in row.cells))
        names = headings(table, read)
        values = {name: [row.cells.get(key) for row in rows] for name, key in zip(names, read, strict=True)}
        known = columns(table)
        for name in names:
            if name not in known:
                values[name] = [to_json_text(v) if isinstance(v, (list, dict)) else v for v in values[name]]
        return RawTable(
            table, values, self._places(table, rows, dict(zip(read, names, strict=True))), len(rows)
        )

    def _places(self, table: str, rows: list["_Row"], names: dict[str, str]) -> Places:
        if any(row.path for row in rows):
            return PathPlaces(self.file, table, [row.path for row in rows])
        cells = {
            (i, names.get(key, key)): line for i, row in enumerate(rows) for key, line in row.lines.items()
        }
        return LinePlaces([row.file for row in rows], [row.line for row in rows], cells)

    def _split_where(self, rows: list["_Row"]) -> None:
        sources = {row.cells.get("id") for row in self._rows.get("sources", [])}
        for row in rows:
            text = row.cells.pop("where", None)
            if text is None:
                continue
            first, _, rest = str(text).partition(" ")
            if first.rstrip(",") in sources:
                row.cells.setdefault("where_source", first.rstrip(","))
                row.cells.setdefault("where_section", rest.strip() or None)
            else:
                row.cells.setdefault("where_section", text)

    def _problem(self, code: str, file: str, node: Node, allowed: str) -> None:
        place = Place(file=file, line=node.line, path=node.path or None)
        self.problems.append(Problem(code, place, str(plain(node)), allowed))


def plain(node: Node) -> Any:
    """The value without places."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


@dataclass(slots=True)
class _Row:
    """A row as it is gathered, and the lines of cells that stand on another than the row."""

    file: str
    line: int
    path: str
    cells: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def put(self, column: str, node: Node) -> None:
        self.cells[column] = plain(node)
        if node.line is not None and node.line != self.line:
            self.lines[column] = node.line


def _parent_column(table: str) -> str:
    return {"activities": "activity", "notices": "notice"}[NESTED[table]]
