# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: a yes in plain words, firms by their nation, offices, and half answers."""

FURTHER: dict[str, dict[str, list[str]]] = {
    "cs": {
        "basis:6(1)(a)": [
            "Pozvánky na vernisáže chodí jen těm, kdo nám k tomu dali souhlas.",
            "Než zveřejníme fotografii závodníka, požádáme jeho rodiče o souhlas.",
            "Zpravodaj posíláme, protože jste si o něj řekli zaškrtnutím políčka.",
            "Pohlednice k narozeninám posíláme jen tehdy, když s tím souhlasíte.",
            "Video z představení zveřejníme, jen když nám to dovolíte.",
        ],
        "no basis:6(1)(a)": [
            "Smlouvu o nájmu lze změnit jen se souhlasem pronajímatele domu.",
            "Váš souhlas k vyřízení objednávky nepotřebujeme.",
        ],
        "country:NL": ["Rozvrhy služeb vedeme v programu, který dodává nizozemská firma Polder Roster B.V."],
        "country:US": ["Přepisy hovorů pořizuje americká společnost Talkscribe Inc."],
        "no country:DE": ["S hosty mluvíme česky a umíme i německý jazyk; data má Lípa Data s.r.o."],
        "13(2)(e)=present": [
            "Rodné číslo po vás požaduje zákon; bez něj vám dávku vyplatit nesmíme.",
            "Bez adresy vám zboží nedokážeme doručit.",
        ],
        "13(2)(f)=present": ["Rozhodnutí, která by pro vás měla právní účinky, náš program nečiní."],
        "13(2)(f)=partial": ["Přihlášku posuzuje automatický systém, který ji může i odmítnout."],
        "14(2)(f)=present": ["Další údaje k nám přicházejí od úřadu práce nebo od bývalého zaměstnavatele."],
        "category:public-authority": [
            "Dále mohou být údaje předány:\n\n- celnici – u zásilek z třetích zemí;\n- pojišťovně."
        ],
        "no category:public-authority": ["Obce od nás dostávají pouze souhrnné počty jízd."],
        "no category:credit-register": ["Úvěrové registry nám dodávají údaj o vaší platební schopnosti."],
        "category:health": [
            "V některých případech údaje předáváme:\n\n- záchranné službě nebo nemocnici, když se někdo zraní;\n- pojišťovně."
        ],
        "13(1)(d)=present": [
            "U oprávněného zájmu (čl. 6 odst. 1 písm. f) je naším zájmem předejít krádežím a najít ztracená kola."
        ],
        "period:P4Y": ["## Doba uložení\n\n  Spisy k reklamacím ............ 4 roky po odpovědi"],
        "basis:6(1)(c)": ["Vedení účetnictví a statistiky – plnění požadavků zákona (písm. c)."],
        "13(1)(b)=present": [
            "Naše pověřenkyně pro ochranu údajů čte poštu na adrese poverenec@lipa.example."
        ],
    },
    "de": {
        "basis:6(1)(a)": [
            "Einladungen zu Vernissagen bekommt nur, wer uns seine Zustimmung gegeben hat.",
            "Bevor wir ein Foto eines Kindes zeigen, fragen wir die Eltern um Erlaubnis.",
            "Den Rundbrief erhalten Sie, weil Sie das Kästchen dafür angekreuzt haben.",
            "Wir dürfen das, weil Sie Ja gesagt haben: Das gilt für die Anrufe zu neuen Angeboten.",
            "Geburtstagsgrüße verschicken wir nur an die, die damit einverstanden sind.",
        ],
        "no basis:6(1)(a)": [
            "Untervermieten dürfen Sie nur mit Zustimmung des Eigentümers.",
            "Für die Bearbeitung der Bestellung brauchen wir Ihre Einwilligung nicht.",
        ],
        "country:NL": [
            "Die Dienstpläne laufen in einem Programm der niederländischen Firma Polder Roster B.V."
        ],
        "country:US": [
            "Die Abschriften der Gespräche macht das US-amerikanische Unternehmen Talkscribe Inc."
        ],
        "no country:FR": ["Wir beraten auch in französischer Sprache; die Akten führt die Linde Daten GmbH."],
        "13(2)(e)=present": [
            "Die Steuernummer verlangt das Gesetz von Ihnen; ohne sie dürfen wir nichts auszahlen.",
            "Ohne Anschrift können wir nichts zustellen.",
        ],
        "13(2)(f)=present": [
            "Entscheidungen, die für Sie rechtliche Folgen hätten, trifft das Programm nicht."
        ],
        "13(2)(f)=partial": ["Den Antrag prüft ein automatisches System, das ihn auch ablehnen kann."],
        "14(2)(f)=present": [
            "Andere Angaben erreichen uns von der Arbeitsagentur oder von früheren Arbeitgebern."
        ],
        "category:public-authority": [
            "Außerdem können Behörden, etwa das Jugendamt, Auskunft von uns verlangen."
        ],
        "no category:public-authority": [
            "Gemeinden erhalten von uns nur Summen, zum Beispiel die Zahl der Fahrten."
        ],
        "no category:credit-register": [
            "Wirtschaftsauskunfteien liefern uns einen Wert zu Ihrer Zahlungsfähigkeit."
        ],
        "category:health": [
            "In manchen Fällen geben wir Angaben weiter:\n\n- an den Rettungsdienst oder ein Krankenhaus, wenn sich jemand verletzt;\n- an die Versicherung."
        ],
        "13(1)(d)=present": [
            "Beim berechtigten Interesse (Art. 6 Abs. 1 lit. f) geht es uns darum, Diebstähle zu verhindern und verlorene Räder zu finden."
        ],
        "period:P4Y": [
            "## Speicherdauer\n\n  Unterlagen zu Beschwerden ............ 4 Jahre nach der Antwort"
        ],
        "basis:6(1)(c)": ["Buchführung und Statistik – Erfüllung der Vorgaben des Gesetzes (lit. c)."],
        "13(1)(b)=present": [
            "Unsere Beauftragte für den Datenschutz liest die Post an datenschutz@linde.example."
        ],
    },
    "en": {
        "basis:6(1)(a)": [
            "Invitations to openings only reach those who have said they want them and ticked the box.",
            "We ask parents for permission before we show a child's picture in the window.",
            "We ask for consent before we send birthday cards to anybody.",
            "We may do this because you are happy for us to: it covers our calls about new offers.",
            "The magazine goes only to people who have opted in.",
        ],
        "no basis:6(1)(a)": [
            "You may sublet the flat only with the consent of the landlord.",
            "We do not need your consent to deal with the order.",
        ],
        "country:NL": ["Rotas are kept in a program from the Dutch firm Polder Roster B.V."],
        "country:GB": ["Nothing goes beyond the United Kingdom and Ireland."],
        "no country:DE": ["We also advise in the German language; files are kept by Linden Data Ltd."],
        "13(2)(e)=present": [
            "The law asks you for your tax number; without it we are not allowed to pay you.",
            "Without an address we cannot deliver.",
        ],
        "13(2)(f)=present": ["Decisions that would have legal effects for you are not made by the program."],
        "13(2)(f)=partial": [
            "Applications are looked at by an automatic system, which may also turn them down."
        ],
        "14(2)(f)=present": ["Other details reach us from the job centre or from your former employers."],
        "category:public-authority": [
            "Details may also be passed on:\n\n- to customs, for parcels from third countries;\n- to insurers."
        ],
        "no category:public-authority": ["Councils only get totals from us, such as the number of trips."],
        "no category:credit-register": ["Credit reference agencies supply us with a score before we sign."],
        "category:health": [
            "In some cases we pass details on:\n\n- to the ambulance service or a hospital, if somebody is hurt;\n- to the insurer."
        ],
        "13(1)(d)=present": [
            "Where we rely on legitimate interests (Article 6(1)(f)), our interest is to prevent theft and find lost bicycles."
        ],
        "period:P4Y": [
            "## How long we keep it\n\n  Files on complaints ............ 4 years after the answer"
        ],
        "basis:6(1)(c)": ["Book-keeping and statistics – meeting the requirements of the law (point c)."],
        "13(1)(b)=present": [
            "The person in charge of data protection here reads mail at dpo@linden.example."
        ],
    },
    "et": {
        "basis:6(1)(a)": [
            "Kutsed näitustele jõuavad vaid nendeni, kes on selleks nõusoleku andnud.",
            "Enne lapse pildi avaldamist küsime vanematelt luba.",
            "Ajakirja saadame seetõttu, et märkisid selleks linnukese.",
            "Teeme seda, sest sa oled sellega nõus: see käib kõnede kohta uutest pakkumistest.",
            "Sünnipäevakaardi saadame ainult siis, kui olete selleks loa andnud.",
        ],
        "no basis:6(1)(a)": [
            "Korterit tohib edasi üürida ainult omaniku nõusolekul.",
            "Tellimuse täitmiseks ei ole teie nõusolekut vaja.",
        ],
        "country:NL": ["Töögraafikud on programmis, mille pakub Hollandi firma Polder Roster B.V."],
        "country:US": ["Kõnede üleskirjutused teeb Ameerika ettevõte Talkscribe Inc."],
        "no country:DE": ["Nõustame ka saksa keeles; toimikuid peab Pärna Andmed OÜ."],
        "13(2)(e)=present": [
            "Isikukoodi nõuab sinult seadus; ilma selleta ei tohi me toetust maksta.",
            "Ilma aadressita ei saa me kaupa kohale tuua.",
        ],
        "13(2)(f)=present": ["Otsuseid, millel oleks sulle õiguslik mõju, programm ei tee."],
        "13(2)(f)=partial": ["Avaldust hindab automaatne süsteem, mis võib selle ka tagasi lükata."],
        "14(2)(f)=present": ["Muud andmed jõuavad meieni töötukassast või endiselt tööandjalt."],
        "category:public-authority": [
            "Lisaks võime andmeid edastada:\n\n- tollile – kolmandatest riikidest saabuvate pakkide puhul;\n- kindlustusandjale."
        ],
        "no category:public-authority": [
            "Omavalitsused saavad meilt ainult koondarve, näiteks sõitude arvu."
        ],
        "no category:credit-register": [
            "Krediidiinfo ettevõtted annavad meile hinnangu sinu maksevõime kohta."
        ],
        "category:health": [
            "Mõnel juhul edastame andmeid:\n\n- kiirabile või haiglale, kui keegi saab viga;\n- kindlustusandjale."
        ],
        "13(1)(d)=present": [
            "Õigustatud huvi (artikli 6 lõike 1 punkt f) puhul on meie huvi ära hoida vargusi ja leida üles kadunud rattad."
        ],
        "period:P4Y": ["## Säilitamine\n\n  Kaebuste toimikud ............ 4 aastat pärast vastust"],
        "basis:6(1)(c)": ["Raamatupidamine ja statistika – seaduse nõuete täitmine (punkt c)."],
        "13(1)(b)=present": ["Meie andmekaitse eest vastutav isik loeb kirju aadressil andmed@parn.example."],
    },
    "fr": {
        "basis:6(1)(a)": [
            "Les invitations aux vernissages ne partent qu'à ceux qui nous ont donné leur accord.",
            "Avant de montrer la photo d'un enfant, nous demandons la permission à ses parents.",
            "Vous recevez le magazine parce que vous avez coché la case prévue à cet effet.",
            "Nous le faisons parce que vous l'avez accepté : cela vaut pour nos appels sur les nouveautés.",
            "Nous vous souhaitons votre anniversaire seulement si vous nous avez dit oui.",
        ],
        "no basis:6(1)(a)": [
            "Vous ne pouvez sous-louer qu'avec l'accord du propriétaire.",
            "Nous n'avons pas besoin de votre consentement pour traiter la commande.",
        ],
        "country:NL": [
            "Les plannings sont tenus dans un logiciel de la société néerlandaise Polder Roster B.V."
        ],
        "country:US": ["Les transcriptions sont faites par l'entreprise américaine Talkscribe Inc."],
        "no country:DE": [
            "Nous conseillons aussi en langue allemande ; les dossiers sont tenus par Tilleul Données SARL."
        ],
        "13(2)(e)=present": [
            "La loi exige de vous ce numéro ; sans lui, nous n'avons pas le droit de vous payer.",
            "Sans adresse, nous ne pouvons rien livrer.",
        ],
        "13(2)(f)=present": [
            "Le programme ne prend pas de décisions qui auraient pour vous des effets juridiques."
        ],
        "13(2)(f)=partial": [
            "Les demandes sont examinées par un système automatique, qui peut aussi les rejeter."
        ],
        "14(2)(f)=present": [
            "D'autres renseignements nous arrivent de la mairie ou de vos anciens bailleurs."
        ],
        "category:public-authority": [
            "Des données peuvent aussi être transmises :\n\n- à la douane, pour les colis de pays tiers ;\n- aux assureurs."
        ],
        "no category:public-authority": [
            "Les communes ne reçoivent de nous que des totaux, par exemple le nombre de trajets."
        ],
        "no category:credit-register": [
            "Les bureaux de crédit nous fournissent une note avant la signature."
        ],
        "category:health": [
            "Dans certains cas, nous transmettons des informations :\n\n- au SAMU ou à un hôpital, si quelqu'un se blesse ;\n- à l'assureur."
        ],
        "13(1)(d)=present": [
            "Pour l'intérêt légitime (article 6.1.f), notre intérêt est d'empêcher les vols et de retrouver les vélos perdus."
        ],
        "period:P4Y": ["## Durées\n\n  Dossiers de réclamation ............ 4 ans après la réponse"],
        "basis:6(1)(c)": ["Comptabilité et statistiques – respect des exigences de la loi (point c)."],
        "13(1)(b)=present": [
            "Notre responsable de la protection des données lit le courrier à dpo@tilleul.example."
        ],
    },
    "nb": {
        "basis:6(1)(a)": [
            "Invitasjoner til utstillinger går bare til dem som har samtykket.",
            "Før vi viser et bilde av et barn, spør vi foreldrene om lov.",
            "Du får bladet fordi du har krysset av for det.",
            "Vi gjør dette fordi du har sagt ja: Det gjelder oppringninger om nye tilbud.",
            "Bursdagshilsener sender vi bare når du har godtatt det.",
        ],
        "no basis:6(1)(a)": [
            "Du kan bare framleie med samtykke fra eieren.",
            "Vi trenger ikke ditt samtykke for å behandle bestillingen.",
        ],
        "country:NL": ["Vaktlistene føres i et program fra det nederlandske firmaet Polder Roster B.V."],
        "country:US": ["Utskriftene av samtaler lages av det amerikanske selskapet Talkscribe Inc."],
        "no country:DE": ["Vi gir også råd på tysk språk; mappene føres av Lind Data AS."],
        "13(2)(e)=present": [
            "Fødselsnummeret krever loven av deg; uten det har vi ikke lov til å utbetale noe.",
            "Uten adresse kan vi ikke levere.",
        ],
        "13(2)(f)=present": ["Avgjørelser som ville ha rettslige følger for deg, tar ikke programmet."],
        "13(2)(f)=partial": ["Søknaden vurderes av et automatisk system, som også kan avslå den."],
        "14(2)(f)=present": ["Andre opplysninger når oss fra NAV eller fra tidligere arbeidsgivere."],
        "category:public-authority": [
            "Opplysninger kan dessuten gis videre:\n\n- til tollvesenet, for pakker fra tredjeland\n- til forsikringsselskapet"
        ],
        "no category:public-authority": [
            "Kommunene får bare samlede tall fra oss, for eksempel antall turer."
        ],
        "no category:credit-register": ["Kredittopplysningsbyråer leverer oss en score før avtalen inngås."],
        "category:health": [
            "I noen situasjoner har vi rett til å gi opplysninger videre:\n\n- til ambulansen eller et sykehus, hvis noen skader seg\n- til forsikringsselskapet"
        ],
        "13(1)(d)=present": [
            "Når grunnlaget er berettiget interesse (artikkel 6 nr. 1 bokstav f), er vår interesse å hindre tyveri og finne igjen tapte sykler."
        ],
        "period:P4Y": ["## Lagringstid\n\n  Klagesaker ............ 4 år etter svaret"],
        "basis:6(1)(c)": ["Regnskap og statistikk – oppfyllelse av lovens krav (bokstav c)."],
        "13(1)(b)=present": ["Vår ansvarlige for personvern leser post på personvern@lind.example."],
    },
    "nl": {
        "basis:6(1)(a)": [
            "Uitnodigingen voor openingen gaan alleen naar mensen die daar ja op hebben gezegd.",
            "Voordat we een foto van een kind laten zien, vragen we de ouders om toestemming.",
            "Je krijgt het blad omdat je het vakje daarvoor hebt aangevinkt.",
            "Dit mag omdat je het goed vindt: het gaat om telefoontjes over nieuwe aanbiedingen.",
            "Een verjaardagskaart sturen we alleen als je ermee hebt ingestemd.",
        ],
        "no basis:6(1)(a)": [
            "Onderverhuren mag alleen met toestemming van de eigenaar.",
            "Voor het verwerken van de bestelling hebben we je toestemming niet nodig.",
        ],
        "country:DE": ["De roosters staan in een programma van het Duitse bedrijf Spreeplan GmbH."],
        "country:US": ["De uitwerkingen van gesprekken maakt de Amerikaanse firma Talkscribe Inc."],
        "no country:FR": ["We adviseren ook in de Franse taal; de dossiers houdt Linde Data B.V. bij."],
        "13(2)(e)=present": [
            "Je BSN eist de wet van je; zonder dat nummer mogen we niets uitbetalen.",
            "Zonder adres kunnen we niets bezorgen.",
        ],
        "13(2)(f)=present": [
            "Besluiten die voor jou rechtsgevolgen zouden hebben, neemt het programma niet."
        ],
        "13(2)(f)=partial": [
            "Aanvragen worden bekeken door een automatisch systeem, dat ze ook kan afwijzen."
        ],
        "14(2)(f)=present": ["Andere gegevens bereiken ons via het UWV of via vroegere werkgevers."],
        "category:public-authority": [
            "Ook kunnen we gegevens doorgeven aan:\n\n- de douane, bij pakketten uit derde landen;\n- de verzekeraar."
        ],
        "no category:public-authority": [
            "Overheden krijgen van ons alleen totalen, bijvoorbeeld het aantal ritten."
        ],
        "no category:credit-register": ["Kredietinformatiebureaus leveren ons een score voordat we tekenen."],
        "category:health": [
            "In sommige gevallen geven we gegevens door:\n\n- aan de ambulance of een ziekenhuis, als iemand gewond raakt;\n- aan de verzekeraar."
        ],
        "13(1)(d)=present": [
            "Bij het gerechtvaardigd belang (artikel 6, lid 1, onder f) is ons belang diefstal te voorkomen en verloren fietsen terug te vinden."
        ],
        "period:P4Y": ["## Bewaartermijnen\n\n  Klachtdossiers ............ 4 jaar na het antwoord"],
        "basis:6(1)(c)": ["Boekhouding en statistiek – voldoen aan de eisen van de wet (onder c)."],
        "13(1)(b)=present": [
            "Onze verantwoordelijke voor gegevensbescherming leest de post op fg@linde.example."
        ],
    },
    "ro": {
        "basis:6(1)(a)": [
            "Invitațiile la vernisaje pleacă doar către cei care și-au dat acordul.",
            "Înainte de a arăta fotografia unui copil, cerem permisiunea părinților.",
            "Primiți revista pentru că ați bifat căsuța respectivă.",
            "Facem asta fiindcă ați fost de acord: este vorba de apeluri despre oferte noi.",
            "Felicitările de ziua dumneavoastră le trimitem numai dacă ne-ați permis.",
        ],
        "no basis:6(1)(a)": [
            "Puteți subînchiria numai cu acordul proprietarului.",
            "Pentru prelucrarea comenzii nu avem nevoie de consimțământul dumneavoastră.",
        ],
        "country:NL": ["Graficele sunt ținute într-un program al firmei olandeze Polder Roster B.V."],
        "country:US": ["Transcrierile sunt făcute de compania americană Talkscribe Inc."],
        "no country:DE": ["Oferim consultanță și în limba germană; dosarele sunt ținute de Tei Date S.R.L."],
        "13(2)(e)=present": [
            "CNP-ul vi-l cere legea; fără el nu avem voie să vă plătim.",
            "Fără adresă nu putem livra.",
        ],
        "13(2)(f)=present": ["Decizii care ar avea efecte juridice pentru dumneavoastră programul nu ia."],
        "13(2)(f)=partial": ["Cererile sunt analizate de un sistem automat, care le poate și respinge."],
        "14(2)(f)=present": ["Alte informații ajung la noi de la primărie sau de la foștii angajatori."],
        "category:public-authority": [
            "De asemenea, datele pot fi transmise:\n\n- vămii, pentru coletele din țări terțe;\n- asigurătorului."
        ],
        "no category:public-authority": [
            "Autoritățile locale primesc de la noi doar totaluri, de exemplu numărul de curse."
        ],
        "no category:credit-register": ["Birourile de credit ne furnizează un scor înainte de semnare."],
        "category:health": [
            "În unele cazuri transmitem informații:\n\n- ambulanței sau unui spital, dacă cineva se rănește;\n- asigurătorului."
        ],
        "13(1)(d)=present": [
            "În cazul interesului legitim (art. 6 alin. (1) lit. f)), interesul nostru este să prevenim furturile și să găsim bicicletele pierdute."
        ],
        "period:P4Y": ["## Durata păstrării\n\n  Dosare de reclamații ............ 4 ani după răspuns"],
        "basis:6(1)(c)": ["Contabilitate și statistică – respectarea cerințelor legii (lit. c))."],
        "no basis:9(2)(e)": [
            "Fișa se ține în baza art. 9 alin. (2) lit. h) din Regulament, împreună cu Ordinul nr. 9."
        ],
        "13(1)(b)=present": [
            "Responsabila noastră cu protecția datelor citește mesajele trimise la dpo@tei.example."
        ],
    },
    "ru": {
        "basis:6(1)(a)": [
            "Приглашения на выставки приходят только тем, кто дал на это согласие.",
            "Прежде чем показать снимок ребёнка, мы спрашиваем разрешения у родителей.",
            "Журнал вы получаете потому, что поставили галочку в анкете.",
            "Мы делаем это, потому что вы не возражаете: речь о звонках с новыми предложениями.",
            "Открытку ко дню рождения шлём только тогда, когда вы на это согласились.",
        ],
        "no basis:6(1)(a)": [
            "Сдавать квартиру дальше можно только с согласия владельца.",
            "Для выполнения заказа ваше согласие не требуется.",
        ],
        "country:NL": ["Графики смен хранятся в программе голландской фирмы Polder Roster B.V."],
        "country:US": ["Расшифровки разговоров делает американская компания Talkscribe Inc."],
        "no country:DE": ["Мы консультируем и на немецком языке; дела ведёт SIA «Liepa Dati»."],
        "13(2)(e)=present": [
            "Персональный код требует от вас закон; без него мы не вправе ничего выплатить.",
            "Без адреса мы не сможем ничего доставить.",
        ],
        "13(2)(f)=present": ["Решений, имеющих для вас юридические последствия, программа не принимает."],
        "13(2)(f)=partial": ["Заявку рассматривает автоматическая система, которая может её и отклонить."],
        "14(2)(f)=present": [
            "Другие сведения поступают к нам из центра занятости или от прежних работодателей."
        ],
        "category:public-authority": [
            "Сведения могут быть переданы также:\n\n- таможне — по грузам из третьих стран;\n- страховщикам."
        ],
        "no category:public-authority": [
            "Муниципалитеты получают от нас только сводные числа, например количество поездок."
        ],
        "no category:credit-register": ["Кредитные бюро сообщают нам оценку вашей платёжеспособности."],
        "no category:post-courier": [
            "Когда вы открываете ячейку, рядом нет курьера, который спросил бы ваше имя."
        ],
        "category:health": [
            "В некоторых случаях мы передаём сведения:\n\n- скорой помощи или больнице, если кто-то пострадал;\n- страховщикам."
        ],
        "13(1)(d)=present": [
            "При законном интересе (статья 6, пункт 1, подпункт «f») наш интерес — предотвращать кражи и находить потерянные велосипеды."
        ],
        "period:P4Y": ["## Сроки хранения\n\n  Дела по жалобам ............ 4 года после ответа"],
        "basis:6(1)(c)": ["Бухгалтерия и статистика — выполнение требований закона (подпункт «c»)."],
        "13(1)(b)=present": ["Наш ответственный за защиту данных читает почту на адресе dpo@liepa.example."],
    },
}
# Half an answer, and words of these rules that say something else.
HALVES: dict[str, dict[str, list[str]]] = {
    "cs": {
        "no 14(2)(f)=present": ["Opravy k nám přicházejí poštou od rána do večera."],
        "no 13(2)(f)=partial": ["Dveře otevírá automatický systém, který lze i vypnout."],
        "no 13(2)(e)=present": ["Bez kávy nedokážeme pracovat."],
    },
    "de": {
        "no 14(2)(f)=present": ["Andere Wünsche erreichen uns von früh bis spät."],
        "no 13(2)(f)=partial": ["Die Tür öffnet ein automatisches System, das man auch abschalten kann."],
        "no 13(2)(e)=present": ["Ohne Kaffee können wir nicht arbeiten."],
    },
    "en": {
        "no 14(2)(f)=present": ["Other wishes reach us from morning to night."],
        "no 13(2)(f)=partial": ["The door is opened by an automatic system, which can also be turned off."],
        "no 13(2)(e)=present": ["Without coffee we cannot work."],
    },
    "et": {
        "no 14(2)(f)=present": ["Muud soovid jõuavad meieni hommikust õhtuni."],
        "no 13(2)(f)=partial": ["Ukse avab automaatne süsteem, mille võib ka välja lülitada."],
        "no 13(2)(e)=present": ["Ilma kohvita ei saa me töötada."],
    },
    "fr": {
        "no 14(2)(f)=present": ["D'autres souhaits nous arrivent du matin au soir."],
        "no 13(2)(f)=partial": [
            "La porte est ouverte par un système automatique, que l'on peut aussi couper."
        ],
        "no 13(2)(e)=present": ["Sans café, nous ne pouvons pas travailler."],
    },
    "nb": {
        "13(2)(e)=partial": ["## Må du fortelle oss alt?\n\nNavn og telefon må vi ha. Resten er frivillig."],
        "no 14(2)(f)=present": ["Andre ønsker når oss fra morgen til kveld."],
        "no 13(2)(f)=partial": ["Døra åpnes av et automatisk system, som også kan slås av."],
        "no 13(2)(e)=present": ["Uten kaffe kan vi ikke arbeide."],
    },
    "nl": {
        "no 14(2)(f)=present": ["Andere wensen bereiken ons van 's ochtends tot 's avonds."],
        "no 13(2)(f)=partial": [
            "De deur wordt geopend door een automatisch systeem, dat je ook kunt uitzetten."
        ],
        "no 13(2)(e)=present": ["Zonder koffie kunnen we niet werken."],
    },
    "ro": {
        "no 14(2)(f)=present": ["Alte dorințe ajung la noi de dimineața până seara."],
        "no 13(2)(f)=partial": ["Ușa este deschisă de un sistem automat, care poate fi și oprit."],
        "no 13(2)(e)=present": ["Fără cafea nu putem lucra."],
    },
    "ru": {
        "no 14(2)(f)=present": ["Другие пожелания поступают к нам с утра до вечера."],
        "no 13(2)(f)=partial": ["Дверь открывает автоматическая система, которую можно и отключить."],
        "no 13(2)(e)=present": ["Без кофе мы не сможем работать."],
    },
}
