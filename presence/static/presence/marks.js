// Actors' signs and small elements, made with DOM methods only: nothing from the data is ever read as markup.
const SVG = "http://www.w3.org/2000/svg";

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// The same sign as templates/components/actor_mark.html.
export function markOf(actor, presence) {
  const hollow = presence === "possible" ? " mark-hollow" : "";
  const sign = drawn("svg", { class: `mark ${actor.hue}${hollow}`, viewBox: "0 0 24 24", "aria-hidden": "true" });
  sign.append(actor.points ? drawn("polygon", { points: actor.points }) : drawn("circle", { cx: 12, cy: 12, r: 10 }));
  const letters = drawn("text", { class: `mark-${actor.letters.length}`, x: 12, y: 12, dy: ".36em", "text-anchor": "middle" });
  letters.textContent = actor.letters;
  sign.append(letters);
  return sign;
}

// The same sign as templates/components/doubt.html.
export function doubtOf(kind, word) {
  const sign = drawn("svg", { viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" });
  sign.append(drawn("circle", { cx: 6, cy: 6, r: 4.5 }));
  return element("span", { className: `doubt doubt-${kind}` }, sign, word);
}
