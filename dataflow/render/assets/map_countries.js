// Destinations on two maps, Europe closely and the world beside it: coloured by standing, counted by row.

// A sign beside the colour, for readers who do not tell the colours apart.
const SIGNS = {area: "", adequate: "=", scoped: "≈", third: "!", bridge: "~", special: "§", unknown: "?"};
const EUROPE = {scale: 0.6, x: 0, y: 26};
const WORLD = {scale: 0.5, x: 740, y: 26};
const PILL = {height: 24, letter: 9.2};
const OFF_MAP = {x: 740, y: 400, wide: 116, columns: 6};

function drawCountries() {
  const counts = countRows();
  const {europe, world} = raw.shapes;
  const own = Object.keys(europe.places);
  const beyond = Object.keys(world.places).filter((code) => !europe.places[code]);
  const nowhere = Object.values(countries).filter(({code}) => !europe.places[code] && !world.places[code]);
  nowhere.sort((a, b) => (a.code < b.code ? -1 : 1));
  const height = Math.round(europe.size[1] * EUROPE.scale) + EUROPE.y;
  const picture = svg("svg", {viewBox: `0 0 ${WORLD.x + world.size[0] * WORLD.scale} ${height}`, role: "group",
    "aria-label": t("Countries of recipients"), id: "places"},
    heading(EUROPE.x, t("Europe")), heading(WORLD.x, t("World")),
    outlines(europe, EUROPE, counts), outlines(world, WORLD, counts),
    nowhere.length ? svg("text", {x: OFF_MAP.x, y: OFF_MAP.y - 10, class: "map-title"}, t("Not on the map")) : null,
    pills(europe, EUROPE, own, counts), pills(world, WORLD, beyond, counts),
    nowhere.map((country, i) => pill(country, OFF_MAP.x + (i % OFF_MAP.columns) * OFF_MAP.wide + 50,
      OFF_MAP.y + 14 + Math.floor(i / OFF_MAP.columns) * 32, counts)));
  byId("view-countries").replaceChildren(
    el("p", {}, t("Rows that reach each country on {day}: seat of the recipient, storage and access.", {day: meta.asOf}),
      " ", t("Choose a number to see only these rows.")),
    picture, standingLegend(new Set([...counts.keys()].map((code) => countries[code].standing))));
}

function standingLegend(met) {
  const square = (key) => svg("svg", {width: 18, height: 18, "aria-hidden": "true"},
    svg("rect", {width: 18, height: 18, class: `standing-${key}`}),
    svg("text", {x: 9, y: 14, class: "sign"}, SIGNS[key]));
  return el("ul", {class: "legend"}, Object.entries(STANDINGS).map(([key, words]) =>
    el("li", {}, square(key), ` ${words}${met.has(key) ? "" : ` (${t("none shown")})`}`)));
}

// --- helpers ---

// Code → rows shown that reach it; a row counts once for each country.
function countRows() {
  const counts = new Map();
  for (const link of view.links) {
    for (const code of new Set(link.places.map((place) => place.country.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

const heading = (x, words) => svg("text", {x, y: 16, class: "map-title"}, words);

const choose = (code) => () => change({country: state.country === code ? "" : code});

const sentence = (country, count) =>
  `${placeName(country)}: ${STANDINGS[country.standing]}; ${t("rows: {n}", {n: said(count)})}`;

function outlines(shape, home, counts) {
  const [width, height] = shape.size;
  const places = Object.entries(shape.places).filter(([, [, , outline]]) => outline).map(([code, [, , outline]]) => {
    const count = counts.get(code) ?? 0;
    return svg("path", {d: outline, class: `place standing-${countries[code].standing}${count ? "" : " empty"}`,
      "vector-effect": "non-scaling-stroke", onclick: count ? choose(code) : null},
    svg("title", {}, sentence(countries[code], count)));
  });
  const frame = svg("svg", {x: home.x, y: home.y, width: width * home.scale, height: height * home.scale,
    viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true"},
    svg("path", {d: shape.land, class: "place land", "vector-effect": "non-scaling-stroke"}), places);
  return [svg("rect", {x: home.x, y: home.y, width: width * home.scale, height: height * home.scale, class: "sea"}), frame];
}

// Numbers stand on their countries; where two would touch, the later one steps down.
function pills(shape, home, codes, counts) {
  const placed = [];
  const shown = codes.filter((code) => counts.get(code)).map((code) => {
    const [x, y] = shape.places[code];
    return {code, x: home.x + x * home.scale, y: home.y + y * home.scale};
  });
  shown.sort((a, b) => a.y - b.y || a.x - b.x);
  for (const item of shown) {
    const touches = (other) => Math.abs(other.y - item.y) < PILL.height + 2 && Math.abs(other.x - item.x) < 72;
    while (placed.some(touches)) item.y += 4;
    placed.push(item);
  }
  return placed.map((item) => pill(countries[item.code], item.x, item.y, counts));
}

function pill(country, x, y, counts) {
  const count = counts.get(country.code) ?? 0;
  const words = [SIGNS[country.standing], country.code === "?" ? "" : country.code, said(count)].filter(Boolean).join(" ");
  const width = Math.max(40, words.length * PILL.letter + 14);
  const chosen = state.country === country.code ? " chosen" : "";
  const shape = svg("g", {class: `pill${chosen}${count ? "" : " empty"}`, transform: `translate(${x} ${y})`, "data-code": country.code},
    svg("title", {}, sentence(country, count)),
    svg("rect", {x: -width / 2, y: -PILL.height / 2, width, height: PILL.height, rx: 12, class: `standing-${country.standing}`}),
    svg("text", {y: 6}, words));
  return count ? pressable(shape, sentence(country, count), choose(country.code)) : shape;
}
