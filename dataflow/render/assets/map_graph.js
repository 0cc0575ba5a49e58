// Drawing the view with vis-network.  Nothing moves by itself: every place was computed beforehand.

let network = null;
let drawnNodes = null;
let drawnEdges = null;
let view = null;
let faded = false;

function startGraph(onSelect) {
  network = new vis.Network(byId("map"), {nodes: [], edges: []}, {
    physics: false,
    layout: {improvedLayout: false},
    interaction: {
      dragNodes: false, hideEdgesOnDrag: true, hideEdgesOnZoom: true, tooltipDelay: 200,
      keyboard: {enabled: true, bindToWindow: false, autoFocus: false},
    },
    edges: {arrows: {to: {enabled: true, scaleFactor: 0.5}}, smooth: false, selectionWidth: 2},
    nodes: {widthConstraint: {maximum: 208}, margin: 5},
  });
  network.on("click", ({nodes: picked, edges: crossed}) => {
    if (picked.length) onSelect(selector(picked[0]));
    else if (crossed.length) onSelect(`edge:${edgeName(crossed[0])}`);
    else onSelect("");
  });
  network.on("doubleClick", ({nodes: picked}) => {
    const node = view.nodes.find((item) => item.key === picked[0]);
    if (node?.group) change({open: groupKey(node.mode, node.group), select: ""});
  });
}

// Names of drawn things that hold in another version of the map too.
function selector(key) {
  const node = view.nodes.find((item) => item.key === key);
  return node.group ? `group:${groupKey(node.mode, node.group)}` : node.node.id;
}

function edgeName(key) {
  const [from, to, kind] = key.split(">");
  return [selector(from), selector(to), kind].join("→");
}

const keyOf = (name) => view.nodes.find((item) => selector(item.key) === name)?.key ?? null;
const edgeOf = (name) => view.edges.find((edge) => edgeName(edge.key) === name) ?? null;

function draw(next, refit) {
  view = next;
  const look = {ink: colour("ink"), paper: colour("paper"), onFill: colour("on-fill"), theme: themeColours()};
  drawnNodes = new vis.DataSet(view.nodes.map((node) => drawnNode(node, look)));
  drawnEdges = new vis.DataSet(view.edges.map((edge) => drawnEdge(edge, look)));
  network.setData({nodes: drawnNodes, edges: drawnEdges});
  faded = false;
  if (refit) fitView(false);
}

function fitView(animated) {
  const before = {position: network.getViewPosition(), scale: network.getScale()};
  network.fit({animation: false, maxZoomLevel: 1.2});
  const all = {position: network.getViewPosition(), scale: network.getScale() * 0.94}; // captions stand beyond the nodes
  if (!animated || matchMedia("(prefers-reduced-motion: reduce)").matches) return network.moveTo(all);
  network.moveTo(before);
  network.moveTo({...all, animation: true});
}

function highlight(name) {
  const edge = name.startsWith("edge:") ? edgeOf(name.slice(5)) : null;
  const key = edge ? null : keyOf(name);
  if (network.getSelectedNodes().length + network.getSelectedEdges().length) network.unselectAll();
  if (edge) network.selectEdges([edge.key]);
  if (key) network.selectNodes([key]);
  fade(edge ? [edge] : key ? view.edges.filter((item) => item.from === key || item.to === key) : null, key);
  return edge ?? view.nodes.find((node) => node.key === key) ?? null;
}

// What does not touch the chosen node or line steps back; null: nothing is chosen.
function fade(kept, key) {
  if (kept === null && !faded) return;
  faded = kept !== null;
  const keys = new Set(kept?.map((edge) => edge.key));
  const ends = new Set([key, ...(kept ?? []).flatMap((edge) => [edge.from, edge.to])]);
  const pale = colour("edge-faint");
  drawnNodes.update(drawnNodes.get().map(({id, ink}) => {
    const clear = !faded || ends.has(id);
    return {id, opacity: clear ? 1 : 0.2, font: {color: clear ? ink : pale}};
  }));
  drawnEdges.update(drawnEdges.get().map(({id, color}) =>
    ({id, color: {...color, opacity: !faded || keys.has(id) ? 1 : 0.12}})));
}

function bringIntoView(name) {
  const key = keyOf(name);
  if (key) network.focus(key, {scale: Math.max(network.getScale(), 0.8), animation: false});
}

// --- helpers ---

function themeColours() {
  const names = ["subject", "controller", "processor", "recipient", "source",
    ...Object.keys(STANDINGS).map((standing) => `standing-${standing}`),
    "edge", "edge-faint", "edge-third", "edge-unknown"];
  return Object.fromEntries(names.map((name) => [name, colour(name)]));
}

