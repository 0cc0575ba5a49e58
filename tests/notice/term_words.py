# ruff: noqa: E501 (sentences read better unbroken)
"""More sentences in the form of `wordings`: times of keeping, sources, interests, and machines that decide."""

TERMS: dict[str, dict[str, list[str]]] = {
    "en": {
        "period:P6Y": [
            "Invoices | 6 years from the end of the financial year in which they were issued\n\nAll of these are then deleted.",
            "Your file is kept until your case is closed, but no longer than six (6) years.",
        ],
        "period:P2Y": ["We hold on to unsuccessful applications for up to two years and then shred them."],
        "13(2)(f)=present": [
            "A computer program decides on small loans by itself. It weighs your income against your debts; if the result is too low, you get a refusal.",
            "Limits are set without human intervention. The model ranks your income and your arrears, and a weak result leads to a refusal.",
        ],
        "13(2)(f)=partial": ["Whether you may pay later is in some cases decided automatically."],
        "14(2)(f)=present": [
            "Besides what you tell us, we use details from public registers.",
            "Beyond what you enter yourself, we consult the land registry.",
        ],
        "13(1)(d)=present": [
            "We rely on legitimate interests here: we want to stop thieves before they strike."
        ],
        "13(2)(c)=present": ["You may take back any permission you gave us, whenever you like."],
        "period:P7Y": [
            "Tax vouchers are destroyed at the end of the seventh year, that is, after seven (7) years.",
            "Ledgers: seven years, counted from the close of the year. They are shredded afterwards.",
        ],
    },
    "de": {
        "period:P10Y": [
            "Rechnungen: zehn Jahre, gerechnet vom Ende des Jahres an, in dem sie geschrieben wurden. Danach löschen wir sie."
        ],
        "period:P2Y": [
            "Die Unterlagen heben wir bis zur Verjährung auf, längstens jedoch 2 (zwei) Jahre.",
            "Spätestens nach zwei Jahren ohne Anmeldung verschwindet Ihr Profil.",
        ],
        "13(2)(f)=present": [
            "Über Kleinkredite entscheidet ein Programm allein. Es vergleicht Einkommen und Ausgaben; reicht es nicht, bekommen Sie eine Absage."
        ],
        "13(2)(f)=partial": ["Anträge bis 1.000 Euro entscheidet unser System vollautomatisch."],
        "14(2)(f)=present": ["Neben dem, was Sie uns sagen, nutzen wir Angaben aus dem Handelsregister."],
        "13(1)(d)=present": ["Wir haben ein berechtigtes Interesse daran, Ladendiebe zu überführen."],
        "period:P3Y": ["Anfragen: drei Jahre ab Jahresende. Anschließend werden sie vernichtet."],
    },
    "cs": {
        "period:P4Y": ["Smlouvy – čtyři roky od konce roku, v němž skončily, poté je skartujeme."],
        "period:P3Y": ["Údaje uchováváme do vypořádání nároků, nejdéle však 3 (tři) roky."],
        "period:P6M": ["Neúspěšné uchazeče evidujeme ještě půl roku."],
        "13(2)(f)=present": [
            "Malé půjčky schvaluje počítač bez zásahu člověka. Porovná příjem s výdaji, a když výsledek nestačí, žádost zamítne.",
            "O limitu rozhoduje program bez zásahu člověka; porovná příjem se splátkami a při špatném výsledku žádost zamítne.",
        ],
        "14(2)(f)=present": [
            "Kromě toho, co nám řeknete sami, čerpáme z veřejných rejstříků.",
            "Hodnoty opisujeme z předpisu, který vystavil váš lékař.",
        ],
        "13(1)(d)=present": ["Máme oprávněný zájem, konkrétně zájem chránit prodejnu před krádežemi."],
        "period:P2Y": ["Žádosti: dva roky od podání. Poté je skartujeme."],
    },
    "nl": {
        "period:P7Y": [
            "Facturen worden vernietigd zodra zeven jaar zijn verstreken na het einde van het boekjaar."
        ],
        "period:P2Y": [
            "Sollicitaties bewaren wij totdat de procedure is afgerond, maar nooit langer dan 2 (twee) jaar."
        ],
        "period:P4W": ["Camerabeelden: vier weken, daarna overschreven."],
        "13(2)(f)=present": [
            "Kleine leningen keurt de computer zelf goed of af. Hij kijkt naar inkomen en lasten; is de uitkomst te laag, dan krijgt u geen lening."
        ],
        "13(1)(d)=present": ["Ons gerechtvaardigd belang: wij willen winkeldiefstal tegengaan."],
        "14(2)(f)=present": [
            "Naast wat u zelf invult, gebruiken wij gegevens uit het Kadaster.",
            "Wij raadplegen ook het handelsregister.",
        ],
        "period:P18M": ["Chatgesprekken: achttien maanden. Daarna worden ze vernietigd."],
    },
    "fr": {
        "period:P5Y": [
            "Dossier de prêt, pièces comprises : cinq ans après la fin de la relation. Nous le détruisons ensuite."
        ],
        "period:P10Y": [
            "Les factures sont archivées dix (10) ans à compter de la clôture de l'exercice.",
            "Nous gardons ces pièces jusqu'à prescription, sans dépasser dix ans.",
        ],
        "13(2)(f)=present": [
            "Le simulateur répond sans intervention humaine. Il compare vos revenus à vos charges ; si le taux est trop élevé, la demande est refusée.",
            "L'étude se fait sans intervention humaine : le logiciel rapproche vos revenus de vos charges et un message de refus s'affiche si le seuil est dépassé.",
        ],
        "14(2)(f)=present": [
            "Outre ce que vous nous dites, nous utilisons des informations du registre foncier."
        ],
        "13(1)(d)=present": ["Nous avons un intérêt légitime : éviter les vols dans nos boutiques."],
        "period:P3Y": ["Candidatures : trois ans après le dernier échange. Elles sont ensuite effacées."],
    },
    "nb": {
        "period:P5Y": ["Kontrakten ligger i arkivet i fem år før den makuleres."],
        "period:P3M": ["Opptak beholder vi så lenge saken pågår, men aldri mer enn tre måneder."],
        "13(2)(f)=present": [
            "Små lån avgjøres av et dataprogram uten at et menneske ser på saken. Det veier inntekt mot gjeld, og blir summen for lav, får du avslag."
        ],
        "13(2)(c)=present": [
            "Angrer du på et samtykke, trekker du det tilbake på Min side.",
            "Du kan når som helst trekke det tilbake via lenken nederst i e-posten; grunnlaget er samtykket ditt.",
        ],
        "13(1)(d)=present": ["Vi har en berettiget interesse i å kunne vise hva som ble avtalt."],
        "14(2)(f)=present": [
            "I tillegg til det du forteller oss, bruker vi opplysninger fra Folkeregisteret.",
            "Vi slår opp i gjeldsregisteret før vi svarer.",
        ],
        "period:P4Y": ["Klager: fire år. Deretter makuleres de."],
    },
    "ro": {
        "period:P10Y": ["Facturile se păstrează 10 (zece) ani de la sfârșitul exercițiului financiar."],
        "period:P3Y": ["Păstrăm cererea până la soluționare, dar nu mai mult de trei ani."],
        "period:PT24H": ["Șablonul facial se distruge în 24 de ore de la verificare."],
        "13(2)(f)=present": [
            "Creditele mici le aprobă un program, fără intervenția unui om. El compară venitul cu ratele, iar dacă rezultatul e prea mic, cererea se respinge."
        ],
        "14(2)(f)=present": [
            "Pe lângă ce ne spuneți, folosim date din cartea funciară.",
            "Consultăm și registrul comerțului.",
        ],
        "13(1)(d)=present": ["Avem un interes legitim: să prevenim furturile din magazin."],
        "period:P2Y": ["Reclamațiile: doi ani. Apoi sunt distruse."],
    },
    "et": {
        "period:P7Y": ["Arved hävitatakse, kui aasta lõpust, mil need koostati, on möödunud seitse aastat."],
        "period:P1Y": ["Salvestisi hoiame kuni nõude lahenemiseni, aga mitte üle ühe aasta."],
        "period:P10Y": ["Lepingud: 10 (kümme) aastat lõppemisest, siis kustutame."],
        "13(2)(f)=present": [
            "Väikelaenu üle otsustab arvuti ilma inimeseta. See võrdleb sissetulekut kohustustega ja liiga väikse tulemuse korral lükkab taotluse tagasi."
        ],
        "14(2)(f)=present": ["Lisaks teie öeldule kasutame kinnistusraamatu andmeid."],
        "13(1)(d)=present": ["Meil on õigustatud huvi hoida ära poevargusi."],
        "period:P2Y": ["Kaebused: kaks aastat. Seejärel need hävitatakse."],
    },
    "ru": {
        "period:P5Y": [
            "Счета – пять лет, считая с конца года, в котором они выставлены; затем уничтожаются."
        ],
        "period:P10Y": ["Договоры хранятся 10 (десять) лет после полного расчёта."],
        "period:P1Y": ["Храним записи до разрешения спора, но не дольше одного года."],
        "13(2)(f)=present": [
            "По небольшим займам решение принимает программа без участия человека. Она сравнивает доход с долгами, и низкий балл означает отказ."
        ],
        "14(2)(f)=present": [
            "Помимо того, что вы сообщаете сами, мы используем данные земельной книги.",
            "Кроме того, что вы указываете, мы смотрим сведения из торгового реестра.",
        ],
        "13(1)(d)=present": ["У нас есть легитимный интерес: предотвращать кражи в магазине."],
        "period:P2Y": ["Жалобы: два года. Затем они уничтожаются."],
    },
}
