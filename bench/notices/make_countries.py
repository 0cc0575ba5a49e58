# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Write `lexicon/countries.csv`: country names of the nine languages in the forms that sentences use.

Names come from CLDR (through Babel) and an alias table; case forms from the paradigms below, which are
ours, so that no lemmatiser's dictionary is shipped and none has to be loaded to read a notice.

    python -m bench.notices.make_countries
"""

from __future__ import annotations

import csv
import re
from itertools import product
from pathlib import Path

NOTICE = Path(__file__).parents[2] / "dataflow" / "notice" / "lexicon"
LANGUAGES = ("cs", "de", "en", "et", "fr", "nb", "nl", "ro", "ru")

# Words that are far more often something else.
LEFT_OUT = {
    "Того",
    "Чад",
    "Мали",
    "Mali",
    "Ciad",
    "Man",
    "Niger",
    "Нигер",
    "Чехо",
    "Tai",
    "Тому",
    "Jordan",
    "Georgia",
}

ALIASES = {
    "en": "US:United States of America|the US|USA|U.S.|U.S.A.|US|United States;GB:United Kingdom|UK|Great Britain|U.K.|England|Scotland|Northern Ireland|Wales;CZ:Czech Republic|Czechia;NL:The Netherlands|Holland;KR:South Korea|Republic of Korea;RU:Russian Federation;AE:UAE;TR:Turkey;HK:Hong Kong;MK:North Macedonia;GE:Georgia;JO:Jordan",
    "de": "US:USA|Vereinigte Staaten von Amerika|Vereinigten Staaten von Amerika|Vereinigten Staaten|Vereinigte Staaten|U.S.A.|US;GB:Großbritannien|Vereinigtes Königreich|Vereinigten Königreich|Vereinigten Königreichs|UK|England;NL:Niederlanden|Holland;CZ:Tschechien|Tschechische Republik|Tschechischen Republik;KR:Südkorea;RU:Russische Föderation|Russischen Föderation;SK:Slowakische Republik;BY:Weißrussland|Belarus;AE:Vereinigten Arabischen Emiraten;PH:Philippinen;HK:Hongkong;DE:Bundesrepublik Deutschland",
    "fr": "US:États-Unis|États-Unis d'Amérique|Etats-Unis|USA|É.-U.;GB:Royaume-Uni|Grande-Bretagne|Angleterre;NL:Pays-Bas|Hollande;CZ:République tchèque|Tchéquie;KR:Corée du Sud;RU:Fédération de Russie;AE:Émirats arabes unis;HK:Hong Kong",
    "nl": "US:Verenigde Staten|Verenigde Staten van Amerika|VS|V.S.|USA|Amerika;GB:Verenigd Koninkrijk|VK|Groot-Brittannië|Engeland|UK;NL:Nederland;CZ:Tsjechië|Tsjechische Republiek;KR:Zuid-Korea;RU:Russische Federatie;HK:Hongkong",
    "cs": "US:Spojené státy|Spojené státy americké|USA|Spojených státech amerických;GB:Velká Británie|Spojené království|VB|UK|Anglie;CZ:Česká republika|ČR|Česko;SK:Slovenská republika|Slovensko;NL:Nizozemsko|Nizozemí|Holandsko;KR:Jižní Korea;RU:Ruská federace;AE:Spojené arabské emiráty;DE:Spolková republika Německo|SRN",
    "ro": "US:Statele Unite|Statele Unite ale Americii|SUA|S.U.A.|USA|Statelor Unite|Statelor Unite ale Americii;GB:Marea Britanie|Regatul Unit|Marii Britanii|Regatului Unit|UK|Anglia;NL:Olanda|Țările de Jos|Țărilor de Jos;CZ:Republica Cehă|Cehia|Republicii Cehe;KR:Coreea de Sud|Coreei de Sud;RU:Federația Rusă|Federației Ruse;HK:Hong Kong;MD:Republica Moldova|Republicii Moldova",
    "nb": "US:USA|De forente stater|Amerikas forente stater|U.S.A.;GB:Storbritannia|Det forente kongerike|England|UK;NL:Nederland|Holland;CZ:Tsjekkia|Den tsjekkiske republikk;KR:Sør-Korea;RU:Den russiske føderasjon;HK:Hongkong|Hong Kong;BY:Hviterussland",
    "et": "US:Ameerika Ühendriigid|USA|Ühendriigid;GB:Suurbritannia|Ühendkuningriik|Inglismaa|UK;NL:Holland|Madalmaad;CZ:Tšehhi|Tšehhi Vabariik;KR:Lõuna-Korea;RU:Venemaa|Venemaa Föderatsioon;EE:Eesti Vabariik;HK:Hongkong;AE:AÜE",
    "ru": "US:США|Соединенные Штаты|Соединенные Штаты Америки;GB:Великобритания|Соединенное Королевство|Англия;NL:Голландия|Нидерланды;CZ:Чехия|Чешская Республика;KR:Южная Корея;RU:РФ|Россия|Российская Федерация;AE:ОАЭ;DE:ФРГ|Германия;EE:Эстонская Республика|Эстония;BY:Белоруссия|Беларусь;MD:Молдавия|Молдова;HK:Гонконг;ZA:ЮАР|Южная Африка",
}  # fmt: skip

RU = [
    (r"ия$", "ия ии ию ией"), (r"ая$", "ая ой ую"), (r"ые$", "ые ых ым ыми"), (r"ие$", "ие их им ими"),
    (r"ое$", "ое ого ому ым ом"), (r"ство$", "ство ства ству ством стве"), (r"а$", "а ы и е у ой"),
    (r"я$", "я и е ю ей"), (r"ь$", "ь и ю я ем ей ью е"), (r"й$", "й я ю ем е"), (r"ы$", "ы ов ам ами ах"),
    (r"(?<=[бвгджзклмнпрстфхцчшщ])$", " а у ом е"),
]  # fmt: skip
CS = [
    (r"sko$", "sko ska sku skem"), (r"cko$", "cko cka cku ckem"), (r"ko$", "ko ka ku kem"), (r"ie$", "ie ii ií"),
    (r"ká$", "ká ké kou"), (r"á$", "á é ou"), (r"é$", "é ých ým ými ého ému ém"), (r"í$", "í ího ímu ím"),
    (r"ka$", "ka ky ce ku kou"), (r"ga$", "ga gy ze gu gou"), (r"ra$", "ra ry ře ru rou"),
    (r"ea$", "ea eje eji eu eou ey"), (r"ia$", "ia ie ii iu ií"), (r"a$", "a y ě e u ou"),
    (r"y$", "y ů ům ech ách ám ami "), (r"o$", "o a u em"), (r"ství$", "ství"), (r"e$", "e i í"),
    (r"(?<=[bcčdďfghjklmnňprřsštťvxzž])$", " u a em e ě i"),
]  # fmt: skip
ET_VOWEL = " l le lt s sse st ks ga ni na t d"
ET = [
    (r"riigid$", "riigid riikide riikides riikidesse riikidest riikidega riikidele riikidelt riike"),
    (r"aadid$", "aadid aatide aatides aatidesse aatidest aatidega aatidele aate"),
    (r"id$", "id ide ides idesse idest idega idele idelt idel e"),
    (r"riik$", "riik riigi riigis riigisse riigist riigile riigilt riigiga riigiks riiki"),
    (r"maad$", "maad maade maades maadesse maadest maadega maadele maid"),
    (r"(?<=[aeiouäöüõ])$", ET_VOWEL),
    (r"(?<=[bdfghjklmnprsštvzž])$", " i is isse ist ile ilt il iga iks it"),
]  # fmt: skip
RO = [
    (r"ia$", "ia iei"),
    (r"ța$", "ța ței"),
    (r"a$", "a ei"),
    (r"ă$", "ă e"),
    (r"ul$", "ul ului"),
    (r"e$", "e elor"),
    (r"$", " ului"),
]
PARADIGMS = {"ru": RU, "cs": CS, "et": ET, "ro": RO, "nb": [(r"$", " s")], "de": [(r"(?<=[^sxz])$", " s")]}
# Estonian and Norwegian decline the last word only.
LAST_ONLY = {"et", "nb", "de", "ro"}


def main() -> None:
    from babel import Locale

    codes = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)}
    codes -= {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "DG", "TA", "CQ"}
    rows: dict[tuple[str, str], str] = {}
    for lang in LANGUAGES:
        names = {code: [Locale(lang).territories.get(code, "")] for code in sorted(codes)}
        for part in ALIASES[lang].split(";"):
            code, forms = part.split(":", 1)
            names.setdefault(code, []).extend(forms.split("|"))
        for code, bases in names.items():
            for base in bases:
                for form in _forms(base, lang):
                    # EL, ES and others share no form; the first code to claim a form keeps it.
                    if len(form) > 1 and form not in LEFT_OUT:
                        rows.setdefault((lang, form), code)
    with (NOTICE / "countries.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("lang", "code", "forms"))
        for lang in LANGUAGES:
            for code in sorted({c for (row_lang, _), c in rows.items() if row_lang == lang}):
                forms = sorted(f for (row_lang, f), c in rows.items() if row_lang == lang and c == code)
                writer.writerow((lang, code, "|".join(forms)))


# --- private ---


def _forms(name: str, lang: str) -> list[str]:
    base = re.sub(r" *[(\[].*?[)\]]", "", name).replace("’", "'").replace("ё", "е").strip()
    if not base:
        return []
    abbreviation = base.isupper() or "." in base
    if abbreviation:
        return [base] + (
            [f"{base}-{e}" for e in ET_VOWEL.split()]
            + [f"{base}{e}" for e in ("s", "sse", "st", "ga", "le", "i", "is")]
            if lang == "et"
            else []
        )
    rules = PARADIGMS.get(lang)
    if rules is None:
        return [base]
    words = base.split(" ")
    options = []
    for number, word in enumerate(words):
        fixed = (
            (lang in LAST_ONLY and number < len(words) - 1)
            or not word[:1].isupper()
            and number == 0
            or len(word) < 4
        )
        lower = word in ("und", "a", "и", "ja", "și", "og", "de", "ale")
        options.append([word] if fixed or lower else _decline(word, rules))
    if len(words) > 3:
        return [base]
    return ["".join(" ".join(parts)) for parts in product(*options)]


def _decline(word: str, rules: list[tuple[str, str]]) -> list[str]:
    for ending, forms in rules:
        if re.search(ending, word):
            return sorted({re.sub(ending, form, word, count=1) for form in forms.split(" ")} | {word})
    return [word]


if __name__ == "__main__":
    main()