function fillOf(node) {
  if (node.node?.kind === "country") return `standing-${countries[node.node.id.slice(8)].standing}`;
  if (node.column === 0) return "subject";
  if (node.column === 1) return "source";
  if (node.column === 2) return "controller";
  const roles = node.node ? node.node.roles : [];
  return node.column === 4 || roles.some((role) => role.includes("processor")) ? "processor" : "recipient";
}

// What a node says: its name, then role and country in words, so that nothing hangs on colour.
function linesOf(node) {
  if (node.group) {
    const label = node.mode === "country" && countries[node.group[0]] ? countries[node.group[0]].name : node.group[0];
    const name = label === "?" ? `${collapseNames()[node.mode]}: ${t("not said")}` : label;
    return [cut(name, 36), `▣ ${t("nodes: {n}", {n: said(node.members.size)})}`];
  }
  const about = node.node;
  if (about.kind === "subject") return [cut(oneLine(about.label), 30)];
  if (about.kind === "country") {
    const country = countries[about.id.slice(8)];
    return [country.code === "?" ? t("country unknown") : cut(oneLine(about.label), 40)];
  }
  const first = about.roles.length ? word("role", about.roles[0]) : undefined;
  const roles = about.roles.length > 1 ? `${first} +${about.roles.length - 1}` : first;
  const country = about.country ?? "?";
  const role = roles ?? (node.column === 1 ? t("source") : t("role ?"));
  const name = about.label === "[?]" ? t("not said who") : about.label;
  return [cut(oneLine(name), 30), `${role} · ${country}`.replaceAll(" ", "\u00a0")];
}

const oneLine = (name) => name.replace(/\s+/gu, " ").trim();

function findingsOf(node) {
  const own = node.node ? node.node.findings : [...node.members].flatMap((member) => member.findings);
  const receives = node.links.filter((link) => node.members.has(link.to));
  return [...new Set([...own, ...receives.flatMap((link) => link.findings.filter(isOwn))])];
}

// The rank of the worst of what ``findingsOf`` gives.
function worstOf(node) {
  let worst = 0;
  for (const member of node.node ? [node.node] : node.members) worst = Math.max(worst, member.rank);
  for (const link of node.links) if (link.rank > worst && node.members.has(link.to)) worst = link.rank;
  return worst;
}

function drawnNode(node, look) {
  const isCountry = node.node?.kind === "country";
  const mark = isCountry ? "" : MARKS[worstOf(node)];
  const lines = linesOf(node);
  if (mark) lines[0] = `${mark}\u00a0${lines[0]}`;
  const fill = look.theme[fillOf(node)];
  const classOnly = node.node?.partyKind === "class";
  return {
    id: node.key, x: node.x, y: node.y, label: lines.join("\n"),
    title: node.group ? lines.join("\n") : oneLine(node.node.label),
    shape: node.group ? "box" : node.node.shape, size: 18,
    // A country's name stands below its sign: three lines of it would lie on the next one.
    ...(isCountry ? {widthConstraint: {maximum: 250}} : {}),
    color: {background: fill, border: look.ink, highlight: {background: fill, border: look.ink}},
    borderWidth: mark === "▲" ? 4 : node.group ? 3 : 1.5, borderWidthSelected: 5,
    shapeProperties: {borderDashes: classOnly ? [5, 4] : false, borderRadius: node.column === 2 ? 0 : 6},
    ink: isCountry ? look.ink : look.onFill,
    font: {color: isCountry ? look.ink : look.onFill, size: 18, face: "system-ui, sans-serif"},
  };
}

function drawnEdge(edge, look) {
  const standings = edge.links.map((link) => link.standing);
  const location = edge.kind === "location";
  let tone = location ? "edge-faint" : "edge";
  if (!location && standings.includes("third")) tone = "edge-third";
  else if (!location && standings.includes("unknown")) tone = "edge-unknown";
  const mark = location ? "" : MARKS[edge.links.reduce((worst, link) => Math.max(worst, link.rank), 0)];
  const count = edge.links.length;
  return {
    id: edge.key, from: edge.from, to: edge.to, color: {color: look.theme[tone], highlight: look.ink, hover: look.ink},
    width: (location ? 0.6 : 1) + Math.log2(count) * 0.7, label: mark ? mark : undefined,
    font: {size: 16, color: look.ink, strokeWidth: 4, strokeColor: look.paper},
    dashes: location ? [1, 5] : edge.kind === "about" ? [2, 4] : tone === "edge-unknown" ? [8, 6] : false,
    title: `${LINES[edge.kind]} · ${t("rows: {n}", {n: said(count)})}`,
  };
}
