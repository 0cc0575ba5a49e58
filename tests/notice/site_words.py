# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: denied grounds, handing on only where the law says so, processors in general."""

SITES: dict[str, dict[str, list[str]]] = {
    "de": {
        "no basis:6(1)(a)": [
            "Die Protokolle beruhen nicht auf einer Einwilligung nach Art. 6 Abs. 1 Buchstabe a DSGVO, sondern sind nach Art. 6 Abs. 1 Buchstabe f DSGVO erlaubt.",
            "Wir stützen den Versand nicht auf Ihre Einwilligung.",
        ],
        "no basis:6(1)(b)": [
            "Die Kamera stützt sich nicht auf einen Vertrag nach Art. 6 Abs. 1 lit. b DSGVO, sondern auf berechtigte Interessen.",
        ],
        "basis:6(1)(f)": [
            "Die Protokolle beruhen nicht auf einer Einwilligung, sondern sind nach Art. 6 Abs. 1 Buchstabe f DSGVO erlaubt.",
            "Wir verarbeiten die Daten nicht nur auf Grundlage des Vertrags, sondern auch nach Art. 6 Abs. 1 lit. f DSGVO.",
        ],
        "basis:6(1)(b)": [
            "Nicht nur auf Grundlage des Art. 6 Abs. 1 lit. b DSGVO, sondern auch mit Einwilligung verarbeiten wir Fotos.",
        ],
        "13(2)(e)=absent": [
            "Eine Übermittlung an Dritte erfolgt nur, soweit dies gesetzlich vorgeschrieben ist.",
        ],
        "13(2)(e)=present": [
            "Ihre Angaben sind weder gesetzlich noch vertraglich vorgeschrieben, ohne sie können wir aber nicht liefern.",
        ],
        "category:public-authority": [
            "Die Liste wird nur im Verdachtsfall an das Gesundheitsamt weitergeleitet und nicht mit Dritten geteilt.",
        ],
        "no category:accounting-audit": ["Belege geben wir nicht an Steuerberater und Banken weiter."],
        "13(1)(e)=partial": [
            "Daten geben wir an Auftragsverarbeiter weiter, die nach unserer Weisung arbeiten.",
            "Wir geben Ihre Daten an die Unternehmen weiter, die mit der Lieferung beauftragt sind.",
        ],
        "no category:vague": ["Eine Weitergabe an Dritte zu Werbezwecken erfolgt nicht."],
        "no category:bank": [
            "Die Bank verarbeitet Ihre Daten, um Anträge zu prüfen, und hat einen Beauftragten bestellt."
        ],
        "category:bank": ["Die Bank erhält von uns den Vertrag und Ihre Anschrift."],
        "no category:analytics": ["Die Seite setzt keine Werbe-, Profil- oder Webanalyse-Cookies ein."],
    },
    "nl": {
        "no basis:6(1)(a)": [
            "Het bewaren van logbestanden is niet gebaseerd op toestemming (art. 6 lid 1 sub a AVG), maar op ons gerechtvaardigd belang.",
        ],
        "basis:6(1)(f)": [
            "Het bewaren van logbestanden is niet gebaseerd op toestemming, maar op art. 6 lid 1 sub f AVG.",
            "Gerechtvaardigd belang — aanbiedingen van de winkel; hiervoor kunt u zich afmelden.",
        ],
        "13(2)(e)=absent": [
            "Wij verstrekken uw gegevens alleen aan derden als dat nodig is voor de bezorging of als wij daartoe wettelijk verplicht zijn.",
            "Alle vrijwilligers zijn verplicht tot geheimhouding van persoonsgegevens.",
            "Wij verkopen niets aan derden en verstrekken deze uitsluitend als dat nodig is voor de levering.",
            "Geen toestemming is nodig voor de verstrekking van gegevens aan de behandelaar.",
        ],
        "13(2)(e)=present": ["U bent verplicht uw adres op te geven, anders kunnen wij niet leveren."],
        "13(1)(e)=present": [
            "Uw gegevens gaan naar de gemeente, die de subsidie toekent.",
        ],
        "no category:public-authority": [
            "De gemeente verzamelt gegevens van u en geeft ze door als dat nodig is.",
        ],
        "no category:identity-fraud": [
            "Gerechtvaardigd belang: beveiliging van de site, fraudepreventie en verbetering met gebruiksdata.",
        ],
        "category:accounting-audit": [
            "Bonnen gaan naar onze boekhouder en worden niet verkocht.",
        ],
        "13(1)(e)=partial": [
            "Wij delen gegevens met verwerkers die in onze opdracht werken.",
            "Met bedrijven die uw gegevens verwerken in onze opdracht, sluiten wij een verwerkersovereenkomst.",
        ],
        "category:health": [
            "Wij delen niets met derden, tenzij dat nodig is voor de zorg (bijvoorbeeld met de apotheek voor een recept).",
        ],
    },
    "nb": {
        "no basis:6(1)(a)": [
            "Loggene er ikke basert på samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a), men på vår berettigede interesse.",
        ],
        "basis:6(1)(f)": [
            "Loggene er ikke basert på samtykke, men på personvernforordningen artikkel 6 nr. 1 bokstav f.",
        ],
        "no basis:6(1)(c)": [
            "Vi bruker leverandører til driften, og disse er forpliktet til å følge instruksene våre.",
        ],
        "basis:6(1)(c)": ["Vi er forpliktet til å oppbevare bilag etter bokføringsloven."],
        "no category:public-authority": ["Kommunen behandler personopplysninger for å tildele plass."],
        "category:public-authority": ["Kommunen får navn og adresse fra oss når støtten skal betales ut."],
        "13(2)(e)=absent": ["Opplysninger utleveres bare når det er lovpålagt å gi dem videre."],
        "13(1)(e)=partial": ["Opplysninger kan deles med databehandlere som arbeider på våre vegne."],
        "category:health": [
            "Vi deler ikke noe med andre, med mindre det er nødvendig for helsehjelpen (for eksempel med apoteket for en resept).",
        ],
    },
    "en": {
        "no basis:6(1)(a)": [
            "Our log files are not based on your consent under Article 6(1)(a) GDPR but on our legitimate interests.",
        ],
        "basis:6(1)(f)": [
            "Our log files are not based on consent, but on Article 6(1)(f) GDPR.",
        ],
        "category:accounting-audit": ["Receipts go to our accountant and are not sold."],
        "13(1)(e)=partial": ["We share personal data with processors who act on our behalf."],
    },
    "cs": {
        "no basis:6(1)(a)": [
            "Uchování protokolů není založeno na souhlasu podle čl. 6 odst. 1 písm. a) GDPR, ale na oprávněném zájmu.",
        ],
        "13(1)(e)=partial": ["Údaje předáváme zpracovatelům, kteří jednají podle našich pokynů."],
    },
    "et": {
        "no basis:6(1)(a)": [
            "Logide säilitamine ei põhine nõusolekul (artikli 6 lõike 1 punkt a), vaid õigustatud huvil.",
        ],
        "13(1)(e)=partial": ["Andmeid edastame volitatud töötlejatele, kes järgivad meie juhiseid."],
    },
    "fr": {
        "no basis:6(1)(a)": [
            "La conservation des journaux n'est pas fondée sur le consentement (article 6, paragraphe 1, point a), mais sur notre intérêt légitime.",
        ],
        "13(1)(e)=partial": [
            "Les données sont transmises à des sous-traitants qui agissent selon nos instructions."
        ],
    },
    "ro": {
        "no basis:6(1)(a)": [
            "Păstrarea jurnalelor nu se bazează pe consimțământ (art. 6 alin. (1) lit. a) GDPR), ci pe interesul nostru legitim.",
        ],
        "13(1)(e)=partial": [
            "Datele sunt transmise unor persoane împuternicite care respectă instrucțiunile noastre."
        ],
    },
    "ru": {
        "no basis:6(1)(a)": [
            "Хранение журналов не основано на согласии (статья 6(1)(a) GDPR), а на законном интересе.",
        ],
        "13(1)(e)=partial": ["Данные передаются обработчикам, которые действуют по нашим указаниям."],
    },
}
