// Building the page: everything shown goes through text nodes, never through markup.

const SVG_SPACE = "http://www.w3.org/2000/svg";

const byId = (id) => document.getElementById(id);

// el("button", {type: "button", onclick: f}, "text", node): on* are listeners, false and null are left out.
function el(tag, attributes = {}, ...children) {
  return dressed(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return dressed(document.createElementNS(SVG_SPACE, tag), attributes, children);
}

function dressed(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

// A button that looks like a link; names may run from right to left.
function act(text, onclick, attributes = {}) {
  return el("button", {type: "button", class: "link", dir: "auto", onclick, ...attributes}, text);
}

function button(words, onclick, attributes = {}) {
  return el("button", {type: "button", onclick, ...attributes}, words);
}

// Enter and the space bar do what a click does, on shapes too.
function pressable(shape, label, onclick) {
  shape.setAttribute("role", "button");
  shape.setAttribute("tabindex", "0");
  shape.setAttribute("aria-label", label);
  shape.addEventListener("click", onclick);
  shape.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onclick(event);
  });
  return shape;
}

function cut(text, length) {
  const letters = Array.from(text);
  return letters.length > length ? letters.slice(0, length - 1).join("") + "…" : text;
}

// What the page says, in the reader's language; {name} is filled in.  The English text is the key.
const t = (message, values = {}) => (meta.page[message] ?? message).replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

const say = (message) => {
  byId("status").textContent = message;
};

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
