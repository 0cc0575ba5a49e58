"""Looks into a workbook before any library does: what it unpacks to, and how far its cells reach.

Two cells far apart in a file of five kilobytes make the reader abort the process,
and no library bounds what an archive unpacks to.  Every part is unpacked here in
pieces, so that what an archive says about its sizes is not believed.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.readers.sheet_parts import RELATIONS, WORKBOOK, sheet_parts

MAX_PARTS = 2_000
MAX_BYTES = 400 * 1024 * 1024
"""Unpacked, all parts together."""
MAX_RATIO = 200
"""Unpacked to packed, of a part larger than ``SMALL``; sheets have 5 to 60."""
SMALL = 8 * 1024 * 1024
MAX_CELLS = 20_000_000
"""Rows × columns of the rectangle that a sheet's cells span."""


@dataclass(slots=True)
class SheetScan:
    """What a sheet's XML says: its extent, formulas (with and without a computed value), error values."""

    rows: int = 0
    letters: set[bytes] = field(default_factory=set)
    formulas: list[str] = field(default_factory=list)
    uncomputed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Scan:
    """Name of part → what was seen in it, and the small parts that map sheets to parts."""

    sheets: dict[str, SheetScan] = field(default_factory=dict)
    texts: dict[str, bytes] = field(default_factory=dict)


def guard(data: bytes, file: str) -> Scan:
    """Pass a workbook, or raise ``InventoryError``: ``not-a-workbook``, ``workbook-too-large``, …"""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise failure("not-a-workbook", file, _kind(data), "an .xlsx workbook") from None
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if WORKBOOK not in names or "[Content_Types].xml" not in names:
        raise failure("not-a-workbook", file, "a zip archive without xl/workbook.xml", "an .xlsx workbook")
    if len({name.casefold() for name in names}) != len(names):
        raise failure("not-a-workbook", file, "an archive that names a part twice", "an .xlsx workbook")
    if len(parts) > MAX_PARTS:
        raise failure("workbook-too-large", file, f"{len(parts)} parts", f"at most {MAX_PARTS} parts")
    scan = Scan()
    total = 0
    for part in parts:
        total += _scan_part(data, part, total, file, scan)
    names_of = {part: name for name, part in sheet_parts(scan.texts).items()}
    for part_name, sheet in scan.sheets.items():
        _check_extent(sheet, part_name, names_of.get(part_name), file)
    return scan


# --- private ---

_PIECE = 1 << 18
_MEDIA = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin", ".tiff")
_KEPT = (WORKBOOK, RELATIONS)
_MOST_KEPT = 4 * 1024 * 1024
_LONGEST_TAG = 1 << 20
_ADDRESS = rb'\s(?:[^<>]*?\s)??r\s*=\s*["\']([A-Z]{1,3}[0-9]{1,7})["\']'
_USUAL_CELL = re.compile(rb'<c(?: r="([A-Z]{1,3}[0-9]{1,7})")?')
_LETTERS, _DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_CELL = re.compile(rb"<c" + _ADDRESS)  # a literal beginning makes the search fast
_PREFIXED_CELL = re.compile(rb"<(?:\w+:)?c" + _ADDRESS)
_CELL_TAG = re.compile(rb"<c[\s/>]")
_PREFIXED_TAG = re.compile(rb"<(?:\w+:)?c[\s/>]")
_PREFIXED = re.compile(rb":(?:c|row)[\s/>]")
_NUMBER = rb'\s(?:[^<>]*?\s)??r\s*=\s*["\']([0-9]{1,10})["\']'
_ROW = re.compile(rb"<row" + _NUMBER)
_PREFIXED_ROW = re.compile(rb"<(?:\w+:)?row" + _NUMBER)
_SPECIAL = re.compile(
    rb'<(?:\w+:)?(?:(c)\s(?:[^<>]*?\s)??r\s*=\s*["\']([A-Z]{1,3}[0-9]{1,7})["\']([^<>]*)>|(f)[\s/>]|(v)>[^<])'
)
_FORMULA = re.compile(rb"[<:]f[\s/>]")
_HUGE_COUNT = re.compile(rb'\b(?:uniqueCount|count)\s*=\s*["\'][0-9]{9,}')


def _scan_part(data: bytes, part: zipfile.ZipInfo, before: int, file: str, scan: Scan) -> int:
    media = part.filename.lower().endswith(_MEDIA)
    sheet = SheetScan()
    state = _Cell()
    size, tail = 0, b""
    kept: list[bytes] = []
    for piece in _unpacked(data, part, file):
        size += len(piece)
        if before + size > MAX_BYTES or (size > SMALL and size > MAX_RATIO * max(part.compress_size, 1)):
            read = f"{part.filename}: {part.compress_size} bytes that unpack to more than {size}"
            said = f"at most {MAX_BYTES} bytes unpacked, and {MAX_RATIO} times the packed size"
            raise failure("workbook-too-large", file, read, said)
        if media:
            continue
        if part.filename in _KEPT and size <= _MOST_KEPT:
            kept.append(piece)
        tail = _scan_piece(tail + piece, sheet, state, part.filename, file)
    if not media:
        _scan_piece(tail + b"<", sheet, state, part.filename, file)
        state.finish(sheet)
        scan.sheets[part.filename] = sheet
    if part.filename in _KEPT:
        scan.texts[part.filename] = b"".join(kept)
    return size


