// The panel beside the map: what was clicked, with its rows, findings and ways on.

const MOST_LISTED = 60;

function showPanel(picked) {
  const panel = byId("panel");
  const parts = picked === null ? overview() : picked.from !== undefined ? aboutEdge(picked) : aboutNode(picked);
  panel.replaceChildren(...parts.filter(Boolean));
  if (picked !== null) panel.scrollTop = 0;
}

function overview() {
  const open = findings.filter((finding) => !finding.waived);
  const whole = open.filter((finding) => !finding.links.length && !finding.nodes.length);
  return [
    el("h2", {}, "All of it"),
    el("p", {}, "Choose a node or a line, in the map or in the table."),
    el("dl", {}, ...pairs([
      ["as of", meta.asOf],
      ["inventories", meta.inventories.map(([id, name]) => `${name} (${id})`).join(", ")],
      ["shown", `${plural(view.links.length, "row", "rows")} of ${numbers.format(links.length)}`],
      ...Object.keys(OUTCOMES).map((key) => [OUTCOMES[key], String(open.filter((f) => f.outcome === key).length)]),
    ])),
    whole.length ? el("h3", {}, "Findings about no single flow or party") : null,
    listFindings(whole),
    el("details", {}, el("summary", {}, "What this map was made from"),
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
      state.trace ? button("Stop tracing", () => change({trace: ""})) : null),
    ...findingSection(findingsOf(node)),
    listLinks("Receives", incoming, "from"),
    listLinks("Gives", outgoing, "to"),
    listLinks("Recipients there", located, "to"),
    ...about.rows.map(showRow),
  ];
}

const kindOf = (about) =>
  about.kind === "party" ? about.roles.map((role) => word("role", role)).join(", ") || "role unknown" : about.kind;

const tracing = (way, about) =>
  button(`Trace ${way} here`, () => change({trace: `${way}:${about.id}`}), {id: `trace-${way}`});

function aboutGroup(node) {
  const members = [...node.members].sort((a, b) => (a.label < b.label ? -1 : 1));
  const size = `${plural(members.length, "node", "nodes")}, ${plural(node.links.length, "row", "rows")}`;
  const open = (name) => change({open: groupKey(node.mode, node.group), select: name});
  return [
    el("h2", {dir: "auto"}, linesOf(node)[0]),
    el("p", {class: "kind"}, `${meta.columns[node.column]} by ${node.mode} · ${size}`),
    el("p", {class: "actions"}, button("Open", () => open(""), {id: "open-group"})),
    ...findingSection(findingsOf(node)),
    el("h3", {}, "Members"),
    el("ul", {}, members.slice(0, MOST_LISTED).map((member) =>
      el("li", {}, act(member.label, () => open(member.id))))),
    more(members.length),
  ];
}

function aboutEdge(edge) {
  return [
    el("h2", {dir: "auto"}, `${nameOf(edge.from)} → ${nameOf(edge.to)}`),
    el("p", {class: "kind"}, `${KINDS[edge.kind]} · ${plural(edge.links.length, "row", "rows")}`),
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
      ["kind", KINDS[link.kind]],
      ["activity", link.activity ? link.activity.name : "unknown"],
      ["legal basis", link.activity?.bases.join(", ") || "none given"],
      ["role of recipient", roleName(link)],
      ["categories", categoryNames(link)],
      ["countries", link.places.map(({country, how}) =>
        `${placeName(country)} (${how}; ${meta.standings[country.standing]})`).join(", ")],
      ["in force", link.live === null ? "no dates given" : link.live ? "yes" : "no"],
    ])),
    ...findingSection(link.findings),
    row ? showRow(row) : null,
  ];
}

function findingSection(found) {
  return found.length ? [el("h3", {}, "Findings"), listFindings(found)] : [];
}

function listFindings(found) {
  // They come in the report's order: worst first.
  const sorted = [...found].sort((a, b) => a.index - b.index);
  return el("ul", {class: "findings"}, sorted.slice(0, MOST_LISTED).map(aboutFinding), more(sorted.length));
}

function aboutFinding(finding) {
  const said = [OUTCOMES[finding.outcome], finding.severity, ...(finding.waived ? ["waived"] : [])];
  const steps = finding.path.map((step) => el("li", {dir: "auto"}, `${step.from} → ${step.to} (${step.flow})`));
  return el("li", {class: finding.outcome},
    el("strong", {}, `${finding.rule} ${finding.name}`), ` · ${said.join(" · ")}`,
    el("p", {dir: "auto"}, finding.message),
    el("p", {}, `${finding.provisions.join(", ")}. ${finding.remedy}`),
    finding.places.length ? el("p", {class: "place"}, finding.places.join(", ")) : null,
    steps.length ? el("ol", {}, steps) : null,
    steps.length ? act("show path", () => change({path: finding.key, select: ""})) : null);
}

function listLinks(title, list, end) {
  if (!list.length) return null;
  return el("details", {open: list.length <= 12}, el("summary", {}, `${title}: ${numbers.format(list.length)}`),
    el("ul", {}, list.slice(0, MOST_LISTED).map((link) => el("li", {dir: "auto"},
      act(link[end].label, () => select(link[end].id)), ` ${categoryNames(link)} `,
      el("small", {}, link.activity ? link.activity.name : "")))),
    more(list.length));
}

function showRow(row) {
  return el("details", {class: "row"}, el("summary", {}, `Row of ${row.table} in ${row.inventory}`),
    el("p", {class: "place"}, row.place), el("dl", {}, ...pairs(row.fields)));
}

function countryTitle(node) {
  const country = countries[node.id.slice(8)];
  return country.code === "?" ? "Country unknown" : country.name;
}

function countryNote(node) {
  const country = countries[node.id.slice(8)];
  const decisions = country.decisions.length ? `; decisions in force: ${country.decisions.join(", ")}` : "";
  return el("p", {}, `${meta.standings[country.standing]} on ${meta.asOf}${decisions}. ${country.note}`);
}

const nameOf = (key) => linesOf(view.nodes.find((node) => node.key === key))[0];

const pairs = (list) => list.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {dir: "auto"}, value)]);

const more = (count) =>
  (count > MOST_LISTED ? el("p", {}, `and ${numbers.format(count - MOST_LISTED)} more, in the table below`) : null);
