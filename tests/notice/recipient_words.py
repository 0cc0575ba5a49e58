# ruff: noqa: E501 (sentences read better unbroken)
"""Sentences in the form of `wordings` that tell a kind of recipient from the same words without one.

Half of the kinds are given something; the others license, register or decide, issued a paper, are whom the
reader turns to, or are where data come from.
"""

RECIPIENTS: dict[str, dict[str, list[str]]] = {
    "en": {
        "category:bank": [
            "Your account number and the amount are made known to the bank that carries out the transfer.",
            "Refunds go out through a bank, which learns your name and IBAN.",
            "Your bank sees our name when the refund arrives, and we give it your account number.",
            "The certificate issued by the notary is passed to the bank.",
            "If you ask us for a refund we send your account number to our bank.",
        ],
        "no category:bank": [
            "You can change the bank account from which we collect the fee at any time.",
            "We send a reminder if the bank details you gave us are out of date.",
            "All these companies are supervised by the central bank; your data are shared with Lime Hosting Ltd.",
            "We are a broker authorised by the central bank and pass nothing on.",
        ],
        "no category:credit-register": [
            "We carry out a credit check before we lend, and share nothing of it.",
            "Our score is not a credit rating; we disclose your data to Lime Hosting Ltd only.",
            "We use data from credit bureaus to judge your application.",
        ],
        "category:credit-register": ["Late payments are reported to credit reference agencies."],
        "category:court-bailiff": ["If you still do not pay, a bailiff is handed the file."],
        "no category:court-bailiff": [
            "We keep and disclose evidence only for as long as court proceedings last.",
            "Lime Foods Ltd, entered in the register of the Municipal Court, shares your data with Fig Post Ltd.",
        ],
        "no category:payment-provider": [
            "Fig Bank plc passes on card payments for us and belongs to Europe's largest payment group."
        ],
        "category:debt-collection": [
            "Once a bill is ninety days overdue, a collection agency chases it for us with the details it needs."
        ],
        "category:lender": [
            "Whichever lender you pick is sent the whole application.",
            "Until you repay, we report the balance to other lenders.",
        ],
        "no category:lender": ["If you borrow from another lender first, tell us before we submit anything."],
        "category:insurance": [
            "If you have an accident in our car, your details go to an insurer.",
            "We are licensed as a broker and share your data with insurers.",
        ],
        "category:payment-provider": [
            "You can pay by card; a payment processor then receives the card number."
        ],
        "category:legal-adviser": ["Statements from witnesses are handed to our lawyers."],
    },
    "de": {
        "category:bank": [
            "Beim Lastschrifteinzug erfährt Ihre Hausbank den Verwendungszweck.",
            "Für die Auszahlung nennen wir der ausführenden Bank Ihre IBAN.",
            "Den Auszug des Grundbuchs übermitteln wir an die finanzierende Bank.",
        ],
        "no category:bank": [
            "Wir selbst haben keine Banklizenz und geben nichts weiter.",
            "Kontoauszüge Ihrer Bank können Sie selbst hochladen und an uns übermitteln.",
        ],
        "no category:credit-register": [
            "Wir verwenden Angaben von Auskunfteien, bevor wir einen Vertrag schließen.",
            "Eine Bonitätsprüfung findet nicht statt, und weitergegeben wird nichts.",
        ],
        "category:credit-register": ["Zahlungsausfälle melden wir an Auskunfteien."],
        "category:legal-adviser": [
            "Kommt es zum Prozess, ziehen wir eine Rechtsanwältin hinzu.",
            "Ein Anwalt vertritt uns vor Gericht und bekommt dafür die Akte.",
            "Bis zum Abschluss des Verfahrens haben unsere Anwälte Zugriff auf die Akte.",
        ],
        "no category:court-bailiff": [
            "Die App betreibt die Linde GmbH (Amtsgericht Köln, HRB 1234), die Daten an die Fig AG weitergibt.",
            "Wir bewahren weitergegebene Unterlagen auf, bis ein Gerichtsverfahren beendet ist.",
        ],
        "category:court-bailiff": ["Aus einem Vollstreckungstitel beauftragen wir den Gerichtsvollzieher."],
        "no category:public-authority": [
            "Die Linde GmbH, von der Aufsichtsbehörde zugelassen, erhält von uns Ihre Daten.",
            "Die Fig AG (von der Finanzmarktaufsicht beaufsichtigt) erhält Ihre Daten.",
            "Sie können sich bei jeder Behörde über uns beschweren; Empfänger ist nur die Fig AG.",
        ],
        "category:public-authority": [
            "Auf Verlangen der Gewerbeaufsicht legen wir die Arbeitszeitlisten vor."
        ],
        "category:health": ["Den Arztbrief legen wir der Klinik vor, die Sie weiterbehandelt."],
        "no category:health": ["Das Attest Ihrer Ärztin behalten wir für uns und geben es nicht weiter."],
        "category:insurance": [
            "Die Versicherung erfährt von uns, wann sich der Unfall ereignet hat.",
            "Wenn Sie einen Schaden melden, leiten wir die Angaben an die Versicherung weiter.",
            "Die zugelassene Versicherung erhält von uns Ihren Namen.",
        ],
        "no category:insurance": [
            "Die Linde GmbH ist als Versicherungsvermittlerin eingetragen und gibt Daten an die Fig AG weiter."
        ],
        "category:payment-provider": [
            "Sie können mit Karte zahlen; die Kartendaten erhält ein Zahlungsdienstleister."
        ],
        "category:accounting-audit": ["Rechnungen der Lieferanten und Kunden sieht unser Steuerberater."],
    },
    "cs": {
        "category:bank": [
            "Při vrácení platby sdělíme bance číslo vašeho účtu.",
            "Inkaso plateb provádí banka, která vidí vaše jméno a variabilní symbol.",
            "Potvrzení od zaměstnavatele předáváme bance, která úvěr poskytuje.",
            "Chcete-li vrátit peníze, sdělíme bance číslo účtu.",
        ],
        "no category:bank": [
            "Uvedete-li nám číslo bankovního účtu, nikomu je nepředáme.",
            "Údaje o platbě dostáváme od vaší banky.",
        ],
        "no category:court-bailiff": [
            "Firma Lípa s.r.o., zapsaná u Krajského soudu v Brně, předává údaje společnosti Fík a.s.",
            "Předané doklady si necháme pro případ soudního sporu.",
        ],
        "category:court-bailiff": [
            "Po rozsudku předáme spis soudnímu exekutorovi.",
            "Soudu předložíme smlouvu a upomínky.",
        ],
        "no category:law-enforcement": [
            "Chrání nás poplašné zařízení a kamery; záznam si při trestné činnosti můžete vyžádat i vy.",
            "Neplatíte-li pokuty policii, nás se to netýká a údaje nepředáváme.",
        ],
        "category:law-enforcement": ["Záznam z kamery vydáme policii, jestliže o něj požádá."],
        "no category:post-courier": [
            "Jméno, adresu a telefon potřebujeme pro doručení; poštou vám pak přijde jen potvrzení.",
            "Odvolání můžete poslat poštou a my je předáme vedoucímu.",
        ],
        "category:post-courier": ["Balík svěřujeme dopravci, který k tomu dostane vaši adresu a telefon."],
        "no category:health": [
            "Předpis vystavil váš lékař, my z něj jen opíšeme hodnoty a nikomu je nedáváme.",
            "Opisujeme údaje z receptu, který vystavil lékař, a předáváme je jen firmě Fík a.s.",
        ],
        "category:health": ["Nález pošleme vašemu lékaři.", "Zprávu od psychologa pošleme i vašemu lékaři."],
        "category:insurance": [
            "Při škodě nahlíží do spisu pojišťovna.",
            "Můžete si sjednat pojištění; v tom případě předáme údaje pojišťovně.",
        ],
        "no category:insurance": [
            "Jsme pojišťovací zprostředkovatel zapsaný v registru České národní banky a údaje nepředáváme."
        ],
        "category:accounting-audit": ["Mzdy zpracovává externí účetní, které předáváme docházku."],
    },
    "nl": {
        "category:bank": [
            "Voor de uitbetaling noemen wij de bank uw naam en IBAN.",
            "Uw incasso loopt via een bank, die ziet wat u betaalt.",
            "De brief van uw werkgever sturen wij door aan de bank.",
        ],
        "no category:bank": [
            "Uw bankrekening gebruiken wij voor de incasso; wij delen het nummer met niemand.",
            "Bankafschriften kunt u zelf aan ons verstrekken.",
        ],
        "no category:credit-register": [
            "Voor de kredietcheck raadplegen wij een kredietregister; gegevens verstrekken wij niet."
        ],
        "category:credit-register": ["Achterstanden melden wij bij een kredietregistratiebureau."],
        "no category:court-bailiff": [
            "Wij bewaren de verstrekte stukken totdat de rechter uitspraak heeft gedaan."
        ],
        "category:court-bailiff": ["De vordering gaat dan naar een gerechtsdeurwaarder."],
        "category:lender": [
            "Andere geldverstrekkers zien via de koppeling uw aanvraag.",
            "Lost u elders af, dan krijgt de nieuwe kredietverstrekker van ons een opgave.",
        ],
        "no category:insurance": [
            "Uw verzekeraar laat ons weten of u gedekt bent; wij verstrekken hem niets."
        ],
        "category:insurance": [
            "Bij schade geven wij de verzekeraar uw verklaring.",
            "Als u schade meldt, sturen wij de gegevens door naar de verzekeraar.",
            "U kunt een verzekering afsluiten; dan krijgt de verzekeraar uw gegevens.",
        ],
        "category:legal-adviser": [
            "Komt het tot een geschil, dan krijgt onze advocaat inzage in het dossier."
        ],
        "no category:legal-adviser": [
            "U kunt zich laten bijstaan door een advocaat; wij delen uw gegevens alleen met Vijg B.V."
        ],
        "category:post-courier": ["De koerier die het pakket brengt, ziet uw adres."],
        "no category:public-authority": [
            "Vijg B.V., onder toezicht van de toezichthouder, ontvangt uw gegevens."
        ],
        "category:debt-collection": [
            "Zolang u niet betaalt, heeft een incassobureau toegang tot uw dossier."
        ],
    },
    "fr": {
        "category:bank": [
            "Pour le virement, nous indiquons votre IBAN à la banque.",
            "La banque qui exécute le prélèvement connaît votre nom et le montant.",
            "L'attestation de votre employeur est transmise à la banque qui finance l'achat.",
        ],
        "no category:bank": [
            "Vos relevés bancaires ne sont communiqués à personne.",
            "Nous sommes courtier en opérations de banque et en services de paiement et ne communiquons rien à des tiers.",
            "Les données transmises par votre banque nous parviennent par une liaison sécurisée.",
            "Le relevé de votre banque, que vous nous transmettez, n'est vu de personne d'autre.",
        ],
        "no category:communication": [
            "Les enregistrements d'appels téléphoniques ne sont communiqués à personne."
        ],
        "category:communication": ["Un centre d'appels prend vos messages le soir et voit votre nom."],
        "no category:payment-provider": [
            "Tilleul SA, agréée en qualité d'établissement de paiement, partage vos données avec Figue SARL."
        ],
        "category:payment-provider": [
            "Le paiement en ligne passe par un établissement de paiement qui reçoit votre numéro de carte."
        ],
        "no category:legal-adviser": [
            "Vous pouvez charger un avocat de nous demander l'accès à vos données."
        ],
        "category:legal-adviser": [
            "En cas de litige, nos avocats prennent connaissance du dossier.",
            "Jusqu'à la fin du litige, notre avocat a accès au dossier.",
        ],
        "category:insurance": [
            "En cas de sinistre, l'assureur prend connaissance de votre déclaration.",
            "Si vous déclarez un sinistre, nous transmettons le dossier à l'assureur.",
            "Vous pouvez souscrire une assurance ; l'assureur reçoit alors vos données.",
        ],
        "no category:insurance": [
            "Tilleul SAS, agréée par l'autorité de contrôle en qualité d'assureur, transmet vos données à Figue SARL."
        ],
        "category:debt-collection": ["Les impayés sont confiés à une société de recouvrement."],
        "category:accounting-audit": [
            "Tilleul SAS, immatriculée à Lyon, confie ses comptes à un expert-comptable qui voit vos factures."
        ],
    },
    "nb": {
        "category:bank": [
            "Søknaden går ut til bankene som kan tenkes å gi deg tilbud.",
            "Ved utbetaling får banken vite kontonummeret ditt.",
            "Banken som utbetaler lånet, får kontonummeret ditt.",
            "Brevet fra arbeidsgiveren sendes videre til banken.",
        ],
        "no category:bank": [
            "Vi er en formidler uten eierbånd til noen bank, og deler ikke noe.",
            "Bankkontoen din bruker vi bare til trekk; nummeret deles ikke.",
        ],
        "category:lender": ["Søknaden sendes til långivere som kan gi deg et tilbud."],
        "no category:lender": [
            "Når en långiver har mottatt en søknad fra andre, har vi ikke noe med det å gjøre."
        ],
        "no category:credit-register": ["Vi henter opplysninger om gjeld fra et gjeldsregister."],
        "category:credit-register": ["Mislighold rapporterer vi til gjeldsregisteret."],
        "no category:court-bailiff": [
            "Opplysninger vi har delt, oppbevares til en rettssak er avsluttet.",
            "Lind AS oppbevarer saken til domstolen har avsagt dom, og deler den ikke.",
        ],
        "category:court-bailiff": ["Betaler du fortsatt ikke, får namsmannen saken."],
        "no category:post-courier": ["Send oss kravet i posten, så deler vi det med saksbehandleren."],
        "category:post-courier": ["Budfirmaet som kjører varene hjem, får adressen din."],
        "category:insurance": [
            "Ved skade får forsikringsselskapet se forklaringen din.",
            "Hvis du melder en skade, sender vi opplysningene til forsikringsselskapet.",
            "Du kan tegne forsikring; da får forsikringsselskapet navnet ditt.",
        ],
        "no category:insurance": ["Vi er registrert som forsikringsformidler og deler ikke noe med andre."],
        "category:legal-adviser": ["Så lenge saken pågår, har advokatene våre tilgang til den."],
    },
    "ro": {
        "category:bank": [
            "Datele ajung și la băncile care virează sumele.",
            "Comunicăm băncii numărul contului dumneavoastră pentru rambursare.",
            "Adeverința emisă de angajator o trimitem băncii.",
        ],
        "no category:bank": [
            "Contul bancar pe care ni-l indicați nu este comunicat nimănui.",
            "Extrasul de cont eliberat de bancă ni-l puteți transmite prin e-mail.",
            "Suntem autorizați de Banca Națională și nu transmitem date nimănui.",
            "Puteți schimba oricând banca din care plătiți; noi comunicăm date doar către Smochin S.R.L.",
        ],
        "category:communication": [
            "Un call-center extern vă sună pentru reamintirea scadenței și vede numele și telefonul dumneavoastră."
        ],
        "no category:communication": ["Ne puteți transmite cereri și prin telefon sau prin mesaje SMS."],
        "category:lender": [
            "Datele ajung la celelalte instituții financiare nebancare care ne interoghează sistemul."
        ],
        "no category:lender": [
            "Tei Credit IFN S.A., instituție financiară nebancară înscrisă în registru, transmite date către Smochin S.R.L."
        ],
        "no category:credit-register": [
            "Consultăm biroul de credit pentru a vedea ce împrumuturi aveți.",
            "Informațiile le luăm din sistemul biroului de credit.",
        ],
        "category:credit-register": ["Întârzierile la plată le raportăm birourilor de credit."],
        "no category:court-bailiff": [
            "Păstrăm documentele transmise până la încheierea procesului în instanță."
        ],
        "category:court-bailiff": ["Dosarul merge apoi la executorul judecătoresc."],
        "category:insurance": [
            "În caz de daună, asigurătorul vede declarația dumneavoastră.",
            "Dacă anunțați o daună, transmitem datele către asigurător.",
            "Puteți încheia o asigurare; în acest caz asigurătorul primește datele.",
        ],
        "category:health": ["Rezultatul ajunge la medicul de familie."],
        "category:accounting-audit": [
            "Suntem înregistrați la Cluj și lucrăm cu un contabil care vede facturile."
        ],
    },
    "et": {
        "category:bank": [
            "Tagasimakseks teatame pangale teie nime ja kontonumbri.",
            "Makse jõuab pangani, kes näeb teie nime.",
            "Tööandja väljastatud tõendi edastame pangale.",
        ],
        "no category:bank": [
            "Teie pangakonto numbrit ei avalda me kellelegi.",
            "Pangast saame teada, et arve on makstud.",
            "Võite panga igal ajal vahetada; andmeid edastame ainult Viigipuu OÜ-le.",
        ],
        "category:legal-adviser": ["Vaidluse korral näeb toimikut meie advokaat."],
        "no category:legal-adviser": ["Võite pöörduda meie poole ka advokaadi kaudu."],
        "no category:credit-register": [
            "Maksehäireregistrist küsime andmeid enne lepingut.",
            "Krediidivõimelisust hindame ise ega edasta tulemust.",
            "Maksehäireregistrist vaatame, kas teil on võlgu.",
        ],
        "category:credit-register": ["Võla korral edastame teie andmed maksehäireregistrile."],
        "no category:court-bailiff": ["Edastatud tõendeid hoiame kohtumenetluse lõpuni."],
        "category:court-bailiff": ["Võlga nõuab sisse kohtutäitur, kellele anname otsuse ja teie aadressi."],
        "category:post-courier": [
            "Paki toob teieni kuller, kellele anname aadressi ja telefoni.",
            "Kui te tellite kauba koju, saab kuller teie aadressi.",
        ],
        "no category:post-courier": ["Taotluse võite saata postiga või anda kontorisse."],
        "category:insurance": [
            "Kahju korral näeb kindlustusandja teie avaldust.",
            "Kui te teatate kahjust, edastame andmed kindlustusandjale.",
            "Võite sõlmida kindlustuse; siis saab kindlustusandja teie andmed.",
        ],
        "category:health": ["Tulemuse saab teada teie perearst."],
    },
    "ru": {
        "category:bank": [
            "Для возврата денег мы сообщаем банку номер вашего счёта.",
            "Платёж проводит банк, которому становится известно ваше имя.",
            "Справку от работодателя мы передаём банку.",
        ],
        "no category:bank": [
            "Номер вашего банковского счёта мы никому не передаём.",
            "Выписку из банка вы можете передать нам сами.",
            "Вы можете сменить банк в любое время; данные передаются только SIA «Инжир».",
        ],
        "category:accounting-audit": [
            "Присяжные ревизоры видят договоры, попавшие в выборку.",
            "Годовой отчёт проверяет аудитор, которому мы показываем договоры.",
        ],
        "no category:accounting-audit": ["Бухгалтерские документы мы никому не передаём."],
        "category:public-authority": ["Сведения получают и учреждения, которые надзирают за рынком."],
        "no category:public-authority": [
            "Наша деятельность лицензирована государственным центром; данные передаются SIA «Липа»."
        ],
        "no category:credit-register": ["Данные о долгах мы получаем из кредитного бюро."],
        "category:credit-register": ["О просрочке сообщаем в кредитное бюро."],
        "no category:court-bailiff": ["Переданные документы храним до окончания судебного спора."],
        "category:court-bailiff": [
            "Затем дело получает судебный исполнитель.",
            "Если спор доходит до суда, материалы попадают в суд.",
        ],
        "no category:post-courier": ["Заявление можно отправить почтой, и мы передадим его руководителю."],
        "category:post-courier": [
            "Посылку доставит курьер, которому мы сообщаем адрес и телефон.",
            "Если вы заказываете доставку, адрес получает курьер.",
        ],
        "category:insurance": [
            "При ущербе страховщику становится известно ваше заявление.",
            "Если вы сообщаете об ущербе, мы передаём данные страховщику.",
            "Вы можете застраховать заём; тогда страховщик получает ваши данные.",
        ],
        "no category:insurance": ["Мы зарегистрированы как страховой посредник и ничего не передаём."],
        "category:legal-adviser": ["До окончания спора доступ к делу имеют наши адвокаты."],
    },
}
