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
    say(node ? `${node.label} is in no row shown now.` : "Nothing by that name is on the map.");
    return undefined;
  }
  change({select: name, tab: far ? "map" : state.tab});
  if (far) bringIntoView(name);
  if (far) byId("panel").focus({preventScroll: false});
  return undefined;
}

function selectLink(link) {
  const edge = view.edges.find((item) => item.kind === link.kind && item.links.includes(link));
  if (!edge) return say("This row is only in the table: the map shows the largest nodes.");
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
  const parts = [`${plural(view.links.length, "row", "rows")} of ${numbers.format(links.length)} shown`];
  if (view.nodes.length < view.total) {
    const all = numbers.format(view.total);
    parts.push(`the map draws the largest ${view.nodes.length} of ${all} nodes; the table lists all rows`);
  }
  if (view.edges.length < view.lines) {
    parts.push(`the map draws the thickest ${view.edges.length} of ${plural(view.lines, "line", "lines")}`);
  }
  if (state.outside) {
    const unknown = links.filter((link) => link.places.some((place) => place.country.code === "?")).length;
    const some = plural(unknown, "row has a recipient", "rows have recipients");
    if (unknown) parts.push(`${some} whose country is unknown: whether they reach outside cannot be told`);
  }
  if (state.trace) parts.push(reach());
  if ([state.category, state.data].some((asked) => asked && asked !== "?")) {
    const silent = links.filter((link) => isShown(link) && link.categories === null).length;
    const some = plural(silent, "row does", "rows do");
    if (silent) parts.push(`${some} not say which categories go: whether these are among them cannot be told`);
  }
  const ended = links.filter((link) => link.live === false).length;
  if (ended && !state.ended) parts.push(`${plural(ended, "row", "rows")} not in force on ${meta.asOf} left out`);
  if (!view.links.length) parts.push("no row fits what was asked");
  say(parts.join("; ") + ".");
}

// What a trace amounts to, in a sentence.
function reach() {
  const backwards = state.trace.startsWith("to:");
  const ends = new Set(view.links.map((link) => (backwards ? link.from : link.to)));
  const places = [...new Set(view.links.flatMap((link) => link.places.map((place) => placeName(place.country))))];
  const where = backwards ? "" : ` in ${plural(places.length, "country", "countries")} (${places.sort().join(", ")})`;
  return `the trace ${backwards ? "comes from" : "reaches"} ${plural(ends.size, "node", "nodes")}${where}`;
}

function drawLegend() {
  const shape = {x: 1, y: 1, width: 24, height: 14, rx: 3};
  const sample = (name, words, dashes = null) => el("li", {},
    svg("svg", {width: 26, height: 16, "aria-hidden": "true"},
      svg("rect", {...shape, class: `fill-${name}`, "stroke-dasharray": dashes})), ` ${words}`);
  byId("legend").replaceChildren(el("ul", {class: "legend"},
    sample("subject", "data subjects"), sample("source", "source"), sample("controller", "controller"),
    sample("processor", "processor or sub-processor"), sample("recipient", "other recipient"),
    sample("recipient", "dashed border: only described, not named", "4 3"),
    el("li", {}, "▲ breach, critical or high · △ breach, lower · ? cannot tell"),
    el("li", {}, "dashed line: country unknown · dotted: location, or origin not said")),
  standingLegend(new Set(Object.keys(meta.standings))));
}

byId("versions").textContent = [
  meta.program && `dataflow ${meta.program}`, meta.law && `law tables ${meta.law}`,
  meta.focus && `around ${meta.focus}`,
  `${plural(meta.inventories.length, "inventory", "inventories")}, ${plural(links.length, "row", "rows")}`,
].filter(Boolean).join(" · ");
whenChanged = render;
readAddress();
startControls();
startExport();
startGraph((name) => change({select: name}));
drawLegend();
render(null);
window.addEventListener("hashchange", () => { readAddress(); render(null); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  draw(view, false);
  highlight(state.select);
});
document.documentElement.dataset.ready = "yes";
