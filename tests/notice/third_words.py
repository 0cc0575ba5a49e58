# ruff: noqa: E501 (sentences read better unbroken)
"""Sentences in the form of `wordings` on kinds beside a company, sources, terms of payment and further grounds."""

THIRD: dict[str, dict[str, list[str]]] = {
    "en": {
        "no category:credit-register": [
            "## Recipients\n\n### Credit bureau\n\nWe report arrears to Zubrex Ltd.",
            "We send the data to the credit bureau, which is run by Zubrex Ltd.",
        ],
        "category:credit-register": [
            "## Recipients\n\n### Credit bureau\n\nArrears are reported there every month."
        ],
        "category:accounting-audit": ["Invoices are passed to the accountants, who also run our payroll."],
        "no category:law-enforcement": [
            "If somebody uses your name, please report it to the police and send us the case number."
        ],
        "category:law-enforcement": ["We report fraud to the police and send them the file."],
        "category:identity-fraud": ["Data go to fraud-prevention agencies."],
        "no period:P30D": ["If the invoice is not paid within 30 days, we pass it to our lawyer."],
        "period:P30D": ["Unpaid orders are deleted after 30 days."],
        "basis:6(1)(a)": [
            "Offers are sent only with your consent under Article 6(1)(a), and you can withdraw it."
        ],
        "14(2)(f)=present": ["Not everything comes from you; a parent may fill in the form."],
        "country:FR": ["Letters are sent through the French platform Zubrex Ltd."],
    },
    "de": {
        "no category:credit-register": [
            "## Empfänger\n\n### Auskunftei\n\nRückstände melden wir der Zubrex GmbH."
        ],
        "category:credit-register": [
            "## Empfänger\n\n### Auskunftei\n\nDorthin melden wir Rückstände jeden Monat."
        ],
        "no category:debt-collection": ["Wir geben die Rechnung samt Inkassokosten an unsere Bank weiter."],
        "no period:P30D": [
            "Wird die Rechnung nicht innerhalb von 30 Tagen bezahlt, übergeben wir sie dem Anwalt."
        ],
        "period:P30D": ["Nicht bezahlte Bestellungen löschen wir nach 30 Tagen."],
        "13(2)(c)=present": ["Wer eingewilligt hat, kann seine Erklärung später zurücknehmen."],
        "14(2)(f)=present": ["Nicht alles stammt von Ihnen; manches meldet ein Elternteil."],
    },
    "cs": {
        "no category:credit-register": [
            "Údaje předáváme do registru dlužníků, který provozuje Zubrex s.r.o."
        ],
        "category:credit-register": ["Údaje předáváme do registru dlužníků, který je veřejně přístupný."],
        "14(2)(f)=present": ["Ne vše máme od vás; něco vyplní rodič."],
        "no period:P30D": ["Nezaplatíte-li fakturu do 30 dnů, předáme ji advokátovi."],
    },
    "nb": {
        "no category:credit-register": [
            "## Mottakere\n\n### Kredittopplysning\n\nVi melder mislighold til Zubrex AS."
        ],
        "category:credit-register": [
            "## Mottakere\n\n### Kredittopplysningsforetak\n\nDit melder vi mislighold hver måned."
        ],
        "no category:debt-collection": ["Etter inkassovarsel sender vi opplysningene til Zubrex AS."],
        "no period:P30D": ["Er fakturaen ikke betalt innen 30 dager, gir vi den til advokaten."],
        "14(2)(f)=present": ["Ikke alt kommer fra deg; en forelder kan fylle ut skjemaet."],
    },
    "nl": {
        "no category:it-hosting": ["Het netwerk wordt onderhouden door de systeembeheerders van Zubrex B.V."],
        "category:it-hosting": ["Gegevens zijn in te zien door de systeembeheerders van onze servers."],
        "13(1)(f)=present": ["Uw gegevens verlaten de Europese Unie niet."],
        "14(2)(f)=present": ["Niet alles komt van u; soms vult een ouder het formulier in."],
        "no period:P30D": [
            "Is de rekening niet binnen 30 dagen betaald, dan geven wij haar aan onze advocaat."
        ],
    },
    "fr": {
        "category:by-reference": ["La liste de tous nos prestataires est tenue à l'accueil."],
        "14(2)(f)=present": ["Tout ne vient pas de vous : un parent remplit parfois le formulaire."],
        "country:DE": ["Les lettres partent par la plateforme allemande Zubrex SAS."],
        "no period:P30D": ["Si la facture n'est pas payée sous 30 jours, nous la remettons à notre avocat."],
    },
    "et": {
        "no category:law-enforcement": [
            "Kui keegi kasutab sinu nime, tee avaldus politseile ja saada meile selle number."
        ],
        "category:law-enforcement": ["Pettuse korral edastame andmed politseile."],
        "no category:credit-register": ["Edastame võlgnike kirjad oma juristile."],
        "no category:vague": ["Sinuga suhtleb meie kohalik partner: Lätis Zubrex OÜ."],
        "14(2)(f)=present": ["Kõik andmed ei pärine otse sinult; mõne vormi täidab vanem."],
    },
    "ro": {
        "no category:credit-register": [
            "Transmitem date biroului de credit, care este administrat de Zubrex S.R.L."
        ],
        "category:by-reference": ["Lista tuturor furnizorilor se află la recepție."],
        "14(2)(f)=present": [
            "Nu toate provin de la dumneavoastră; uneori un părinte completează formularul."
        ],
        "no period:P30D": ["Dacă factura nu este plătită în 30 de zile, o predăm avocatului."],
    },
    "ru": {
        "no category:tax-authority": ["О доходах мы делаем запрос в налоговую инспекцию."],
        "category:tax-authority": ["Сведения о доходах мы передаём в налоговую инспекцию."],
        "country:DE": ["Письма отправляются через немецкую платформу Zubrex GmbH."],
        "14(2)(f)=present": ["Не всё поступает от вас; анкету может заполнить родитель."],
        "no period:P30D": ["Если счёт не оплачен в течение 30 дней, мы передаём его адвокату."],
    },
}