def _unpacked(data: bytes, part: zipfile.ZipInfo, file: str) -> Iterator[bytes]:
    head = data[part.header_offset : part.header_offset + 30]
    if len(head) < 30 or head[:4] != b"PK\x03\x04" or part.flag_bits & 0x1:
        _broken(part, file, "encrypted or broken")
    start = (
        part.header_offset
        + 30
        + int.from_bytes(head[26:28], "little")
        + int.from_bytes(head[28:30], "little")
    )
    packed = memoryview(data)[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _PIECE):
            yield bytes(packed[at : at + _PIECE])
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        _broken(part, file, "packed in an unusual way")
    unpack = zlib.decompressobj(-15)
    waiting: bytes | memoryview = packed
    try:
        while not unpack.eof:
            piece = unpack.decompress(waiting, _PIECE)
            if not piece and not unpack.unconsumed_tail and not unpack.eof:
                _broken(part, file, "cut short")
            waiting = unpack.unconsumed_tail
            if piece:
                yield piece
    except zlib.error:
        _broken(part, file, "damaged")


def _broken(part: zipfile.ZipInfo, file: str, how: str) -> NoReturn:
    raise failure("not-a-workbook", file, f"{part.filename}: {how}", "an .xlsx workbook without a password")


@dataclass(slots=True)
class _Cell:
    """The cell whose formula or value may follow in the next piece."""

    address: str = ""
    formula: bool = False
    value: bool = False

    def finish(self, sheet: SheetScan) -> None:
        if self.formula:
            (sheet.formulas if self.value else sheet.uncomputed).append(self.address)
        self.formula = self.value = False


def _scan_piece(piece: bytes, sheet: SheetScan, state: _Cell, part: str, file: str) -> bytes:
    cut = piece.rfind(b"<")
    if cut < 0 or piece.find(b">", cut) >= 0:
        whole, tail = piece, b""
    else:
        whole, tail = piece[:cut], piece[cut:]
    # one byte is found in a tenth of the time of two: rare ones are looked for first
    declared = b"!" in whole and (b"<!DOCTYPE" in whole or b"<!ENTITY" in whole)
    if len(tail) > _LONGEST_TAG or b"\0" in piece or declared:
        read = f"{part}: a document type, or no XML in UTF-8"
        raise failure("not-a-workbook", file, read, "a workbook as spreadsheet programs write it")
    prefixes = b":" in whole
    plain = not prefixes or _PREFIXED.search(whole) is None
    addresses = _addresses(whole, plain)
    if addresses is None:
        raise failure("not-a-workbook", file, f"{part}: a cell without address", "cells with their addresses")
    joined = b" ".join(addresses)
    rows = {*joined.translate(None, _LETTERS).split(), *(_ROW if plain else _PREFIXED_ROW).findall(whole)}
    sheet.rows = max([sheet.rows, *map(int, rows)])
    sheet.letters.update(joined.translate(None, _DIGITS).split())
    if part.endswith("sharedStrings.xml") and _HUGE_COUNT.search(whole[:2000]):
        raise failure("workbook-too-large", file, f"{part}: too many strings", "fewer than 100 million")
    formulas = (b"<f" in whole or (prefixes and b":f" in whole)) and _FORMULA.search(whole)
    if formulas or b't="e"' in whole or state.formula:
        _special_cells(whole, sheet, state)
    return tail


def _addresses(whole: bytes, plain: bool) -> list[bytes] | None:
    """The addresses of all cells; None when a cell has none."""
    if plain:
        usual = _USUAL_CELL.findall(whole)
        if b"" not in usual:
            return usual
    addresses = (_CELL if plain else _PREFIXED_CELL).findall(whole)
    return (
        addresses if len(addresses) == len((_CELL_TAG if plain else _PREFIXED_TAG).findall(whole)) else None
    )


def _special_cells(whole: bytes, sheet: SheetScan, state: _Cell) -> None:
    for cell, address, rest, formula, value in _SPECIAL.findall(whole):
        if cell:
            state.finish(sheet)
            state.address = address.decode()
            if b't="e"' in rest:
                sheet.errors.append(state.address)
        state.formula |= bool(formula)
        state.value |= bool(value)


def _check_extent(sheet: SheetScan, part: str, name: str | None, file: str) -> None:
    width = max((_number(letters) for letters in sheet.letters), default=0)
    if sheet.rows * width > MAX_CELLS:
        read = f"{'' if name else part + ': '}{sheet.rows} rows × {width} columns"
        said = f"at most {MAX_CELLS} cells between A1 and the last cell; delete the rows and columns behind the last that is used"
        raise InventoryError([Problem("workbook-too-large", Place(file, sheet=name), read, said)])


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _kind(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "an older or protected Office file"
    return "an empty file" if not data else "a file that is no zip archive"
