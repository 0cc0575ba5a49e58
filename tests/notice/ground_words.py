# ruff: noqa: E501 (sentences read better unbroken)
"""Grounds in short and plain words, and sentences that name a law, a contract or consent and state no ground.

Language → `basis:6(1)(b)` and the like, or the same with `no ` before it → texts.
"""

GROUNDS: dict[str, dict[str, list[str]]] = {
    "en": {
        "basis:6(1)(b)": [
            "We use it to send the bike (contract) and to remind you of the service.",
            "The ground is the contract with you.",
            "## What gives us the right\n\n**The contract.** We deliver, install and repair.\n",
            "Legal ground: your contract and our duty to keep books.",
        ],
        "basis:6(1)(c)": [
            "We keep the register of guests because the Immigration Act 2004 obliges us to.",
            "We do it to meet the duties that food safety law places on us.",
            "We file the form (the law) and send you a copy.",
            "Article 6(1)(b) covers the sale; the books are kept under point (c).",
        ],
        "basis:6(1)(a)": ["Photos go on our wall (consent, which you can take back)."],
        "basis:9(2)(e)": [
            "We mention a candidate's religion only where he has manifestly made it public himself."
        ],
        "basis:9(2)(f)": [
            "Health data may be used for the establishment, exercise or defence of legal claims."
        ],
        "basis:9(2)(c)": [
            "Health data are given to rescuers to protect your life where you are unable to give consent."
        ],
        "no basis:6(1)(b)": [
            "The contract with the printer ends in May.",
            "We send you the contract (two pages) by post.",
            "What rights does the contract give? See the back page.",
        ],
        "no basis:6(1)(c)": [
            "We give data to the police if the law requires us to.",
            "The Sale of Goods Act 1979 gives you further rights against us.",
            "Our lawyers know the law and advise us.",
        ],
        "no basis:9(2)(f)": ["We keep invoices for the establishment, exercise or defence of legal claims."],
    },
    "de": {
        "basis:6(1)(b)": [
            "Wir nutzen die Adresse für die Lieferung (Vertrag) und für Rückfragen.",
            "Grundlage ist der Vertrag mit dir.",
            "## Was uns das erlaubt\n\n**Vertrag.** Wir liefern, montieren und reparieren.\n",
        ],
        "basis:6(1)(c)": [
            "Das Gästebuch führen wir, weil uns das Bundesmeldegesetz dazu anhält und verpflichtet.",
            "So kommen wir den Pflichten nach, die uns das Lebensmittelrecht auferlegt.",
            "Wir melden die Zahl der Nächte (Gesetz) und schicken Ihnen eine Kopie.",
            "Der Kauf stützt sich auf Art. 6 Abs. 1 lit. b DSGVO; die Buchführung auf lit. c.",
        ],
        "basis:6(1)(a)": ["Bilder hängen wir auf (Einwilligung, jederzeit widerrufbar)."],
        "basis:9(2)(e)": [
            "Angaben zur Religion verwenden wir nur, wenn die Person sie offensichtlich selbst öffentlich gemacht hat."
        ],
        "basis:9(2)(f)": [
            "Gesundheitsdaten nutzen wir zur Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen."
        ],
        "basis:9(2)(c)": [
            "Gesundheitsdaten geben wir Rettern zum Schutz Ihres Lebens, wenn Sie außerstande sind, einzuwilligen."
        ],
        "no basis:6(1)(b)": [
            "Im Mai endet, wie schon im vorigen Jahr angekündigt, der Vertrag (zwei Seiten) mit der Druckerei."
        ],
        "no basis:6(1)(c)": [
            "Die Polizei erhält Daten, wenn uns ein Gesetz dazu zwingt.",
            "Das Produkthaftungsgesetz gibt Ihnen weitere Rechte gegen uns.",
        ],
        "no basis:9(2)(f)": [
            "Rechnungen bewahren wir zur Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen auf."
        ],
    },
    "fr": {
        "basis:6(1)(b)": [
            "Nous utilisons l'adresse pour livrer (contrat) et pour vous rappeler l'entretien.",
            "Le fondement est le contrat avec vous.",
            "## Ce qui nous y autorise\n\n**Le contrat.** Nous livrons, posons et réparons.\n",
        ],
        "basis:6(1)(c)": [
            "Nous tenons le registre des voyageurs, car le code du travail nous y oblige.",
            "Nous remplissons les devoirs que la loi sur l'alimentation met à notre charge.",
            "Nous déclarons les nuitées (loi) et vous en adressons copie.",
            "La vente relève de l'article 6, paragraphe 1, point b) ; la comptabilité, du point c).",
        ],
        "basis:6(1)(a)": ["Les photos sont affichées (consentement, que vous pouvez reprendre)."],
        "basis:9(2)(e)": [
            "La religion d'un candidat n'est citée que s'il l'a manifestement rendue publique."
        ],
        "basis:9(2)(f)": [
            "Les données de santé servent à la constatation, à l'exercice ou à la défense d'un droit en justice."
        ],
        "no basis:6(1)(b)": [
            "En mai prend fin, comme annoncé dès l'an passé, le contrat (deux pages) avec l'imprimeur."
        ],
        "no basis:6(1)(c)": [
            "La police reçoit des données si la loi nous l'impose.",
            "Le code de la consommation vous donne d'autres droits contre nous.",
        ],
        "no basis:9(2)(f)": [
            "Les factures sont gardées pour la constatation, l'exercice ou la défense d'un droit en justice."
        ],
    },
    "nl": {
        "basis:6(1)(b)": [
            "Wij gebruiken het adres om te bezorgen (de overeenkomst) en om u te herinneren.",
            "De grond is het contract met u.",
            "## Waarom wij dit mogen\n\n**Contract.** Wij leveren, plaatsen en repareren.\n",
        ],
        "basis:6(1)(c)": [
            "Het nachtregister houden wij bij omdat de Algemene wet inzake rijksbelastingen ons dat oplegt.",
            "Zo komen wij de plichten na die de voedselwet ons oplegt.",
            "Wij melden de nachten (de wet) en sturen u een kopie.",
            "De verkoop steunt op artikel 6, lid 1, onder b AVG; de boekhouding op onder c.",
        ],
        "basis:6(1)(a)": ["Foto's hangen wij op (toestemming, die u kunt intrekken)."],
        "basis:9(2)(e)": [
            "De godsdienst van een kandidaat noemen wij alleen als hij dat kennelijk zelf openbaar heeft gemaakt."
        ],
        "basis:9(2)(f)": [
            "Gezondheidsgegevens gebruiken wij voor de instelling, uitoefening of onderbouwing van een rechtsvordering."
        ],
        "no basis:6(1)(b)": [
            "Het contract met de drukker loopt in mei af.",
            "Wij sturen u het contract (twee bladen) per post.",
        ],
        "no basis:6(1)(c)": [
            "De politie krijgt gegevens als de wet ons daartoe dwingt.",
            "Het Burgerlijk Wetboek geeft u meer rechten tegen ons.",
        ],
        "no basis:9(2)(f)": [
            "Facturen bewaren wij voor de instelling, uitoefening of onderbouwing van een rechtsvordering."
        ],
    },
    "nb": {
        "basis:6(1)(b)": [
            "Vi bruker adressen til å levere (avtalen) og til å minne deg på service.",
            "Grunnlaget er kontrakten med deg.",
            "## Hva gir oss rett til det?\n\n**Avtalen.** Vi leverer, monterer og reparerer.\n",
        ],
        "basis:6(1)(c)": [
            "Gjesteboken fører vi fordi utlendingsloven pålegger oss det.",
            "Slik oppfyller vi pliktene våre etter matloven.",
            "Vi melder nettene (loven) og sender deg en kopi.",
            "Salget bygger på artikkel 6 nr. 1 bokstav b; regnskapet på bokstav c.",
        ],
        "basis:6(1)(a)": ["Bilder henger vi opp (samtykke, som du kan trekke tilbake)."],
        "basis:9(2)(e)": [
            "Troen til en kandidat nevner vi bare når han åpenbart har offentliggjort den selv, også religion."
        ],
        "basis:9(2)(f)": [
            "Helseopplysninger brukes for å fastsette, gjøre gjeldende eller forsvare rettskrav."
        ],
        "no basis:6(1)(b)": [
            "Avtalen med trykkeriet går ut i mai.",
            "Vi sender deg avtalen (to sider) i posten.",
        ],
        "no basis:6(1)(c)": [
            "Politiet får opplysninger hvis loven krever det av oss.",
            "Forbrukerkjøpsloven gir deg flere rettigheter mot oss.",
        ],
        "no basis:9(2)(f)": ["Fakturaer beholdes for å fastsette, gjøre gjeldende eller forsvare rettskrav."],
    },
    "cs": {
        "basis:6(1)(b)": [
            "Adresu používáme k doručení (smlouva) a k připomenutí servisu.",
            "Základem je smlouva s vámi.",
            "## Co nás k tomu opravňuje\n\n**Smlouva.** Dodáváme, montujeme a opravujeme.\n",
            "Bereme si je, abychom mohli smlouvu podepsat a dodržet.",
        ],
        "basis:6(1)(c)": [
            "Knihu hostů vedeme, protože nám to přikazuje zákon č. 326/1999 Sb.",
            "Plníme tak povinnosti, které na nás klade potravinové právo a zákon o potravinách.",
            "Prodej se opírá o čl. 6 odst. 1 písm. b) GDPR, účetnictví o písm. c).",
        ],
        "basis:6(1)(a)": ["Fotky vyvěsíme (souhlas, který můžete vzít zpět)."],
        "basis:9(2)(e)": ["Náboženství kandidáta uvádíme, jen pokud je sám zjevně zveřejnil."],
        "basis:9(2)(f)": ["Údaje o zdraví používáme pro určení, výkon nebo obhajobu právních nároků."],
        "no basis:6(1)(b)": [
            "Smlouva s tiskárnou končí v květnu.",
            "Pošleme vám smlouvu (dva listy) poštou.",
        ],
        "no basis:6(1)(c)": [
            "Policie dostane údaje, pokud nám to zákon uloží.",
            "Zákon č. 89/2012 Sb. vám dává vůči nám další práva.",
        ],
        "no basis:9(2)(f)": ["Faktury držíme pro určení, výkon nebo obhajobu právních nároků."],
    },
    "ro": {
        "basis:6(1)(b)": [
            "Folosim adresa ca să livrăm (contractul) și să vă amintim de service.",
            "Temeiul este contractul cu dumneavoastră.",
            "## Ce ne dă dreptul\n\n**Contractul.** Livrăm, montăm și reparăm.\n",
        ],
        "basis:6(1)(c)": [
            "Ținem registrul oaspeților fiindcă O.U.G. nr. 194/2002 ne pune în sarcină acest lucru și ne obligă.",
            "Așa ne facem datoriile pe care legea alimentelor ni le impune.",
            "Raportăm nopțile (legea) și vă trimitem o copie.",
            "Vânzarea are ca temei art. 6 alin. (1) lit. b) GDPR, iar contabilitatea lit. c).",
        ],
        "basis:6(1)(a)": ["Pozele se afișează (consimțământ, pe care îl puteți retrage)."],
        "basis:9(2)(e)": ["Religia unui candidat o amintim doar dacă el a făcut-o publică în mod manifest."],
        "basis:9(2)(f)": [
            "Datele despre sănătate se folosesc pentru constatarea, exercitarea sau apărarea unui drept în instanță."
        ],
        "no basis:6(1)(b)": [
            "Contractul cu tipografia se termină în mai.",
            "Vă trimitem contractul (două pagini) prin poștă.",
        ],
        "no basis:6(1)(c)": [
            "Poliția primește date dacă legea ne cere.",
            "Legea nr. 449/2003 vă dă și alte drepturi față de noi.",
        ],
        "no basis:9(2)(f)": [
            "Facturile se păstrează pentru constatarea, exercitarea sau apărarea unui drept în instanță."
        ],
    },
    "et": {
        "basis:6(1)(b)": [
            "Aadressi kasutame kohaletoimetamiseks (leping) ja hoolduse meelde tuletamiseks.",
            "Alus on leping sinuga.",
            "## Mis annab meile õiguse\n\n**Leping.** Tarnime, paigaldame ja parandame.\n",
        ],
        "basis:6(1)(c)": [
            "Külaliste raamatut peame, sest turismiseadus kohustab meid selleks.",
            "Nii täidame kohustusi, mille toiduseadus meile paneb.",
            "Teatame ööde arvu (seadus) ja saadame sulle koopia.",
            "Müük toetub üldmääruse artikli 6 lõike 1 punktile b, raamatupidamine punktile c.",
        ],
        "basis:6(1)(a)": ["Pildid riputame üles (nõusolek, mille saad tagasi võtta)."],
        "basis:9(2)(e)": [
            "Kandidaadi usku ehk religiooni nimetame vaid siis, kui ta on selle ise ilmselgelt avalikustanud."
        ],
        "basis:9(2)(f)": ["Terviseandmeid kasutame õigusnõuete koostamiseks, esitamiseks või kaitsmiseks."],
        "no basis:6(1)(b)": ["Leping trükikojaga lõpeb mais.", "Saadame sulle lepingu (kaks lehte) postiga."],
        "no basis:6(1)(c)": [
            "Politsei saab andmeid, kui seadus meid selleks kohustab.",
            "Võlaõigusseadus annab sulle meie vastu veel õigusi.",
        ],
        "no basis:9(2)(f)": ["Arveid hoiame õigusnõuete koostamiseks, esitamiseks või kaitsmiseks."],
    },
    "ru": {
        "basis:6(1)(b)": [
            "Адрес нужен для доставки (договор) и чтобы напомнить о ремонте.",
            "Основание: договор с вами.",
            "## Что даёт нам право\n\n**Договор.** Мы доставляем, ставим и чиним.\n",
            "Данные берём, чтобы вести договор и закрыть его в срок.",
        ],
        "basis:6(1)(c)": [
            "Книгу гостей ведём, потому что Закон о туризме обязывает нас к этому.",
            "Так мы исполняем долг, который закон о пище возлагает на нас.",
            "Сообщаем число ночей (закон) и шлём вам копию.",
            "Продажа опирается на статью 6, пункт 1, подпункт «b» Общего регламента, бухгалтерия на подпункт «c».",
        ],
        "basis:6(1)(a)": ["Снимки вывешиваем (согласие, которое можно отозвать)."],
        "basis:9(2)(e)": ["Религию кандидата называем, лишь если он сам явно сделал её общедоступной."],
        "basis:9(2)(f)": [
            "Данные о здоровье нужны для обоснования, исполнения или защиты юридических требований."
        ],
        "no basis:6(1)(b)": [
            "Договор с типографией кончается в мае.",
            "Пошлём вам договор (два листа) почтой.",
        ],
        "no basis:6(1)(c)": [
            "Полиция получит данные, если закон нас обяжет.",
            "Закон о защите прав потребителей даёт вам и другие права.",
        ],
        "no basis:9(2)(f)": ["Счета храним для обоснования, исполнения или защиты юридических требований."],
    },
}
