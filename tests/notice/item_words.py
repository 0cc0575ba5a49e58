# ruff: noqa: E501 (sentences read better unbroken)
"""Items told by what is done, by a pronoun or behind the ground, and sentences that only look so.

Language → item with its status, or the same with `no ` before it → texts.
"""

ITEMS_TOLD: dict[str, dict[str, list[str]]] = {
    "en": {
        "13(2)(c)=present": ["Offers go to those who gave their consent. Any day you may go back on it."],
        "13(1)(d)=present": [
            "We compare orders in order to spot false names; therein lies our legitimate interest (Art. 6(1)(f)).",
            "| Recording of calls | Legitimate interest of the Broker in keeping proof of what was advised |",
            "Legitimate interest. We guard the shop and learn what sells.",
            "On the basis of our legitimate interest we keep a list of returned goods, so that fraud can be spotted early.",
        ],
        "13(2)(f)=present": [
            "A person takes each decision on a loan.",
            "The first check is automatic: if your income is below the limit, the request stops there.",
        ],
        "no 13(2)(f)=present": ["A person takes each call on the phone."],
        "13(1)(f)=present": ["In Ireland and in Spain, without any transfer outside the European Union."],
        "no 13(2)(c)=present": ["You can cancel the order any day and we stop the delivery."],
        "no 13(1)(d)=present": ["| Recording of calls | Legitimate interest |"],
        "country:IN": ["Some of our suppliers work in India and Vietnam."],
    },
    "de": {
        "13(2)(c)=present": [
            "Post bekommt nur, wer eingewilligt hat. Das können Sie jeden Tag zurücknehmen."
        ],
        "13(1)(d)=present": [
            "Wir gleichen Bestellungen ab, um falsche Namen zu erkennen; darin liegt unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO).",
            "| Aufzeichnung von Gesprächen | Berechtigtes Interesse des Maklers am Nachweis des erteilten Rats |",
            "Auf Grundlage unseres berechtigten Interesses führen wir eine Liste der Retouren, damit Betrug früh auffällt.",
        ],
        "13(2)(f)=present": [
            "Jede Entscheidung über einen Kredit trifft ein Mensch.",
            "Die erste Prüfung läuft automatisch: Liegt Ihr Einkommen unter der Grenze, endet die Anfrage dort.",
        ],
        "no 13(2)(f)=present": ["Ein Mensch nimmt jeden Anruf entgegen."],
        "13(1)(f)=present": [
            "In Irland und Spanien, ohne Übermittlung in Länder außerhalb der Europäischen Union."
        ],
        "no 13(1)(d)=present": ["| Aufzeichnung von Gesprächen | Berechtigtes Interesse |"],
    },
    "fr": {
        "13(2)(c)=present": [
            "N'écrivons qu'à ceux qui ont donné leur consentement. Vous pouvez le reprendre chaque jour."
        ],
        "13(1)(d)=present": [
            "Nous comparons les commandes pour repérer les faux noms ; c'est là notre intérêt légitime (article 6, paragraphe 1, point f).",
            "| Enregistrement des appels | Intérêt légitime du Courtier à garder la preuve des conseils |",
            "Sur la base de notre intérêt légitime, nous tenons une liste des retours afin de repérer tôt la fraude.",
        ],
        "13(2)(f)=present": [
            "Chaque décision de prêt est prise par une personne.",
            "Le premier contrôle est automatique : si votre revenu est sous la limite, la demande s'arrête là.",
        ],
        "no 13(2)(f)=present": ["Une personne prend chaque appel."],
        "13(1)(f)=present": ["En Irlande et en Espagne, sans transfert hors de l'Union européenne."],
        "no 13(1)(f)=present": ["Les colis partent sans frais hors de l'Union européenne."],
        "no 13(1)(d)=present": ["| Enregistrement des appels | Intérêt légitime |"],
    },
    "nl": {
        "13(2)(c)=present": ["Post krijgt alleen wie toestemming gaf. Die kunt u elke dag weer intrekken."],
        "13(1)(d)=present": [
            "Wij vergelijken bestellingen om valse namen te vinden; daarin ligt ons gerechtvaardigd belang (artikel 6, lid 1, onder f AVG).",
            "| Opnemen van gesprekken | Gerechtvaardigd belang van de Makelaar bij bewijs van zijn advies |",
            "Op grond van ons gerechtvaardigd belang houden wij een lijst van retouren bij, zodat fraude vroeg opvalt.",
        ],
        "13(2)(f)=present": [
            "Elk besluit over een lening neemt een mens.",
            "De eerste toets gaat automatisch: ligt uw inkomen onder de grens, dan stopt de aanvraag daar.",
        ],
        "no 13(2)(f)=present": ["Een mens neemt elk telefoontje aan."],
        "13(1)(f)=present": ["In Ierland en Spanje, zonder doorgifte buiten de Europese Unie."],
        "no 13(1)(d)=present": ["| Opnemen van gesprekken | Gerechtvaardigd belang |"],
    },
    "nb": {
        "13(2)(c)=present": ["Post får bare de som har samtykket. Det kan du ta tilbake når du vil."],
        "13(1)(d)=present": [
            "Vi sammenligner bestillinger for å finne falske navn; der ligger vår berettigede interesse (artikkel 6 nr. 1 bokstav f).",
            "| Opptak av samtaler | Meglerens berettigede interesse i å ha bevis for rådene |",
            "Med grunnlag i vår berettigede interesse fører vi en liste over returer, slik at svindel oppdages tidlig.",
        ],
        "13(2)(f)=present": [
            "Alle avgjørelser om lån tas av et menneske.",
            "Den første kontrollen er automatisk: Ligger inntekten under grensen, stopper søknaden der.",
        ],
        "no 13(2)(f)=present": ["Alle telefoner tas av et menneske."],
        "13(1)(f)=present": ["I Irland og Spania, uten overføring ut av EØS."],
        "13(1)(c)=present": [
            "Dette gjør vi\n\nVi vurderer søknaden og krever inn avdragene. Grunnlaget er avtalen med deg."
        ],
    },
    "cs": {
        "13(1)(d)=present": [
            "Porovnáváme objednávky, abychom odhalili falešná jména; v tom spočívá náš oprávněný zájem (čl. 6 odst. 1 písm. f) GDPR).",
            "| Nahrávání hovorů | Oprávněný zájem makléře na důkazu o udělených radách |",
            "Na základě oprávněného zájmu vedeme seznam vráceného zboží, aby se podvod včas poznal.",
        ],
        "13(2)(f)=present": [
            "O každé půjčce rozhoduje člověk.",
            "První kontrola je automatická: je-li příjem pod hranicí, žádost tam skončí.",
        ],
        "no 13(2)(f)=present": ["Každý telefonát zvedá člověk."],
        "13(1)(f)=present": ["V Irsku a ve Španělsku, bez předání mimo Evropskou unii."],
    },
    "ro": {
        "13(2)(c)=present": ["Ofertele pleacă numai cu consimțământul tău. Îl retragi oricând din cont."],
        "13(1)(d)=present": [
            "Comparăm comenzile ca să găsim nume false; în aceasta constă interesul nostru legitim (art. 6 alin. (1) lit. f) GDPR).",
            "| Înregistrarea apelurilor | Interesul legitim al Brokerului de a păstra dovada sfaturilor |",
            "c) Interesul legitim. Ne păzim magazinul de hoți și aflăm ce se vinde mai bine.",
        ],
        "13(2)(f)=present": [
            "Fiecare decizie de împrumut este luată de un om.",
            "Prima verificare este automată: dacă venitul e sub limită, cererea se oprește acolo.",
        ],
        "no 13(2)(f)=present": ["Fiecare apel este preluat de un om."],
        "13(1)(f)=present": ["În Irlanda și Spania, fără transfer în afara Uniunii Europene."],
        "no 13(2)(c)=present": ["Banii îi retragi oricând din cont."],
    },
    "et": {
        "13(2)(c)=present": ["Kirju saab vaid see, kes andis nõusoleku. Selle võid iga päev tagasi võtta."],
        "13(1)(d)=present": [
            "Võrdleme tellimusi, et leida valenimesid; selles seisneb meie õigustatud huvi (artikli 6 lõike 1 punkt f).",
            "| Kõnede salvestamine | Maakleri õigustatud huvi säilitada tõend antud nõuannete kohta |",
            "Õigustatud huvi alusel peame tagastatud kaupade nimekirja, et pettus varakult välja tuleks.",
        ],
        "13(2)(f)=present": [
            "Iga laenuotsuse teeb inimene.",
            "Laenuotsuse teeb programm: kui sissetulek jääb alla piiri, siis laenu ei anta.",
        ],
        "no 13(2)(f)=present": ["Igale kõnele vastab inimene."],
        "13(1)(f)=present": ["Iirimaal ja Hispaanias, väljapoole Euroopa Liitu andmeid ei vii."],
    },
    "ru": {
        "13(2)(c)=present": [
            "Письма получает лишь тот, кто дал согласие. Забрать его назад можно в любой день."
        ],
        "13(1)(d)=present": [
            "Мы сравниваем заказы, чтобы найти ложные имена; в этом и состоит наш законный интерес (статья 6, пункт 1, подпункт «f»).",
            "| Запись звонков | Законный интерес посредника сохранить доказательства данных советов |",
            "На основании законного интереса мы ведём список возвратов, чтобы вовремя заметить обман.",
        ],
        "13(2)(f)=present": [
            "Каждое решение о кредите принимает человек.",
            "Первую проверку делает программа: если доход ниже порога, заявка отклоняется.",
        ],
        "no 13(2)(f)=present": ["Каждый звонок принимает человек."],
        "13(1)(f)=present": ["В Ирландии и Испании, без передачи за пределы Европейского союза."],
    },
}
