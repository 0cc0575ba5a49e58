"""How a table is declared: a class, and for every column an annotation and a ``Field``."""

from typing import ClassVar, NamedTuple

from dataflow.inventory.kinds import Kind, Ref, Text

_MISSING = object()


class Field(NamedTuple):
    """What a column says, its name in files where that is no name in Python; without a default it must be filled."""

    description: str
    default: object = _MISSING
    alias: str | None = None

    @property
    def required(self) -> bool:
        """Whether every row must fill it."""
        return self.default is _MISSING


class Row:
    """A row; keys that the schema does not know are the user's own and are kept.

    Nothing is validated here: a check reads the columns off ``fields``, and building
    validators would take longer than loading a small inventory.
    """

    fields: ClassVar[dict[str, tuple[Kind, Field]]] = {}
    """Name of a column → what its cells may hold, what it says; inherited ones first."""

    def __init_subclass__(cls) -> None:
        own = {name: (kind, getattr(cls, name)) for name, kind in cls.__annotations__.items()}
        cls.fields = cls.fields | own


class Placed(Row):
    """A row that may say which source states it."""

    where_source: Ref("sources") = Field(default=None, description="source that states this row")  # type: ignore[valid-type]
    where_section: Text = Field(default=None, description="section, line or cell of that source")
    note: Text = Field(default=None, description="what was decided and why")
