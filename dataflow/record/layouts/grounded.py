"""The bases of an activity while its rows are read: one that stands in some rows only is for what these name."""

from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Gather, Row

Key = tuple[str, str | None]
"""Article and law."""


@dataclass(slots=True)
class Grounded:
    """rows: of the register that give a basis, each with its bases, categories and subjects."""

    bases: dict[Key, Row] = field(default_factory=dict)
    rows: list[tuple[set[Key], list[str], list[str]]] = field(default_factory=list)

    def put(self, gather: Gather, activity: Row, key: Key) -> Row:
        """The row of a basis, once an activity."""
        if key not in self.bases:
            article, law = key
            self.bases[key] = gather.put("bases", activity=activity["id"], article=article, law=law)
        return self.bases[key]

    def of(self, article: str) -> Row | None:
        """The first basis of this article."""
        return next((row for (code, _), row in self.bases.items() if code == article), None)

    def settle(self, activity: Row) -> None:
        """Say of each basis which categories, else which people it is for, where the rows keep these apart."""
        for key, row in self.bases.items():
            mine = [entry for entry in self.rows if key in entry[0]]
            group = [entry for entry in self.rows if any(code[:1] == key[0][:1] for code, _ in entry[0])]
            others = [entry for entry in group if key not in entry[0]]
            for place, column in ((1, "categories"), (2, "subjects")):
                own = list(dict.fromkeys(name for entry in mine for name in entry[place]))
                apart = not set(own) & {name for entry in others for name in entry[place]}
                if others and own and apart and set(own) < set(activity.get(column) or []):
                    row[column] = own
                    break
