// The search box: “/” goes to it, and it suggests names while one types. It works as a plain form without all this.
import { words } from "./words.js";

const WAIT = 150; // milliseconds between the last key and the question
const box = document.getElementById("q");
if (box) start(words("search"));

function start(say) {
  const list = made("ul", { id: "q-list", class: "suggestions", role: "listbox", "aria-label": say("list") });
  const told = made("span", { class: "visually-hidden", role: "status" });
  set(box, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id });
  box.after(list, told);
  let shown = [], chosen = -1, timer, asked;

  function show(suggestions) {
    shown = suggestions;
    list.replaceChildren(...shown.map(option));
    set(box, { "aria-expanded": shown.length > 0 });
    choose(-1);
  }

  function choose(index) {
    if (list.children[chosen]) set(list.children[chosen], { "aria-selected": false });
    chosen = index;
    const option = list.children[chosen];
    if (!option) return box.removeAttribute("aria-activedescendant");
    set(option, { "aria-selected": true });
    set(box, { "aria-activedescendant": option.id });
    option.scrollIntoView({ block: "nearest" });
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    show([]);
    told.textContent = "";
  }

  async function ask() {
    const text = box.value.trim();
    asked?.abort();
    if (!text) return close();
    const mine = (asked = new AbortController());
    try {
      const address = new URL(box.dataset.suggest, location);
      address.searchParams.set("q", text);
      const answer = await fetch(address, { signal: mine.signal });
      const { suggestions } = await answer.json();
      if (mine.signal.aborted) return;
      show(suggestions);
      told.textContent = shown.length ? say("found", { n: shown.length }) : say("none");
    } catch {
      if (!mine.signal.aborted) close(); // the form is still a form
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  };
  box.addEventListener("input", (event) => event.isComposing || soon());
  box.addEventListener("compositionend", soon);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const open = shown.length > 0;
    if (step && open) choose(((chosen + 1 + step + shown.length + 1) % (shown.length + 1)) - 1); // the box is one of them
    else if (event.key === "Enter" && shown[chosen]) location.assign(shown[chosen].url);
    else if (event.key === "Escape" && open) close();
    else return step === 1 && ask();
    event.preventDefault();
  });
  // The box keeps the focus while one clicks, or the list would be gone before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    if (shown[index]) location.assign(shown[index].url);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function option(each, index) {
  const line = made("li", { id: `q-option-${index}`, role: "option", "aria-selected": false });
  line.append(made("bdi", {}, each.name));
  if (each.matched) line.append(made("small", { lang: each.language, dir: "auto" }, each.matched));
  line.append(made("small", { class: "kind" }, each.kind));
  return line;
}

function made(tag, attributes, text = "") {
  const element = set(document.createElement(tag), attributes);
  element.textContent = text;
  return element;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
