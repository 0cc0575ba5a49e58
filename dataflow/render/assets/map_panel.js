// The panel beside the map: what was clicked, with its rows, findings and ways on.

const MOST_LISTED = 60;

function showPanel(picked) {
  const panel = byId("panel");
  const parts = picked === null ? overview() : picked.from !== undefined ? aboutEdge(picked) : aboutNode(picked);
  panel.replaceChildren(...parts.filter(Boolean));
  if (picked !== null) panel.scrollTop = 0;
}

function overview() {
  const all = view.links.length === links.filter(isShown).length;
  const concerned = all ? findings : [...new Set(view.links.flatMap((link) => [...link.findings, ...link.to.findings]))];
  const open = concerned.filter((finding) => !finding.waived);
  const whole = open.filter((finding) => !finding.links.length && !finding.nodes.length);
  return [
    el("h2", {}, all ? t("All of it") : t("What is shown")),
    el("p", {}, t("Choose a node or a line, in the map or in the table.")),
    el("dl", {}, ...pairs([
      [t("As of"), meta.asOf],
      [t("Rows"), t("{shown} of {all}", {shown: said(view.links.length), all: said(links.length)})],
      ...Object.keys(OUTCOMES).map((key) => [OUTCOMES[key], said(open.filter((f) => f.outcome === key).length)]),
    ])),
    ...questions(),
    ...answer(),
    whole.length ? el("details", {open: whole.length <= 3},
      el("summary", {}, t("Findings about no single flow or party: {n}", {n: said(whole.length)})), listFindings(whole)) : null,
    el("details", {}, el("summary", {}, t("What this map was made from")),
      el("dl", {}, ...pairs(Object.entries(meta.hashes).flatMap(([id, files]) =>
        Object.entries(files).map(([file, hash]) => [`${id}: ${file}`, hash]))))),
  ];
}

function aboutNode(node) {
  if (node.group) return aboutGroup(node);
  const about = node.node;
  const incoming = node.links.filter((link) => link.to === about);
  const outgoing = node.links.filter((link) => link.from === about);
  const located = node.links.filter((link) => about.kind === "country" && link.to !== about && link.from !== about);
  return [
    el("h2", {dir: "auto"}, about.kind === "country" ? countryTitle(about) : about.name || about.label),
    el("p", {class: "kind"}, `${kindOf(about)} · ${about.id.slice(about.id.indexOf(":") + 1)}`),
    about.kind === "country" ? countryNote(about) : null,
    el("p", {class: "actions"},
      about.kind === "country" ? null : tracing("from", about),
      about.kind === "subject" ? null : tracing("to", about),
      state.trace ? button(t("Stop tracing"), () => change({trace: ""})) : null),
    ...dependence(about, node),
    ...findingSection(findingsOf(node)),
    listLinks(t("Receives: {n}", {n: said(incoming.length)}), incoming, "from"),
    listLinks(t("Gives: {n}", {n: said(outgoing.length)}), outgoing, "to"),
    listLinks(t("Recipients there: {n}", {n: said(located.length)}), located, "to"),
    ...about.rows.map(showRow),
  ];
}

const kindOf = (about) =>
  about.kind === "party" ? about.roles.map((role) => word("role", role)).join(", ") || t("role not said") : kindWord(about.kind);

const kindWord = (kind) => ({party: t("party"), subject: t("data subjects"), country: t("country")})[kind];

const tracing = (way, about) =>
  button(way === "from" ? t("Trace from here") : t("Trace to here"), () => change({trace: `${way}:${about.id}`}), {id: `trace-${way}`});

function aboutGroup(node) {
  const members = [...node.members].sort((a, b) => (a.label < b.label ? -1 : 1));
  const size = `${t("nodes: {n}", {n: said(members.length)})}; ${t("rows: {n}", {n: said(node.links.length)})}`;
  const open = (name) => change({open: groupKey(node.mode, node.group), select: name});
  return [
    el("h2", {dir: "auto"}, linesOf(node)[0]),
    el("p", {class: "kind"}, `${word("column", meta.columns[node.column])} · ${collapseNames()[node.mode]} · ${size}`),
    el("p", {class: "actions"}, button(t("Open"), () => open(""), {id: "open-group"})),
    ...findingSection(findingsOf(node)),
    el("h3", {}, t("Members")),
    el("ul", {}, members.slice(0, MOST_LISTED).map((member) =>
      el("li", {}, act(member.label, () => open(member.id))))),
    more(members.length),
  ];
}

