# ruff: noqa: E501 (sentences read better unbroken)
"""Grounds and kinds in further words, written after the tables knew those of `ground_words` and `trade_words`.

Language → `basis:6(1)(b)`, `category:bank` and the like, or the same with `no ` before it → texts.
"""

LATER: dict[str, dict[str, list[str]]] = {
    "en": {
        "basis:6(1)(b)": [
            "We hold your size (contract) so the suit fits.",
            "## Why we are allowed to\n\n- Contract: to carry out repairs you ordered.\n",
        ],
        "basis:6(1)(c)": [
            "Fire safety regulations put a duty on us to list who is in the building.",
            "Reason: obligations under the Gas Act 1998.",
        ],
        "no basis:6(1)(c)": [
            "Unless the Gas Act 1998 obliges us to, we hand out nothing.",
            "Your duties under the lease are set out in the annex.",
        ],
        "category:legal-adviser": [
            "Who gets it. A solicitor, if it comes to that.",
        ],
        "category:by-reference": [
            "All suppliers are listed in the annex on the website.",
        ],
        "no category:bank": [
            "Please sign in to your bank; Kite Ltd receives the code.",
        ],
    },
    "de": {
        "basis:6(1)(b)": [
            "Ihre Größe halten wir fest (Vertrag), damit der Anzug passt.",
            "## Mit welchem Recht?\n\n- Vertrag: für bestellte Reparaturen.\n",
        ],
        "basis:6(1)(c)": [
            "Die Brandschutzverordnung zwingt uns, Anwesende aufzulisten.",
            "Grund sind Pflichten aus dem Gasgesetz, die uns treffen.",
        ],
        "no basis:6(1)(c)": [
            "Falls uns das Gasgesetz nicht verpflichtet, geben wir nichts heraus.",
            "Ihre Pflichten aus dem Mietrecht stehen im Anhang.",
        ],
        "category:legal-adviser": [
            "Wer es bekommt. Eine Anwältin, wenn es so weit kommt.",
        ],
        "category:by-reference": [
            "Alle Lieferanten sind im Anhang auf der Website aufgelistet.",
        ],
    },
    "fr": {
        "basis:6(1)(b)": [
            "Votre taille est notée (contrat) pour que le costume tombe bien.",
            "## De quel droit ?\n\n- Contrat : pour les réparations commandées.\n",
        ],
        "basis:6(1)(c)": [
            "La réglementation incendie nous oblige à lister les présents.",
            "Motif : les obligations du code de l'énergie.",
        ],
        "no basis:6(1)(c)": [
            "À moins que la loi ne nous y oblige, nous ne remettons rien.",
            "Vos obligations selon la loi sont en annexe.",
        ],
        "category:legal-adviser": [
            "Qui les reçoit. Un avocat, si l'on en arrive là.",
        ],
        "category:by-reference": [
            "Tous les fournisseurs figurent sur une page du site.",
        ],
    },
    "nl": {
        "basis:6(1)(b)": [
            "Uw maat noteren wij (contract) zodat het pak past.",
            "## Met welk recht?\n\n- Overeenkomst: voor bestelde reparaties.\n",
        ],
        "basis:6(1)(c)": [
            "De brandveiligheidswet dwingt ons om aanwezigen te noteren.",
            "Reden: verplichtingen uit de Gaswet.",
        ],
        "no basis:6(1)(c)": [
            "Tenzij de Gaswet ons verplicht, geven wij niets af.",
            "Uw plichten volgens de Huurwet staan in de bijlage.",
        ],
        "category:legal-adviser": [
            "Wie krijgt het. Een advocaat, als het zover komt.",
        ],
        "category:by-reference": [
            "Alle leveranciers staan vermeld op een pagina van de site.",
        ],
    },
    "nb": {
        "basis:6(1)(b)": [
            "Vi noterer størrelsen din (kontrakt) så dressen passer.",
            "## Med hvilken rett?\n\n- Avtale: for bestilte reparasjoner.\n",
        ],
        "basis:6(1)(c)": [
            "Brannvernloven tvinger oss til å føre liste over dem som er i huset.",
            "Grunnen er plikter etter gassloven.",
        ],
        "no basis:6(1)(c)": [
            "Med mindre gassloven pålegger oss det, gir vi ikke ut noe.",
            "Pliktene dine etter husleieloven står i vedlegget.",
        ],
        "category:legal-adviser": [
            "Hvem får det. En advokat, om det kommer så langt.",
        ],
        "category:by-reference": [
            "Alle leverandørene er oppført på en egen side.",
        ],
    },
    "cs": {
        "basis:6(1)(b)": [
            "Vaši míru si píšeme (smlouva), aby oblek padl.",
        ],
        "basis:6(1)(c)": [
            "Předpisy o požární ochraně nás nutí vést seznam přítomných.",
            "Důvodem jsou povinnosti podle energetického zákona.",
        ],
        "no basis:6(1)(c)": [
            "Neukládá-li nám to zákon, nic nevydáme.",
            "Vaše povinnosti podle zákona jsou v příloze.",
        ],
        "category:legal-adviser": [
            "Kdo je dostane. Advokát, když na to přijde.",
        ],
        "category:by-reference": [
            "Všichni dodavatelé jsou uvedeni na zvláštní stránce.",
        ],
    },
    "ro": {
        "basis:6(1)(b)": [
            "Îți notăm mărimea (contract) ca să cadă bine costumul.",
            "## Cu ce drept?\n\n- Contract: pentru reparațiile comandate.\n",
        ],
        "basis:6(1)(c)": [
            "Normele de incendiu ne obligă să ținem lista celor prezenți.",
            "Motivul: obligațiile din Legea nr. 123/2012.",
        ],
        "no basis:6(1)(c)": [
            "Dacă legea nu ne obligă, nu dăm nimic.",
            "Obligațiile dumneavoastră din lege sunt în anexă.",
        ],
        "category:legal-adviser": [
            "Cine le primește. Un avocat, dacă se ajunge acolo.",
        ],
        "category:by-reference": [
            "Toți furnizorii sunt enumerați pe o pagină a site-ului.",
        ],
    },
    "et": {
        "basis:6(1)(b)": [
            "Märgime su mõõdu (leping), et ülikond istuks.",
            "## Mis õigusega?\n\n- Leping: tellitud parandused.\n",
        ],
        "basis:6(1)(c)": [
            "Tuleohutuse seadus sunnib meid kohalolijate nimekirja pidama.",
            "Põhjus on kohustused maagaasiseaduse järgi.",
        ],
        "no basis:6(1)(c)": [
            "Kui seadus meid ei kohusta, ei anna me midagi välja.",
            "Sinu kohustused üürilepingu ja seaduse järgi on lisas.",
        ],
        "category:legal-adviser": [
            "Kes selle saab. Advokaat, kui asi nii kaugele läheb.",
        ],
        "category:by-reference": [
            "Kõik tarnijad on loetletud meie kodulehel.",
        ],
    },
    "ru": {
        "basis:6(1)(b)": [
            "Записываем размер (договор), чтобы костюм сел.",
            "## По какому праву?\n\n- Договор: для заказанного ремонта.\n",
        ],
        "basis:6(1)(c)": [
            "Правила пожарной охраны и закон обязывают нас вести список присутствующих.",
            "Причина: обязанности по Закону о газе.",
        ],
        "no basis:6(1)(c)": [
            "Если закон нас не обязывает, ничего не выдаём.",
            "Ваши обязанности по закону указаны в приложении.",
        ],
        "category:legal-adviser": [
            "Кто это получит. Адвокат, если до того дойдёт.",
        ],
        "category:by-reference": [
            "Все поставщики перечислены на отдельной странице.",
        ],
    },
}
