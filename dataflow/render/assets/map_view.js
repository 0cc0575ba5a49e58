// From what is asked to what is drawn: the visible links, and the nodes and edges that stand for them.

const MOST_DRAWN = 400;
const MOST_LINES = 500;
const MOST_CLOSE = 60;
const BY_LINK = -2;
const LINE_KINDS = Object.keys(LINES);
const WIDTH = 225;
const HEIGHT = 84;

const tests = {
  inventory: (link, asked) => meta.inventories[link.inventory][0] === asked,
  activity: (link, asked) => link.activity !== null && activityKey(link.activity) === asked,
  category: (link, asked) => carries(link, (item) => item.id === asked, asked),
  data: (link, asked) => carries(link, (item) => item.kind === asked, asked),
  subject: (link, asked) => (link.subjects ?? []).some((id) => subjectKey(link, id) === asked),
  basis: ({activity}, asked) =>
    activity !== null && (asked === "none" ? !activity.bases.length : activity.bases.includes(asked)),
  country: (link, asked) => link.places.some((place) => place.country.code === asked),
  role: (link, asked) => (link.role ?? "unknown") === asked,
};

// Not said which categories (the choice "?") is neither yes nor no.
const carries = (link, fits, asked) =>
  link.categories === null ? asked === "?" : link.categories.some((i) => fits(categories[i]));

// The categories that the filters ask for, as bits.
function askedMask() {
  const of = (key, fits) => (state[key] === "" || state[key] === "?" ? -1n
    : categories.reduce((mask, item) => (fits(item) ? mask | bits[item.index] : mask), 0n));
  return of("category", (item) => item.id === state.category) & of("data", (item) => item.kind === state.data);
}

const activityKey = (activity) => `${meta.inventories[activity.inventory][0]}/${activity.id}`;
const subjectKey = (link, id) => `${meta.inventories[link.inventory][0]}/${id}`;
const found = (link) => [...link.findings, ...link.from.findings, ...link.to.findings];

// A link must have one finding that fits all that is asked of findings, not one for each.
const fits = (link, asked) => found(link).some((finding) => asked.every((key) => finding[key] === state[key]));

function visibleLinks() {
  const asked = Object.keys(tests).filter((key) => state[key]);
  const ofFindings = ["group", "severity", "outcome"].filter((key) => state[key]);
  const wanted = askedMask();
  const limits = [];
  if (state.trace) limits.push(traced(state.trace, wanted) ?? new Set());
  if (state.outside) limits.push(reachingOutside(wanted));
  if (state.path) limits.push(new Set(findings.find((finding) => finding.key === state.path)?.links ?? []));
  const opened = openedGroup();
  const touches = (link) => [link.from, link.to].some((node) => numberOf(link, node, opened.mode) === opened.number);
  return links.filter((link) =>
    isShown(link) && asked.every((key) => tests[key](link, state[key]))
    && (!ofFindings.length || fits(link, ofFindings))
    && limits.every((limit) => limit.has(link.index)) && (!opened || touches(link)));
}

const groupKey = (mode, group) => `${mode}|${group[1]}|${group[0]}`;

// The group whose members are drawn one by one: its way to collapse and its number; null when none is.
function openedGroup() {
  if (!state.open) return null;
  const mode = state.open.slice(0, state.open.indexOf("|"));
  const at = (raw.collapses[mode]?.groups ?? []).findIndex((group) => groupKey(mode, group) === state.open);
  return at < 0 ? null : {mode, number: nodes.length + at};
}

function standIn(link, node, mode, opened) {
  const number = numberOf(link, node, mode);
  return number === opened?.number ? node.index : number;
}

// The drawn node that an end of a link belongs to: a node's own number, or beyond them its group's.
function numberOf(link, node, mode) {
  if (mode === "none") return node.index;
  const way = raw.collapses[mode];
  const group = way.of[node.index];
  if (group >= 0) return nodes.length + group;
  if (group !== BY_LINK) return node.index;
  if (link.activity) return nodes.length + way.activities[link.activity.index][node.column === 3 ? 0 : 1];
  return nodes.length + way.groups.findIndex((item) => item[0] === "?" && item[1] === node.column);
}

const keyFor = (number) => (number < nodes.length ? `n${number}` : `g${number - nodes.length}`);

