# ruff: noqa: E501 (sentences read better unbroken)
"""Plain words and questions with answers, and sentences that say none of what they seem to.

PLAIN: language → item with its status → texts (a blank line after a question). SILENT: language → sentences
that give no item of Art. 13 or 14 and no basis, period, country or recipient.
"""

PLAIN: dict[str, dict[str, list[str]]] = {
    "en": {
        "13(2)(e)=present": [
            "What happens if I keep my data to myself?\n\nWithout your e-mail address we have no way to confirm your booking.",
            "It is entirely up to you whether you fill in the survey.",
            "You may leave the optional boxes empty, but we need your date of birth in order to insure you.",
        ],
        "13(2)(f)=present": [
            "Do machines decide about me?\n\nNo. A member of staff looks at every application.",
            "Nothing is decided by a computer alone.",
            "Our scoring model calculates a score from your income; a low score leads to refusal.",
        ],
        "13(2)(d)=present": [
            "Not happy? Take your complaint to the supervisory authority.",
        ],
        "13(2)(c)=present": [
            "Changed your mind? Just tell us and we will stop; your consent ends there.",
        ],
        "14(2)(f)=present": [
            "Where did we find you?\n\nA colleague recommended you to us, and we looked at your LinkedIn profile.",
            "Your landlord gave us your name.",
        ],
        "13(1)(f)=present": [
            "Everything is kept inside the European Union.",
            "Does my data travel? No, it stays in the EU.",
        ],
        "13(1)(f)=partial": [
            "Our support team in India can see your data.",
        ],
        "13(1)(b)=partial": [
            "We do not have a data protection officer.",
        ],
        "13(1)(b)=present": [
            "Our data protection officer answers at dpo@lime.example.",
        ],
        "14(1)(d)=present": [
            "What do we know about you?\n\nYour name, your address and the orders you placed.",
        ],
    },
    "de": {
        "13(2)(e)=present": [
            "Muss ich meine Daten angeben?\n\nNein. Ohne E-Mail-Adresse können wir Ihnen die Karten aber nicht zuschicken.",
            "Ob Sie den Fragebogen ausfüllen, bleibt Ihnen überlassen; die Teilnahme ist freiwillig.",
        ],
        "13(2)(f)=present": [
            "Entscheidet ein Computer über mich?\n\nNein, jeden Antrag prüft ein Mensch.",
            "Wir treffen keine Entscheidungen, die allein auf einer Maschine beruhen.",
            "Ein Scoring-Modell berechnet aus Ihrem Einkommen einen Punktwert; liegt er unter der Schwelle, lehnen wir ab.",
        ],
        "13(2)(d)=present": [
            "Unzufrieden? Dann wenden Sie sich mit einer Beschwerde an die Aufsichtsbehörde.",
        ],
        "14(2)(f)=present": [
            "Von wem haben wir Ihre Daten?\n\nVon Ihrem Vermieter haben wir Ihren Namen bekommen.",
            "Woher kommen die Daten?\n\nAus dem Grundbuch und von Ihrer Hausverwaltung.",
        ],
        "13(1)(f)=present": [
            "Alles bleibt auf Servern in der EU.",
            "Ins Ausland geben wir nichts weiter; Daten gelangen nicht in Drittstaaten.",
        ],
        "13(1)(f)=partial": [
            "Unser Support in Indien kann Ihre Daten sehen.",
        ],
        "13(1)(b)=partial": [
            "Einen Datenschutzbeauftragten haben wir nicht bestellt.",
        ],
        "14(1)(d)=present": [
            "Was wissen wir über Sie?\n\nName, Anschrift und Ihre Bestellungen.",
        ],
    },
    "cs": {
        "13(2)(e)=present": [
            "Musím vám údaje dát?\n\nNemusíte, ale bez e-mailu vám nemůžeme poslat vstupenky.",
            "Je jen na vás, zda dotazník vyplníte; vyplnění je dobrovolné.",
        ],
        "13(2)(f)=present": [
            "Rozhoduje o mně počítač?\n\nNe, každou žádost posuzuje člověk.",
            "Žádné rozhodnutí nedělá stroj.",
            "Skóringový model spočítá z příjmu počet bodů; když je pod hranicí, žádost zamítneme.",
        ],
        "13(2)(d)=present": [
            "Nejste spokojeni? Stěžovat si můžete u dozorového úřadu.",
        ],
        "14(2)(f)=present": [
            "Odkud vaše údaje máme?\n\nOd vašeho pronajímatele a z katastru.",
            "Vaše jméno nám dal pronajímatel a poskytl nám i telefon.",
        ],
        "13(1)(f)=present": [
            "Všechno zůstává na serverech v EU.",
            "Do zahraničí nic neposíláme a údaje mimo EU nepředáváme.",
        ],
        "13(1)(f)=partial": [
            "Naše podpora v Indii vaše údaje vidí.",
        ],
        "13(1)(b)=partial": [
            "Pověřence pro ochranu osobních údajů nemáme.",
        ],
        "14(1)(d)=present": [
            "Co o vás víme?\n\nJméno, adresu a objednávky.",
        ],
    },
    "ro": {
        "13(2)(e)=present": [
            "Trebuie să vă dau datele?\n\nNu, dar fără adresa de e-mail nu vă putem trimite biletele.",
            "Completarea chestionarului este voluntară.",
        ],
        "13(2)(f)=present": [
            "Decide un calculator în locul nostru?\n\nNu, fiecare cerere este analizată de un om, nu automat.",
            "Un model de scoring calculează un punctaj pe baza venitului; sub prag, cererea este respinsă.",
        ],
        "13(2)(d)=present": [
            "Nemulțumit? Puteți depune plângere la autoritatea de supraveghere.",
        ],
        "14(2)(f)=present": [
            "De unde avem datele?\n\nDe la proprietar și din cartea funciară.",
            "Numele dumneavoastră l-am primit de la proprietar.",
        ],
        "13(1)(f)=present": [
            "Toate datele rămân pe servere din UE.",
            "Nu trimitem nimic în străinătate, iar datele nu sunt transferate în țări terțe.",
        ],
        "13(1)(f)=partial": [
            "Echipa noastră de suport din India vede datele dumneavoastră.",
        ],
        "13(1)(b)=partial": [
            "Nu am desemnat un responsabil cu protecția datelor.",
        ],
        "14(1)(d)=present": [
            "Ce știm despre dumneavoastră?\n\nNumele, adresa și comenzile.",
        ],
    },
    "nb": {
        "13(2)(e)=present": [
            "Må jeg oppgi opplysninger?\n\nNei, men uten e-postadresse kan vi ikke sende deg billettene.",
            "Det er helt frivillig å svare på undersøkelsen.",
        ],
        "13(2)(f)=present": [
            "Er det en maskin som bestemmer?\n\nNei, alle søknader vurderes av et menneske, og vi har ingen automatiserte avgjørelser.",
            "En scoringmodell regner ut poeng ut fra inntekten; er summen under grensen, får du avslag.",
        ],
        "13(2)(d)=present": [
            "Misfornøyd? Send en klage til Datatilsynet.",
        ],
        "14(2)(f)=present": [
            "Hvor har vi opplysningene fra?\n\nFra utleieren din og fra grunnboken.",
            "Utleieren din har gitt oss navnet ditt, og vi har fått adressen fra Folkeregisteret.",
        ],
        "13(1)(f)=present": [
            "Alt blir liggende på servere i EU/EØS.",
            "Vi sender ingenting til utlandet; data overføres ikke til tredjeland.",
        ],
        "13(1)(f)=partial": [
            "Kundestøtten vår i India kan se opplysningene.",
        ],
        "13(1)(b)=partial": [
            "Vi har ikke personvernombud.",
        ],
        "14(1)(d)=present": [
            "Hva vet vi om deg?\n\nNavn, adresse og bestillinger.",
        ],
    },
    "nl": {
        "13(2)(e)=present": [
            "Moet ik mijn gegevens geven?\n\nNee, maar zonder e-mailadres kunnen wij u de kaarten niet sturen.",
            "Het invullen van de vragenlijst is vrijwillig.",
        ],
        "13(2)(f)=present": [
            "Beslist een computer over mij?\n\nNee, elke aanvraag wordt door een mens bekeken.",
            "Een scoremodel berekent punten op basis van uw inkomen; onder de drempel wordt de aanvraag afgewezen.",
        ],
        "13(2)(d)=present": [
            "Niet tevreden? Dien een klacht in bij de toezichthouder.",
        ],
        "14(2)(f)=present": [
            "Hoe komen wij aan uw gegevens?\n\nVan uw verhuurder en uit het Kadaster.",
            "Uw verhuurder heeft ons uw naam gegeven; wij kregen uw adres van de gemeente.",
        ],
        "13(1)(f)=present": [
            "Alles blijft op servers in de EU.",
            "Wij sturen niets naar het buitenland; gegevens gaan niet naar derde landen.",
        ],
        "13(1)(f)=partial": [
            "Onze helpdesk in India kan uw gegevens zien.",
        ],
        "13(1)(b)=partial": [
            "Wij hebben geen functionaris voor gegevensbescherming.",
        ],
        "14(1)(d)=present": [
            "Wat weten wij van u?\n\nUw naam, adres en bestellingen.",
        ],
    },
    "fr": {
        "13(2)(e)=present": [
            "Dois-je fournir mes données ?\n\nNon, mais sans adresse électronique nous ne pouvons pas envoyer les billets.",
            "Répondre au questionnaire est facultatif.",
        ],
        "13(2)(f)=present": [
            "Une machine décide-t-elle de mon sort ?\n\nNon, chaque demande est examinée par une personne et aucune décision n'est automatisée.",
            "Un modèle de score calcule des points à partir de vos revenus ; en dessous du seuil, la demande est refusée.",
        ],
        "13(2)(d)=present": [
            "Mécontent ? Déposez une plainte auprès de l'autorité de protection des données.",
        ],
        "14(2)(f)=present": [
            "D'où viennent vos données ?\n\nDe votre bailleur et du cadastre.",
            "Votre bailleur nous a donné votre nom et nous avons obtenu votre adresse auprès de la commune.",
        ],
        "13(1)(f)=present": [
            "Tout reste sur des serveurs dans l'Union européenne.",
            "Nous n'envoyons rien à l'étranger : aucune donnée ne part vers un pays tiers.",
        ],
        "13(1)(f)=partial": [
            "Notre équipe de support en Inde peut voir vos données.",
        ],
        "13(1)(b)=partial": [
            "Nous n'avons pas désigné de délégué à la protection des données.",
        ],
        "14(1)(d)=present": [
            "Que savons-nous de vous ?\n\nVotre nom, votre adresse et vos commandes.",
        ],
    },
    "et": {
        "13(2)(e)=present": [
            "Kas ma pean andmeid andma?\n\nEi, aga ilma e-posti aadressita ei saa me pileteid saata.",
            "Küsitlusele vastamine on vabatahtlik.",
        ],
        "13(2)(f)=present": [
            "Kas minu üle otsustab masin?\n\nEi, iga taotluse vaatab läbi inimene ja automaatseid otsuseid ei tehta.",
            "Skoorimudel arvutab sissetuleku põhjal punktid; alla piirmäära jääv taotlus lükatakse automaatselt tagasi.",
        ],
        "13(2)(d)=present": [
            "Pole rahul? Esita kaebus järelevalveasutusele.",
        ],
        "14(2)(f)=present": [
            "Kust me teie andmed saime?\n\nTeie üürileandjalt ja kinnistusraamatust.",
            "Teie nime andis meile üürileandja, aadressi saime rahvastikuregistrist.",
        ],
        "13(1)(f)=present": [
            "Kõik andmed püsivad Euroopa Liidu serverites.",
            "Me ei saada midagi välismaale ega kolmandatesse riikidesse.",
        ],
        "13(1)(f)=partial": [
            "Meie klienditugi Indias näeb teie andmeid.",
        ],
        "13(1)(b)=partial": [
            "Andmekaitsespetsialisti me määranud ei ole.",
        ],
        "14(1)(d)=present": [
            "Mida me teist teame?\n\nNime, aadressi ja tellimusi.",
        ],
    },
    "ru": {
        "13(2)(e)=present": [
            "Обязан ли я сообщать данные?\n\nНет, но без адреса электронной почты мы не сможем прислать билеты.",
            "Заполнение анкеты добровольно.",
        ],
        "13(2)(f)=present": [
            "Решает ли обо мне машина?\n\nНет, каждую заявку смотрит человек, автоматических решений нет.",
            "Скоринговая модель считает баллы по доходу; если баллов меньше порога, в заявке отказывают.",
        ],
        "13(2)(d)=present": [
            "Недовольны? Пожалуйтесь в надзорный орган.",
        ],
        "14(2)(f)=present": [
            "Откуда у нас ваши данные?\n\nОт вашего арендодателя и из земельной книги.",
            "Ваше имя нам сообщил арендодатель, адрес мы получили из регистра населения.",
        ],
        "13(1)(f)=present": [
            "Всё хранится на серверах в ЕС.",
            "За границу мы ничего не отправляем, данные в третьи страны не попадают.",
        ],
        "13(1)(f)=partial": [
            "Наша служба поддержки в Индии видит ваши данные.",
        ],
        "13(1)(b)=partial": [
            "Специалист по защите данных у нас не назначен.",
        ],
        "14(1)(d)=present": [
            "Что мы о вас знаем?\n\nИмя, адрес и заказы.",
        ],
    },
}

