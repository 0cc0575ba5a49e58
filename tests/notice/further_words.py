# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: offices, what only looks like a source or an item, and times."""

FURTHER: dict[str, dict[str, list[str]]] = {
    "cs": {
        "13(2)(e)=present": [
            "Rodné číslo po vás požaduje zákon; bez něj vám dávku vyplatit nesmíme.",
            "Bez adresy vám zboží nedokážeme doručit.",
        ],
        "13(2)(f)=present": [
            "Rozhodnutí, která by pro vás měla právní účinky, náš program nečiní.",
        ],
        "13(2)(f)=partial": [
            "Přihlášku posuzuje automatický systém, který ji může i odmítnout.",
        ],
        "14(2)(f)=present": [
            "Další údaje k nám přicházejí od úřadu práce nebo od bývalého zaměstnavatele.",
        ],
        "category:public-authority": [
            "Dále mohou být údaje předány:\n\n- celnici – u zásilek z třetích zemí;\n- pojišťovně.",
        ],
        "no category:public-authority": [
            "Obce od nás dostávají pouze souhrnné počty jízd.",
        ],
        "no category:credit-register": [
            "Úvěrové registry nám dodávají údaj o vaší platební schopnosti.",
        ],
        "category:health": [
            "V některých případech údaje předáváme:\n\n- záchranné službě nebo nemocnici, když se někdo zraní;\n- pojišťovně.",
        ],
        "13(1)(d)=present": [
            "U oprávněného zájmu (čl. 6 odst. 1 písm. f) je naším zájmem předejít krádežím a najít ztracená kola.",
        ],
        "period:P4Y": [
            "## Doba uložení\n\n  Spisy k reklamacím ............ 4 roky po odpovědi",
        ],
        "basis:6(1)(c)": [
            "Vedení účetnictví a statistiky – plnění požadavků zákona (písm. c).",
        ],
        "13(1)(b)=present": [
            "Naše pověřenkyně pro ochranu údajů čte poštu na adrese poverenec@lipa.example.",
        ],
    },
    "de": {
        "13(2)(e)=present": [
            "Die Steuernummer verlangt das Gesetz von Ihnen; ohne sie dürfen wir nichts auszahlen.",
            "Ohne Anschrift können wir nichts zustellen.",
        ],
        "13(2)(f)=present": [
            "Entscheidungen, die für Sie rechtliche Folgen hätten, trifft das Programm nicht.",
        ],
        "13(2)(f)=partial": [
            "Den Antrag prüft ein automatisches System, das ihn auch ablehnen kann.",
        ],
        "14(2)(f)=present": [
            "Andere Angaben erreichen uns von der Arbeitsagentur oder von früheren Arbeitgebern.",
        ],
        "category:public-authority": [
            "Außerdem können Behörden, etwa das Jugendamt, Auskunft von uns verlangen.",
        ],
        "no category:public-authority": [
            "Gemeinden erhalten von uns nur Summen, zum Beispiel die Zahl der Fahrten.",
        ],
        "no category:credit-register": [
            "Wirtschaftsauskunfteien liefern uns einen Wert zu Ihrer Zahlungsfähigkeit.",
        ],
        "category:health": [
            "In manchen Fällen geben wir Angaben weiter:\n\n- an den Rettungsdienst oder ein Krankenhaus, wenn sich jemand verletzt;\n- an die Versicherung.",
        ],
        "13(1)(d)=present": [
            "Beim berechtigten Interesse (Art. 6 Abs. 1 lit. f) geht es uns darum, Diebstähle zu verhindern und verlorene Räder zu finden.",
        ],
        "period:P4Y": [
            "## Speicherdauer\n\n  Unterlagen zu Beschwerden ............ 4 Jahre nach der Antwort",
        ],
        "basis:6(1)(c)": [
            "Buchführung und Statistik – Erfüllung der Vorgaben des Gesetzes (lit. c).",
        ],
        "13(1)(b)=present": [
            "Unsere Beauftragte für den Datenschutz liest die Post an datenschutz@linde.example.",
        ],
    },
    "en": {
        "country:GB": [
            "Nothing goes beyond the United Kingdom and Ireland.",
        ],
        "13(2)(e)=present": [
            "The law asks you for your tax number; without it we are not allowed to pay you.",
            "Without an address we cannot deliver.",
        ],
        "13(2)(f)=present": [
            "Decisions that would have legal effects for you are not made by the program.",
        ],
        "13(2)(f)=partial": [
            "Applications are looked at by an automatic system, which may also turn them down.",
        ],
        "14(2)(f)=present": [
            "Other details reach us from the job centre or from your former employers.",
        ],
        "category:public-authority": [
            "Details may also be passed on:\n\n- to customs, for parcels from third countries;\n- to insurers.",
        ],
        "no category:public-authority": [
            "Councils only get totals from us, such as the number of trips.",
        ],
        "no category:credit-register": [
            "Credit reference agencies supply us with a score before we sign.",
        ],
        "category:health": [
            "In some cases we pass details on:\n\n- to the ambulance service or a hospital, if somebody is hurt;\n- to the insurer.",
        ],
        "13(1)(d)=present": [
            "Where we rely on legitimate interests (Article 6(1)(f)), our interest is to prevent theft and find lost bicycles.",
        ],
        "period:P4Y": [
            "## How long we keep it\n\n  Files on complaints ............ 4 years after the answer",
        ],
        "basis:6(1)(c)": [
            "Book-keeping and statistics – meeting the requirements of the law (point c).",
        ],
        "13(1)(b)=present": [
            "The person in charge of data protection here reads mail at dpo@linden.example.",
        ],
    },
    "et": {
        "13(2)(e)=present": [
            "Isikukoodi nõuab sinult seadus; ilma selleta ei tohi me toetust maksta.",
            "Ilma aadressita ei saa me kaupa kohale tuua.",
        ],
        "13(2)(f)=present": [
            "Otsuseid, millel oleks sulle õiguslik mõju, programm ei tee.",
        ],
        "13(2)(f)=partial": [
            "Avaldust hindab automaatne süsteem, mis võib selle ka tagasi lükata.",
        ],
        "14(2)(f)=present": [
            "Muud andmed jõuavad meieni töötukassast või endiselt tööandjalt.",
        ],
        "category:public-authority": [
            "Lisaks võime andmeid edastada:\n\n- tollile – kolmandatest riikidest saabuvate pakkide puhul;\n- kindlustusandjale.",
        ],
        "no category:public-authority": [
            "Omavalitsused saavad meilt ainult koondarve, näiteks sõitude arvu.",
        ],
        "no category:credit-register": [
            "Krediidiinfo ettevõtted annavad meile hinnangu sinu maksevõime kohta.",
        ],
        "category:health": [
            "Mõnel juhul edastame andmeid:\n\n- kiirabile või haiglale, kui keegi saab viga;\n- kindlustusandjale.",
        ],
        "13(1)(d)=present": [
            "Õigustatud huvi (artikli 6 lõike 1 punkt f) puhul on meie huvi ära hoida vargusi ja leida üles kadunud rattad.",
        ],
        "period:P4Y": [
            "## Säilitamine\n\n  Kaebuste toimikud ............ 4 aastat pärast vastust",
        ],
        "basis:6(1)(c)": [
            "Raamatupidamine ja statistika – seaduse nõuete täitmine (punkt c).",
        ],
        "13(1)(b)=present": [
            "Meie andmekaitse eest vastutav isik loeb kirju aadressil andmed@parn.example.",
        ],
    },
    "fr": {
        "13(2)(e)=present": [
            "La loi exige de vous ce numéro ; sans lui, nous n'avons pas le droit de vous payer.",
            "Sans adresse, nous ne pouvons rien livrer.",
        ],
        "13(2)(f)=present": [
            "Le programme ne prend pas de décisions qui auraient pour vous des effets juridiques.",
        ],
        "13(2)(f)=partial": [
            "Les demandes sont examinées par un système automatique, qui peut aussi les rejeter.",
        ],
        "14(2)(f)=present": [
            "D'autres renseignements nous arrivent de la mairie ou de vos anciens bailleurs.",
        ],
        "category:public-authority": [
            "Des données peuvent aussi être transmises :\n\n- à la douane, pour les colis de pays tiers ;\n- aux assureurs.",
        ],
        "no category:public-authority": [
            "Les communes ne reçoivent de nous que des totaux, par exemple le nombre de trajets.",
        ],
        "no category:credit-register": [
            "Les bureaux de crédit nous fournissent une note avant la signature.",
        ],
        "category:health": [
            "Dans certains cas, nous transmettons des informations :\n\n- au SAMU ou à un hôpital, si quelqu'un se blesse ;\n- à l'assureur.",
        ],
        "13(1)(d)=present": [
            "Pour l'intérêt légitime (article 6.1.f), notre intérêt est d'empêcher les vols et de retrouver les vélos perdus.",
        ],
        "period:P4Y": [
            "## Durées\n\n  Dossiers de réclamation ............ 4 ans après la réponse",
        ],
        "basis:6(1)(c)": [
            "Comptabilité et statistiques – respect des exigences de la loi (point c).",
        ],
        "13(1)(b)=present": [
            "Notre responsable de la protection des données lit le courrier à dpo@tilleul.example.",
        ],
    },
    "nb": {
        "13(2)(e)=present": [
            "Fødselsnummeret krever loven av deg; uten det har vi ikke lov til å utbetale noe.",
            "Uten adresse kan vi ikke levere.",
        ],
        "13(2)(f)=present": [
            "Avgjørelser som ville ha rettslige følger for deg, tar ikke programmet.",
        ],
        "13(2)(f)=partial": [
            "Søknaden vurderes av et automatisk system, som også kan avslå den.",
        ],
        "14(2)(f)=present": [
            "Andre opplysninger når oss fra NAV eller fra tidligere arbeidsgivere.",
        ],
        "category:public-authority": [
            "Opplysninger kan dessuten gis videre:\n\n- til tollvesenet, for pakker fra tredjeland\n- til forsikringsselskapet",
        ],
        "no category:public-authority": [
            "Kommunene får bare samlede tall fra oss, for eksempel antall turer.",
        ],
        "no category:credit-register": [
            "Kredittopplysningsbyråer leverer oss en score før avtalen inngås.",
        ],
        "category:health": [
            "I noen situasjoner har vi rett til å gi opplysninger videre:\n\n- til ambulansen eller et sykehus, hvis noen skader seg\n- til forsikringsselskapet",
        ],
        "13(1)(d)=present": [
            "Når grunnlaget er berettiget interesse (artikkel 6 nr. 1 bokstav f), er vår interesse å hindre tyveri og finne igjen tapte sykler.",
        ],
        "period:P4Y": [
            "## Lagringstid\n\n  Klagesaker ............ 4 år etter svaret",
        ],
        "basis:6(1)(c)": [
            "Regnskap og statistikk – oppfyllelse av lovens krav (bokstav c).",
        ],
        "13(1)(b)=present": [
            "Vår ansvarlige for personvern leser post på personvern@lind.example.",
        ],
    },
    "nl": {
        "13(2)(e)=present": [
            "Je BSN eist de wet van je; zonder dat nummer mogen we niets uitbetalen.",
            "Zonder adres kunnen we niets bezorgen.",
        ],
        "13(2)(f)=present": [
            "Besluiten die voor jou rechtsgevolgen zouden hebben, neemt het programma niet.",
        ],
        "13(2)(f)=partial": [
            "Aanvragen worden bekeken door een automatisch systeem, dat ze ook kan afwijzen.",
        ],
        "14(2)(f)=present": [
            "Andere gegevens bereiken ons via het UWV of via vroegere werkgevers.",
        ],
        "category:public-authority": [
            "Ook kunnen we gegevens doorgeven aan:\n\n- de douane, bij pakketten uit derde landen;\n- de verzekeraar.",
        ],
        "no category:public-authority": [
            "Overheden krijgen van ons alleen totalen, bijvoorbeeld het aantal ritten.",
        ],
        "no category:credit-register": [
            "Kredietinformatiebureaus leveren ons een score voordat we tekenen.",
        ],
        "category:health": [
            "In sommige gevallen geven we gegevens door:\n\n- aan de ambulance of een ziekenhuis, als iemand gewond raakt;\n- aan de verzekeraar.",
        ],
        "13(1)(d)=present": [
            "Bij het gerechtvaardigd belang (artikel 6, lid 1, onder f) is ons belang diefstal te voorkomen en verloren fietsen terug te vinden.",
        ],
        "period:P4Y": [
            "## Bewaartermijnen\n\n  Klachtdossiers ............ 4 jaar na het antwoord",
        ],
        "basis:6(1)(c)": [
            "Boekhouding en statistiek – voldoen aan de eisen van de wet (onder c).",
        ],
        "13(1)(b)=present": [
            "Onze verantwoordelijke voor gegevensbescherming leest de post op fg@linde.example.",
        ],
    },
    "ro": {
        "13(2)(e)=present": [
            "CNP-ul vi-l cere legea; fără el nu avem voie să vă plătim.",
            "Fără adresă nu putem livra.",
        ],
        "13(2)(f)=present": [
            "Decizii care ar avea efecte juridice pentru dumneavoastră programul nu ia.",
        ],
        "13(2)(f)=partial": [
            "Cererile sunt analizate de un sistem automat, care le poate și respinge.",
        ],
        "14(2)(f)=present": [
            "Alte informații ajung la noi de la primărie sau de la foștii angajatori.",
        ],
        "category:public-authority": [
            "De asemenea, datele pot fi transmise:\n\n- vămii, pentru coletele din țări terțe;\n- asigurătorului.",
        ],
        "no category:public-authority": [
            "Autoritățile locale primesc de la noi doar totaluri, de exemplu numărul de curse.",
        ],
        "no category:credit-register": [
            "Birourile de credit ne furnizează un scor înainte de semnare.",
        ],
        "category:health": [
            "În unele cazuri transmitem informații:\n\n- ambulanței sau unui spital, dacă cineva se rănește;\n- asigurătorului.",
        ],
        "13(1)(d)=present": [
            "În cazul interesului legitim (art. 6 alin. (1) lit. f)), interesul nostru este să prevenim furturile și să găsim bicicletele pierdute.",
        ],
        "period:P4Y": [
            "## Durata păstrării\n\n  Dosare de reclamații ............ 4 ani după răspuns",
        ],
        "basis:6(1)(c)": [
            "Contabilitate și statistică – respectarea cerințelor legii (lit. c)).",
        ],
        "no basis:9(2)(e)": [
            "Fișa se ține în baza art. 9 alin. (2) lit. h) din Regulament, împreună cu Ordinul nr. 9.",
        ],
        "13(1)(b)=present": [
            "Responsabila noastră cu protecția datelor citește mesajele trimise la dpo@tei.example.",
        ],
    },
    "ru": {
        "13(2)(e)=present": [
            "Персональный код требует от вас закон; без него мы не вправе ничего выплатить.",
            "Без адреса мы не сможем ничего доставить.",
        ],
        "13(2)(f)=present": [
            "Решений, имеющих для вас юридические последствия, программа не принимает.",
        ],
        "13(2)(f)=partial": [
            "Заявку рассматривает автоматическая система, которая может её и отклонить.",
        ],
        "14(2)(f)=present": [
            "Другие сведения поступают к нам из центра занятости или от прежних работодателей.",
        ],
        "category:public-authority": [
            "Сведения могут быть переданы также:\n\n- таможне — по грузам из третьих стран;\n- страховщикам.",
        ],
        "no category:public-authority": [
            "Муниципалитеты получают от нас только сводные числа, например количество поездок.",
        ],
        "no category:credit-register": [
            "Кредитные бюро сообщают нам оценку вашей платёжеспособности.",
        ],
        "no category:post-courier": [
            "Когда вы открываете ячейку, рядом нет курьера, который спросил бы ваше имя.",
        ],
        "category:health": [
            "В некоторых случаях мы передаём сведения:\n\n- скорой помощи или больнице, если кто-то пострадал;\n- страховщикам.",
        ],
        "13(1)(d)=present": [
            "При законном интересе (статья 6, пункт 1, подпункт «f») наш интерес — предотвращать кражи и находить потерянные велосипеды.",
        ],
        "period:P4Y": [
            "## Сроки хранения\n\n  Дела по жалобам ............ 4 года после ответа",
        ],
        "basis:6(1)(c)": [
            "Бухгалтерия и статистика — выполнение требований закона (подпункт «c»).",
        ],
        "13(1)(b)=present": [
            "Наш ответственный за защиту данных читает почту на адресе dpo@liepa.example.",
        ],
    },
}