function aboutEdge(edge) {
  return [
    el("h2", {dir: "auto"}, `${nameOf(edge.from)} → ${nameOf(edge.to)}`),
    el("p", {class: "kind"}, `${LINES[edge.kind]} · ${t("rows: {n}", {n: said(edge.links.length)})}`),
    ...edge.links.slice(0, MOST_LISTED).flatMap(aboutLink),
    more(edge.links.length),
  ];
}

// --- parts ---

function aboutLink(link) {
  const row = rowOfLink(link);
  return [
    el("h3", {dir: "auto"}, `${link.id}: ${link.from.label} → ${link.to.label}`),
    el("dl", {}, ...pairs([
      [t("Kind of line"), LINES[link.kind]],
      [t("Activity"), activityName(link)],
      [t("Legal basis"), basisNames(link)],
      [t("Role of the recipient"), roleName(link)],
      [t("Categories"), categoryNames(link)],
      [t("Countries"), link.places.map(({country, how}) =>
        `${placeName(country)} (${word("how", how)}; ${STANDINGS[country.standing]})`).join(", ")],
      [t("In force on the date"), link.live === null ? t("no dates given") : link.live ? t("yes") : t("no")],
    ])),
    ...findingSection(link.findings),
    row ? showRow(row) : null,
  ];
}

function findingSection(found) {
  return found.length ? [el("h3", {}, t("Findings")), listFindings(found)] : [];
}

function listFindings(found) {
  // They come in the report's order: worst first.
  const sorted = [...found].sort((a, b) => a.index - b.index);
  return el("ul", {class: "findings"}, sorted.slice(0, MOST_LISTED).map(aboutFinding), more(sorted.length));
}

function aboutFinding(finding) {
  const said = [OUTCOMES[finding.outcome], word("severity", finding.severity), ...(finding.waived ? [t("waived")] : [])];
  const steps = finding.path.map((step) => el("li", {dir: "auto"}, `${step.from} → ${step.to} (${step.flow})`));
  return el("li", {class: finding.outcome},
    el("strong", {}, `${finding.rule} ${finding.name}`), ` · ${said.join(" · ")}`,
    el("p", {dir: "auto", lang: "en"}, finding.message),
    el("p", {lang: "en"}, `${finding.provisions.join(", ")}. ${finding.remedy}`),
    finding.places.length ? el("p", {class: "place"}, finding.places.join(", ")) : null,
    steps.length ? el("ol", {}, steps) : null,
    steps.length ? act(t("show path"), () => change({path: finding.key, select: ""})) : null);
}

function listLinks(title, list, end) {
  if (!list.length) return null;
  return el("details", {open: list.length <= 12}, el("summary", {}, title),
    el("ul", {}, list.slice(0, MOST_LISTED).map((link) => el("li", {dir: "auto"},
      act(link[end].label, () => select(link[end].id)), ` ${categoryNames(link)} `,
      el("small", {}, link.activity ? link.activity.name : "")))),
    more(list.length));
}

function showRow(row) {
  return el("details", {class: "row"}, el("summary", {}, t("Row of {table} in {inventory}", row)),
    el("p", {class: "place"}, row.place), el("dl", {}, ...pairs(row.fields)));
}

function countryTitle(node) {
  const country = countries[node.id.slice(8)];
  return placeName(country);
}

function countryNote(node) {
  const country = countries[node.id.slice(8)];
  const decisions = country.decisions.length ? ` ${t("Adequacy decision in force")}: ${country.decisions.join(", ")}.` : "";
  return el("p", {}, `${t("As of {day}", {day: meta.asOf})}: ${STANDINGS[country.standing]}.${decisions} `,
    el("span", {lang: "en"}, country.note));
}

const nameOf = (key) => linesOf(view.nodes.find((node) => node.key === key))[0];

const pairs = (list) => list.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {dir: "auto"}, value)]);

const more = (count) =>
  (count > MOST_LISTED ? el("p", {}, t("More of them in the table below: {n}", {n: said(count - MOST_LISTED)})) : null);