SILENT: dict[str, list[str]] = {
    "en": [
        "Backups are deleted automatically.",
        "Without your consent we will not send you newsletters.",
        "We report breaches to the supervisory authority within 72 hours.",
        "Access by unauthorised third parties is prevented.",
        "You can object to processing based on our legitimate interests at any time.",
        "Our servers are protected by a firewall and our staff are trained.",
        "We were founded in 1998 and have twenty years of experience.",
        "You can delete cookies in your browser.",
        "We keep our prices for 12 months.",
        "Our general terms are on the website.",
        "The court in Dublin has jurisdiction.",
        "You may appeal if your application is rejected.",
    ],
    "de": [
        "Sicherungen werden automatisch gelöscht.",
        "Verletzungen melden wir der Aufsichtsbehörde binnen 72 Stunden.",
        "Der Zugriff unbefugter Dritter wird verhindert.",
        "Gegen Verarbeitungen auf Grundlage unserer berechtigten Interessen können Sie Widerspruch einlegen.",
        "Sie können Cookies in Ihrem Browser löschen.",
        "Unsere Preise gelten 12 Monate.",
        "Gerichtsstand ist Wien.",
    ],
    "cs": [
        "Zálohy se mažou automaticky.",
        "Porušení zabezpečení hlásíme dozorovému úřadu do 72 hodin.",
        "Přístupu neoprávněných třetích osob bráníme.",
        "Proti zpracování na základě oprávněných zájmů můžete vznést námitku.",
        "Cookies můžete smazat v prohlížeči.",
        "Ceny držíme 12 měsíců.",
        "Spory řeší příslušný soud.",
    ],
    "ro": [
        "Copiile de rezervă se șterg automat.",
        "Fără consimțământul dumneavoastră nu trimitem buletine.",
        "Raportăm încălcările autorității de supraveghere în 72 de ore.",
        "Împiedicăm accesul terților neautorizați.",
        "Vă puteți opune prelucrării bazate pe interesul legitim.",
        "Puteți șterge cookie-urile din browser.",
        "Prețurile sunt valabile 12 luni.",
        "Litigiile sunt soluționate de instanța competentă.",
    ],
    "nb": [
        "Sikkerhetskopier slettes automatisk.",
        "Uten ditt samtykke sender vi ikke nyhetsbrev.",
        "Brudd meldes til Datatilsynet innen 72 timer.",
        "Vi hindrer at uvedkommende tredjeparter får tilgang.",
        "Du kan protestere mot behandling basert på berettiget interesse.",
        "Du kan slette informasjonskapsler i nettleseren.",
        "Prisene gjelder i 12 måneder.",
        "Tvister avgjøres av domstolen i Oslo.",
    ],
    "nl": [
        "Back-ups worden automatisch verwijderd.",
        "Zonder uw toestemming sturen wij geen nieuwsbrief.",
        "Datalekken melden wij binnen 72 uur bij de toezichthouder.",
        "Toegang door onbevoegde derden wordt voorkomen.",
        "U kunt bezwaar maken tegen verwerking op grond van ons gerechtvaardigd belang.",
        "U kunt cookies in uw browser wissen.",
        "Onze prijzen gelden 12 maanden.",
        "Geschillen worden voorgelegd aan de rechter in Utrecht.",
    ],
    "fr": [
        "Les sauvegardes sont supprimées automatiquement.",
        "Les violations sont notifiées à l'autorité de contrôle dans les 72 heures.",
        "L'accès de tiers non autorisés est empêché.",
        "Vous pouvez vous opposer aux traitements fondés sur l'intérêt légitime.",
        "Vous pouvez supprimer les cookies dans votre navigateur.",
        "Nos prix sont valables 12 mois.",
        "Les litiges relèvent du tribunal de Liège.",
    ],
    "et": [
        "Varukoopiad kustutatakse automaatselt.",
        "Ilma teie nõusolekuta uudiskirja ei saada.",
        "Rikkumisest teatame järelevalveasutusele 72 tunni jooksul.",
        "Kolmandate isikute loata juurdepääs on takistatud.",
        "Õigustatud huvil põhinevale töötlemisele võite esitada vastuväite.",
        "Küpsised saate brauseris kustutada.",
        "Hinnad kehtivad 12 kuud.",
        "Vaidlused lahendab Harju Maakohus.",
    ],
    "ru": [
        "Резервные копии удаляются автоматически.",
        "Без вашего согласия рассылку мы не отправляем.",
        "О нарушениях мы сообщаем надзорному органу в течение 72 часов.",
        "Доступ посторонних третьих лиц исключён.",
        "Вы можете возражать против обработки на основании законных интересов.",
        "Файлы cookie можно удалить в браузере.",
        "Цены действуют 12 месяцев.",
        "Споры рассматривает суд в Таллинне.",
    ],
}
