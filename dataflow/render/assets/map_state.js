// What the reader asked for; it stands in the address, so that a view can be shared as a link.

const FILTERS = [
  "inventory", "activity", "category", "data", "subject", "basis", "country", "role", "group", "severity", "outcome",
];
const KEYS = [...FILTERS, "collapse", "open", "outside", "ended", "trace", "path", "select", "tab"];

let state = {};
let whenChanged = () => {};

function defaults() {
  return {...Object.fromEntries(KEYS.map((key) => [key, ""])), collapse: meta.mode, tab: "map"};
}

function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  state = defaults();
  for (const key of KEYS) if (asked.has(key)) state[key] = asked.get(key);
  if (state.collapse !== "none" && !Object.hasOwn(raw.collapses, state.collapse)) state.collapse = meta.mode;
  if (!["map", "countries", "sankey"].includes(state.tab)) state.tab = "map";
}

function address() {
  const start = defaults();
  const asked = new URLSearchParams();
  for (const key of KEYS) if (state[key] !== start[key]) asked.set(key, state[key]);
  return "#" + asked.toString();
}

// change({country: "US"}): the address, the map, the table and the panel follow.
function change(changes) {
  Object.assign(state, changes);
  history.replaceState(null, "", address());
  whenChanged(changes);
}
