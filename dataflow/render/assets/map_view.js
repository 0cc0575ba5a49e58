// From what is asked to what is drawn: the visible links, and the nodes and edges that stand for them.

const MOST_DRAWN = 400;
const BY_LINK = -2;
const WIDTH = 250;
const HEIGHT = 62;

const tests = {
  inventory: (link, asked) => meta.inventories[link.inventory][0] === asked,
  activity: (link, asked) => link.activity !== null && activityKey(link.activity) === asked,
  category: (link, asked) => link.categories !== null && link.categories.some((i) => categories[i].id === asked),
  data: (link, asked) => link.categories !== null && link.categories.some((i) => categories[i].kind === asked),
  subject: (link, asked) => (link.subjects ?? []).some((id) => subjectKey(link, id) === asked),
  basis: (link, asked) => link.activity !== null && (asked === "none" ? !link.activity.bases.length : link.activity.bases.includes(asked)),
  country: (link, asked) => link.places.some((place) => place.country.code === asked),
  role: (link, asked) => (link.role ?? "unknown") === asked,
  group: (link, asked) => found(link).some((finding) => finding.group === asked),
  severity: (link, asked) => found(link).some((finding) => finding.severity === asked),
  outcome: (link, asked) => found(link).some((finding) => finding.outcome === asked),
};

const activityKey = (activity) => `${meta.inventories[activity.inventory][0]}/${activity.id}`;
const subjectKey = (link, id) => `${meta.inventories[link.inventory][0]}/${id}`;
const found = (link) => [...link.findings, ...link.from.findings, ...link.to.findings];

// A link must have one finding that fits all that is asked of findings, not one for each.
function fitsFindings(link) {
  const asked = ["group", "severity", "outcome"].filter((key) => state[key]);
  return !asked.length || found(link).some((finding) => asked.every((key) => finding[key] === state[key]));
}

function visibleLinks() {
  const asked = FILTERS.filter((key) => state[key]);
  const category = state.category ? categories.findIndex((item) => item.id === state.category) : -1;
  const wanted = category < 0 ? null : category;
  const limits = [];
  if (state.trace) limits.push(traced(state.trace, wanted) ?? new Set());
  if (state.outside) limits.push(reachingOutside(wanted));
  if (state.path) limits.push(new Set(findings.find((finding) => finding.key === state.path)?.links ?? []));
  const opened = state.open ? opener(state.open) : null;
  return links.filter((link) =>
    (state.ended || link.live !== false) && asked.every((key) => tests[key](link, state[key])) && fitsFindings(link)
    && limits.every((limit) => limit.has(link.index)) && (!opened || opened(link)));
}

const groupKey = (mode, group) => `${mode}|${group[1]}|${group[0]}`;

function opener(key) {
  const mode = key.slice(0, key.indexOf("|"));
  const number = (raw.collapses[mode]?.groups ?? []).findIndex((group) => groupKey(mode, group) === key);
  return (link) => [link.from, link.to].some((node) => endOf(link, node, mode) === `g${number}`);
}

// The drawn node that an end of a link belongs to: n… itself, g… its group.
function endOf(link, node, mode) {
  if (mode === "none") return `n${node.index}`;
  const way = raw.collapses[mode];
  const group = way.of[node.index];
  if (group >= 0) return `g${group}`;
  if (group !== BY_LINK) return `n${node.index}`;
  const side = node.column === 3 ? 0 : 1;
  const number = link.activity ? way.activities[link.activity.index][side]
    : way.groups.findIndex((item) => item[0] === "?" && item[1] === node.column);
  return `g${number}`;
}

function makeView() {
  const visible = visibleLinks();
  const mode = state.open || state.path ? "none" : state.collapse;
  const drawn = new Map();
  const edges = new Map();
  const meet = (key, node, link) => {
    if (!drawn.has(key)) drawn.set(key, newNode(key, node, mode));
    drawn.get(key).links.add(link);
    drawn.get(key).members.add(node);
  };
  const join = (from, to, kind, link) => {
    const key = `${from}>${to}>${kind}`;
    if (!edges.has(key)) edges.set(key, {key, from, to, kind, links: []});
    edges.get(key).links.push(link);
  };
  for (const link of visible) {
    const from = endOf(link, link.from, mode);
    const to = endOf(link, link.to, mode);
    meet(from, link.from, link);
    meet(to, link.to, link);
    join(from, to, link.kind, link);
    for (const country of new Set(link.places.map((place) => place.country))) {
      const node = nodeById.get(`country:${country.code}`);
      meet(`n${node.index}`, node, link);
      join(to, `n${node.index}`, "location", link);
    }
  }
  const kept = largest([...drawn.values()]);
  if (mode === "none" && meta.pack) pack(kept);
  const shown = new Set(kept.map((node) => node.key));
  return {
    links: visible, mode, nodes: kept, total: drawn.size,
    edges: [...edges.values()].filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
  };
}

// --- helpers ---

function newNode(key, node, mode) {
  if (key[0] === "g") {
    const group = raw.collapses[mode].groups[Number(key.slice(1))];
    return {key, group, mode, column: group[1], x: group[2], y: group[3], links: new Set(), members: new Set()};
  }
  const place = mode === "none" ? null : placesOf(mode).get(node.index);
  const [x, y] = place ?? [node.x, node.y];
  return {key, node, column: node.column, x, y, links: new Set(), members: new Set()};
}

const placeCache = {};
function placesOf(mode) {
  placeCache[mode] ??= new Map(raw.collapses[mode].places.map(([index, x, y]) => [index, [x, y]]));
  return placeCache[mode];
}

// Beyond what can be read, the nodes with the most links and all countries stay; the table keeps everything.
function largest(all) {
  if (all.length <= MOST_DRAWN) return all;
  const weight = (node) => (node.node?.kind === "country" ? Infinity : node.links.size);
  return all.sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1)).slice(0, MOST_DRAWN);
}

// Part of a large map: columns closed up, in the order of the whole.
function pack(all) {
  let left = 0;
  for (let column = 0; column <= 5; column += 1) {
    const own = all.filter((node) => node.column === column).sort((a, b) => a.y - b.y || a.x - b.x || (a.key < b.key ? -1 : 1));
    const lanes = Math.max(1, Math.ceil(own.length / 24));
    const rows = Math.ceil(own.length / lanes);
    own.forEach((node, i) => {
      node.x = (left + Math.floor(i / rows)) * WIDTH;
      node.y = (i % rows) * HEIGHT + (Math.floor(i / rows) % 2) * (HEIGHT / 2);
    });
    left += own.length ? lanes + 0.4 : 0;
  }
}
