// The view as a picture: SVG written from what is drawn, PNG from that SVG.

const BOX = {width: 210, height: 48};
const LARGEST = 8000;

function startExport() {
  byId("svg").addEventListener("click", () => save("flow-map.svg", new Blob([pictureOf()], {type: "image/svg+xml"})));
  byId("png").addEventListener("click", savePng);
  byId("share").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(t("The link to this view was copied."));
    } catch {
      say(t("Copy the link from the address line: it holds this view."));
    }
  });
}

// The tab that is open; its styles travel inside the file.
function pictureOf() {
  const drawn = state.tab === "map" ? null : byId(state.tab === "countries" ? "places" : "sankey");
  const picture = drawn ? drawn.cloneNode(true) : graphPicture();
  const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  picture.setAttribute("width", width);
  picture.setAttribute("height", height);
  picture.setAttribute("xmlns", SVG_SPACE);
  if (drawn) inlineStyles(drawn, picture);
  const [x, y] = picture.getAttribute("viewBox").split(" ");
  picture.prepend(svg("rect", {x, y, width, height, fill: colour("paper")}));
  picture.prepend(svg("title", {}, `${document.title} · ${t("As of {day}", {day: meta.asOf})}`));
  return new XMLSerializer().serializeToString(picture);
}

// --- helpers ---

function graphPicture() {
  const at = new Map(view.nodes.map((node) => [node.key, node]));
  const xs = view.nodes.map((node) => node.x);
  const ys = view.nodes.map((node) => node.y);
  const [left, top] = [Math.min(0, ...xs) - BOX.width, Math.min(0, ...ys) - BOX.height];
  const [right, bottom] = [Math.max(0, ...xs) + BOX.width, Math.max(0, ...ys) + BOX.height];
  const viewBox = `${left} ${top} ${right - left} ${bottom - top}`;
  const picture = svg("svg", {viewBox, "font-family": "system-ui, sans-serif", "font-size": 14});
  picture.append(svg("defs", {}, arrowHead()));
  for (const edge of drawnEdges.get()) picture.append(arrow(edge, at.get(edge.from), at.get(edge.to)));
  for (const node of drawnNodes.get()) {
    picture.append(...box(node, at.get(node.id)));
  }
  return picture;
}

function arrowHead() {
  const size = {viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 9, markerHeight: 9};
  return svg("marker", {id: "tip", ...size, orient: "auto", markerUnits: "userSpaceOnUse"},
    svg("path", {d: "M0,0 L8,4 L0,8 Z", fill: colour("edge")}));
}

function arrow(edge, a, b) {
  const half = b.node?.kind === "country" ? 16 : BOX.width / 2 - 5;
  return svg("line", {
    x1: a.x, y1: a.y, x2: b.x + (b.x < a.x ? half : -half), y2: b.y, stroke: edge.color.color,
    "stroke-width": edge.width, "stroke-dasharray": edge.dashes ? edge.dashes.join(" ") : null,
    "marker-end": "url(#tip)",
  });
}

function box(node, own) {
  const country = own.node?.kind === "country";
  const round = country || own.node?.kind === "subject";
  const [width, height] = country ? [28, 28] : [BOX.width - 10, BOX.height];
  const lines = node.label.split("\n");
  const yOf = (i) => (country ? own.y + 30 + 16 * i : own.y + 5 + (i - (lines.length - 1) / 2) * 17);
  return [
    svg("rect", {
      x: own.x - width / 2, y: own.y - height / 2, width, height,
      rx: round ? height / 2 : node.shapeProperties.borderRadius, fill: node.color.background,
      stroke: node.color.border, "stroke-width": node.borderWidth,
      "stroke-dasharray": node.shapeProperties.borderDashes ? "5 4" : null,
    }),
    ...lines.map((line, i) =>
      svg("text", {x: own.x, y: yOf(i), "text-anchor": "middle", fill: node.ink}, cut(line, 30))),
  ];
}

const INLINED = [
  "fill", "fill-opacity", "stroke", "stroke-width", "opacity", "font-family", "font-size", "font-weight", "text-anchor",
];

function inlineStyles(from, to) {
  const pairs = [[from, to], ...[...from.querySelectorAll("*")].map((node, i) => [node, to.querySelectorAll("*")[i]])];
  for (const [shown, copy] of pairs) {
    const style = getComputedStyle(shown);
    for (const name of INLINED) copy.setAttribute(name, style.getPropertyValue(name));
  }
}

function savePng() {
  const source = pictureOf();
  const image = new Image();
  image.onload = () => {
    const scale = Math.min(2, LARGEST / Math.max(image.width, image.height));
    const canvas = el("canvas", {width: Math.round(image.width * scale), height: Math.round(image.height * scale)});
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save("flow-map.png", blob), "image/png");
  };
  image.onerror = () => say(t("The picture could not be drawn; save it as SVG instead."));
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(source);
}

function save(name, blob) {
  const address = URL.createObjectURL(blob);
  el("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  say(t("Saved as {name}.", {name}));
}
