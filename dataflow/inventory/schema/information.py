"""What people are told, their rights, the measures, and where statements come from."""

from dataflow.inventory.kinds import (
    Article,
    Articles,
    Choice,
    Choices,
    Date,
    Duration,
    Id,
    Places,
    Ref,
    Refs,
    Text,
    Texts,
    YesNo,
)
from dataflow.inventory.schema.row import Field, Placed


class Notice(Placed):
    """A version of what people are told."""

    id: Id = Field(description="stable id")
    title: Text = Field(default=None, description="title")
    kind: Choice("notice_kind") = Field(default=None, description="what kind of text it is")
    controller: Ref("parties") = Field(default=None, description="controller that informs")
    audience: Refs("subjects") = Field(default=None, description="data subjects it is addressed to")
    language: Text = Field(default=None, description="language (ISO 639-1)")
    valid_from: Date = Field(default=None, description="first day in force")
    valid_to: Date = Field(default=None, description="last day in force")
    address: Text = Field(default=None, description="where it is published")
    text: Text = Field(default=None, description="file with its text, relative to the inventory")
    covers: Refs("activities") = Field(default=None, description="activities it covers")
    gives: Articles = Field(
        default=None, description="items of Art. 13 or 14 that it gives, such as 13(1)(a)"
    )
    partly_gives: Articles = Field(default=None, description="items that it gives in part")
    lacks: Articles = Field(default=None, description="items that it lacks")
    elsewhere: Articles = Field(default=None, description="items that it says another text gives")
    not_in_this_copy: Articles = Field(default=None, description="items whose passage the copy has lost")
    bases: Articles = Field(default=None, description="legal bases that it states")


class Disclosure(Placed):
    """A notice names a recipient, a category of recipients, a country or a safeguard."""

    notice: Ref("notices") = Field(default=None, description="notice")
    party: Ref("parties") = Field(default=None, description="recipient that is named or meant")
    wording: Text = Field(default=None, description="the category, in our own words")
    level: Choice("disclosure_level") = Field(default=None, description="how precisely")
    countries: Places = Field(default=None, description="countries it names for the recipient")
    safeguard: Text = Field(default=None, description="decision or safeguard it refers to")
    copy_route: YesNo = Field(default=None, description="says how to obtain a copy of the safeguard")


class Right(Placed):
    """A right of data subjects as the inventory's texts offer it."""

    id: Id = Field(description="stable id")
    article: Article = Field(default=None, description="article, such as 15 or 21(2)")
    name: Text = Field(default=None, description="name")
    exercised_by: Texts = Field(default=None, description="how it can be exercised")
    time_limit: Duration = Field(default=None, description="time within which it is answered")
    extension: Duration = Field(default=None, description="possible extension of that time")
    conditions: Text = Field(default=None, description="conditions or limits")
    stated: Choice("stated") = Field(default=None, description="whether the source states it")


class Measure(Placed):
    """A technical or organisational measure (Art. 32)."""

    id: Id = Field(description="stable id")
    name: Text = Field(default=None, description="name")
    goal: Choice("protection_goal") = Field(default=None, description="protection goal")
    kinds: Choices("measure_kind") = Field(default=None, description="what kind of measure")
    status: Choice("measure_status") = Field(default=None, description="in place, partly, planned")
    covers: Refs("activities") = Field(default=None, description="activities it protects; empty: unknown")
    all_activities: YesNo = Field(default=None, description="it protects every activity")


class Source(Placed):
    """Where a statement comes from."""

    id: Id = Field(description="stable id")
    title: Text = Field(default=None, description="title")
    kind: Choice("text_kind") = Field(default=None, description="what kind of text it is")
    language: Text = Field(default=None, description="language (ISO 639-1)")
    address: Text = Field(default=None, description="where it was found")
    date: Date = Field(default=None, description="date of the text")
    accessed_on: Date = Field(default=None, description="date on which it was read")
    lost: Text = Field(default=None, description="what the copy has lost")
