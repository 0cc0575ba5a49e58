# ruff: noqa: E501 (sentences read better unbroken)
"""Kinds of recipients told by their trade, in passing or by a list elsewhere, and words that only look so.

Language → `category:bank` and the like, or the same with `no ` before it → texts.
"""

TRADES: dict[str, dict[str, list[str]]] = {
    "en": {
        "category:post-courier": [
            "Who else sees it. The courier, when a parcel is on its way. Our landlord never does."
        ],
        "category:identity-fraud": [
            "We share a copy of your licence with a company that tests whether passports are genuine."
        ],
        "category:accounting-audit": [
            "Invoices reach an outside office, as our books are kept by an outside office."
        ],
        "category:communication": ["Text messages are sent out by a supplier in Malta."],
        "category:bank": ["We give the figures to banks that lend to us."],
        "category:by-reference": [
            "We will send you a complete list of recipients on request.",
            "Our other partners are listed on our website.",
            "Ask us and you get an overview of all suppliers.",
        ],
        "category:vague": ["Some suppliers work from Vietnam.", "A few firms in our group see the balances."],
        "no category:bank": [
            "You pay by logging in to your bank, and we share the receipt with Larkspur Ltd."
        ],
        "no category:vague": [
            "Our subsidiary in Latvia, Larkspur SIA, sees the orders.",
            "The other companies in our group receive nothing but totals.",
            "| Provider | Service |\n|---|---|\n| Larkspur Ltd | letters |\n",
        ],
        "no category:credit-register": [
            "## Credit bureaus\n\nWe report to Larkspur Bureau Ltd. The credit bureaus also use the data for their own scores."
        ],
        "no category:lender": ["The claim may be assigned; the new creditor then receives the file."],
        "no category:by-reference": ["Larkspur Ltd stores the list of recipients of our newsletter."],
        "no category:debt-collection": ["We share the file with Larkspur Ltd and may sell the debt."],
    },
    "de": {
        "category:post-courier": [
            "Wer es noch sieht. Der Kurier, wenn ein Paket unterwegs ist. Unser Vermieter nie."
        ],
        "category:identity-fraud": [
            "Eine Kopie des Führerscheins geben wir an eine Firma, die Ausweise auf ihre Echtheit prüft."
        ],
        "category:accounting-audit": [
            "Rechnungen gehen außer Haus, denn die Buchhaltung macht ein externes Büro."
        ],
        "category:communication": ["SMS werden von einem Anbieter auf Malta verschickt."],
        "category:bank": ["Die Zahlen geben wir an Banken, die uns Geld leihen."],
        "category:by-reference": [
            "Eine vollständige Aufstellung der Empfänger schicken wir auf Wunsch.",
            "Unsere übrigen Partner sind auf unserer Website aufgeführt.",
            "Auf Nachfrage erhalten Sie eine Übersicht aller Lieferanten.",
        ],
        "category:vague": [
            "Einige Dienstleister arbeiten von Vietnam aus.",
            "Ein paar Firmen unserer Gruppe sehen die Salden.",
        ],
        "no category:bank": [
            "Sie zahlen, indem Sie sich bei Ihrer Bank anmelden, und wir leiten den Beleg an die Lerche GmbH weiter."
        ],
        "no category:vague": [
            "Unsere Tochtergesellschaft in Lettland, die Lerche SIA, sieht die Bestellungen.",
            "Andere Unternehmen der Gruppe erhalten nur Summen.",
            "| Dienstleister | Leistung |\n|---|---|\n| Lerche GmbH | Briefe |\n",
        ],
        "no category:credit-register": [
            "## Auskunfteien\n\nWir melden an die Lerche Auskunft GmbH. Die Auskunfteien nutzen die Daten auch für eigene Scores."
        ],
        "no category:lender": [
            "Die Forderung kann abgetreten werden; der neue Gläubiger erhält dann die Akte."
        ],
        "no category:by-reference": ["Die Lerche GmbH speichert die Empfängerliste unseres Rundbriefs."],
    },
    "fr": {
        "category:post-courier": [
            "Qui d'autre les voit. Le coursier, quand un colis est en route. Notre bailleur, jamais."
        ],
        "category:identity-fraud": [
            "Une copie du permis est transmise à une société qui contrôle si les passeports sont authentiques."
        ],
        "category:accounting-audit": [
            "Les factures sortent de la maison, car la comptabilité est tenue par un cabinet externe."
        ],
        "category:communication": ["Les SMS sont envoyés par un fournisseur établi à Malte."],
        "category:bank": ["Nous donnons les chiffres aux banques qui nous prêtent."],
        "category:by-reference": [
            "Nous vous envoyons sur demande une liste complète des destinataires.",
            "Nos autres partenaires sont énumérés sur notre site.",
            "Sur demande, vous recevez un aperçu de tous les fournisseurs.",
        ],
        "category:vague": [
            "Certains fournisseurs travaillent depuis le Vietnam.",
            "Quelques sociétés de notre groupe voient les soldes.",
        ],
        "no category:bank": [
            "Vous payez en vous connectant à votre banque et nous transmettons le reçu à Alouette SAS."
        ],
        "no category:vague": [
            "Notre filiale en Lettonie, Alouette SIA, voit les commandes.",
            "Les autres sociétés du groupe ne reçoivent que des totaux.",
            "| Prestataire | Service |\n|---|---|\n| Alouette SAS | lettres |\n",
        ],
        "no category:lender": ["La créance peut être cédée ; le nouveau créancier reçoit alors le dossier."],
        "no category:by-reference": ["Alouette SAS conserve la liste des destinataires de notre lettre."],
    },
    "nl": {
        "category:post-courier": [
            "Wie ziet ze nog meer. De koerier, als er een pakket onderweg is. Onze verhuurder nooit."
        ],
        "category:identity-fraud": [
            "Een kopie van het rijbewijs delen wij met een bedrijf dat paspoorten op echtheid onderzoekt."
        ],
        "category:accounting-audit": [
            "Facturen gaan de deur uit, want de boeken worden gedaan door een extern kantoor."
        ],
        "category:communication": ["Sms'jes worden verstuurd door een leverancier op Malta."],
        "category:bank": ["De cijfers geven wij aan banken die ons geld lenen."],
        "category:by-reference": [
            "Een volledige opgave van ontvangers sturen wij op verzoek toe.",
            "Onze overige partners staan vermeld op onze website.",
            "Op verzoek krijgt u een overzicht van alle leveranciers.",
        ],
        "category:vague": [
            "Sommige leveranciers werken vanuit Vietnam.",
            "Enkele bedrijven uit onze groep zien de saldi.",
        ],
        "no category:bank": [
            "U betaalt door in te loggen bij uw bank en wij sturen de bon naar Leeuwerik B.V."
        ],
        "no category:vague": [
            "Onze dochtermaatschappij in Letland, Leeuwerik SIA, ziet de bestellingen.",
            "Andere ondernemingen van de groep krijgen alleen totalen.",
            "| Dienstverlener | Dienst |\n|---|---|\n| Leeuwerik B.V. | brieven |\n",
        ],
        "no category:lender": [
            "De vordering kan worden overgedragen; de nieuwe schuldeiser krijgt dan het dossier.",
            "Leeuwerik B.V. verstrekt financieringen en ziet de aanvraag.",
        ],
        "no category:by-reference": ["Leeuwerik B.V. bewaart de lijst met ontvangers van onze nieuwsbrief."],
    },
    "nb": {
        "category:post-courier": ["Hvem andre ser det. Budet, når en pakke er på vei. Utleieren vår aldri."],
        "category:identity-fraud": [
            "En kopi av førerkortet deler vi med et firma som undersøker om pass er ekte."
        ],
        "category:accounting-audit": [
            "Fakturaene går ut av huset, for regnskapet føres av et eksternt kontor."
        ],
        "category:communication": ["SMS sendes ut av en leverandør på Malta."],
        "category:bank": ["Tallene gir vi til banker som låner oss penger."],
        "category:by-reference": [
            "En fullstendig liste over mottakere sender vi på forespørsel.",
            "De andre partnerne våre er listet opp på nettsiden.",
            "Spør oss, og du får en oversikt over alle leverandører.",
        ],
        "category:vague": [
            "Noen leverandører arbeider fra Vietnam.",
            "Et par selskaper i konsernet vårt ser saldoene.",
        ],
        "category:court-bailiff": ["Saken gir vi til namsmannen hvis ikke noe annet hjelper."],
        "no category:bank": [
            "Du betaler ved å logge inn i nettbanken din, og vi sender kvitteringen til Lerke AS."
        ],
        "no category:vague": [
            "Datterselskapet vårt i Latvia, Lerke SIA, ser bestillingene.",
            "Andre selskaper i gruppen får bare totaltall.",
            "| Leverandør | Tjeneste |\n|---|---|\n| Lerke AS | brev |\n",
        ],
        "no category:lender": ["Kravet kan overdras, og den nye kreditoren får da saken."],
        "no category:by-reference": ["Lerke AS lagrer mottakerlisten for nyhetsbrevet."],
    },
    "cs": {
        "category:post-courier": [
            "Kdo další je vidí. Kurýr, když je balík na cestě. Náš pronajímatel nikdy."
        ],
        "category:identity-fraud": ["Kopii průkazu předáváme firmě, která zjišťuje, zda jsou pasy pravé."],
        "category:accounting-audit": ["Faktury jdou mimo dům, protože účetnictví nám vede externí kancelář."],
        "category:communication": ["Textové zprávy rozesílá dodavatel z Malty."],
        "category:bank": ["Čísla předáváme bankám, které nám půjčují."],
        "category:by-reference": [
            "Úplný výčet příjemců pošleme na požádání.",
            "Ostatní partneři jsou vypsáni na našem webu.",
            "Na dotaz dostanete přehled všech dodavatelů.",
        ],
        "category:vague": [
            "Někteří dodavatelé pracují z Vietnamu.",
            "Několik firem z naší skupiny vidí zůstatky.",
        ],
        "no category:bank": [
            "Platíte tak, že se přihlásíte do své banky, a doklad předáme společnosti Skřivan s.r.o."
        ],
        "no category:vague": [
            "Naše dceřiná společnost v Lotyšsku, Skřivan SIA, vidí objednávky.",
            "Jiné firmy ze skupiny dostávají jen součty.",
            "| Dodavatel | Služba |\n|---|---|\n| Skřivan s.r.o. | dopisy |\n",
        ],
        "no category:lender": ["Pohledávka může být postoupena; nový věřitel pak dostane spis."],
        "no category:by-reference": ["Skřivan s.r.o. uchovává seznam příjemců našeho zpravodaje."],
    },
    "ro": {
        "category:post-courier": [
            "Cine le mai vede. Curierul, când un colet e pe drum. Proprietarul nostru, niciodată."
        ],
        "category:identity-fraud": [
            "O copie a permisului ajunge la o firmă care verifică dacă pașapoartele sunt autentice."
        ],
        "category:accounting-audit": [
            "Facturile ies din casă, căci contabilitatea este ținută de un birou din afară."
        ],
        "category:communication": ["SMS-urile sunt trimise de un furnizor din Malta."],
        "category:bank": ["Cifrele le dăm băncilor care ne împrumută."],
        "category:by-reference": [
            "La cerere vă trimitem lista completă a destinatarilor.",
            "Ceilalți parteneri sunt enumerați pe site-ul nostru.",
            "Dacă întrebați, primiți o listă a tuturor furnizorilor.",
        ],
        "category:vague": [
            "Unii furnizori lucrează din Vietnam.",
            "Câteva firme din grupul nostru văd soldurile.",
        ],
        "no category:bank": [
            "Plătiți autentificându-vă la banca dumneavoastră, iar noi trimitem chitanța către Ciocârlia S.R.L."
        ],
        "no category:vague": [
            "Filiala noastră din Letonia, Ciocârlia SIA, vede comenzile.",
            "Alte societăți din grup primesc doar totaluri.",
            "| Furnizor | Serviciu |\n|---|---|\n| Ciocârlia S.R.L. | scrisori |\n",
        ],
        "no category:lender": ["Creanța poate fi cesionată; noul creditor primește atunci dosarul."],
        "no category:by-reference": ["Ciocârlia S.R.L. păstrează lista destinatarilor buletinului nostru."],
    },
    "et": {
        "category:post-courier": [
            "Kes neid veel näeb. Kuller, kui pakk on teel. Meie üürileandja mitte kunagi."
        ],
        "category:identity-fraud": ["Juhiloa koopia edastame firmale, kes uurib, kas passid on ehtsad."],
        "category:accounting-audit": ["Arved liiguvad majast välja, sest raamatupidamist teeb väline büroo."],
        "category:communication": [
            "Sinu number läheb edasi, sest tekstisõnumid saadab välja üks teenusepakkuja."
        ],
        "category:bank": ["Arvud anname pankadele, kes meid rahastavad."],
        "category:by-reference": [
            "Täieliku nimekirja saajatest saadame soovi korral.",
            "Muud partnerid on üles loetud meie kodulehel.",
            "Küsimise peale saad ülevaate kõigist tarnijatest.",
        ],
        "category:vague": ["Mõned tarnijad töötavad Vietnamist.", "Paar meie grupi firmat näeb saldosid."],
        "no category:bank": [
            "Sa maksad, kui logid sisse oma panka, ja me edastame kviitungi Lõokese OÜ-le.",
            "Väljavõtte toob pangast Lõoke OÜ, kellele me anname isikukoodi.",
        ],
        "no category:vague": [
            "Meie tütarettevõte Lätis, Lõoke SIA, näeb tellimusi.",
            "Teised grupi ettevõtted saavad ainult koondarvud.",
            "| Teenusepakkuja | Teenus |\n|---|---|\n| Lõoke OÜ | kirjad |\n",
        ],
        "no category:lender": ["Nõude võib loovutada; uus võlausaldaja saab siis toimiku."],
        "no category:by-reference": ["Lõoke OÜ hoiab meie uudiskirja saajate nimekirja."],
        "no category:debt-collection": ["Toimik läheb edasi Lõoke OÜ-le ja võlanõude võime müüa."],
    },
    "ru": {
        "category:post-courier": [
            "Кто ещё это видит. Курьер, когда посылка в пути. Наш арендодатель никогда."
        ],
        "category:identity-fraud": ["Копию прав передаём службе, проверяющей паспорта и другие бумаги."],
        "category:accounting-audit": ["Счета уходят из дома: наш учёт ведёт внешнее бюро."],
        "category:communication": ["Сообщения рассылает поставщик с Мальты."],
        "category:bank": ["Цифры передаём банкам, которые дают нам деньги."],
        "category:by-reference": [
            "Полный перечень получателей вышлем по запросу.",
            "Остальные партнёры перечислены на нашем сайте.",
            "По запросу вы получите обзор всех поставщиков.",
        ],
        "category:vague": [
            "Некоторые поставщики работают из Вьетнама.",
            "Несколько фирм нашей группы видят остатки.",
        ],
        "no category:bank": ["Вы платите, войдя в свой банк, а квитанцию мы передаём ООО «Жаворонок»."],
        "no category:vague": [
            "Наша дочерняя компания в Латвии, Lark SIA, видит заказы.",
            "Другие предприятия группы получают только итоговые числа.",
            "| Поставщик | Услуга |\n|---|---|\n| ООО «Жаворонок» | письма |\n",
        ],
        "no category:by-reference": ["ООО «Жаворонок» хранит список получателей нашей рассылки."],
    },
}
