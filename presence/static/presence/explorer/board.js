// Leaflet's map, and its place in the address.
/* global L */
import { short } from "./geo.js";
import { words } from "../words.js";

const HOME = [[32.3, 35.6], [37.35, 42.4]];
const CALM = 250; // an address is written when the map has come to rest, not on each step of a wheel
const say = words("explorer");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

function made(frame, attribution) {
  const map = L.map(frame, {
    minZoom: 5, maxZoom: 15, zoomSnap: 0.25, wheelPxPerZoomLevel: 90, zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
    maxBounds: [[28.5, 30], [41.5, 48.5]], attributionControl: attribution, zoomControl: false,
  });
  const corner = document.documentElement.dir === "rtl" ? "topright" : "topleft";
  L.control.zoom({ zoomInTitle: say("zoomIn"), zoomOutTitle: say("zoomOut"), position: corner }).addTo(map);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  // Leaflet pans of itself, and has no option to do that without motion.
  if (still) map.panBy = (by, options) => L.Map.prototype.panBy.call(map, by, { ...options, animate: false });
  return map;
}

export class Board {
  constructor(frame, view, { tiles, tilesAttribution }) {
    Object.assign(this, { frame, view, moved: false, resting: 0 });
    frame.replaceChildren();
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", say("map"));
    this.map = made(frame, Boolean(tiles));
    if (tiles) L.tileLayer(tiles, { attribution: tilesAttribution ?? "" }).addTo(this.map);
    // Only what the reader moved is written into the address: a window of another size is no new view.
    const mine = () => { this.moved = true; };
    this.map.on("dragstart boxzoomend", mine);
    for (const kind of ["wheel", "keydown", "touchmove", "dblclick"]) frame.addEventListener(kind, mine, { passive: true });
    frame.querySelector(".leaflet-control-zoom").addEventListener("click", mine);
    this.map.on("moveend", () => this.rested());
    new ResizeObserver(() => this.map.invalidateSize({ animate: false })).observe(frame);
  }

  // As the address says; without a word of it, all of Syria.
  show() {
    clearTimeout(this.resting);
    const [lat, lon, zoom] = this.view.get("at").split(",").map(Number);
    this.moved = false;
    if (zoom) this.map.setView([lat, lon], zoom, { animate: false });
    else this.map.fitBounds(HOME, { animate: false, padding: this.frame.clientWidth < 600 ? [18, 8] : [24, 8] });
  }

  to(centre, zoom, options) {
    this.moved = true;
    this.map.setView(centre, zoom, options);
  }

  closer(by) {
    this.to(this.map.getCenter(), this.map.getZoom() + by);
  }

  rested() {
    clearTimeout(this.resting);
    if (this.moved) this.resting = setTimeout(() => this.write(), CALM);
  }

  write(how = "replace") {
    clearTimeout(this.resting);
    const { lat, lng } = this.map.getCenter();
    this.view.change({ at: `${short(lat, 4)},${short(lng, 4)},${short(this.map.getZoom(), 2)}` }, how);
  }
}
