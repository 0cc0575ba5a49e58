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
    el("p", {class: "kind"}, [about.kind === "party" ? about.roles.map((role) => word("role", role)).join(", ") || "role unknown" : about.kind, about.id.slice(about.id.indexOf(":") + 1)].join(" · ")),
    about.kind === "country" ? countryNote(about) : null,
    el("p", {class: "actions"},
      about.kind === "country" ? null : el("button", {type: "button", id: "trace-from", onclick: () => change({trace: `from:${about.id}`})}, "Trace from here"),
      about.kind === "subject" ? null : el("button", {type: "button", id: "trace-to", onclick: () => change({trace: `to:${about.id}`})}, "Trace to here"),
      state.trace ? el("button", {type: "button", onclick: () => change({trace: ""})}, "Stop tracing") : null),
    ...findingSection(findingsOf(node)),
    listLinks("Receives", incoming, "from"),
    listLinks("Gives", outgoing, "to"),
    listLinks("Recipients there", located, "to"),
    ...about.rows.map(showRow),
  ];
}

function aboutGroup(node) {
  const members = [...node.members].sort((a, b) => (a.label < b.label ? -1 : 1));
  return [
    el("h2", {dir: "auto"}, linesOf(node)[0]),
    el("p", {class: "kind"}, `${meta.columns[node.column]} by ${node.mode} · ${plural(members.length, "node", "nodes")}, ${plural(node.links.length, "row", "rows")}`),
    el("p", {class: "actions"}, el("button", {type: "button", id: "open-group",
      onclick: () => change({open: groupKey(node.mode, node.group), select: ""})}, "Open")),
    ...findingSection(findingsOf(node)),
    el("h3", {}, "Members"),
    el("ul", {}, members.slice(0, MOST_LISTED).map((member) =>
      el("li", {}, act(member.label, () => change({open: groupKey(node.mode, node.group), select: member.id}))))),
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
      ["role of recipient", link.role === null ? "unknown" : word("role", link.role)],
      ["categories", categoryNames(link)],
      ["countries", link.places.map((p) => `${p.country.code === "?" ? "unknown" : p.country.name} (${p.how}; ${meta.standings[p.country.standing]})`).join(", ")],
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
  const rank = (finding) => [Object.keys(OUTCOMES).indexOf(finding.outcome), SEVERITIES.indexOf(finding.severity), finding.index];
  const sorted = [...found].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || rank(a)[2] - rank(b)[2]);
  return el("ul", {class: "findings"}, sorted.slice(0, MOST_LISTED).map((finding) => el("li", {class: finding.outcome},
    el("strong", {}, `${finding.rule} ${finding.name}`), ` · ${OUTCOMES[finding.outcome]} · ${finding.severity}${finding.waived ? " · waived" : ""}`,
    el("p", {dir: "auto"}, finding.message),
    el("p", {}, `${finding.provisions.join(", ")}. ${finding.remedy}`),
    finding.places.length ? el("p", {class: "place"}, finding.places.join(", ")) : null,
    finding.path.length ? el("ol", {}, finding.path.map((step) => el("li", {dir: "auto"}, `${step.from} → ${step.to} (${step.flow})`))) : null,
    finding.path.length ? act("show path", () => change({path: finding.key, select: ""})) : null)), more(sorted.length));
}

function listLinks(title, list, end) {
  if (!list.length) return null;
  return el("details", {open: list.length <= 12}, el("summary", {}, `${title}: ${numbers.format(list.length)}`),
    el("ul", {}, list.slice(0, MOST_LISTED).map((link) => el("li", {dir: "auto"},
      act(link[end].label, () => select(link[end].id)), ` ${categoryNames(link)} `, el("small", {}, link.activity ? link.activity.name : "")))),
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

const more = (count) => (count > MOST_LISTED ? el("p", {}, `and ${numbers.format(count - MOST_LISTED)} more, in the table below`) : null);
