# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: dotted lists of times, half of an item, offices, and one's own staff."""

PARTS: dict[str, dict[str, list[str]]] = {
    "en": {
        "period:P50Y": [
            "## How long we keep it\n\n  Unsuccessful applications ........... 1 year\n  Register of pupils .................. 50 years\n  Meals ............................... 3 months"
        ],
        "period:P3M": [
            "## How long we keep it\n\n  Register of pupils . . . . . . . . . 50 years\n  Meals . . . . . . . . . . . . . . . . . . . . 3 months"
        ],
        "13(2)(e)=partial": [
            "You must answer the questions on the form truthfully; the Insurance Act says so."
        ],
        "13(2)(e)=present": ["You must give us your address; otherwise we cannot deliver."],
        "13(2)(f)=partial": [
            "Claims up to 500 pounds are approved or refused by a program, without a person looking at them."
        ],
        "13(2)(f)=present": [
            "No decision about a pupil is taken by a machine.",
            "Machines decide nothing here: every application is read by a person.",
        ],
        "13(2)(c)=present": [
            "We ask for your consent to photographs. You can go back on it at any time with a note to the office."
        ],
        "no category:accounting-audit": [
            "Our accounts department does not see your marks and passes nothing on."
        ],
        "category:law-enforcement": ["We hand recordings to the Gardaí when they ask for them."],
        "no category:health": ["We share laboratory results with Lime Hosting Ltd."],
        "basis:6(1)(b)": ["All of this is done under the contract that you make with us when you register."],
        "category:by-reference": [
            "The list of hauliers changes weekly, so we keep it separately: lime.example/hauliers."
        ],
        "no category:by-reference": [
            "Waiting list: one year from your request.",
            "We keep the list of newsletter recipients until you unsubscribe.",
        ],
        "category:it-hosting": ["The technician who looks after our computers has access to your file."],
        "basis:9(2)(c)": [
            "In an emergency we tell the doctor to protect your vital interests (Articles 6(1)(d) and 9(2)(c))."
        ],
        "no 13(2)(c)=present": [
            "We ask for your consent to photographs. You may withdraw from the contract within 14 days."
        ],
        "no 13(2)(e)=partial": ["To use your right of access you must provide proof of who you are."],
        "country:DE": ["We are supervised by the regulator, and our servers stand in Germany."],
        "category:health": ["We send your sample to a laboratory."],
    },
    "de": {
        "period:P10Y": [
            "## Speicherdauer\n\n  Anfragen .............. 6 Monate\n  Rechnungen ............ 10 Jahre\n  Protokolle ............ 14 Tage",
            "## Speicherdauer\n\nRechnungen\n10 Jahre\nProtokolle\n14 Tage",
        ],
        "period:P14D": ["## Speicherdauer\n\nRechnungen\n10 Jahre\nProtokolle\n14 Tage"],
        "13(2)(e)=partial": [
            "Die Fragen im Formular müssen Sie wahrheitsgemäß beantworten; das verlangt das Gesetz."
        ],
        "13(2)(e)=present": ["Die Fragen müssen Sie beantworten, sonst können wir keinen Antrag stellen."],
        "13(2)(f)=partial": ["Kleine Schäden reguliert ein Algorithmus, ohne dass ein Mensch beteiligt ist."],
        "13(2)(f)=present": ["Über Ihre Aufnahme entscheidet kein Computer, sondern der Vorstand."],
        "category:by-reference": [
            "Mit wem wir zusammenarbeiten, steht in einer Übersicht, die wir Ihnen auf Wunsch zusenden."
        ],
        "category:vague": [
            "Einzelne Aufgaben nehmen weitere Unternehmen der Linden-Gruppe wahr; sie erhalten dazu Ihre Daten."
        ],
        "no category:accounting-audit": ["Unsere Buchhaltung sieht die Noten nicht und gibt nichts weiter."],
        "13(2)(c)=present": [
            "Für Fotos bitten wir um Ihr Einverständnis. Davon können Sie jederzeit wieder abrücken."
        ],
        "country:US": ["Der Newsletter läuft über einen Dienst aus den USA, der Ihre Adresse erhält."],
    },
    "nl": {
        "period:P7Y": [
            "## Bewaartermijnen\n\n  Sollicitaties ............ 4 weken\n  Facturen ................. 7 jaar"
        ],
        "period:P4W": ["## Bewaartermijnen\n\nSollicitaties\n4 weken\nFacturen\n7 jaar"],
        "13(2)(e)=partial": ["Bij de inschrijving moet u uw BSN opgeven; dat schrijft de wet voor."],
        "13(2)(e)=present": ["U moet uw adres opgeven; anders kunnen wij niet leveren."],
        "13(2)(c)=present": [
            "De foto plaatsen wij alleen met uw toestemming. U kunt die op ieder moment weer intrekken.",
            "Voor de brief en de foto vragen wij toestemming. Beide kunt u altijd weer intrekken.",
        ],
        "14(2)(f)=present": ["Ook een verwijzend arts stuurt ons informatie."],
        "category:public-authority": [
            "Na een ernstig incident geven wij de stukken aan de gezondheidsinspectie."
        ],
        "13(2)(f)=partial": [
            "Een algoritme keurt kleine aanvragen goed of af, zonder dat er een mens aan te pas komt."
        ],
        "13(2)(f)=present": ["Geen computer beslist bij ons over uw inschrijving."],
        "no category:by-reference": ["Wachtlijst: een jaar na uw aanvraag."],
        "category:it-hosting": ["De technicus die onze computers onderhoudt, heeft toegang tot uw dossier."],
    },
    "fr": {
        "period:P2Y": [
            "## Durées de conservation\n\n  Factures ............. dix ans\n  Photos ............... deux ans\n  Images ............... 15 jours"
        ],
        "period:P15D": [
            "## Durées de conservation\n\n  Factures ............. dix ans\n  Images ............... 15 jours\n  Photos ............... deux ans",
            "## Durées de conservation\n\nImages\n15 jours\nFactures\n10 ans",
        ],
        "13(2)(c)=present": [
            "Votre accord est demandé pour les photos et vous pouvez revenir dessus n'importe quand.",
            "Les photos supposent votre consentement. Vous pouvez le reprendre à tout moment par un mot au secrétariat.",
        ],
        "13(2)(f)=present": [
            "Aucune décision concernant un élève n'est prise par une machine.",
            "Ce n'est jamais un ordinateur qui décide de votre admission.",
        ],
        "13(2)(f)=partial": [
            "Les petits dossiers sont acceptés ou refusés par un algorithme, sans qu'une personne intervienne."
        ],
        "no category:accounting-audit": ["Le service comptable ne voit pas les notes et ne transmet rien."],
        "category:accounting-audit": ["Notre expert-comptable voit les factures."],
        "no category:vague": [
            "Famille : les parents et le tiers digne de confiance à qui l'enfant est confié."
        ],
        "basis:9(2)(c)": [
            "En urgence, nous agissons pour protéger les intérêts vitaux de l'enfant (articles 6.1.d et 9.2.c)."
        ],
        "13(2)(e)=partial": ["Vous devez répondre aux questions avec sincérité, la loi l'exige."],
        "category:public-authority": ["Nous transmettons la liste des élèves au rectorat."],
        "no 13(2)(c)=present": [
            "Les photos supposent votre consentement. Le contrat peut être résilié à tout moment."
        ],
        "category:vague": ["Nous transmettons vos données à des tiers."],
    },
    "cs": {
        "period:P10Y": [
            "## Doba uložení\n\n  Přihlášky .............. 6 měsíců\n  Faktury ................ 10 let\n  Záznamy ................ 14 dní"
        ],
        "period:P14D": ["## Doba uložení\n\nFaktury\n10 let\nZáznamy\n14 dní"],
        "13(2)(e)=partial": ["Na otázky v dotazníku musíte odpovědět pravdivě; ukládá to zákon."],
        "13(2)(f)=partial": [
            "O malých úvěrech rozhoduje program, aniž by do věci vstoupil člověk.",
            "Drobné škody schvaluje algoritmus bez účasti člověka.",
        ],
        "13(2)(f)=present": ["O přijetí dítěte u nás nerozhoduje počítač, ale ředitelka."],
        "13(2)(c)=present": ["K fotografiím potřebujeme váš souhlas. Můžete jej kdykoli vzít zpět."],
        "no category:accounting-audit": ["Naše účtárna známky nevidí a nic nepředává."],
        "no category:by-reference": ["Seznam odběratelů novinek vedeme, dokud se neodhlásíte."],
        "category:by-reference": [
            "Seznam dopravců se mění každý týden, proto ho vedeme zvlášť: lipa.example/dopravci."
        ],
        "no country:DE": ["Dohled v Německu vykonává Spolkový pověřenec pro ochranu osobních údajů."],
        "category:it-hosting": ["Technik, který se stará o naše počítače, má přístup k vašim údajům."],
    },
    "ro": {
        "period:P5Y": [
            "## Cât păstrăm datele\n\n  Cereri .............. 6 luni\n  Facturi ............. 5 ani\n  Imagini ............. 20 de zile"
        ],
        "period:P20D": ["## Cât păstrăm datele\n\nFacturi\n5 ani\nImagini\n20 de zile"],
        "13(2)(f)=partial": [
            "Cererile mici sunt aprobate sau respinse de un algoritm, fără să intervină un om."
        ],
        "13(2)(f)=present": ["Nicio decizie privind copilul nu este luată de un calculator."],
        "category:by-reference": [
            "Lista transportatorilor se schimbă săptămânal, așa că o ținem separat: tei.example/transportatori."
        ],
        "category:it-hosting": ["Tehnicianul IT care ne întreține calculatoarele are acces la date."],
        "no country:DE": [
            "Supravegherea în Germania este asigurată de autoritatea de supraveghere din Bonn."
        ],
        "13(2)(c)=present": ["Pentru fotografii vă cerem acordul. Îl puteți lua înapoi oricând."],
        "no category:accounting-audit": [
            "Serviciul nostru de contabilitate nu vede notele și nu transmite nimic."
        ],
    },
    "ru": {
        "period:P5Y": [
            "## Сколько мы храним\n\n  Заявки .............. 6 месяцев\n  Счета ............... 5 лет\n  Записи .............. 14 дней"
        ],
        "period:P14D": ["## Сколько мы храним\n\nСчета\n5 лет\nЗаписи\n14 дней"],
        "13(2)(f)=partial": [
            "Мелкие заявки одобряет алгоритм без участия человека. Не согласны с отказом — напишите нам."
        ],
        "13(2)(f)=present": ["Решение о приёме ребёнка у нас принимает не машина, а директор."],
        "category:by-reference": [
            "Перечень перевозчиков меняется каждую неделю, поэтому мы ведём его отдельно: lipa.example/dopravci."
        ],
        "no country:CZ": ["Надзор в Чехии осуществляет Управление по защите персональных данных."],
        "13(2)(d)=present": [
            "Надзор осуществляет Управление по защите персональных данных. Туда можно подать жалобу."
        ],
        "13(2)(c)=present": [
            "Фотографии мы публикуем с вашего согласия. Его можно забрать обратно в любой момент."
        ],
        "no category:accounting-audit": ["Наша бухгалтерия оценок не видит и ничего не передаёт."],
        "category:it-hosting": ["Техник, который обслуживает наши компьютеры, имеет доступ к вашим данным."],
        "country:CZ": ["Серверы стоят в Чехии, и данные хранятся там."],
    },
    "nb": {
        "period:P5Y": [
            "## Hvor lenge vi lagrer\n\n  Søknader ............ 6 måneder\n  Fakturaer ........... 5 år\n  Logger .............. 14 dager"
        ],
        "period:P14D": ["## Hvor lenge vi lagrer\n\nFakturaer\n5 år\nLogger\n14 dager"],
        "13(2)(e)=partial": ["Du må svare riktig på spørsmålene i skjemaet; det følger av loven."],
        "13(2)(e)=present": ["Du må oppgi adressen din, ellers kan vi ikke levere."],
        "13(2)(f)=present": ["Ingen avgjørelse om barnet tas av en maskin."],
        "13(2)(c)=present": ["Vi ber om samtykke til bilder. Det kan du ta tilbake når du vil."],
        "no category:accounting-audit": [
            "Vår egen regnskapsavdeling ser ikke karakterene og gir ingenting videre."
        ],
        "category:by-reference": [
            "Listen over transportørene endres hver uke, så vi fører den for seg: lind.example/liste."
        ],
        "13(1)(b)=present": [
            "Personvernombudet treffer du på ombud@lind.example eller via sentralbordet.",
            "Personvernombudet treffer du på ombud@lind.no.",
        ],
        "category:it-hosting": [
            "Teknikeren som vedlikeholder datamaskinene våre, har tilgang til opplysningene."
        ],
        "13(2)(f)=partial": ["Søknader avslås av en algoritme. Skriv til post@lind.no."],
    },
    "et": {
        "period:P7Y": [
            "## Kui kaua säilitame\n\n  Avaldused ............ 6 kuud\n  Arved ................ 7 aastat\n  Salvestised .......... 14 päeva"
        ],
        "period:P14D": ["## Kui kaua säilitame\n\nArved\n7 aastat\nSalvestised\n14 päeva"],
        "country:DE": [
            "Eksamitööd saadame Examena GmbH-le Saksamaale.",
            "Eksamitööd saadame Examena gGmbH-le Saksamaale.",
        ],
        "country:US": ["Zoom on Ameerika Ühendriikide teenus ja saab sinu nime."],
        "category:insurance": [
            "Reisikindlustuse andjale anname reisijate nimekirja.",
            "Kindlustuse pakkujale edastame sünniajad.",
        ],
        "no category:by-reference": ["Uudiskirja saajate nimekirja hoiame seni, kuni sa loobud."],
        "13(2)(f)=partial": [
            "Väikesed taotlused kinnitab või lükkab tagasi algoritm, ilma et inimene sekkuks."
        ],
        "13(2)(f)=present": ["Ükski masin ei otsusta, kas laps vastu võetakse."],
        "no category:accounting-audit": ["Meie raamatupidamisosakond hindeid ei näe ega anna midagi edasi."],
        "category:it-hosting": ["Tehnik, kes meie arvuteid hooldab, pääseb andmetele ligi."],
        "13(2)(c)=present": ["Piltide jaoks küsime nõusolekut. Selle võid igal ajal tagasi võtta."],
    },
}
