// Small elements, made with DOM methods only: nothing from the data is ever read as markup.
const SVG = "http://www.w3.org/2000/svg";

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(text, properties, act) {
  const made = element("button", { type: "button", textContent: text, ...properties });
  made.addEventListener("click", act);
  return made;
}

// The same sign as templates/components/actor_mark.html.
export function markOf(actor, presence) {
  const sign = drawn("svg", { class: `mark ${actor.hue}${presence === "possible" ? " mark-hollow" : ""}`, viewBox: "0 0 24 24", "aria-hidden": "true" });
  sign.append(actor.points ? drawn("polygon", { points: actor.points }) : drawn("circle", { cx: 12, cy: 12, r: 10 }));
  const letters = drawn("text", { class: `mark-${actor.letters.length}`, x: 12, y: 12, dy: ".36em", "text-anchor": "middle" });
  letters.textContent = actor.letters;
  sign.append(letters);
  return sign;
}

// A name keeps its own direction whatever stands around it.
export const name = (text) => element("bdi", { textContent: text });
export const link = (href, text) => element("a", { href }, name(text));
