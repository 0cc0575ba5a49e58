// Putting it together: every change goes through `render`.

function render(changes) {
  const onlyPicked = changes && Object.keys(changes).every((key) => ["select", "tab"].includes(key));
  if (!onlyPicked) {
    draw(makeView(), true);
    drawTable(true);
    report();
  }
  showControls();
  if (state.tab !== "map" || changes?.tab) drawTab();
  const picked = highlight(state.select);
  showPanel(picked);
  markRows(picked);
}

// select(ID): choose a node; `far`: bring it into view, for readers who come from the table or the search.
function select(name, far = false) {
  if (keyOf(name) === null && state.select !== name) {
    const node = nodeById.get(name);
    const holder = node && view.nodes.find((item) => item.members.has(node));
    if (holder?.group) return change({open: groupKey(holder.mode, holder.group), select: name});
    say(node ? t("{name} is in no row shown now.", {name: node.label}) : t("Nothing by that name is on the map."));
    return undefined;
  }
  change({select: name, tab: far ? "map" : state.tab});
  if (far) bringIntoView(name);
  if (far) byId("panel").focus({preventScroll: false});
  return undefined;
}

function selectLink(link) {
  const edge = view.edges.find((item) => item.kind === link.kind && item.links.includes(link));
  if (!edge) return say(t("This row is only in the table: the map shows the largest nodes."));
  change({select: `edge:${edgeName(edge.key)}`});
  byId("panel").focus();
  return undefined;
}

// --- helpers ---

function drawTab() {
  if (state.tab === "countries") drawCountries();
  else if (state.tab === "sankey") drawSankey();
  else network.redraw();
}

function markRows(picked) {
  const chosen = picked ? new Set(picked.links.map((link) => String(link.index))) : new Set();
  for (const row of byId("table").querySelectorAll("tr[data-link]")) {
    row.classList.toggle("chosen", chosen.has(row.dataset.link));
  }
}

function report() {
  const parts = [t("Rows shown: {shown} of {all}", {shown: said(view.links.length), all: said(links.length)})];
  const count = (message, n) => { if (n) parts.push(t(message, {n: said(n), day: meta.asOf})); };
  if (view.nodes.length < view.total) {
    const drawn = {drawn: said(view.nodes.length), all: said(view.total)};
    parts.push(t("the map draws the largest nodes, {drawn} of {all}; the table lists all rows", drawn));
  }
  if (view.edges.length < view.lines) {
    const drawn = {drawn: said(view.edges.length), all: said(view.lines)};
    parts.push(t("the map draws the thickest lines, {drawn} of {all}", drawn));
  }
  if (state.outside) {
    const unknown = links.filter((link) => isShown(link) && link.places.some((place) => place.country.code === "?"));
    count(REMARKS.unknown(), unknown.length);
  }
  if (state.trace) parts.push(reach());
  if ([state.category, state.data].some((asked) => asked && asked !== "?")) {
    count(REMARKS.silent(), links.filter((link) => isShown(link) && link.categories === null).length);
  }
  if (!state.ended) count(REMARKS.ended(), links.filter((link) => link.live === false).length);
  if (!view.links.length) parts.push(t("no row fits what was asked"));
  say(parts.join("; ") + ".");
}

// What cannot be told from the rows shown, with the number of rows; translated, then filled in.
const REMARKS = {
  unknown: () => t("it cannot be told whether these reach outside, as a country is unknown: {n}"),
  silent: () => t("it cannot be told of these which categories go, as they do not say: {n}"),
  ended: () => t("not in force on {day}, left out: {n}"),
};

// What a trace amounts to.
function reach() {
  const backwards = state.trace.startsWith("to:");
  const ends = new Set(view.links.map((link) => (backwards ? link.from : link.to)));
  const places = [...new Set(view.links.flatMap((link) => link.places.map((place) => placeName(place.country))))];
  if (backwards) return t("nodes that the trace comes from: {n}", {n: said(ends.size)});
  return t("nodes that the trace reaches: {n}; countries: {places}", {n: said(ends.size), places: places.sort().join(", ")});
}

function drawLegend() {
  const shape = {x: 1, y: 1, width: 24, height: 14, rx: 3};
  const sample = (name, words, dashes = null) => el("li", {},
    svg("svg", {width: 26, height: 16, "aria-hidden": "true"},
      svg("rect", {...shape, class: `fill-${name}`, "stroke-dasharray": dashes})), ` ${words}`);
  byId("legend").replaceChildren(el("ul", {class: "legend"},
    sample("subject", t("data subjects")), sample("source", t("source")), sample("controller", t("controller")),
    sample("processor", t("processor or sub-processor")), sample("recipient", t("other recipient")),
    sample("recipient", t("dashed border: only described, not named"), "4 3"),
    el("li", {}, t("▲ breach, critical or high · △ breach, lower · ? cannot tell")),
    el("li", {}, t("dashed line: country unknown · dotted: location, or origin not said"))),
  standingLegend(new Set(Object.keys(STANDINGS))));
}

byId("versions").textContent = [
  meta.program && `dataflow ${meta.program}`, meta.law && t("law tables {version}", {version: meta.law}),
  meta.focus && t("around {name}", {name: meta.focus}),
  t("inventories: {inventories}, rows: {rows}", {inventories: said(meta.inventories.length), rows: said(links.length)}),
].filter(Boolean).join(" · ");
whenChanged = render;
readAddress();
startControls();
startExport();
startGraph((name) => change({select: name}));
drawLegend();
render(null);
window.addEventListener("beforeprint", listAll);
window.addEventListener("hashchange", () => { readAddress(); render(null); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  draw(view, false);
  highlight(state.select);
});
document.documentElement.dataset.ready = "yes";
