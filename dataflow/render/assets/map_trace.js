// Where data goes: along links of one activity, keeping the categories that every link on the way carries.
// A link's categories are the bits of `link.mask`; unknown categories may be any: all bits.
// What is anonymised is personal data no longer.

const chainOf = (link) => (link.activity ? link.activity.index + 1 : -1 - link.inventory);
const stateOf = (link, node) => chainOf(link) * nodes.length + node.index;

// What is not in force on the date carries nothing, unless the reader asks for it.
const isShown = (link) => state.ended !== "" || link.live !== false;

// The links at each state, by the end at which a walk meets them; made when first asked for.
const met = {};
function metAt(end) {
  if (!met[end]) {
    met[end] = new Map();
    for (const link of links) {
      const key = stateOf(link, link[end]);
      if (!met[end].has(key)) met[end].set(key, []);
      met[end].get(key).push(link);
    }
  }
  return met[end];
}

// The numbers of the links on the way; `starts` are links, `asked` the categories (bits) to look at,
// `backwards` asks what reaches the starts.
function follow(starts, asked, backwards) {
  const next = metAt(backwards ? "to" : "from");
  const far = backwards ? "from" : "to";
  const arrived = new Map();
  const waiting = new Set();
  const passed = new Set();
  const pass = (link, carried) => {
    const now = link.anonymised || !isShown(link) ? 0n : carried & link.mask;
    if (now === 0n) return;
    passed.add(link.index);
    const key = stateOf(link, link[far]);
    const before = arrived.get(key) ?? 0n;
    if ((before | now) === before) return;
    arrived.set(key, before | now);
    waiting.add(key);
  };
  for (const link of starts) pass(link, asked);
  for (const key of waiting) {
    waiting.delete(key);
    for (const link of next.get(key) ?? []) pass(link, arrived.get(key));
  }
  return passed;
}

// `asked` is from:ID or to:ID of a node; null when there is nothing to trace.
function traced(asked, mask) {
  const backwards = asked.startsWith("to:");
  const node = nodeById.get(asked.slice(asked.indexOf(":") + 1));
  if (!node) return null;
  const starts = links.filter((link) =>
    node.kind === "country" ? link.places.some((place) => place.country.code === node.id.slice(8))
      : (backwards ? link.to : link.from) === node);
  return follow(starts, mask, backwards || node.kind === "country");
}

const isOutside = (link) => link.places.some((place) => OUTSIDE.includes(place.country.standing));

const reachingOutside = (mask) => follow(links.filter(isOutside), mask, true);
