"""The parts of SARIF 2.1.0 that dataflow writes, as a JSON Schema: nothing beyond them is allowed.

Written from the standard (OASIS, SARIF Version 2.1.0 Errata 01): required members,
closed objects, the words of the enumerations, lists without repetition.
"""

from typing import Any


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def many(items: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


TEXT = {"type": "string"}
SAID = {"type": "string", "minLength": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
BAG = {"type": "object", "properties": {"tags": many(TEXT, uniqueItems=True)}}
MESSAGE = closed(["text"], text=SAID)
HELP = closed(["text"], text=SAID, markdown=SAID)
LOGICAL = closed(["fullyQualifiedName"], name=TEXT, fullyQualifiedName=SAID, kind=SAID)
PHYSICAL = closed(
    ["artifactLocation"],
    artifactLocation=closed(
        ["uri"], uri={"type": "string", "pattern": r"^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$"}
    ),
    region=closed(["startLine"], startLine={"type": "integer", "minimum": 1}),
)
LOCATION = closed(
    [], id={"type": "integer", "minimum": -1}, physicalLocation=PHYSICAL,
    logicalLocations=many(LOGICAL, uniqueItems=True), message=MESSAGE,
)  # fmt: skip
STEP = closed(
    ["location"], location=LOCATION, executionOrder={"type": "integer", "minimum": -1},
    nestingLevel={"type": "integer", "minimum": 0},
)  # fmt: skip
CODE_FLOW = closed(
    ["threadFlows"], threadFlows=many(closed(["locations"], locations=many(STEP, minItems=1)), minItems=1)
)
SUPPRESSION = closed(
    ["kind"], kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT, properties=BAG,
)  # fmt: skip
RESULT = closed(
    ["message"], ruleId=SAID, ruleIndex={"type": "integer", "minimum": -1},
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL, message=MESSAGE,
    locations=many(LOCATION), relatedLocations=many(LOCATION, uniqueItems=True), codeFlows=many(CODE_FLOW),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=many(SUPPRESSION, uniqueItems=True),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]}, properties=BAG,
)  # fmt: skip
RULE = closed(
    ["id"], id=SAID, name=SAID, shortDescription=MESSAGE, fullDescription=MESSAGE, help=HELP,
    defaultConfiguration=closed([], level=LEVEL), properties=BAG,
)  # fmt: skip
DRIVER = closed(["name"], name=SAID, version=TEXT, rules=many(RULE, uniqueItems=True), properties=BAG)
RUN = closed(
    ["tool"], tool=closed(["driver"], driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=many(RESULT), properties=BAG,
)  # fmt: skip
LOG = {"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": many(RUN)}
SHAPE = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": LOG,
    "additionalProperties": False,
}
