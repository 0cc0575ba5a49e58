# ruff: noqa: E501 (sentences read better unbroken)
"""Sentences in the form of `wordings` with the nation of a company, or of something else."""

NATIONS: dict[str, dict[str, list[str]]] = {
    "cs": {
        "no country:NL": [
            "Jsme nizozemská firma a účetnictví vedeme sami.",
        ],
        "country:NL": [
            "Rozvrhy služeb vedeme v programu, který dodává nizozemská firma Polder Roster B.V.",
        ],
        "country:US": [
            "Přepisy hovorů pořizuje americká společnost Talkscribe Inc.",
        ],
        "no country:DE": [
            "S hosty mluvíme česky a umíme i německý jazyk; data má Lípa Data s.r.o.",
        ],
    },
    "de": {
        "no country:NL": [
            "Wir sind eine niederländische Firma und führen die Bücher selbst.",
        ],
        "country:NL": [
            "Die Dienstpläne laufen in einem Programm der niederländischen Firma Polder Roster B.V.",
        ],
        "no country:FR": [
            "Wir beraten auch in französischer Sprache; die Akten führt die Linde Daten GmbH.",
        ],
    },
    "en": {
        "no country:NL": [
            "We are a Dutch firm and keep our books ourselves.",
        ],
        "country:NL": [
            "Rotas are kept in a program from the Dutch firm Polder Roster B.V.",
        ],
        "no country:DE": [
            "We also advise in the German language; files are kept by Linden Data Ltd.",
        ],
    },
    "et": {
        "no country:US": [
            "Oleme Ameerika ettevõte ja peame raamatupidamist ise.",
        ],
        "country:NL": [
            "Töögraafikud on programmis, mille pakub Hollandi firma Polder Roster B.V.",
        ],
        "country:US": [
            "Kõnede üleskirjutused teeb Ameerika ettevõte Talkscribe Inc.",
        ],
        "no country:DE": [
            "Nõustame ka saksa keeles; toimikuid peab Pärna Andmed OÜ.",
        ],
    },
    "fr": {
        "no country:NL": [
            "Nous sommes une société néerlandaise et tenons nos comptes nous-mêmes.",
        ],
        "country:NL": [
            "Les plannings sont tenus dans un logiciel de la société néerlandaise Polder Roster B.V.",
        ],
        "country:US": [
            "Les transcriptions sont faites par l'entreprise américaine Talkscribe Inc.",
        ],
        "no country:DE": [
            "Nous conseillons aussi en langue allemande ; les dossiers sont tenus par Tilleul Données SARL.",
        ],
    },
    "nb": {
        "no country:NL": [
            "Vi er et nederlandsk firma og fører regnskapet selv.",
        ],
        "country:NL": [
            "Vaktlistene føres i et program fra det nederlandske firmaet Polder Roster B.V.",
        ],
        "country:US": [
            "Utskriftene av samtaler lages av det amerikanske selskapet Talkscribe Inc.",
        ],
        "no country:DE": [
            "Vi gir også råd på tysk språk; mappene føres av Lind Data AS.",
        ],
    },
    "nl": {
        "no country:DE": [
            "Wij zijn een Duits bedrijf en doen de boekhouding zelf.",
        ],
        "country:DE": [
            "De roosters staan in een programma van het Duitse bedrijf Spreeplan GmbH.",
        ],
        "country:US": [
            "De uitwerkingen van gesprekken maakt de Amerikaanse firma Talkscribe Inc.",
        ],
        "no country:FR": [
            "We adviseren ook in de Franse taal; de dossiers houdt Linde Data B.V. bij.",
        ],
    },
    "ro": {
        "no country:NL": [
            "Suntem o firmă olandeză și ținem singuri contabilitatea.",
        ],
        "country:NL": [
            "Graficele sunt ținute într-un program al firmei olandeze Polder Roster B.V.",
        ],
        "country:US": [
            "Transcrierile sunt făcute de compania americană Talkscribe Inc.",
        ],
        "no country:DE": [
            "Oferim consultanță și în limba germană; dosarele sunt ținute de Tei Date S.R.L.",
        ],
    },
    "ru": {
        "no country:NL": [
            "Мы голландская фирма и ведём бухгалтерию сами.",
        ],
        "country:NL": [
            "Графики смен хранятся в программе голландской фирмы Polder Roster B.V.",
        ],
        "country:US": [
            "Расшифровки разговоров делает американская компания Talkscribe Inc.",
        ],
        "no country:DE": [
            "Мы консультируем и на немецком языке; дела ведёт SIA «Liepa Dati».",
        ],
    },
}
