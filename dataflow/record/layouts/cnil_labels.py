"""The words of the CNIL's simplified register (registre simplifié, ODS): sheets, labels and lists.

They are matched by what they begin with or contain, without case, accents and punctuation, because users
insert rows and retype labels.  The layout has no place for legal bases.
"""

from dataflow.law.adequacy import decision_named
from dataflow.record.layouts.plain import plain

LIST_SHEET = "2_-_Liste_des_traitements"
CHOICES_SHEET = "5_-_Listes"
UNUSED = ("tutoriel", "3 modele", "4 exemple", "5 listes")
"""How the names of sheets begin that hold no activity of the user's."""

BLANK = "Sélectionnez un élément dans cette liste déroulante ►"

CONTACT_BLOCKS = {
    "coordonnees du responsable": "responsible",
    "coordonnees du representant": "representative",
    "coordonnees du delegue": "dpo",
}
"""Label in column A of the list → whose details stand in its two rows."""

CONTACT_LABELS = ("nom", "prenom", "adresse", "adresse mel", "code postal", "ville", "telephone", "societe")

LIST_HEADINGS = ("Nom du traitement", "N° / REF", "Date de création de la fiche",
                 "Dernière mise à jour de la fiche", "Finalité du traitement", None, None, "Oui/non")  # fmt: skip

SECTIONS = {
    "acteurs": "actors",
    "finalite s du traitement": "purposes",
    "categories de donnees personnelles": "data",
    "donnees sensibles": "sensitive",
    "categories de personnes concernees": "subjects",
    "destinataires": "recipients",
    "mesures de securite": "measures",
    "transferts hors ue": "transfers",
}
"""Heading of a section → section; a heading has nothing but column titles beside it."""

TITLES = ("fiche de registre", "description du traitement")
"""How headings above the name begin; what stands beside them is the reference once more."""
PURPOSES = ("finalite", "sous finalite", "objectif")
OWN_ROWS = frozenset(
    {
        *("bases", "article_9", "source", "location", "processors", "function", "automated", "rights"),
        *("dpia_required", "dpia_progress", "interests", "consent", "contracts", "risk"),
    }
)
"""Fields that the form does not have and people add rows for."""

ACTORS = {
    "responsable du traitement": "controller",
    "delegue a la protection": "dpo",
    "societe du dpo": "dpo_company",
    "representant": "representative",
    "responsable s conjoint": "joint",
}

DATA_LABELS = (
    "État civil, identité, données d'identification, images…",
    "Vie personnelle (habitudes de vie, situation familiale, etc.)",
    "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
    "Données de connexion (adress IP, logs, etc.)",  # the form's own spelling
    "Données de localisation (déplacements, données GPS, GSM, etc.)",
    "Numéro de Sécurité Sociale (ou NIR)",
)
FINANCIAL, SOCIAL_SECURITY = DATA_LABELS[2], DATA_LABELS[5]
OTHER_DATA = "Autres données"
UNKNOWN_DATA = "Données de nature non précisée"
ALL_DATA = "Toutes les données du traitement"
NATIONAL_ID = "Numéro d'identification national"

SENSITIVE_LABELS = (
    "Données révélant l'origine raciale ou ethnique",
    "Données révélant les opinions politiques",
    "Données révélant les convictions religieuses ou philosophiques",
    "Données révélant l'appartenance syndicale",
    "Données génétiques",
    "Données biométriques aux fins d'identifier une personne physique de manière unique",
    "Données concernant la santé",
    "Données concernant la vie sexuelle ou l'orientation sexuelle",
    "Données relatives à des condamnations pénales ou infractions",
)
CRIMINAL = SENSITIVE_LABELS[8]
OTHER_SENSITIVE = "Autres données sensibles"

SUBJECT_TYPES = ("Salariés", "Services Internes", "Clients", "Fournisseurs", "Prestataires", "Prospects",
                 "Candidats", "Autres (préciser)")  # fmt: skip
RECIPIENT_TYPES = (
    "Service interne qui traite les données",
    "Sous-traitants",
    "Destinataires dans des pays tiers ou organisations internationales",
    "Partenaires institutionnels ou commerciaux",
    "Autre (Préciser)",
)
RECIPIENT_ROLES = {"unit": RECIPIENT_TYPES[0], "processor": RECIPIENT_TYPES[1]}
"""Role of a recipient → the type that says as much."""
PARTNERS = ("controller", "joint-controller", "authority")


def recipient_type(text: str) -> str | None:
    """The listed type that a cell holds, also in the singular or beginning like one."""
    said = plain(text).removesuffix("s")
    return (
        one_of(RECIPIENT_TYPES, text)
        or next(
            (word for word in RECIPIENT_TYPES if plain(word).removesuffix("s").split(" qui ")[0] == said),
            None,
        )
        or _SHORT_TYPES.get(said)
    )


_SHORT_TYPES = {
    "sous traitant": RECIPIENT_TYPES[1],
    "service interne": RECIPIENT_TYPES[0],
    "interne": RECIPIENT_TYPES[0],
    "partenaire": RECIPIENT_TYPES[3],
    "autre": RECIPIENT_TYPES[4],
}

MEASURE_TYPES = (
    "Mesures de traçabilité",
    "Mesures de protection des logiciels",
    "Sauvegarde des données",
    "Chiffrement des données",
    "Contrôle d'accès des utilisateurs",
    "Contrôle des sous-traitants",
    "Autres mesures (à préciser)",
)
MEASURE_KINDS = {"logging": MEASURE_TYPES[0], "backup": MEASURE_TYPES[2], "access-control": MEASURE_TYPES[4]}
"""Kind of a measure → the type that says as much."""
ENCRYPTION_KINDS = ("transport-encryption", "storage-encryption", "pseudonymisation")

GUARANTEES = (
    "Clauses contractuelles types (CCT)",
    "Règles d'entreprise contraignantes (BCR)",
    "Pays adéquat",
    "Privacy shield",
    "Code de conduite",
    "Certification",
    "Dérogations (art 49)",
)
EXACT_GUARANTEES = {
    "ADEQ": GUARANTEES[2],
    "US-PS": GUARANTEES[3],
    "COC": GUARANTEES[4],
    "CERT": GUARANTEES[5],
}
"""Transfer instrument or adequacy decision → the word that says as much."""

LISTS = {
    "Garanties": GUARANTEES,
    "Catégories de personnes": SUBJECT_TYPES,
    "Destinataires": RECIPIENT_TYPES,
    "Mesures de sécurité": MEASURE_TYPES,
}


def guarantee(kind: str) -> str | None:
    """The list's word for a kind of transfer instrument or an adequacy decision; None where it has none."""
    if kind.startswith(("SCC-", "SA-SCC")):
        return GUARANTEES[0]
    if kind.startswith("BCR-"):
        return GUARANTEES[1]
    if kind.startswith("D49-"):
        return GUARANTEES[6]
    return EXACT_GUARANTEES.get(kind) or (GUARANTEES[2] if decision_named(kind) else None)


def one_of(words: tuple[str, ...], text: str) -> str | None:
    """The word of a list that a cell holds, however it is spelt."""
    return next((word for word in words if plain(word) == plain(text)), None)


def beginning(labels: dict[str, str], text: str) -> str | None:
    """What the label that ``text`` begins with stands for."""
    said = plain(text)
    return next((value for label, value in labels.items() if said.startswith(label)), None)
