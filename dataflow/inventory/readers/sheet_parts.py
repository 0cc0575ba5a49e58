"""Which part of a workbook's archive holds which sheet."""

from collections.abc import Mapping
from xml.etree import ElementTree

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def sheet_parts(texts: Mapping[str, bytes]) -> dict[str, str]:
    """Sheet's name → its part, through the workbook's relations; nothing where these cannot be read."""
    try:
        relations = ElementTree.fromstring(texts.get(RELATIONS, b"<x/>"))
        workbook = ElementTree.fromstring(texts.get(WORKBOOK, b"<x/>"))
    except ElementTree.ParseError:
        return {}
    targets = {item.get("Id"): item.get("Target", "") for item in relations}
    found = {}
    for sheet in workbook.iter():
        if sheet.tag.endswith("}sheet"):
            relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
            target = targets.get(relation, "")
            found[sheet.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return found