function makeView() {
  const visible = visibleLinks();
  const opened = openedGroup();
  const mode = opened ? opened.mode : state.path ? "none" : state.collapse;
  const drawn = new Map();
  const edges = new Map();
  const meet = (number, node, link) => {
    let item = drawn.get(number);
    if (!item) drawn.set(number, (item = newNode(number, node, mode)));
    // A link comes twice in a row where both its ends stand for one node.
    if (item.links[item.links.length - 1] !== link) item.links.push(link);
    item.members.add(node);
  };
  const most = nodes.length + (raw.collapses[mode]?.groups.length ?? 0);
  const join = (from, to, kind, link) => {
    const pair = (from * most + to) * LINE_KINDS.length + LINE_KINDS.indexOf(kind);
    const edge = edges.get(pair);
    if (edge) edge.links.push(link);
    else edges.set(pair, {from: keyFor(from), to: keyFor(to), kind, links: [link]});
  };
  for (const link of visible) {
    const from = standIn(link, link.from, mode, opened);
    const to = standIn(link, link.to, mode, opened);
    meet(from, link.from, link);
    meet(to, link.to, link);
    join(from, to, link.kind, link);
    for (const country of placesBeyond(link, to, mode)) {
      const node = nodeById.get(`country:${country.code}`);
      meet(node.index, node, link);
      join(to, node.index, "location", link);
    }
  }
  for (const edge of edges.values()) edge.key = `${edge.from}>${edge.to}>${edge.kind}`;
  const kept = largest([...drawn.values()]);
  if (opened || (mode === "none" && (meta.pack || isPart(kept)))) pack(kept);
  const shown = new Set(kept.map((node) => node.key));
  const lines = [...edges.values()].filter((edge) => shown.has(edge.from) && shown.has(edge.to));
  return {links: visible, mode, nodes: kept, total: drawn.size, edges: thickest(lines), lines: lines.length};
}

// --- helpers ---

function newNode(number, node, mode) {
  const key = keyFor(number);
  if (number >= nodes.length) {
    const group = raw.collapses[mode].groups[number - nodes.length];
    return {key, group, mode, column: group[1], x: group[2], y: group[3], links: [], members: new Set()};
  }
  const place = mode === "none" ? null : placesOf(mode).get(node.index);
  const [x, y] = place ?? [node.x, node.y];
  return {key, node, column: node.column, x, y, links: [], members: new Set()};
}

const placeCache = {};
function placesOf(mode) {
  placeCache[mode] ??= new Map(raw.collapses[mode].places.map(([index, x, y]) => [index, [x, y]]));
  return placeCache[mode];
}

// Where the recipient is; a group of one country says that itself.
function placesBeyond(link, to, mode) {
  const grouped = mode === "country" && to >= nodes.length;
  const found = link.places.filter((place) => !grouped || place.how !== "seat").map((place) => place.country);
  return found.length > 1 ? new Set(found) : found;
}

// A small part of the map is drawn close together: what is far apart cannot be read.
const isPart = (kept) => kept.length <= MOST_CLOSE && kept.length <= nodes.length / 2;

function thickest(lines) {
  if (lines.length <= MOST_LINES) return lines;
  return lines.sort((a, b) => b.links.length - a.links.length || (a.key < b.key ? -1 : 1)).slice(0, MOST_LINES);
}

// Beyond what can be read, the nodes with the most links and all countries stay; the table keeps everything.
function largest(all) {
  if (all.length <= MOST_DRAWN) return all;
  const weight = (node) => (node.node?.kind === "country" ? Infinity : node.links.length);
  return all.sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1)).slice(0, MOST_DRAWN);
}

// Part of a map: columns closed up, in the order of the whole.
function pack(all) {
  const most = Math.max(8, Math.ceil(1.4 * Math.sqrt(all.length)));
  let left = 0;
  for (let column = 0; column <= 5; column += 1) {
    const own = all.filter((node) => node.column === column);
    own.sort((a, b) => !a.group - !b.group || a.y - b.y || a.x - b.x || (a.key < b.key ? -1 : 1));
    const lanes = Math.max(1, Math.ceil(own.length / most));
    const rows = Math.ceil(own.length / lanes);
    own.forEach((node, i) => {
      node.x = (left + Math.floor(i / rows)) * WIDTH;
      node.y = (i % rows) * HEIGHT + (Math.floor(i / rows) % 2) * (HEIGHT / 2);
    });
    left += own.length ? lanes + 0.4 : 0;
  }
}
