// The data that the page carries, as objects that refer to each other.

const raw = JSON.parse(byId("data").textContent);
const meta = raw.meta;
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const OUTCOMES = meta.words.outcome;
const OUTSIDE = ["adequate", "scoped", "third", "bridge", "special"];
const LINES = meta.words.line;
const STANDINGS = meta.words.standing;

// A role, a kind of data, a severity … in the reader's language.
const word = (list, code) => meta.words[list]?.[code] ?? code;

const numbers = new Intl.NumberFormat(meta.lang);
const said = (count) => numbers.format(count);

const list = (index) => (index < 0 ? null : raw.lists[index]);
const text = (index) => (index < 0 ? null : raw.texts[index]);

// A place stands as its text and the number in it.
const placeOf = (words, number) => (number < 0 ? text(words) : text(words).replace("\u0001", number));

const listOfPlaces = (flat) => Array.from({length: flat.length / 2}, (_, i) => placeOf(flat[2 * i], flat[2 * i + 1]));

const rowOf = ([table, inventory, place, number, fields]) => ({
  table: text(table), inventory: text(inventory), place: placeOf(place, number),
  fields: Array.from({length: fields.length / 2}, (_, i) => [text(fields[2 * i]), text(fields[2 * i + 1])]),
});

const activities = raw.activities.map(([inventory, id, name, owner, bases, row], index) => ({
  index, inventory, id, name, owner, bases, row: rowOf(row), findings: [],
}));

const categories = raw.categories.map(([id, name, kind], index) => ({index, id, name: name || `[${id}]`, kind}));

const countries = Object.fromEntries(Object.entries(raw.countries).map(
  ([code, [name, standing, decisions, note]]) => [code, {code, name, standing, decisions, note}]));

const nodes = raw.nodes.map(([id, kind, name, column, roles, country, group, partyKind, words, rows], index) => ({
  index, id, kind, name, column, roles, country, group, partyKind, words, rows: rows.map(rowOf), findings: [],
  x: raw.network.nodes[index][0], y: raw.network.nodes[index][1], shape: raw.network.nodes[index][2],
  label: raw.network.nodes[index][3] ?? name,
}));

const nodeById = new Map(nodes.map((node) => [node.id, node]));

const whereOf = (where) => Array.from({length: where.length / 2}, (_, i) =>
  ({country: countries[text(where[2 * i])], how: text(where[2 * i + 1])}));

const links = raw.links.map((packed, index) => {
  const [kind, id, inventory, activity, cats, subjects, role, where, live, anonymised, ...row] = packed;
  return {
    index, kind: text(kind), id: text(id), inventory, activity: activities[activity] ?? null, categories: list(cats),
    subjects: list(subjects)?.map(text) ?? null, role: text(role),
    from: nodes[raw.network.edges[2 * index]], to: nodes[raw.network.edges[2 * index + 1]], places: whereOf(list(where)),
    live: live < 0 ? null : live === 1, anonymised: anonymised === 1, packedRow: row, findings: [],
  };
});

// Rows of links are unpacked when somebody looks at them.
const rowOfLink = (link) => {
  if (!link.packedRow.length) return link.activity ? link.activity.row : null;
  const [place, number, fields = []] = link.packedRow;
  return {...rowOf([-1, -1, place, number, fields]), table: "flows", inventory: meta.inventories[link.inventory][0]};
};

// What a reader has to look at first stands for the whole link.
const WORST_FIRST = ["third", "special", "unknown", "scoped", "adequate", "bridge", "area"];

const standingOf = (link) => {
  const met = link.places.map((place) => place.country.standing);
  return WORST_FIRST.find((standing) => met.includes(standing)) ?? "area";
};
// One cell of a link's row, by the number of its column's name; null when it is empty.
const cellOf = ({packedRow: [, , fields = []]}, column) => {
  for (let i = 0; i < fields.length; i += 2) if (fields[i] === column) return text(fields[i + 1]);
  return null;
};
const SAFEGUARDS = raw.texts.indexOf("safeguards");
const bits = categories.map((item) => 1n << BigInt(item.index));
for (const link of links) {
  link.standing = standingOf(link);
  link.mask = link.categories === null ? -1n : link.categories.reduce((mask, i) => mask | bits[i], 0n);
}

const categoryNames = (link) =>
  link.categories === null ? t("not said") : link.categories.map((i) => categories[i].name).join(", ") || t("no categories");
const placeName = (country) => (country.code === "?" ? t("country unknown") : country.name);
const roleName = (link) => (link.role === null ? t("not said") : word("role", link.role));
const basisNames = (link) => link.activity?.bases.join(", ") || t("none given");
const activityName = (link) => (link.activity ? link.activity.name : t("not said"));
const placeNames = (link) => [...new Set(link.places.map((place) => placeName(place.country)))].join(", ");
