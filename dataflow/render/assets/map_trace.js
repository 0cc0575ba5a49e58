// Where data goes: along links of one activity, keeping the categories that every link on the way carries.
// Unknown categories (null) may be any; what is anonymised is personal data no longer.

const chainOf = (link) => (link.activity ? `a${link.activity.index}` : `i${link.inventory}`);

function shared(carried, own) {
  if (carried === null) return own === null ? null : new Set(own);
  return own === null ? carried : new Set(own.filter((category) => carried.has(category)));
}

const isEmpty = (set) => set !== null && set.size === 0;

// The numbers of the links on the way; `starts` are links, `backwards` asks what reaches them.
function follow(starts, category, backwards) {
  const near = backwards ? "to" : "from";
  const far = backwards ? "from" : "to";
  const next = new Map();
  for (const link of links) {
    const key = `${chainOf(link)}|${link[near].index}`;
    if (!next.has(key)) next.set(key, []);
    next.get(key).push(link);
  }
  const asked = category === null ? null : new Set([category]);
  const arrived = new Map();
  const passed = new Set();
  const queue = starts.map((link) => [link, asked]);
  while (queue.length) {
    const [link, carried] = queue.pop();
    if (link.anonymised) continue;
    const now = shared(carried, link.categories);
    if (isEmpty(now)) continue;
    passed.add(link.index);
    const key = `${chainOf(link)}|${link[far].index}`;
    const before = arrived.get(key);
    if (before === null || (before && now && [...now].every((c) => before.has(c)))) continue;
    const together = before === undefined || now === null ? now : new Set([...before, ...now]);
    arrived.set(key, together);
    for (const step of next.get(key) ?? []) queue.push([step, together]);
  }
  return passed;
}

// `asked` is from:ID or to:ID of a node; null when there is nothing to trace.
function traced(asked, category) {
  const backwards = asked.startsWith("to:");
  const node = nodeById.get(asked.slice(asked.indexOf(":") + 1));
  if (!node) return null;
  const starts = links.filter((link) =>
    node.kind === "country" ? link.places.some((place) => place.country.code === node.id.slice(8))
      : (backwards ? link.to : link.from) === node);
  return follow(starts, category, backwards || node.kind === "country");
}

const isOutside = (link) => link.places.some((place) => OUTSIDE.includes(place.country.standing));

const reachingOutside = (category) => follow(links.filter(isOutside), category, true);
