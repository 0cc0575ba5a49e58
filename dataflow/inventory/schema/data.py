"""What is processed, about whom, and where it is kept."""

from dataflow.inventory.kinds import Choice, Country, Id, Integer, Places, Ref, Refs, Text, Texts, YesNo
from dataflow.inventory.schema.row import Field, Placed


class Category(Placed):
    """A category of personal data."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="name in the inventory's language")
    items: Texts = Field(default=None, description="what belongs to it")
    kind: Choice("category_kind") = Field(
        default=None, description="ordinary, special, criminal, national-id, financial"
    )
    country: Country = Field(default=None, description="State whose identification number it is")
    parent: Ref("categories") = Field(default=None, description="wider category")
    dpv: Text = Field(default=None, description="term of the Data Privacy Vocabulary")
    fideslang: Text = Field(default=None, description="key of the Fides taxonomy")


class Subject(Placed):
    """A category of data subjects."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="name in the inventory's language")
    vulnerable: YesNo = Field(default=None, description="vulnerable persons (recital 75)")
    children: YesNo = Field(default=None, description="children among them")
    youngest: Integer = Field(default=None, description="age in years of the youngest (Art. 8)")
    employees: YesNo = Field(default=None, description="the controller is their employer")
    contract_party: YesNo = Field(
        default=None, description="party to the contract or asking for one (Art. 6(1)(b))"
    )


class System(Placed):
    """Where data is kept (optional)."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="name")
    operator: Ref("parties") = Field(default=None, description="party that runs it")
    storage: Places = Field(default=None, description="countries of storage")
    access: Places = Field(default=None, description="countries from which it is accessed")
    measures: Refs("measures") = Field(default=None, description="measures in place")
