# ruff: noqa: E501 (sentences read better unbroken)
"""Sentences in the form of `wordings` on the same items as `further_words` and `consent_words`, of a second round."""

SECOND: dict[str, dict[str, list[str]]] = {
    "en": {
        "basis:6(1)(a)": [
            "We film the concert only for families who have said yes on the form.",
            "Recordings are published once you have given us permission.",
            "Your date of birth is used because you agreed to it when you joined the birthday club.",
        ],
        "no basis:6(1)(a)": [
            "Pets are allowed only with the permission of the owner of the house.",
            "No consent is needed for this.",
        ],
        "14(2)(f)=present": ["Some information reaches us through the estate agent."],
        "category:public-authority": [
            "Authorities may ask us for information, for example the school inspectorate."
        ],
        "no category:bank": ["There is no bank between you and us."],
        "no category:marketing": ["Advertising agencies receive only anonymous statistics from us."],
        "13(2)(f)=partial": ["An automatic check may decline your order."],
        "period:P5Y": ["## Retention\n\n- Enquiries: 5 years after our reply"],
        "basis:6(1)(c)": ["We do this to meet the requirements of the law."],
    },
    "de": {
        "basis:6(1)(a)": [
            "Das Konzert filmen wir nur für Familien, die auf dem Zettel zugestimmt haben.",
            "Aufnahmen veröffentlichen wir, sobald Sie es uns gestattet haben.",
            "Ihren Geburtstag nutzen wir, weil Sie beim Eintritt in den Klub damit einverstanden waren.",
        ],
        "no basis:6(1)(a)": [
            "Haustiere sind nur mit Erlaubnis des Vermieters gestattet.",
            "Eine Einwilligung ist dafür nicht nötig.",
        ],
        "14(2)(f)=present": ["Manche Angaben gelangen zu uns über den Makler."],
        "category:public-authority": [
            "Behörden können Einsicht in die Akten verlangen, zum Beispiel das Schulamt."
        ],
        "no category:bank": ["Zwischen Ihnen und uns steht keine Bank."],
        "no category:marketing": ["Werbeagenturen erhalten von uns nur anonyme Zahlen."],
        "13(2)(f)=partial": ["Eine automatische Prüfung kann Ihre Bestellung ablehnen."],
        "period:P5Y": ["## Speicherdauer\n\n- Anfragen: 5 Jahre nach unserer Antwort"],
        "basis:6(1)(c)": ["Das tun wir, um die Vorgaben des Gesetzes einzuhalten."],
    },
    "cs": {
        "basis:6(1)(a)": [
            "Koncert natáčíme jen pro rodiny, které na lístku vyslovily souhlas.",
            "Nahrávky zveřejníme, pokud nám to dovolíte.",
            "Datum narození používáme, protože jste s tím při vstupu do klubu souhlasili.",
        ],
        "no basis:6(1)(a)": [
            "Zvířata lze chovat jen se svolením majitele domu.",
            "Souhlas k tomu není potřeba.",
        ],
        "14(2)(f)=present": ["Některé údaje k nám přicházejí přes realitní kancelář."],
        "category:public-authority": ["Úřady si od nás mohou vyžádat informace, například školní inspekce."],
        "no category:bank": ["Mezi vámi a námi není banka."],
        "no category:marketing": ["Reklamní agentury od nás dostávají jen anonymní statistiky."],
        "13(2)(f)=partial": ["Automatická kontrola může vaši objednávku odmítnout."],
        "period:P5Y": ["## Doba uložení\n\n- Dotazy: 5 let po naší odpovědi"],
        "basis:6(1)(c)": ["Děláme to kvůli plnění požadavků zákona."],
    },
    "fr": {
        "basis:6(1)(a)": [
            "Nous ne filmons le concert que pour les familles qui ont accepté sur le formulaire.",
            "Les enregistrements sont publiés dès que vous nous avez donné votre accord.",
            "Votre date de naissance sert parce que vous l'avez accepté en entrant au club.",
        ],
        "no basis:6(1)(a)": [
            "Les animaux ne sont admis qu'avec l'autorisation du bailleur.",
            "Aucun consentement n'est nécessaire pour cela.",
        ],
        "14(2)(f)=present": ["Certaines informations nous parviennent par l'agence immobilière."],
        "no category:bank": ["Il n'y a aucune banque entre vous et nous."],
        "no category:marketing": ["Les agences de publicité ne reçoivent de nous que des chiffres anonymes."],
        "13(2)(f)=partial": ["Un logiciel automatique peut refuser votre commande."],
        "period:P5Y": ["## Durées de conservation\n\n- Demandes : 5 ans après notre réponse"],
        "basis:6(1)(c)": ["Nous le faisons pour répondre aux exigences de la loi."],
    },
    "nb": {
        "basis:6(1)(a)": [
            "Vi filmer konserten bare for familier som har sagt ja på skjemaet.",
            "Opptak publiseres når du har gitt oss lov.",
            "Fødselsdagen din bruker vi fordi du har godtatt det da du ble med i klubben.",
        ],
        "no basis:6(1)(a)": [
            "Husdyr er bare tillatt med samtykke fra utleieren.",
            "Samtykke trengs ikke til dette.",
        ],
        "14(2)(f)=present": ["Noe informasjon når oss gjennom megleren."],
        "category:public-authority": [
            "Myndighetene kan kreve opplysninger fra oss, for eksempel Utdanningsdirektoratet."
        ],
        "no category:bank": ["Det er ingen bank mellom deg og oss."],
        "no category:marketing": ["Reklamebyråer får bare anonym statistikk fra oss."],
        "13(2)(f)=partial": ["En automatisk kontroll kan avslå bestillingen din."],
        "period:P5Y": ["## Lagringstid\n\n- Henvendelser: 5 år etter svaret vårt"],
        "basis:6(1)(c)": ["Dette gjør vi for å følge kravene i loven."],
    },
    "nl": {
        "basis:6(1)(a)": [
            "Het concert filmen we alleen voor gezinnen die op het formulier hebben ingestemd.",
            "Opnamen publiceren we zodra je toestemming hebt gegeven.",
            "Je verjaardag gebruiken we omdat je daar bij de club mee akkoord bent gegaan.",
        ],
        "no basis:6(1)(a)": [
            "Huisdieren mogen alleen met toestemming van de verhuurder.",
            "Daarvoor is geen toestemming nodig.",
        ],
        "14(2)(f)=present": ["Sommige gegevens bereiken ons via de makelaar."],
        "category:public-authority": [
            "Autoriteiten kunnen gegevens bij ons opvragen, bijvoorbeeld de onderwijsinspectie."
        ],
        "no category:bank": ["Er zit geen bank tussen jou en ons."],
        "no category:marketing": ["Reclamebureaus krijgen van ons alleen anonieme cijfers."],
        "13(2)(f)=partial": ["Een automatische controle kan je bestelling weigeren."],
        "period:P5Y": ["## Bewaartermijnen\n\n- Vragen: 5 jaar na ons antwoord"],
        "basis:6(1)(c)": ["Dat doen we om te voldoen aan de eisen van de wet."],
    },
    "ro": {
        "basis:6(1)(a)": [
            "Filmăm concertul doar pentru familiile care au fost de acord în formular.",
            "Înregistrările se publică după ce ne-ați permis.",
            "Ziua de naștere o folosim fiindcă v-ați dat acordul la intrarea în club.",
        ],
        "no basis:6(1)(a)": [
            "Animalele sunt admise numai cu acordul proprietarului.",
            "Pentru aceasta nu este necesar consimțământul dumneavoastră.",
        ],
        "14(2)(f)=present": ["Unele informații ajung la noi prin agenția imobiliară."],
        "category:public-authority": [
            "Autoritățile ne pot cere informații, de exemplu inspectoratul școlar."
        ],
        "no category:bank": ["Între dumneavoastră și noi nu există nicio bancă."],
        "no category:marketing": ["Agențiile de publicitate primesc de la noi doar cifre anonime."],
        "13(2)(f)=partial": ["Un sistem automat poate respinge comanda."],
        "period:P5Y": ["## Durata păstrării\n\n- Întrebări: 5 ani după răspunsul nostru"],
        "basis:6(1)(c)": ["Facem acest lucru pentru respectarea cerințelor legii."],
    },
    "et": {
        "basis:6(1)(a)": [
            "Kontserti filmime ainult nende perede jaoks, kes on lehel nõusoleku andnud.",
            "Salvestised avaldame siis, kui oled selleks loa andnud.",
            "Sünnipäeva kasutame, sest sa olid klubiga liitudes sellega nõus.",
        ],
        "no basis:6(1)(a)": [
            "Loomi tohib pidada ainult üürileandja nõusolekul.",
            "Selleks ei ole nõusolekut vaja.",
        ],
        "14(2)(f)=present": ["Osa andmeid jõuab meieni maakleri kaudu."],
        "category:public-authority": ["Ametiasutused võivad meilt andmeid nõuda, näiteks haridusamet."],
        "no category:bank": ["Sinu ja meie vahel ei ole ühtegi panka."],
        "no category:marketing": ["Reklaamiagentuurid saavad meilt ainult anonüümset statistikat."],
        "13(2)(f)=partial": ["Automaatne kontroll võib tellimuse tagasi lükata."],
        "period:P5Y": ["## Säilitamine\n\n- Päringud: 5 aastat pärast meie vastust"],
        "basis:6(1)(c)": ["Teeme seda seaduse nõuete täitmiseks."],
    },
    "ru": {
        "basis:6(1)(a)": [
            "Концерт снимаем только для семей, которые дали согласие на бланке.",
            "Записи публикуем после того, как вы это разрешили.",
            "День рождения используем, потому что вы согласились на это при вступлении в клуб.",
        ],
        "no basis:6(1)(a)": [
            "Животных можно держать только с разрешения арендодателя.",
            "Согласие на это не требуется.",
        ],
        "14(2)(f)=present": ["Часть сведений поступает к нам через агентство недвижимости."],
        "category:public-authority": [
            "Органы власти могут запросить у нас сведения, например школьная инспекция."
        ],
        "no category:bank": ["Между вами и нами нет банка."],
        "no category:marketing": ["Рекламные агентства получают от нас только обезличенную статистику."],
        "13(2)(f)=partial": ["Автоматическая проверка может отклонить ваш заказ."],
        "basis:6(1)(c)": ["Мы делаем это ради выполнения требований закона."],
    },
}
