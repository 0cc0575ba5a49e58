"""What every row of every table has."""

from pydantic import BaseModel, ConfigDict, Field

from dataflow.inventory.kinds import Ref, Text


class Row(BaseModel):
    """A row; keys that the schema does not know are the user's own and are kept."""

    # Validators are built when they are first used: a check reads only the columns off the models.
    model_config = ConfigDict(extra="allow", defer_build=True)


class Placed(Row):
    """A row that may say which source states it."""

    where_source: Ref("sources") = Field(default=None, description="source that states this row")  # type: ignore[valid-type]
    where_section: Text = Field(default=None, description="section, line or cell of that source")
    note: Text = Field(default=None, description="what was decided and why")
