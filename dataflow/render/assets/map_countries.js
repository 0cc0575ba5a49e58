// Destinations as squares: Europe roughly as it lies, the rest in rows; coloured by standing, counted by row.

const TILE = 58;

function drawCountries() {
  const counts = new Map();
  for (const link of view.links) {
    const codes = new Set(link.places.map((place) => place.country.code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const elsewhere = Object.values(countries).filter((country) => !country.tile);
  elsewhere.sort((a, b) => (a.code < b.code ? -1 : 1));
  const europe = Object.values(countries).filter((country) => country.tile);
  const width = 9 * TILE;
  const perRow = 6;
  const right = width + TILE;
  const height = Math.max(10, Math.ceil(elsewhere.length / perRow) + 1) * TILE;
  const viewBox = `0 0 ${right + perRow * TILE} ${height + 24}`;
  const beyond = (i) => [right + (i % perRow) * TILE, Math.floor(i / perRow) * TILE + 24];
  const picture = svg("svg", {viewBox, role: "group", "aria-label": "Countries of recipients", id: "tiles"},
    svg("text", {x: 0, y: 14, class: "tile-title"}, "Europe"),
    svg("text", {x: right, y: 14, class: "tile-title"}, "Elsewhere, and country unknown"),
    europe.map((country) => tile(country, country.tile[0] * TILE, country.tile[1] * TILE + 24, counts)),
    elsewhere.map((country, i) => tile(country, ...beyond(i), counts)));
  const met = new Set([...counts.keys()].map((code) => countries[code].standing));
  byId("view-countries").replaceChildren(
    el("p", {}, `Rows that reach each country on ${meta.asOf}: seat of the recipient, storage and access. `,
      "Choose a square to filter by it."),
    picture, standingLegend(met));
}

function standingLegend(met) {
  const square = (key) => svg("svg", {width: 18, height: 18, "aria-hidden": "true"},
    svg("rect", {width: 18, height: 18, class: `standing-${key}`}),
    svg("text", {x: 9, y: 14, class: "sign"}, SIGNS[key]));
  return el("ul", {class: "legend"}, Object.entries(meta.standings).map(([key, words]) =>
    el("li", {}, square(key), ` ${words}${met.has(key) ? "" : " (none shown)"}`)));
}

// --- helpers ---

// A sign beside the colour, for readers who do not tell the colours apart.
const SIGNS = {area: "", adequate: "=", scoped: "≈", third: "!", bridge: "~", special: "§", unknown: "?"};

function tile(country, x, y, counts) {
  const count = counts.get(country.code) ?? 0;
  const name = country.code === "?" ? "Country unknown" : country.name;
  const label = `${name}: ${plural(count, "row", "rows")}, ${meta.standings[country.standing]}`;
  const kind = count ? "tile" : "tile empty";
  const shape = svg("g", {class: kind, transform: `translate(${x} ${y})`, "data-code": country.code},
    svg("title", {}, label),
    svg("rect", {width: TILE - 4, height: TILE - 4, rx: 4, class: `standing-${country.standing}`}),
    svg("text", {x: 5, y: 17, class: "code"}, country.code),
    svg("text", {x: TILE - 9, y: 17, class: "sign"}, SIGNS[country.standing]),
    svg("text", {x: (TILE - 4) / 2, y: 43, class: "count"}, count ? numbers.format(count) : ""));
  if (!count) return shape;
  return pressable(shape, label, () => change({country: state.country === country.code ? "" : country.code}));
}
