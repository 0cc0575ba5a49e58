"""What the catalogue leaves out on purpose, with the reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A subject of data-protection law that no rule judges."""

    subject: str
    provisions: str
    reason: str


UNCHECKED = (
    Unchecked(
        "whether a purpose, a balancing test or an assessment is right in substance",
        "Art. 5(1)(a), 6(1)(f), 35(7)",
        "a judgement of people; only whether it exists, is dated and names what it must can be told from an inventory",
    ),
    Unchecked(
        "whether consent was freely given, informed and unambiguous in each case",
        "Art. 4(11), 7",
        "lies in the form that people saw; the inventory tells how consent is recorded, withdrawn and bundled",
    ),
    Unchecked(
        "whether requests of data subjects are answered in time",
        "Art. 12(3), 15 to 22",
        "a matter of operation; an inventory holds how rights are offered, not how each request went",
    ),
    Unchecked(
        "whether data are accurate, and whether less data would do",
        "Art. 5(1)(c), 5(1)(d)",
        "needs the data and the process; the rules see only data that flow beyond what an activity declares",
    ),
    Unchecked(
        "whether security measures are appropriate",
        "Art. 32(1), 32(2)",
        "depends on risk, state of the art and cost; only missing or thin descriptions are found",
    ),
    Unchecked(
        "whether data were in fact deleted, and whether measures work",
        "Art. 5(1)(e), 5(1)(f), 32(1)(d)",
        "needs a look at the systems; the inventory says what is meant to happen",
    ),
    Unchecked(
        "single breaches: their notification within 72 hours, and to the people concerned",
        "Art. 33(1), 34",
        "an event, not an inventory; only whether the chain of notification could work is judged",
    ),
    Unchecked(
        "law and practice of a third country",
        "Art. 46(1)",
        "the exporter's assessment; the rules ask that it exists, is recent and is followed",
    ),
    Unchecked(
        "whether an entry in the list of a framework is true today",
        "Art. 45(3)",
        "no network is used; the inventory records the certification with the day on which it was checked",
    ),
    Unchecked(
        "whether a contract's clauses say what Art. 28(3) asks for",
        "Art. 28(3)",
        "contracts are not read; the inventory lists the elements that somebody found in them",
    ),
    Unchecked(
        "the clarity of a notice: plain language, layers, icons, children",
        "Art. 12(1), 12(7)",
        "a matter of reading; named recipients, categories and items of information are compared",
    ),
    Unchecked(
        "storing and reading on terminal equipment (cookies)",
        "Directive 2002/58/EC Art. 5(3)",
        "national law beside the Regulation; the processing that follows is checked like any other",
    ),
    Unchecked(
        "special situations of national law: press, employment, churches, archives",
        "Art. 85, 88, 89, 91",
        "differs by State and sector; the tables hold only the age of consent and the national number",
    ),
    Unchecked(
        "police and justice, and processing by Union bodies",
        "Directive (EU) 2016/680; Regulation (EU) 2018/1725",
        "other acts with their own rules; inventories of such bodies are not judged by them",
    ),
    Unchecked(
        "the law of the United Kingdom, Switzerland and other third countries as their exporters meet it",
        "UK GDPR, FADP",
        "the rules are those of the Regulation; a flow from such a country is seen as far as the Regulation reaches",
    ),
    Unchecked(
        "which authority is competent, and the one-stop shop",
        "Art. 55, 56, 60",
        "needs the place of decisions in a group; the authority that the inventory names is shown as it is",
    ),
    Unchecked(
        "the duty not to be a controller unknowingly: who truly decides on purposes and means",
        "Art. 4(7), 26, 28(10)",
        "the role that the author holds right is taken; contradictions of roles along a chain are found",
    ),
    Unchecked(
        "whether the record of a processor has every element",
        "Art. 30(2)",
        "that record shows the state of each of its parts itself; the rules on records judge activities of a controller",
    ),
    Unchecked(
        "courts in their judicial capacity",
        "Art. 37(1)(a), 55(3)",
        "an inventory does not say where a court judges: it is taken as any other public authority",
    ),
    Unchecked(
        "codes of conduct, certification and their monitoring",
        "Art. 40 to 43",
        "voluntary; only as a transfer instrument are they looked at",
    ),
)
"""In the order of the page."""
