// What the rows shown amount to: where the data go, through whom, on what ground.

const MOST_NAMED = 8;

// Questions that people come with; each is a set of filters.
function questions() {
  const kinds = new Set(categories.map((item) => item.kind));
  const ask = (words, asked) => el("li", {}, act(words, () => change({...defaults(), tab: state.tab, ...asked})));
  return [
    el("h3", {}, t("Questions")),
    el("ul", {id: "questions"}, [
      kinds.has("national-id") && ask(t("Where do national identification numbers go?"), {data: "national-id"}),
      kinds.has("special") && ask(t("Where do special categories of data go?"), {data: "special"}),
      ask(t("What reaches outside the EEA?"), {outside: "yes"}),
      nodeById.has("country:?") && ask(t("Whose country is not known?"), {country: "?"}),
      ...["critical", "high"].filter((key) => findings.some((f) => f.severity === key && f.outcome === "breach" && f.links.length))
        .slice(0, 1).map((key) => ask(t("What is wrong and urgent?"), {severity: key, outcome: "breach"})),
    ].filter(Boolean)),
  ];
}

function answer() {
  const flows = view.links.filter((link) => link.kind === "flow" && link.to.kind !== "subject");
  if (!flows.length) return [];
  const byCountry = new Map();
  for (const link of flows) {
    const reached = link.places.map((place) => place.country);
    for (const country of reached.length > 1 ? new Set(reached) : reached) {
      if (!byCountry.has(country)) byCountry.set(country, []);
      byCountry.get(country).push(link);
    }
  }
  const order = [...byCountry].sort(([a, one], [b, two]) =>
    WORST_FIRST.indexOf(a.standing) - WORST_FIRST.indexOf(b.standing) || two.length - one.length || (a.code < b.code ? -1 : 1));
  const bases = tally(view.links, (link) => (link.activity?.bases.length ? link.activity.bases : [t("none given")]));
  return [
    el("h3", {}, t("Where it goes, through whom, on what ground")),
    el("ul", {id: "answer"}, order.map(([country, own]) => destination(country, own, flows.length <= MOST_LISTED))),
    el("p", {}, `${t("Legal bases")}: ${bases}`),
  ];
}

// What hangs on a party: the activities that need it, and how to ask what if it were gone.
function dependence(about, node) {
  if (about.kind !== "party") return [];
  const needed = [...new Set(node.links.map((link) => link.activity).filter(Boolean))];
  const id = about.id.slice(6).split("@")[0];
  return [
    el("details", {open: needed.length <= MOST_NAMED},
      el("summary", {}, t("Activities that involve it: {n}", {n: said(needed.length)})),
      el("ul", {}, needed.slice(0, MOST_LISTED).map((item) =>
        el("li", {}, act(item.name, () => change({activity: activityKey(item), select: ""}), {dir: "auto"}))))),
    node.column > 2 ? el("p", {}, `${t("What if it were gone?")} `, el("code", {}, `dataflow whatif PATH --without ${id}`)) : null,
  ];
}

// --- helpers ---

function destination(country, own, few) {
  const parties = new Map();
  for (const link of own) {
    if (!parties.has(link.to)) parties.set(link.to, []);
    parties.get(link.to).push(link);
  }
  const listed = [...parties].sort((a, b) => b[1].length - a[1].length || (a[0].label < b[0].label ? -1 : 1));
  const items = () => listed.slice(0, MOST_LISTED).map(([party, received]) => el("li", {dir: "auto"}, act(cut(party.label, 90), () => select(party.id)),
    ` ${[...new Set(received.map(roleName))].join(", ")} ← ${named([...new Set(received.map((link) => link.from.label))])}`));
  const outside = OUTSIDE.includes(country.standing);
  const sign = SIGNS[country.standing] ? `${SIGNS[country.standing]} ` : "";
  return el("li", {class: `to-${country.standing}`},
    act(sign + placeName(country), () => change({country: country.code, select: ""})),
    ` ${country.code === "?" ? "" : `${STANDINGS[country.standing]}; `}${t("rows: {n}", {n: said(own.length)})}`,
    outside ? el("p", {class: "ground"}, groundOf(country, own)) : null,
    unfolding(t("Recipients: {n}", {n: said(listed.length)}), listed.length <= MOST_NAMED && (few || outside),
      () => [el("ul", {}, items()), more(listed.length)]));
}

// Details whose content is made when they are opened: there may be thousands of lines.
function unfolding(title, open, content) {
  const details = el("details", {}, el("summary", {}, title));
  const fill = () => details.append(...content().filter(Boolean));
  if (open) fill();
  else details.addEventListener("toggle", fill, {once: true});
  details.open = open;
  return details;
}

// Chapter V: the decision on the date, and the safeguards that the rows name.
function groundOf(country, own) {
  const stated = tally(own, (link) => [cellOf(link, SAFEGUARDS) ?? t("not said")]);
  const decisions = country.decisions.join(", ") || t("none");
  return `${t("Adequacy decision in force")}: ${decisions}. ${t("Safeguards")}: ${stated}.`;
}

function tally(list, valuesOf) {
  const counts = new Map();
  for (const item of list) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return order.slice(0, MOST_NAMED).map(([value, count]) => `${value} (${said(count)})`).join(", ")
    + (order.length > MOST_NAMED ? ", …" : "");
}

const named = (list) => list.slice(0, 3).map((name) => cut(name, 60)).join(", ") + (list.length > 3 ? ", …" : "");
