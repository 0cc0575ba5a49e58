# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: who sees data, lists on request, interests told behind.

They were written from the language, before the patterns that read them.
"""

NATURAL: dict[str, dict[str, list[str]]] = {
    "en": {
        "category:accounting-audit": [
            "The person who does our books sees your invoices.",
            "Our chartered accountants are shown the ledger once a year.",
        ],
        "category:communication": [
            "The company that runs our switchboard is given your number.",
            "We use an outside firm to send appointment reminders by text, and it receives your mobile number.",
        ],
        "category:vague": [
            "A handful of outside contractors may see your details while they work for us.",
            "Some suppliers will come across your file.",
        ],
        "category:by-reference": [
            "Ask us and we will send you the names of everyone who processes data for us.",
            "The names of all our processors are set out in Annex 2 on our website.",
            "We keep a register of processors, which you may inspect at reception.",
            "A directory of our suppliers is on the noticeboard and we send it to anyone who asks.",
        ],
        "13(1)(d)=present": [
            "We rely on legitimate interests (Article 6(1)(f)). The interests in question are the safety of our guests and the recovery of unpaid bills.",
            "What we are after here is to keep thieves out; that is our legitimate interest under Article 6(1)(f).",
            "This is done in our legitimate interests (Article 6(1)(f)). Those interests are the proper running of the car park.",
        ],
        "13(1)(d)=partial": [
            "We rely on our legitimate interests (Article 6(1)(f)). You may object at any time."
        ],
        "period:P13M": ["The cookie lapses thirteen months after your visit."],
        "no period:P2W": ["Changes are announced here at least two weeks beforehand."],
        "no period:P30D": ["We give thirty days' notice of any new sub-processor."],
        "13(2)(e)=present": [
            "Without a date of birth we cannot issue the card; everything else on the form is optional."
        ],
        "14(2)(f)=present": [
            "We learn of your address from the letting agent.",
            "Nobody but you gives us information about you.",
        ],
        "country:CA": ["The mailing list sits with a company in Canada."],
        "category:public-authority": ["We tell the borough council who lives at the address."],
        "no category:insurance": ["Your insurer tells us whether you are covered."],
        "no category:tax-authority": ["The tax office requires us to keep invoices for seven years."],
        "category:tax-authority": [
            "The tax office requires us to report your wages, and we send it a statement each January."
        ],
        "no country:GB": [
            "The UK GDPR applies to our branch in London.",
            "Data that leave the United Kingdom are covered by the United Kingdom's adequacy regulations.",
        ],
        "country:GB": ["Our call centre in the United Kingdom receives your number."],
        "no 13(2)(c)=present": ["You may withdraw from the contract within 14 days."],
        "no category:accounting-audit": ["Our accounting firm (Ledger & Pine Ltd) is sent the invoices."],
        "no period:P7D": ["You will be told of a new price seven days ahead."],
        "category:health": ["Your dentist is given a copy of the X-ray."],
        "no category:vague": ["6 Other bodies"],
        "period:P3W": ["The app remembers your seat for three weeks."],
        "no category:court-bailiff": ["The court expects us to keep evidence."],
    },
    "de": {
        "category:health": [
            "Den Befund schicken wir Ihrer Kinderärztin oder Ihrem Kinderarzt.",
            "Ihr Zahnarzt bekommt von uns eine Kopie des Röntgenbildes.",
            "Das Ergebnis bekommt Ihr Hausarzt von uns.",
        ],
        "category:accounting-audit": [
            "Unsere Buchhalterin sieht die Rechnungen ein.",
            "Die Lohnverrechnung erledigt ein Steuerbüro, dem wir die Stundenlisten übermitteln.",
        ],
        "category:communication": [
            "Die Firma, die unsere Telefonanlage betreut, erhält die Anruflisten.",
            "Der Betreiber unserer Telefonanlage sieht, wer anruft.",
        ],
        "no category:it-hosting": [
            "Das Glas bestellen wir bei der Linden AG, auch für die Fernwartung der Rechner hat sie keinen Zugang.",
            "Brevo GmbH versendet den Newsletter, mit Rechenzentren in Frankreich.",
        ],
        "no category:vague": ["Dieser Service wird unseren Partnern noch nicht angeboten."],
        "category:vague": [
            "Einige Zulieferer kommen mit Ihren Angaben in Berührung.",
            "Fremdfirmen, die für uns arbeiten, können Daten sehen.",
        ],
        "category:by-reference": [
            "Ein Verzeichnis der Auftragsverarbeiter schicken wir Ihnen auf Wunsch zu."
        ],
        "13(1)(d)=present": [
            "Rechtsgrundlage ist unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO). Es liegt darin, Schäden an den Fahrzeugen aufzuklären.",
            "Videoüberwachung: berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO). Wir wollen damit Diebstähle verhindern.",
            "Wir berufen uns auf ein berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO). Damit schützen wir unsere Kassen vor Betrug.",
        ],
        "13(1)(d)=partial": [
            "Rechtsgrundlage ist unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO). Sie können jederzeit widersprechen."
        ],
        "period:P14D": [
            "Der Warenkorb bleibt 14 Tage erhalten.",
            "Ihre Sprachwahl merkt sich die Seite 14 Tage lang.",
        ],
        "no period:P14D": [
            "Die Lieferung dauert bis zu 14 Tage.",
            "Änderungen kündigen wir 14 Tage vorher an.",
        ],
        "14(2)(f)=present": [
            "Ihre Anschrift haben wir vom Vermieter.",
            "Andere Quellen als Sie selbst haben wir nicht.",
        ],
        "13(2)(e)=present": [
            "Niemand muss uns seine Telefonnummer nennen; ohne sie rufen wir eben nicht zurück."
        ],
        "no category:tax-authority": ["Das Finanzamt verlangt, dass wir Rechnungen aufheben."],
        "category:it-hosting": ["Wir übermitteln Ihre Daten an Rechenzentren."],
        "no country:CH": ["Außerhalb der Schweiz gibt es keine Filialen."],
        "country:CH": ["Ihre Daten werden in der Schweiz gespeichert."],
        "no category:accounting-audit": [
            "Die Rechnungen sieht unser Steuerbüro (Pirchner Treuhand GmbH) ein."
        ],
        "no period:P4W": ["Neue Preise geben wir vier Wochen vorab bekannt."],
    },
    "cs": {
        "category:accounting-audit": [
            "Faktury vidí účetní, kterou si najímáme.",
            "Mzdy nám zpracovává účetní kancelář, jíž předáváme výkazy.",
        ],
        "category:health": [
            "Výsledek vyšetření pošleme vašemu zubaři nebo dětskému lékaři.",
            "Snímek odešleme vašemu stomatologovi.",
        ],
        "category:communication": [
            "Hovory přepojuje externí telefonní ústředna, která přitom zná vaše číslo."
        ],
        "category:vague": [
            "K údajům se mohou dostat i někteří naši subdodavatelé.",
            "Údaje sdílíme s firmami ve skupině.",
        ],
        "category:by-reference": [
            "Kdo všechno pro nás údaje zpracovává, vám na požádání sdělíme.",
            "Seznam zpracovatelů je k nahlédnutí na recepci.",
            "Aktuální soupis zpracovatelů vám pošleme e-mailem.",
        ],
        "13(1)(d)=present": [
            "Opíráme se o oprávněný zájem (čl. 6 odst. 1 písm. f) GDPR). Spočívá v ochraně majetku.",
            "Chceme předejít krádežím, a to je náš oprávněný zájem (čl. 6 odst. 1 písm. f) GDPR).",
            "Titulem je oprávněný zájem (čl. 6 odst. 1 písm. f) GDPR). Tento zájem spočívá v zabezpečení areálu.",
        ],
        "13(2)(c)=present": [
            "Souhlas můžete vzít kdykoli zpět.",
            "Souhlas se zasíláním novinek lze kdykoli odvolat na recepci.",
            "Svolení můžete kdykoliv zrušit jedním kliknutím.",
            "Souhlas s fotografováním na soustředění, se zápisem alergií a se zasíláním zpráv rodičům lze kdykoli odvolat.",
        ],
        "period:P14D": ["Obsah košíku si web pamatuje 14 dní."],
        "no period:P14D": [
            "Reklamaci vyřídíme do 14 dnů.",
            "Změny oznamujeme nejméně 14 dní předem.",
        ],
        "14(2)(f)=present": ["Vaši adresu známe od pronajímatele."],
        "13(2)(e)=present": ["Rodné číslo uvést musíte, jinak smlouvu neuzavřeme."],
        "no category:tax-authority": ["Finanční úřad vyžaduje, abychom faktury uchovávali deset let."],
        "no country:DE": ["Mimo Německo žádnou pobočku nemáme."],
        "no country:SK": ["Mimo Slovensko nedodáváme."],
        "period:P3W": ["Prohlížeč si vaši volbu pamatuje tři týdny."],
    },
    "nl": {
        "category:accounting-audit": ["Ons administratiekantoor krijgt de facturen te zien."],
        "category:health": ["De uitslag sturen we naar je huisarts of tandarts."],
        "category:communication": [
            "Het bedrijf achter onze telefooncentrale ziet wie er belt en krijgt je nummer.",
            "De beheerder van onze telefooncentrale krijgt de belgegevens.",
        ],
        "no category:tax-authority": [
            "De fiscus verlangt dat wij de boeken zeven jaar bewaren.",
            "De Belastingdienst eist dat we facturen bewaren; je gegevens delen we daarvoor met niemand.",
        ],
        "category:tax-authority": ["Aan de fiscus geven we op wat je hebt verdiend."],
        "category:vague": [
            "Een paar leveranciers kunnen jouw gegevens onder ogen krijgen.",
            "Sommige onderaannemers zien je adres.",
        ],
        "category:by-reference": [
            "Wil je weten welke verwerkers we inschakelen? Vraag ons om het overzicht.",
            "De namen van onze verwerkers staan in bijlage 1 op onze site.",
        ],
        "13(1)(d)=present": [
            "We doen dit op grond van ons gerechtvaardigd belang (artikel 6 lid 1 onder f AVG). Dat belang is het tegengaan van diefstal.",
            "De grondslag is ons gerechtvaardigd belang (art. 6 lid 1 onder f AVG). Dat belang bestaat uit de veiligheid van de leerlingen.",
        ],
        "13(1)(d)=partial": [
            "We doen dit op grond van ons gerechtvaardigd belang (artikel 6 lid 1 onder f AVG). Je kunt bezwaar maken."
        ],
        "period:P2W": ["Je winkelmandje onthouden we twee weken."],
        "no period:P2W": ["Wijzigingen melden we minstens twee weken van tevoren."],
        "14(2)(f)=present": ["Je adres hebben we van de makelaar."],
        "13(2)(e)=present": ["Zonder geboortedatum kunnen we je niet inschrijven; de rest mag je openlaten."],
        "no country:BE": ["Buiten België hebben we geen vestigingen."],
        "no 13(2)(c)=present": ["Je kunt de overeenkomst binnen 14 dagen herroepen."],
        "period:P3W": ["De site onthoudt je keuze drie weken."],
    },
    "fr": {
        "category:accounting-audit": [
            "L'expert-comptable voit passer vos factures.",
            "Notre fiduciaire reçoit les pièces comptables.",
        ],
        "category:health": ["Nous envoyons le résultat à votre dentiste ou à votre pédiatre."],
        "category:communication": [
            "Le prestataire qui gère notre standard téléphonique reçoit votre numéro."
        ],
        "category:vague": [
            "Quelques fournisseurs peuvent apercevoir vos données.",
            "Certaines entreprises extérieures y ont accès.",
        ],
        "no category:it-hosting": ["Nos appareils reçoivent la maintenance du fabricant."],
        "category:by-reference": [
            "La liste de nos sous-traitants vous est envoyée sur simple demande.",
            "Vous pouvez nous demander les noms de nos sous-traitants.",
            "Un tableau de nos prestataires est remis à qui le souhaite.",
            "Le registre de nos prestataires est consultable à l'accueil.",
        ],
        "13(1)(d)=present": [
            "Nous nous fondons sur notre intérêt légitime (art. 6.1.f). Il s'agit de protéger nos locaux contre le vol.",
            "La base est notre intérêt légitime (art. 6.1.f). Nous voulons éviter les impayés et les fraudes.",
        ],
        "13(1)(d)=partial": [
            "Nous nous fondons sur notre intérêt légitime (art. 6.1.f). Vous pouvez vous y opposer."
        ],
        "period:P13M": ["Ce cookie expire treize mois après votre visite."],
        "no period:P2W": ["Toute modification est annoncée au moins deux semaines à l'avance."],
        "14(2)(f)=present": ["Votre adresse nous vient de l'agence immobilière."],
        "13(2)(e)=present": [
            "Sans date de naissance, pas d'inscription possible ; le reste est laissé à votre choix."
        ],
        "no category:tax-authority": ["L'administration fiscale exige que nous gardions les factures."],
        "no country:BE": ["Nous n'avons pas de salle hors de Belgique."],
        "period:P3W": ["Le site retient votre panier trois semaines."],
        "no category:law-enforcement": ["La police exige un plan d'évacuation."],
    },
    "nb": {
        "category:accounting-audit": ["Regnskapsføreren vår får se fakturaene."],
        "category:health": ["Svaret sender vi til tannlegen eller fastlegen din."],
        "category:communication": [
            "Firmaet som drifter sentralbordet vårt, får nummeret ditt.",
            "Leverandøren av telefonsystemet vårt får nummeret ditt.",
        ],
        "category:vague": [
            "Noen underleverandører kan få se opplysninger om deg.",
            "Enkelte innleide firmaer har tilgang.",
        ],
        "no category:tax-authority": ["Skatteetaten krever at vi oppbevarer bilagene."],
        "category:by-reference": [
            "Hvem som behandler opplysninger for oss, får du vite om du spør.",
            "Oversikten over databehandlerne våre sender vi deg gjerne.",
            "Listen over underleverandørene får du på forespørsel.",
        ],
        "13(1)(d)=present": [
            "Grunnlaget er vår berettigede interesse (artikkel 6 nr. 1 bokstav f). Interessen består i å hindre tyveri.",
            "Grunnlaget er berettiget interesse (artikkel 6 nr. 1 bokstav f). Vi ønsker å hindre svindel i billettsalget.",
        ],
        "13(1)(d)=partial": [
            "Grunnlaget er vår berettigede interesse (artikkel 6 nr. 1 bokstav f). Du kan protestere når som helst."
        ],
        "period:P14D": ["Handlekurven huskes i 14 dager."],
        "no period:P2W": ["Endringer varsles minst to uker i forveien."],
        "14(2)(f)=present": ["Adressen din har vi fått av utleieren."],
        "13(2)(e)=present": ["Uten fødselsdato får du ikke kort; resten velger du selv om du vil oppgi."],
        "no country:SE": ["Utenfor Sverige har vi ingen butikker."],
        "category:tax-authority": [
            "Skatteetaten krever at vi rapporterer lønn, og vi sender den opplysninger om deg."
        ],
        "no period:P3W": ["Ny pris varsles tre uker i forveien."],
    },
    "et": {
        "category:accounting-audit": ["Arveid näeb raamatupidaja, kellelt teenust ostame."],
        "category:health": ["Vastuse saadame teie hambaarstile või perearstile."],
        "category:communication": ["Firma, kes haldab meie telefonikeskjaama, saab teie numbri."],
        "category:vague": [
            "Mõned alltöövõtjad võivad teie andmeid näha.",
            "Andmeid jagame kontserni ettevõtetega.",
            "Mõni alltöövõtja võib teie aadressi näha.",
        ],
        "no period:P2W": [
            "Muudatustest teatame vähemalt kaks nädalat ette.",
            "Uutest hindadest anname teada kaks nädalat varem.",
        ],
        "period:P2W": ["Ostukorvi hoiame alles kaks nädalat."],
        "category:by-reference": ["Töötlejate loetelu leiate meie kodulehelt."],
        "13(1)(d)=present": [
            "Tugineme õigustatud huvile (art 6 lg 1 p f). See seisneb vara kaitsmises.",
            "Alus on õigustatud huvi (art 6 lg 1 p f). Soovime sellega vältida pettusi piletimüügis.",
        ],
        "13(1)(d)=partial": ["Tugineme õigustatud huvile (art 6 lg 1 p f). Võite esitada vastuväite."],
        "14(2)(f)=present": ["Teie aadressi saime üürileandjalt."],
        "13(2)(e)=present": ["Sünniajata me kaarti ei väljasta; muu võite täitmata jätta."],
        "no category:tax-authority": ["Maksuamet nõuab, et arved oleksid alles."],
        "no country:LV": ["Väljaspool Lätit meil kontoreid ei ole."],
        "no period:P3W": ["Uuest hinnast teatame kolm nädalat ette."],
        "period:P3W": ["Teie valik püsib meeles kolm nädalat."],
    },
    "ro": {
        "category:accounting-audit": [
            "Contabilul nostru vede facturile.",
            "Firma de contabilitate cu care lucrăm primește facturile.",
        ],
        "no category:accounting-audit": [
            "Emitem facturi și ținem evidența contabilă; datele nu pleacă nicăieri."
        ],
        "category:health": [
            "Rezultatul îl trimitem medicului dentist sau medicului de familie.",
            "Fișa o vede medicul stomatolog.",
        ],
        "category:communication": [
            "Firma care ne administrează centrala telefonică primește numărul dumneavoastră."
        ],
        "category:vague": ["Câțiva subcontractanți pot vedea datele dumneavoastră."],
        "category:by-reference": [
            "Numele tuturor împuterniciților vi le comunicăm la cerere.",
            "Puteți cere oricând lista furnizorilor care prelucrează date pentru noi.",
        ],
        "13(1)(d)=present": [
            "Ne bazăm pe interesul legitim (art. 6 alin. 1 lit. f). Acesta constă în protejarea bunurilor.",
            "Temeiul este interesul legitim (art. 6 alin. 1 lit. f). Dorim să prevenim furturile din depozit.",
        ],
        "13(1)(d)=partial": ["Ne bazăm pe interesul legitim (art. 6 alin. 1 lit. f). Vă puteți opune."],
        "period:P14D": ["Coșul este ținut minte 14 zile."],
        "no period:P2W": ["Modificările se anunță cu cel puțin două săptămâni înainte."],
        "14(2)(f)=present": ["Adresa o avem de la proprietar."],
        "13(2)(e)=present": [
            "Fără data nașterii nu putem emite cardul; restul completați doar dacă doriți.",
            "Fără numărul de telefon nu putem programa vizita.",
        ],
        "no category:tax-authority": ["Fiscul impune evidențe."],
        "no country:HU": ["În afara Ungariei nu avem birouri."],
        "no period:P3W": ["Noul preț se anunță cu trei săptămâni înainte."],
    },
    "ru": {
        "category:accounting-audit": [
            "Счета видит наш бухгалтер.",
            "Отчётность готовит аудитор, которому мы передаём документы.",
        ],
        "no category:accounting-audit": [
            "Закон о бухгалтерском учёте обязывает нас передавать отчёты и хранить счета."
        ],
        "category:health": ["Результат отправляем вашему стоматологу или семейному врачу."],
        "category:communication": ["Фирма, обслуживающая нашу телефонную станцию, получает ваш номер."],
        "category:vague": [
            "Некоторые подрядчики могут видеть ваши данные.",
            "Ваш адрес могут видеть подрядчики.",
        ],
        "category:by-reference": [
            "Список обработчиков мы вышлем по запросу.",
            "Узнать, кто обрабатывает данные по нашему поручению, можно в регистратуре.",
        ],
        "13(1)(d)=present": [
            "Основание — наш законный интерес (ст. 6 (1) (f)). Он состоит в защите имущества.",
            "Основание — законный интерес (ст. 6 (1) (f)). Мы хотим защитить посетителей от краж.",
        ],
        "13(1)(d)=partial": ["Основание — наш законный интерес (ст. 6 (1) (f)). Вы можете возразить."],
        "period:P2W": ["Содержимое корзины сайт помнит две недели."],
        "no period:P2W": ["Об изменениях сообщаем не менее чем за две недели."],
        "14(2)(f)=present": ["Ваш адрес мы узнали от арендодателя."],
        "13(2)(e)=present": ["Без даты рождения карту не оформить; остальное указывать не обязательно."],
        "no category:tax-authority": ["Налоговый департамент требует, чтобы счета хранились семь лет."],
        "no country:LV": [
            "За пределами Латвии у нас нет отделений.",
            "Вне Латвии мы ничего не храним.",
        ],
        "period:P3W": ["Сайт помнит ваш выбор три недели."],
    },
}
