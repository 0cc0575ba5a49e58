"""Blocks of a record as WordprocessingML text: an API call a cell takes minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dataflow.inventory.visible import straight
from dataflow.record.model import Item, Table
from dataflow.record.words import Words
from dataflow.render.record_blocks import Block, Heading, Items, Paragraph
from dataflow.render.record_outline import item_state, told_state
from dataflow.render.record_zip import NOT_IN_XML

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WIDTH = 9860
"""Usable width of the page in twentieths of a point."""

_COLOURS = {"missing": "8A1414", "unknown": "6B4A00", "elsewhere": "6B4A00", "not-in-this-copy": "6B4A00"}
_SOFT = "57606A"
_DENSE = {"inputs": 30, "completeness": 20}
"""Tables in small print, with the share of their first column: long hashes, and a state for every letter."""
_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)


@dataclass(frozen=True, slots=True)
class WordMarkup:
    """Writes blocks.  own_lang: language of the inventory's own words, empty where it is the record's.

    styles: style ids of headings 2 to 4, of list items and of the table, as the document names them.
    """

    said: Words
    own_lang: str
    headings: tuple[str, str, str]
    bullet: str
    grid: str

    def body(self, blocks: Iterable[Block]) -> str:
        """The blocks as elements of a body that knows the prefix ``w``."""
        return "".join(part for block in blocks for part in self._block(block))

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            run = self._run(block.text.text, own=block.text.own)
            yield _paragraph(run, f'<w:pStyle w:val="{self.headings[block.level - 2]}"/>')
        elif isinstance(block, Paragraph):
            yield _paragraph(self._run(block.text, bold=block.kind != "hint"))
        elif isinstance(block, Items):
            look = f'<w:pStyle w:val="{self.bullet}"/><w:spacing w:after="0"/>'
            for item in block.items:
                yield _paragraph(self._run(f"{item.label}: ", bold=True) + self._item(item, 0), look)
        else:
            yield self._table(block)
            yield _paragraph("", '<w:spacing w:after="0"/>')

    def _table(self, table: Table) -> str:
        size = 14 if table.id in _DENSE else 17
        widths = _widths(len(table.columns), _DENSE.get(table.id))
        head = "".join(
            _cell(self._run(c.label, bold=True, size=size), width, '<w:shd w:val="clear" w:fill="E8EEF2"/>')
            for c, width in zip(table.columns, widths, strict=True)
        )
        rows = "".join(self._row(row, widths, size) for row in table.rows)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.grid}"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
            f"{_MARGINS}"
            f'<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"/>'
            f"<w:tblCaption w:val={quoteattr(table.title)}/></w:tblPr>"
            f"<w:tblGrid>{columns}</w:tblGrid>"
            f'<w:tr><w:trPr><w:cantSplit/><w:tblHeader w:val="true"/></w:trPr>{head}</w:tr>{rows}</w:tbl>'
        )

    def _row(self, row: tuple[Item, ...], widths: list[int], size: int) -> str:
        cells = "".join(_cell(self._item(item, size), width) for item, width in zip(row, widths, strict=True))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"

    def _item(self, item: Item, size: int) -> str:
        told = told_state(item)
        colour = _COLOURS.get(told, "") if item.state == "present" else ""
        runs = []
        for number, value in enumerate(item.values):
            runs.append(self._run("; ", size=size) if number else "")
            runs.append(self._run(value.text, own=value.own, bold=bool(colour), colour=colour, size=size))
        state = item_state(self.said, item)
        if state:
            shown = f" [{state}]" if item.values else state
            colour = _COLOURS.get(item.state, _SOFT)
            runs.append(self._run(shown, bold=item.state in _COLOURS, colour=colour, size=size))
        if item.remark:
            runs.append(self._run(f" ({item.remark})", colour=_SOFT, size=size))
        return "".join(runs)

    def _run(
        self, text: str, *, own: bool = False, bold: bool = False, colour: str = "", size: int = 0
    ) -> str:
        look = "<w:b/>" if bold else ""
        look += f'<w:color w:val="{colour}"/>' if colour else ""
        look += f'<w:sz w:val="{size}"/>' if size else ""
        look += f"<w:lang w:val={quoteattr(self.own_lang)}/>" if own and self.own_lang else ""
        shown = escape(straight(NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)))
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{shown}</w:t></w:r>'


# --- private ---


def _widths(count: int, share: int | None) -> list[int]:
    """The first column says what a row is about and is wider; share: its width in hundredths, where set."""
    first = WIDTH * share // 100 if share else WIDTH * 2 // (count + 1) if count > 1 else WIDTH
    rest = (WIDTH - first) // (count - 1) if count > 1 else 0
    return [first] + [rest] * (count - 1)


def _paragraph(runs: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"


def _cell(runs: str, width: int, look: str = "") -> str:
    paragraph = _paragraph(runs, '<w:spacing w:after="0"/>')
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{paragraph}</w:tc>'
