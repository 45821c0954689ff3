// The words beside the map, for another date: as templates/pages/map.html has them for the first.
import { doubtOf, element, markOf } from "./marks.js";
import { addressWith } from "./slider.js";

const LISTED = 400;
const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const present = (base) => base.here[0][1] === "present";

function entry(base, actors) {
  const signs = base.here.map(([slug, presence]) => markOf(actors[slug], presence));
  const who = base.here.map(([slug, presence]) => ` · ${actors[slug].name}${presence === "possible" && present(base) ? ", possibly" : ""}`);
  const hidden = element("span", { className: "visually-hidden", textContent: ` ${base.name}` });
  const text = element("span", { className: "place-text" },
    element("a", { href: base.url, textContent: base.name }),
    element("a", { className: "small why", href: base.why }, "Why?", hidden),
    element("span", { className: "small quiet", textContent: `${base.kind}, ${base.region}${who.join("")}` }));
  const item = element("li", { id: `place-${base.slug}`, className: present(base) ? "" : "is-possible" },
    element("span", { className: "place-marks" }, ...signs), text);
  item.dataset.slug = base.slug;
  return item;
}

function part(kind, title, bases, actors) {
  if (!bases.length) return [];
  const heading = element("h2", {}, doubtOf(kind, kind === "present" ? "Present" : "Possibly present"), ` ${title}`);
  return [heading, element("ol", { className: "places" }, ...bases.map((base) => entry(base, actors)))];
}

function list({ actors, bases, unplaced, tally }) {
  const all = [...bases, ...unplaced].sort((a, b) => present(b) - present(a) || a.name.localeCompare(b.name));
  if (!all.length) return [element("div", { className: "empty" },
    element("p", {}, element("strong", { textContent: "No bases match." })),
    element("p", { textContent: "Take a filter away, or choose another date." }))];
  const listed = all.slice(0, LISTED);
  const legend = element("ul", { className: "legend", ariaLabel: "Actors on the map" }, ...Object.values(actors).map((actor) => {
    const name = element("a", { href: actor.url, textContent: actor.name });
    return element("li", {}, element("span", { className: "actor" }, markOf(actor, "present"), name));
  }));
  const more = tally.present ? `at ${tally.possible} more` : `at ${counted(tally.possible, "base")}`;
  const left = all.length - listed.length;
  return [legend,
    ...part("present", `at ${counted(tally.present, "base")}`, listed.filter(present), actors),
    ...part("possible", more, listed.filter((base) => !present(base)), actors),
    ...(left ? [element("p", { textContent: `${left} more are not listed here.` })] : [])];
}

function steps(answer, on) {
  const row = document.querySelector(".steps");
  const table = row.querySelector("[data-table]");
  table.href = addressWith(on, table.href);
  const links = answer.steps.map(([label, day]) => element("a", { href: addressWith(day), textContent: label }));
  if (on) links.push(element("a", { href: addressWith(""), textContent: "Today" }));
  row.replaceChildren(...links, table);
}

export function showList(answer, on) {
  const title = document.title.split(" · ").at(-1);
  document.title = `${answer.headline} · ${title}`;
  document.querySelector(".map-head h1").textContent = answer.headline;
  document.querySelector(".map-answer").replaceChildren(...list(answer));
  document.querySelector("label[for=view-list]").textContent = `List (${answer.bases.length + answer.unplaced.length})`;
  document.querySelector("[data-when]").textContent = answer.words;
  const field = document.querySelector(".fold [name=on]");
  if (field) field.value = on;
  steps(answer, on);
}
