// Findings, unpacked when somebody looks at them; packed as [verdict, link, message] about one flow, or longer.

const verdicts = raw.findings.verdicts.map(([rule, name, group, outcome, severity, provisions, remedy]) =>
  ({rule, name, group, outcome, severity, provisions, remedy}));

const sets = raw.findings.sets.map((growth) => {
  let at = 0;
  return growth.map((step) => (at += step));
});

const activityByKey = new Map(activities.map((item) => [`${meta.inventories[item.inventory][0]}/${item.id}`, item]));

const namesOfLink = ({from, to, activity, id}) => [to.name, activity?.name ?? "", id, from.name];

class Finding {
  constructor(packed, index) {
    this.index = index;
    this.packed = packed;
    Object.assign(this, verdicts[packed[0]]);
    this.link = Array.isArray(packed[1]) ? null : links[packed[1]];
    this.links = this.link ? [packed[1]] : sets[packed[2]];
    this.nodes = this.link ? [] : packed[3];
    this.kind = this.link ? "flow" : text(packed[1][0]);
    this.waived = !this.link && packed[6] === 1;
  }

  get key() {
    if (!this.link && this.packed[7] >= 0) return text(this.packed[7]);
    const [inventory, id] = this.link ? [meta.inventories[this.link.inventory][0], this.link.id] : this.packed[1].slice(1).map(text);
    return `${this.rule}@${inventory}/${this.kind}:${id}`;
  }

  get message() {
    const said = this.said();
    const whole = said.slice(1, 1 + Math.abs(said[0])).map(text).join(". ");
    if (said[0] < 0) return whole;
    const names = this.link ? namesOfLink(this.link) : this.names();
    return whole.replace(/[\u0001-\u0004]/g, (mark) => names[mark.codePointAt(0) - 1]);
  }

  said() {
    return raw.findings.said[this.packed[this.link ? 2 : 4]];
  }

  names() {
    const [inventory, id] = this.packed[1].slice(1).map(text);
    const about = this.kind === "activity" ? activityByKey.get(`${inventory}/${id}`) : null;
    return [nodes[this.nodes[0]]?.name ?? "", about?.name ?? "", id, ""];
  }

  // Steps as {flow, from, to}.
  get path() {
    if (this.link) {
      const plain = (node) => node.id.slice(node.id.indexOf(":") + 1);
      return [{flow: this.link.id, from: plain(this.link.from), to: plain(this.link.to)}];
    }
    const flat = this.packed[5].map(text);
    return Array.from({length: flat.length / 3}, (_, i) => ({flow: flat[3 * i], from: flat[3 * i + 1], to: flat[3 * i + 2]}));
  }

  get places() {
    const said = this.said();
    const listed = listOfPlaces(said.slice(1 + Math.abs(said[0])));
    return this.link ? [rowOfLink(this.link).place, ...listed] : listed;
  }
}

const findings = [];
for (const packed of raw.findings.list) {
  if (Array.isArray(packed[1])) findings.push(new Finding(packed, findings.length));
  else for (let i = 1; i < packed.length; i += 2) findings.push(new Finding([packed[0], packed[i], packed[i + 1]], findings.length));
}
for (const finding of findings) {
  for (const index of finding.links) links[index].findings.push(finding);
  for (const index of finding.nodes) nodes[index].findings.push(finding);
}

// Findings about a flow or its path, before those of its whole activity.
const isOwn = (finding) => ["flow", "path", "agreement", "party"].includes(finding.kind);

// The mark of the worst open finding, for shapes and rows: told by its form, not by colour alone.
const MARKS = ["", "?", "△", "▲"];
const rankOf = (found) => found.reduce((worst, finding) => Math.max(worst, rank(finding)), 0);
const markOf = (found) => MARKS[rankOf(found)];

function rank({waived, outcome, severity}) {
  if (waived) return 0;
  if (outcome === "breach") return severity === "critical" || severity === "high" ? 3 : 2;
  return outcome === "cannot-tell" ? 1 : 0;
}

for (const link of links) link.rank = rankOf(link.findings.filter(isOwn));
for (const node of nodes) node.rank = rankOf(node.findings);
