// The same rows as the map shows, as a table; long tables grow on demand.

const PAGE = 50;
const heads = () => [
  t("Sender"), t("Recipient"), t("Role of the recipient"), t("Activity"), t("Organisation"), t("Categories"),
  t("Legal basis"), t("Countries"), t("Standing on the date"), t("Findings"), t("Row"),
];
let listed = PAGE;

function drawTable(start) {
  if (start) listed = PAGE;
  const rows = view.links.slice(0, listed);
  const counted = t("Rows: {all}; listed: {listed}", {all: said(view.links.length), listed: said(rows.length)});
  byId("table").replaceChildren(
    el("table", {"data-rows": view.links.length}, el("caption", {}, counted),
      el("thead", {}, el("tr", {}, heads().map((name) => el("th", {scope: "col"}, name)))),
      el("tbody", {}, rows.map(tableRow))),
    view.links.length > rows.length
      ? button(t("List more rows"), listMore, {id: "more-rows"}) : "");
}

function listMore() {
  listed += 10 * PAGE;
  drawTable(false);
}

// Nobody can ask paper for more.
function listAll() {
  listed = Math.max(listed, view.links.length);
  drawTable(false);
}

// --- helpers ---

// A word that no column can hold is broken anywhere; others only where words may be.
const LONG_WORD = /[\p{L}\p{M}\p{N}_]{25}/u;

function tableRow(link) {
  const own = [...link.findings].filter((finding) => !finding.waived);
  const rules = [...new Set(own.map((finding) => `${finding.rule} ${OUTCOMES[finding.outcome]}`))];
  const row = rowOfLink(link);
  const cells = el("tr", {"data-link": link.index},
    el("td", {}, act(link.from.label, () => select(link.from.id, true))),
    el("td", {}, act(link.to.label, () => select(link.to.id, true))),
    el("td", {}, roleName(link)),
    el("td", {dir: "auto"}, activityName(link)),
    el("td", {}, meta.inventories[link.inventory][0]),
    el("td", {dir: "auto"}, cut(categoryNames(link), 200)),
    el("td", {}, basisNames(link)),
    el("td", {}, placeNames(link)),
    el("td", {}, STANDINGS[link.standing]),
    el("td", {}, `${markOf(own)} ${rules.slice(0, 4).join(", ")}${rules.length > 4 ? ", …" : ""}`),
    el("td", {}, act(link.id, () => selectLink(link)), el("br"), el("small", {class: "place"}, row ? row.place : "")));
  for (const cell of cells.children) cell.classList.toggle("long", LONG_WORD.test(cell.textContent));
  return cells;
}
