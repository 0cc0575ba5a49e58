# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""A file that is no notice gets a clear answer."""

import io
import zipfile

import pytest

from dataflow.notice import NoticeError, read
from tests.notice.conftest import FRAME


def zipped(name="word/document.xml", content="<x/>"):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7 nothing here", "binary"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"<html><head><title>x</title></head><body></body></html>", "empty"),
        ("Vi är ansvariga för dina personuppgifter och vi delar inte uppgifter om dig med andra, "
         "eller om du har frågor kan du kontakta oss på det sätt som är enklast för dig.", "unknown-language"),
        ("Správca vašich osobných údajov je spoločnosť, ktorá sa nachádza na Slovensku; ak máte otázky, "
         "kontaktujte nás alebo napíšte na adresu, ktorú nájdete pri vašom účte a pre ktoré sme pripravili ľahšie riešenie.",
         "unknown-language"),
        ("The soup is made with water, and the carrots are cut by hand; it will be ready for you on the "
         "table as soon as the bell rings, which is at noon.", "not-a-notice"),
        ("Vaše osobní údaje zpracováváme řádně".encode("cp1250"), "broken-encoding"),
        (zipped("xl/workbook.xml"), "binary"),
        (zipped(content="<w:p>"), "broken-document"),
        (zipped(content=BOMB), "broken-document"),
        (b"PK\x03\x04 not a zip", "broken-document"),
    ],
)  # fmt: skip
def test_code(source, code):
    with pytest.raises(NoticeError) as caught:
        read(source)
    assert caught.value.code == code


def test_a_language_that_is_not_read_is_refused_when_asked_for():
    with pytest.raises(NoticeError, match="fi"):
        read(FRAME["en"], lang="fi")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(NoticeError) as caught:
        read(tmp_path / "absent.txt")
    assert caught.value.code == "not-found" and "absent.txt" in str(caught.value)


def test_broken_encoding_says_where(tmp_path):
    path = tmp_path / "n.txt"
    path.write_bytes(b"one\ntwo\nth\xffree")
    with pytest.raises(NoticeError) as caught:
        read(path)
    assert caught.value.place.line == 3


def test_a_declared_code_page_is_believed():
    page = f"<html><meta charset='windows-1250'><p>{FRAME['cs']}</p></html>"
    assert read(page.encode("cp1250")).language == "cs"


@pytest.mark.parametrize("lang", sorted(FRAME))
def test_each_language_is_recognised_even_in_a_short_text(lang):
    assert read(FRAME[lang]).language == lang
