// The map: ground, areas of doubt, and a sign for each actor at each base. The list beside it is the page's own.
/* global L */
import { drawGround } from "./ground.js";
import { showList } from "./map-list.js";
import { element, markOf } from "./marks.js";
import { startSlider } from "./slider.js";
import { middle, spread, tally } from "./spots.js";

const HOME = [[32.3, 35.6], [37.35, 42.4]];
const shownActors = () => (frame.clientWidth < 600 ? 1 : 3);

const frame = document.getElementById("map");
const state = document.querySelector(".map-state");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const map = L.map(frame, {
  minZoom: 5, maxZoom: 14, zoomSnap: 0.25, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
  maxBounds: [[28.5, 30], [41.5, 48.5]], attributionControl: Boolean(frame.dataset.tiles),
});
// Leaflet pans of itself to show a focused sign or a whole popup, and has no option to do that without motion.
if (still) map.panBy = (by, options) => L.Map.prototype.panBy.call(map, by, { ...options, animate: false });
const areas = L.layerGroup().addTo(map);
const signs = L.layerGroup().addTo(map);
let known = { actors: {}, bases: [] };

function words(base) {
  const here = base.here.map(([slug, presence]) => known.actors[slug].name + (presence === "possible" ? " (possibly)" : ""));
  return `${base.name}: ${here.join(", ")}`;
}

function popup(base) {
  const here = base.here.map(([slug, presence]) => {
    const actor = known.actors[slug];
    const said = presence === "possible" ? `${actor.name}, possibly present` : `${actor.name}, present`;
    return element("li", { className: "actor" }, markOf(actor, presence), said);
  });
  const title = element("p", { className: "popup-title" }, element("a", { href: base.url, textContent: base.name }));
  const kind = element("p", { className: "small quiet", textContent: `${base.kind}, ${base.region}` });
  const doubt = base.radius ? [element("p", { className: "small quiet", textContent: `Place known to within ${base.radius / 1000} km.` })] : [];
  const why = element("p", { className: "small" }, element("a", { href: base.why, textContent: "Why?", ariaLabel: `Why? ${base.name}` }));
  return element("div", { dir: document.documentElement.dir }, title, kind, ...doubt, element("ul", {}, ...here), why);
}

function popupOfMany(bases) {
  const items = bases.map((base) => {
    const marks = base.here.map(([slug, presence]) => markOf(known.actors[slug], presence));
    return element("li", { className: "actor" }, ...marks, element("a", { href: base.url, textContent: base.name }));
  });
  return element("div", { dir: document.documentElement.dir }, element("ul", {}, ...items));
}

function single(base) {
  const marks = base.here.map(([slug, presence]) => markOf(known.actors[slug], presence));
  return { html: element("span", { className: "spot-marks" }, ...marks), width: 23 * marks.length, height: 22 };
}

function group(bases) {
  const counts = tally(bases);
  const parts = counts.slice(0, shownActors()).map((count) => {
    const part = element("span", { className: "spot-part" }, markOf(known.actors[count.actor], count.present ? "present" : "possible"));
    if (count.present) part.append(String(count.present));
    if (count.possible) part.append(element("span", { className: "more", textContent: `+${count.possible}` }));
    return part;
  });
  if (counts.length > parts.length) parts.push("…");
  return { html: element("span", { className: "spot-marks" }, ...parts), width: widthOf(bases), height: 24 };
}

// About as wide as the sign will be.
function widthOf(bases) {
  if (bases.length === 1) return 23 * bases[0].here.length;
  const counts = tally(bases);
  const shown = counts.slice(0, shownActors());
  const parts = shown.map((count) => 26 + (count.present ? 10 : 0) + (count.possible ? 16 : 0));
  return parts.reduce((sum, part) => sum + part, 8) + (counts.length > shown.length ? 14 : 0);
}

function sign(bases) {
  const alone = bases.length === 1;
  const { html, width, height } = alone ? single(bases[0]) : group(bases);
  const label = alone ? words(bases[0]) : `${bases.length} bases: ${bases.map((base) => base.name).join(", ")}`;
  const box = element("div", { className: `spot${alone ? "" : " spot-group"}` }, ...(alone ? [html] : [...html.childNodes]));
  const icon = L.divIcon({ className: "spot-anchor", html: box, iconSize: [width, height] });
  const marker = L.marker(alone ? bases[0].at : middle(bases), { icon, title: label, alt: label, riseOnHover: true });
  marker.bases = bases;
  if (alone) marker.bindPopup(() => popup(bases[0]), { maxWidth: 300 });
  else marker.on("click keypress", (event) => open(marker, event));
  return marker;
}

