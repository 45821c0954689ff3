// The words around the map: headline, links, filters and the list. The server writes them; here they are put in place.
import { button } from "./dom.js";
import { words } from "../words.js";
import { formParts } from "./state.js";

const say = words("explorer");
const page = document.getElementById("explorer");
const form = document.getElementById("filters");
const byId = (id) => document.getElementById(id);

// Whether a link leads to another view of this page.
function leadsHere(link) {
  const to = new URL(link.href, location.href);
  const plain = !link.target && !link.hasAttribute("download") && !to.searchParams.has("explain") && !to.hash;
  return plain && to.origin === location.origin && to.pathname === location.pathname;
}

export function startList(view, { find, point }) {
  const headline = byId("headline");
  headline.setAttribute("aria-live", "polite");
  headline.tabIndex = -1;
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || !leadsHere(link)) return;
    event.preventDefault();
    view.go(link.getAttribute("href"));
    if (link.closest(".more")) byId("panel").scrollTop = 0;
  });
  // What was asked for makes room for its answer, which is read out and seen.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.closest("details").open = false;
    headline.focus();
    const given = new FormData(form);
    view.change(Object.fromEntries(formParts.map((part) => [part, given.has(part) ? given.getAll(part) : form.elements[part] ? "" : undefined])));
  });
  for (const tab of document.querySelectorAll("input[name=tab]")) tab.addEventListener("change", () => view.change({ tab: tab.value }, "replace"));
  byId("list").addEventListener("click", (event) => {
    const slug = event.target.closest(".place-find")?.closest("[data-slug]").dataset.slug;
    if (slug) find(slug);
  });
  byId("list").addEventListener("pointerover", (event) => point(event.target.closest?.("[data-slug]")?.dataset.slug ?? ""));
  byId("list").addEventListener("pointerleave", () => point(""));
}

// Fields as the address has them: it may have changed by going back, by a region or a box.
export function fillForm(view) {
  for (const part of formParts) {
    const values = view.url.searchParams.getAll(part);
    for (const field of form.querySelectorAll(`[name="${part}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (field.multiple) for (const option of field.options) option.selected = values.includes(option.value);
      else field.value = values[0] ?? "";
    }
  }
}

export function showTab(tab) {
  const field = byId(tab === "list" ? "view-list" : "view-map");
  if (field) field.checked = true;
}

// The same view in the other languages.
export function fillLinks() {
  for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
}

// Markup that the server made of its own templates; names in it are escaped there.
function put(id, html) {
  const place = byId(id);
  if (place && html !== undefined) place.innerHTML = html;
}

const called = (control) => control.ariaLabel ?? control.textContent;

// What has the keyboard has it still where it is there again; else what came in its place, else the headline.
function keepingFocus(act) {
  const held = document.activeElement;
  const part = ["steps", "active", "list"].map(byId).find((each) => each.contains(held));
  if (!part) return act();
  const controls = () => [...part.querySelectorAll("a[href], button")];
  const place = controls().indexOf(held);
  act();
  const now = controls();
  const same = now.find((each) => called(each) === called(held));
  const near = part.id === "list" ? null : now[Math.min(place, now.length - 1)];
  return (same ?? near ?? byId("headline")).focus({ preventScroll: true });
}

export function showList(answer) {
  if (answer.list_html === undefined) addButtons(answer);
  else keepingFocus(() => putAll(answer));
}

function putAll(answer) {
  document.title = answer.title ?? document.title;
  byId("headline").textContent = answer.headline;
  put("steps", answer.steps_html);
  put("active", answer.active_html);
  put("list", answer.list_html);
  byId("shown").textContent = answer.shown_words;
  byId("layers").textContent = answer.layers.map((layer) => layer.words).join(" · ");
  byId("counted").textContent = answer.counts.all;
  document.querySelector("link[type='application/atom+xml']").href = answer.atom;
  addButtons(answer);
}

function addButtons({ places }) {
  const placed = new Map(places.slug.map((slug, row) => [slug, places.lat[row] === null ? null : places.name[row]]));
  for (const item of document.querySelectorAll("#list [data-slug]")) {
    const called = placed.get(item.dataset.slug);
    if (called) item.append(button(say("onMap"), { className: "place-find", ariaLabel: say("onMapOf", { name: called }) }, () => {}));
  }
}

export function mark(slug) {
  document.querySelector("#list .is-chosen")?.classList.remove("is-chosen");
  if (slug) document.querySelector(`#list [data-slug="${CSS.escape(slug)}"]`)?.classList.add("is-chosen");
}
