"""The headings of the ICO's controller template (documentation template, sheet ``Template``).

They are read, with those of other registers, from the table of headings.
"""

SHEET = "Template"

GROUPS = (
    ("Article 30 Record of Processing Activities", 0),
    ("Privacy Notices", 11),
    ("Consent", 18),
    ("Access Requests", 19),
    ("Data Protection Impact Assessments", 20),
    ("Personal Data Breaches", 23),
    ("Data Protection Act 2018 - Special Category or Criminal Conviction and Offence data", 25),
)
"""Heading of a group → its first column, from 0."""

HEADINGS = {
    "function": "Business function",
    "purpose": "Purpose of processing",
    "joint": "Name and contact details of joint controller (if applicable)",
    "subjects": "Categories of individuals",
    "categories": "Categories of personal data",
    "recipients": "Categories of recipients",
    "contracts": "Link to contract with processor",
    "countries": "Names of third countries or international organisations that personal data are transferred to "
    "(if applicable)",
    "safeguards": "Safeguards for exceptional transfers of personal data to third countries or international "
    "organisations (if applicable)",
    "retention": "Retention schedule (if possible)",
    "measures": "General description of technical and organisational security measures (if possible)",
    "bases": "Article 6 lawful basis for processing personal data",
    "article_9": "Article 9 condition for processing special category data",
    "interests": "Legitimate interests for the processing (if applicable)",
    "interests_record": "Link to record of legitimate interests assessment (if applicable)",
    "rights": "Rights available to individuals",
    "automated": "Existence of automated decision-making, including profiling (if applicable)",
    "source": "The source of the personal data (if applicable)",
    "consent": "Link to record of consent",
    "location": "Location of personal data",
    "dpia_required": "Data Protection Impact Assessment required?",
    "dpia_progress": "Data Protection Impact Assessment progress",
    "dpia_link": "Link to Data Protection Impact Assessment",
    "breach": "Has a personal data breach occurred?",
    "breach_record": "Link to record of personal data breach",
    "schedule_1": "Data Protection Act 2018 Schedule 1 Condition for processing",
    "bases_again": "GDPR Article 6 lawful basis for processing",
    "erasure_policy": "Link to retention and erasure policy document",
    "erasure_kept": "Is personal data retained and erased in accordance with the policy document?",
    "erasure_reasons": "Reasons for not adhering to policy document (if applicable)",
}
"""Field → heading, in the template's order."""

ARTICLE_6 = {
    "6(1)(a)": "consent",
    "6(1)(b)": "contract",
    "6(1)(c)": "legal obligation",
    "6(1)(d)": "vital interests",
    "6(1)(e)": "public task",
    "6(1)(f)": "legitimate interests",
}
ARTICLE_9 = {
    "9(2)(a)": "explicit consent",
    "9(2)(b)": "employment, social security and social protection",
    "9(2)(c)": "vital interests",
    "9(2)(d)": "not-for-profit bodies",
    "9(2)(e)": "made public by the data subject",
    "9(2)(f)": "legal claims",
    "9(2)(g)": "substantial public interest",
    "9(2)(h)": "health or social care",
    "9(2)(i)": "public health",
    "9(2)(j)": "archiving, research and statistics",
}
