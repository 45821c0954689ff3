// The view is the page's address: read and written by one table, which the page carries and the server reads by too.
const parts = JSON.parse(document.getElementById("view-state").textContent);
const known = new Map(parts.map((part) => [part.name, part]));
// These are part of what is asked for even though the map does not need them: the histogram comes with the answer.
const SPAN = new Set(["from", "to"]);

const wordsOf = (part, params) => (part.many ? params.getAll(part.name) : [params.get(part.name) ?? ""]).filter((value) => value !== "");

// An address with each part in the table's order, defaults left out; what the table does not know (known_at) stays.
function written(url, values) {
  const kept = new URLSearchParams();
  for (const part of parts) {
    const given = [values[part.name] ?? wordsOf(part, url.searchParams)].flat();
    for (const value of given) if (value !== "" && value !== part.default) kept.append(part.name, value);
  }
  for (const [name, value] of url.searchParams) if (!known.has(name) && !(name in values)) kept.append(name, value);
  for (const [name, value] of Object.entries(values)) if (!known.has(name) && value !== "") kept.append(name, value);
  // Commas, colons and the tilde may stand in a query as they are, and read better.
  const query = kept.toString().replace(/%2C/g, ",").replace(/%7E/g, "~").replace(/%3A/g, ":");
  return url.pathname + (query ? `?${query}` : "");
}

export class View {
  constructor(changed) {
    this.changed = changed;
    this.rests = location.href; // where going back leads to, while the address keeps up with something that moves
    addEventListener("popstate", () => this.returned());
    this.now = location.href;
  }

  get url() {
    return new URL(location.href);
  }

  get(name) {
    return this.url.searchParams.get(name) ?? known.get(name)?.default ?? "";
  }

  address(values, from = this.url) {
    const asks = Object.keys(values).some((name) => known.get(name)?.asks && name !== "page");
    return written(from, asks && !("page" in values) ? { ...values, page: "" } : values);
  }

  // What the server is asked: the address without what only changes the drawing.
  get asked() {
    return this.askedWith({});
  }

  askedWith(values) {
    const url = new URL(this.address(values), location.href);
    const drawing = parts.filter((part) => !part.asks && !SPAN.has(part.name)).map((part) => [part.name, ""]);
    return written(url, Object.fromEntries(drawing));
  }

  // "push" makes an entry to go back to, "replace" none, "pass" none until it comes to rest with "push".
  change(values, how = "push") {
    this.go(this.address(values), how);
  }

  go(address, how = "push") {
    const to = new URL(address, location.href).href;
    if (how === "push" && to !== this.rests) {
      if (location.href !== this.rests) history.replaceState(null, "", this.rests);
      history.pushState(null, "", to);
    } else if (to !== location.href) history.replaceState(null, "", to);
    if (how !== "pass") this.rests = to;
    this.tell(how);
  }

  // What moved has come to rest where it is.
  settle() {
    this.go(location.href);
  }

  returned() {
    this.rests = location.href;
    this.tell("back");
  }

  tell(how) {
    const [before, after] = [new URL(this.now).searchParams, this.url.searchParams];
    const names = new Set([...before.keys(), ...after.keys()]);
    const differ = [...names].filter((name) => before.getAll(name).join("\n") !== after.getAll(name).join("\n"));
    this.now = location.href;
    if (differ.length) this.changed(new Set(differ), how);
  }
}

export const asks = (names) => [...names].some((name) => known.get(name)?.asks ?? true);
export const formParts = parts.filter((part) => part.asks && part.name !== "page").map((part) => part.name);
