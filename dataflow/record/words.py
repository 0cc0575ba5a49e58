"""Words of the record in the reader's language: gettext catalogues, Babel's dates, countries and periods."""

import gettext
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files

from dataflow.law import jurisdictions
from dataflow.record.terms import term

LANGUAGES = ("en", "cs", "de", "et", "fr", "nb", "nl", "ro", "ru")
"""Languages the record can be written in."""

_ALSO = {"no": "nb", "nn": "nb"}
_DATES = {"en": "en_GB"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TIMES = {"H": "hour", "M": "minute"}
_NOT_IN_BABEL = {
    ("et", "month"): ("kuu", "kuud"),
    ("nl", "day"): ("dag", "dagen"),
    ("nl", "hour"): ("uur", "uur"),
}
"""Units whose long form Babel does not know: one, and any other number."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is said in one language."""

    lang: str

    def t(self, text: str) -> str:
        """A sentence or label of ours; the English one where the catalogue has none."""
        return _catalogue(self.lang).gettext(text)

    @cache  # noqa: B019  (there are nine instances, one a language)
    def term(self, choice: str, code: str) -> str:
        """The word for a value of one of the inventory's word lists."""
        return self.t(term(choice, code))

    @cache  # noqa: B019
    def day(self, day: date) -> str:
        """A date in words."""
        from babel.dates import format_date

        return format_date(day, "long", locale=_DATES.get(self.lang, self.lang))

    def stated_day(self, text: str) -> str:
        """A cell that holds an ISO date or the statement ``none``."""
        return self.t("none") if text == "none" else self.day(date.fromisoformat(text))

    @cache  # noqa: B019
    def article(self, code: str) -> str:
        """A provision as the language cites it; ``6(1)(b)`` → Art. 6(1)(b)."""
        parts = [part.rstrip(")") for part in code.split("(")]
        forms = (
            self.t("Art. {article}"),
            self.t("Art. {article}({paragraph})"),
            self.t("Art. {article}({paragraph})({point})"),
        )
        named = dict(zip(("article", "paragraph", "point"), parts, strict=False))
        return forms[len(named) - 1].format(**named)

    @cache  # noqa: B019
    def country(self, code: str) -> str:
        """Name of a country or territory."""
        return jurisdictions.name(code, self.lang)

    @cache  # noqa: B019
    def period(self, text: str) -> str:
        """An ISO 8601 duration in words; ``P5Y`` → 5 years."""
        from babel.lists import format_list

        day, _, time = text.removeprefix("P").partition("T")
        found = [(n, _UNITS[u]) for n, u in re.findall(r"(\d+)([YMWD])", day)]
        found += [(n, _TIMES[u]) for n, u in re.findall(r"(\d+)([HM])", time)]
        parts = [self._count(int(number), unit) for number, unit in found]
        if not parts:
            return text
        try:
            return format_list(parts, style="unit", locale=self.lang)
        except KeyError:
            # Some locales have no pattern of this style for three parts and more.
            return format_list(parts, locale=self.lang)

    def _count(self, number: int, unit: str) -> str:
        from babel.units import format_unit

        one_or_more = _NOT_IN_BABEL.get((self.lang, unit))
        if one_or_more:
            return f"{number} {one_or_more[number != 1]}"
        return format_unit(number, f"duration-{unit}", locale=self.lang)

    def yes_no(self, value: bool) -> str:
        return self.t("yes") if value else self.t("no")


def words(lang: str | None) -> Words:
    """The words of a language.  Raises ``ValueError`` for one that no record can be written in."""
    code = (lang or "en").replace("_", "-").casefold().partition("-")[0]
    code = _ALSO.get(code, code)
    if code not in LANGUAGES:
        raise ValueError(f"no record in language {lang!r}; there is {', '.join(LANGUAGES)}")
    return Words(code)


def reader_language(wanted: str | None, own: str | None) -> str:
    """The language asked for, else the inventory's own where a record can be written in it, else English."""
    if wanted:
        return words(wanted).lang
    try:
        return words(own).lang
    except ValueError:
        return "en"


# --- private ---


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    folder = files("dataflow") / "locale"
    with as_file(folder) as path:
        return gettext.translation("dataflow", path, languages=[lang], fallback=True)
