// Categories → recipients → countries, for the rows shown; a band is as thick as its number of rows.
// What the person gives, and what an activity collects, goes to no recipient yet and is left out.

const SANKEY = {width: 1000, bar: 14, gap: 7, most: 24, unit: 640};

function drawSankey() {
  const triples = new Map();
  const wanted = askedMask();
  for (const link of view.links) {
    if (link.kind !== "flow" || link.from.kind === "subject" || link.to.kind === "subject") continue;
    const cats = link.categories === null ? [t("category not said")] : link.categories.filter((i) => wanted & bits[i]).map((i) => categories[i].name);
    for (const category of cats) {
      for (const place of new Set(link.places.map((item) => item.country))) {
        const key = JSON.stringify([category, link.to.label, placeName(place)]);
        triples.set(key, (triples.get(key) ?? 0) + 1);
      }
    }
  }
  const rows = [...triples].map(([key, count]) => [...JSON.parse(key), count]);
  const home = byId("view-sankey");
  if (!rows.length) return home.replaceChildren(el("p", {}, t("No flow from one party to another fits what was asked.")));
  const columns = [0, 1, 2].map((side) => stack(rows, side));
  const height = Math.max(...columns.map((column) => column.height)) + 40;
  const [many, to, where] = columns.map((column) => column.bars.size);
  const picture = svg("svg", {viewBox: `-230 0 ${SANKEY.width + 430} ${height}`, id: "sankey", role: "img",
    "aria-label": t("From categories ({many}) to recipients ({to}) to countries ({where})", {many, to, where})});
  picture.append(...[t("Categories"), t("Recipients"), t("Countries")].map((title, side) =>
    svg("text", {x: xOf(side), y: 14, class: "map-title"}, title)));
  picture.append(...bands(rows, columns, 0), ...bands(rows, columns, 1));
  const standings = standingByName();
  columns.forEach((column, side) => column.bars.forEach((bar, name) =>
    picture.append(...labelled(bar, name, side, side === 2 ? standings.get(name) : undefined))));
  return home.replaceChildren(
    el("p", {}, t("Flows from party to party, counted by row, category and country, without collection from the persons."),
      " ", t("The smallest are put together as “others”.")),
    picture, standingLegend(new Set(view.links.flatMap((link) => link.places.map((place) => place.country.standing)))));
}

// --- helpers ---

const others = () => t("others");
const standingByName = () => new Map(Object.values(countries).map((country) => [placeName(country), country.standing]));
const xOf = (side) => (side * (SANKEY.width - SANKEY.bar)) / 2;

function labelled(bar, name, side, standing) {
  const sign = SIGNS[standing] ? `${SIGNS[standing]} ` : "";
  const x = side === 0 ? xOf(0) - 6 : xOf(side) + SANKEY.bar + 6;
  return [
    svg("rect", {x: xOf(side), y: bar.y, width: SANKEY.bar, height: bar.size, class: standing ? `bar standing-${standing}` : "bar"},
      svg("title", {}, `${name}: ${bar.count}`)),
    svg("text", {x, y: bar.y + bar.size / 2 + 4, class: side === 0 ? "left" : "right"}, cut(sign + name, 32)),
  ];
}

function stack(rows, side) {
  const counts = new Map();
  for (const row of rows) counts.set(row[side], (counts.get(row[side]) ?? 0) + row[3]);
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rest = order.slice(SANKEY.most).reduce((sum, [, count]) => sum + count, 0);
  const kept = order.slice(0, SANKEY.most).concat(rest ? [[others(), rest]] : []);
  const total = kept.reduce((sum, [, count]) => sum + count, 0);
  const bars = new Map();
  let y = 28;
  for (const [name, count] of kept) {
    const size = Math.max(12, (count / total) * SANKEY.unit);
    bars.set(name, {y, size, count, left: 0, right: 0});
    y += size + SANKEY.gap;
  }
  return {bars, height: y, of: (name) => (bars.has(name) ? name : others())};
}

function bands(rows, columns, side) {
  const sums = new Map();
  for (const row of rows) {
    const key = JSON.stringify([columns[side].of(row[side]), columns[side + 1].of(row[side + 1])]);
    sums.set(key, (sums.get(key) ?? 0) + row[3]);
  }
  const top = (column, name) => columns[column].bars.get(name).y;
  const standings = standingByName();
  const ordered = [...sums].map(([key, count]) => [...JSON.parse(key), count])
    .sort((a, b) => top(side, a[0]) - top(side, b[0]) || top(side + 1, a[1]) - top(side + 1, b[1]));
  return ordered.map(([from, to, count]) => {
    const a = columns[side].bars.get(from);
    const b = columns[side + 1].bars.get(to);
    const [thickA, thickB] = [(count / a.count) * a.size, (count / b.count) * b.size];
    const [y1, y2] = [a.y + a.right, b.y + b.left];
    a.right += thickA;
    b.left += thickB;
    const [x1, x2] = [xOf(side) + SANKEY.bar, xOf(side + 1)];
    const middle = (x1 + x2) / 2;
    const there = `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
    const back = `C${middle},${y2 + thickB} ${middle},${y1 + thickA} ${x1},${y1 + thickA}`;
    const d = `${there} L${x2},${y2 + thickB} ${back} Z`;
    const standing = side === 1 ? standings.get(to) : undefined;
    return svg("path", {d, class: standing ? `band standing-${standing}` : "band"}, svg("title", {}, `${from} → ${to}: ${count}`));
  });
}
