// The filters, the search and the tabs.

const titles = () => ({
  inventory: t("Organisation"), activity: t("Activity"), category: t("Category"), data: t("Kind of data"),
  subject: t("Data subjects"), basis: t("Legal basis"), country: t("Country"), role: t("Role"),
  group: t("Finding about"), severity: t("Severity"), outcome: t("Outcome"),
});
const collapseNames = () => ({
  none: t("nothing"), country: t("Country"), group: t("Group of companies"), owner: t("Owner"), activity: t("Activity"),
});

function startControls() {
  byId("filters").append(...FILTERS.map(filterField));
  byId("collapse").append(...Object.entries(collapseNames()).map(([value, words]) => el("option", {value}, words)));
  byId("collapse").addEventListener("change", (event) => change({collapse: event.target.value, open: "", select: ""}));
  byId("outside").addEventListener("change", (event) => change({outside: event.target.checked ? "yes" : ""}));
  byId("ended").addEventListener("change", (event) => change({ended: event.target.checked ? "yes" : ""}));
  byId("reset").addEventListener("click", () => change({...defaults(), tab: state.tab}));
  byId("fit").addEventListener("click", () => fitView(true));
  byId("closer").addEventListener("click", () => network.moveTo({scale: network.getScale() * 1.3}));
  byId("wider").addEventListener("click", () => network.moveTo({scale: network.getScale() / 1.3}));
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("table-heading").focus();
  });
  startTabs();
  startSearch();
  startFold();
}

// On a narrow screen the filters are folded, or the map would lie below them.
function startFold() {
  const narrow = matchMedia("(max-width: 40rem)");
  const fold = () => { byId("fold").open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  fold();
}

function showControls() {
  for (const key of FILTERS) byId(`filter-${key}`).value = state[key];
  byId("collapse").value = state.collapse;
  byId("outside").checked = state.outside !== "";
  byId("ended").checked = state.ended !== "";
  const set = [...FILTERS, "outside", "ended"].filter((key) => state[key]).length + (state.collapse !== defaults().collapse);
  byId("set").textContent = set ? ` (${said(set)})` : "";
  for (const name of ["map", "countries", "sankey"]) {
    const chosen = state.tab === name;
    byId(`tab-${name}`).setAttribute("aria-selected", String(chosen));
    byId(`tab-${name}`).tabIndex = chosen ? 0 : -1;
    byId(`view-${name}`).hidden = !chosen;
  }
  const limits = [
    state.trace && ["trace", traceWords()],
    state.path && ["path", t("path of {finding}", {finding: state.path})],
    state.open && ["open", t("opened: {name}", {name: state.open.split("|").pop()})],
  ].filter(Boolean);
  byId("limits").replaceChildren(...limits.map(([key, words]) =>
    button(`${cut(words, 80)} ✕`, () => change({[key]: ""}), {dir: "auto"})));
}

function traceWords() {
  const name = state.trace.slice(state.trace.indexOf(":") + 1);
  const shown = nodeById.get(name)?.label ?? name;
  return state.trace.startsWith("to:") ? t("traced to: {name}", {name: shown}) : t("traced from: {name}", {name: shown});
}

// --- helpers ---

function filterField(key) {
  const options = choices(key).map(([value, words]) => el("option", {value, dir: "auto"}, cut(words, 70)));
  const onchange = (event) => change({[key]: event.target.value});
  const field = el("select", {id: `filter-${key}`, onchange}, el("option", {value: ""}, t("all")), options);
  return el("label", {}, titles()[key], field);
}

function choices(key) {
  const several = meta.inventories.length > 1;
  const lender = (index) => (several ? ` (${meta.inventories[index][0]})` : "");
  const byWords = (list) => list.sort((a, b) => (a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1));
  const met = (values, list) => [...new Set(values)].sort().map((value) => [value, list ? word(list, value) : value]);
  const ofKind = (kind) => nodes.filter((node) => node.kind === kind);
  switch (key) {
    case "inventory": return meta.inventories.map(([id, name]) => [id, `${name} (${id})`]);
    case "activity": return byWords(activities.map((item) => [activityKey(item), item.name + lender(item.inventory)]));
    case "category": return [...byWords(categories.map((item) => [item.id, item.name])), ["?", t("not said")]];
    case "data": return [...met(categories.map((item) => item.kind).filter(Boolean), "data"), ["?", t("not said")]];
    case "subject": return byWords(ofKind("subject").map((node) => [node.id.slice(8), node.label]));
    case "basis": return [...met(activities.flatMap((item) => item.bases)), ["none", t("none given")]];
    case "country": return byWords(ofKind("country").map((node) => node.id.slice(8)).map((code) =>
      [code, code === "?" ? t("country unknown") : `${countries[code].name} (${code})`]));
    case "role": return met(links.map((link) => link.role ?? "unknown"), "role")
      .map(([value, words]) => [value, value === "unknown" ? t("not said") : words]);
    case "severity": return SEVERITIES.filter((s) => findings.some((f) => f.severity === s)).map((s) => [s, word("severity", s)]);
    case "outcome": return Object.entries(OUTCOMES);
    default: return byWords(met(findings.map((finding) => finding[key]), key));
  }
}

function startTabs() {
  const names = ["map", "countries", "sankey"];
  for (const name of names) {
    byId(`tab-${name}`).addEventListener("click", () => change({tab: name}));
    byId(`tab-${name}`).addEventListener("keydown", (event) => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      const next = names[(names.indexOf(name) + step + names.length) % names.length];
      change({tab: next});
      byId(`tab-${next}`).focus();
    });
  }
}

function startSearch() {
  const field = byId("search");
  const list = byId("matches");
  const plain = (words) => words.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
  const entry = (words, label, kind, pick) => [plain(words), label, kind, pick];
  const named = (item, kind, pick) => entry(`${item.name} ${item.id}`, item.name, kind, pick);
  const entries = [
    ...nodes.map((node) =>
      entry([node.label, node.id, ...node.words].join(" "), node.label, kindWord(node.kind), () => select(node.id, true))),
    ...activities.map((item) => named(item, t("activity"), () => change({activity: activityKey(item)}))),
    ...categories.map((item) => named(item, t("category"), () => change({category: item.id}))),
  ];
  const close = () => { list.hidden = true; };
  field.addEventListener("input", () => {
    const asked = plain(field.value.trim());
    const hits = asked ? entries.filter(([words]) => words.includes(asked)) : [];
    list.replaceChildren(...hits.slice(0, 20).map(([, label, kind, pick]) =>
      el("li", {}, act(cut(label, 80), () => { close(); pick(); }), ` ${kind}`)));
    list.hidden = !hits.length;
    if (asked) say(t("Matches: {n}", {n: said(hits.length)}));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("button")?.click();
    if (event.key === "ArrowDown") list.querySelector("button")?.focus();
    if (event.key === "Escape") close();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) close();
  });
  list.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1}[event.key];
    if (event.key === "Escape") { close(); field.focus(); }
    if (to === undefined) return;
    event.preventDefault();
    (items[to] ?? field).focus();
  });
}