function open(marker, event) {
  if (event.type === "keypress") {
    if (event.originalEvent.key !== "Enter") return;
    // The signs are drawn anew when the scale changes: the map keeps the keyboard.
    frame.focus({ preventScroll: true });
  }
  const bounds = L.latLngBounds(marker.bases.map((base) => base.at));
  const closer = Math.min(map.getBoundsZoom(bounds.pad(0.3)), map.getZoom() + 3, 12);
  if (closer > map.getZoom() + 0.5) map.setView(bounds.getCenter(), closer);
  else L.popup({ maxWidth: 300, maxHeight: 260 }).setLatLng(marker.getLatLng()).setContent(popupOfMany(marker.bases)).openOn(map);
}

function drawSigns() {
  signs.clearLayers();
  for (const bases of spread(known.bases, (base) => map.project(base.at), widthOf)) signs.addLayer(sign(bases));
  for (const anchor of frame.querySelectorAll(".spot-anchor")) anchor.setAttribute("aria-label", anchor.title);
}

function drawAreas() {
  areas.clearLayers();
  for (const base of known.bases.filter((each) => each.radius)) {
    const [slug, presence] = base.here[0];
    const doubt = presence === "possible" ? " area-possible" : "";
    L.circle(base.at, { radius: base.radius, className: `area ${known.actors[slug].hue}${doubt}`, interactive: false }).addTo(areas);
  }
}

// Beside the list's entries: a button that shows the base on the map.
function addButtons() {
  const bySlug = new Map(known.bases.map((base) => [base.slug, base]));
  for (const item of document.querySelectorAll(".places [data-slug]")) {
    const base = bySlug.get(item.dataset.slug);
    if (!base) continue;
    const button = element("button", { type: "button", className: "place-find", textContent: "On map" });
    button.setAttribute("aria-label", `Show ${base.name} on the map`);
    button.addEventListener("click", () => find(base, item));
    item.append(button);
  }
}

function find(base, item) {
  document.getElementById("view-map").checked = true;
  document.querySelector(".is-chosen")?.classList.remove("is-chosen");
  item.classList.add("is-chosen");
  map.invalidateSize({ animate: false });
  map.setView(base.at, Math.max(map.getZoom(), 10), { animate: false });
  L.popup({ maxWidth: 300 }).setLatLng(base.at).setContent(popup(base)).openOn(map);
  if (matchMedia("(max-width: 56rem)").matches) frame.scrollIntoView({ block: "center" });
}

async function fetched(address, signal) {
  const answer = await fetch(address, { headers: { Accept: "application/json" }, signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function start() {
  map.fitBounds(HOME, frame.clientWidth < 600 ? { padding: [26, 8] } : { paddingTopLeft: [70, 0] });
  L.control.scale({ imperial: false }).addTo(map);
  if (frame.dataset.tiles) {
    L.tileLayer(frame.dataset.tiles, { attribution: frame.dataset.tilesAttribution ?? "" }).addTo(map);
    frame.classList.add("tiled");
  }
  const [ground, answer] = await Promise.all([fetched(frame.dataset.ground), fetched(frame.dataset.bases)]);
  drawGround(map, ground);
  draw(answer);
  map.on("zoomend", drawSigns);
  startSlider({ address: frame.dataset.bases, fetched, show, failed });
  frame.dataset.state = "ready";
}

function draw(answer) {
  known = answer;
  map.closePopup();
  drawAreas();
  drawSigns();
  addButtons();
}

function show(answer, on) {
  showList(answer, on);
  draw(answer);
  state.hidden = true;
}

function failed() {
  state.textContent = "This date could not be loaded; what you see is another. Move the slider to try again.";
  state.hidden = false;
}

new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(frame);
start().catch(() => {
  state.textContent = "The map could not be loaded. The list has the same bases; reload the page to try again.";
  state.hidden = false;
});
