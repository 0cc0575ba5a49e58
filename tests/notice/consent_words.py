# ruff: noqa: E501 (sentences read better unbroken)
"""Sentences in the form of `wordings` that rest on a yes in plain words, and others with such words that do not; and words of other items that say something else."""

CONSENTS: dict[str, dict[str, list[str]]] = {
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
    },
}

OTHERWISE: dict[str, dict[str, list[str]]] = {
    "cs": {
        "no 14(2)(f)=present": [
            "Opravy k nám přicházejí poštou od rána do večera.",
        ],
        "no 13(2)(f)=partial": [
            "Dveře otevírá automatický systém, který lze i vypnout.",
        ],
        "no 13(2)(e)=present": [
            "Bez kávy nedokážeme pracovat.",
        ],
    },
    "de": {
        "no 14(2)(f)=present": [
            "Andere Wünsche erreichen uns von früh bis spät.",
        ],
        "no 13(2)(f)=partial": [
            "Die Tür öffnet ein automatisches System, das man auch abschalten kann.",
        ],
        "no 13(2)(e)=present": [
            "Ohne Kaffee können wir nicht arbeiten.",
        ],
    },
    "en": {
        "no 14(2)(f)=present": [
            "Other wishes reach us from morning to night.",
        ],
        "no 13(2)(f)=partial": [
            "The door is opened by an automatic system, which can also be turned off.",
        ],
        "no 13(2)(e)=present": [
            "Without coffee we cannot work.",
        ],
    },
    "et": {
        "no 14(2)(f)=present": [
            "Muud soovid jõuavad meieni hommikust õhtuni.",
        ],
        "no 13(2)(f)=partial": [
            "Ukse avab automaatne süsteem, mille võib ka välja lülitada.",
        ],
        "no 13(2)(e)=present": [
            "Ilma kohvita ei saa me töötada.",
        ],
    },
    "fr": {
        "no 14(2)(f)=present": [
            "D'autres souhaits nous arrivent du matin au soir.",
        ],
        "no 13(2)(f)=partial": [
            "La porte est ouverte par un système automatique, que l'on peut aussi couper.",
        ],
        "no 13(2)(e)=present": [
            "Sans café, nous ne pouvons pas travailler.",
        ],
    },
    "nb": {
        "no 14(2)(f)=present": [
            "Andre ønsker når oss fra morgen til kveld.",
        ],
        "no 13(2)(f)=partial": [
            "Døra åpnes av et automatisk system, som også kan slås av.",
        ],
        "no 13(2)(e)=present": [
            "Uten kaffe kan vi ikke arbeide.",
        ],
    },
    "nl": {
        "no 14(2)(f)=present": [
            "Andere wensen bereiken ons van 's ochtends tot 's avonds.",
        ],
        "no 13(2)(f)=partial": [
            "De deur wordt geopend door een automatisch systeem, dat je ook kunt uitzetten.",
        ],
        "no 13(2)(e)=present": [
            "Zonder koffie kunnen we niet werken.",
        ],
    },
    "ro": {
        "no 14(2)(f)=present": [
            "Alte dorințe ajung la noi de dimineața până seara.",
        ],
        "no 13(2)(f)=partial": [
            "Ușa este deschisă de un sistem automat, care poate fi și oprit.",
        ],
        "no 13(2)(e)=present": [
            "Fără cafea nu putem lucra.",
        ],
    },
    "ru": {
        "no 14(2)(f)=present": [
            "Другие пожелания поступают к нам с утра до вечера.",
        ],
        "no 13(2)(f)=partial": [
            "Дверь открывает автоматическая система, которую можно и отключить.",
        ],
        "no 13(2)(e)=present": [
            "Без кофе мы не сможем работать.",
        ],
    },
}
