// What the map lies on: neighbours, governorates with their names, and the occupied Golan hatched as part of Syria.
/* global L */
import { element } from "./marks.js";

function shape(geometry, className, extra = {}) {
  return L.geoJSON({ type: "Feature", properties: {}, geometry }, { style: { className, ...extra }, interactive: false });
}

function label(name, at, className = "") {
  const html = element("span", { className: `ground-label ${className}`, textContent: name });
  return L.marker(at, { icon: L.divIcon({ className: "", html, iconSize: [0, 0] }), interactive: false, keyboard: false, pane: "names" });
}

// A name wider than its governorate is left out until the map is closer.
function crowd(map, bounds, name) {
  const width = map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
  const sign = name.getElement().firstElementChild;
  sign.classList.toggle("is-crowded", sign.textContent.length * 7 > width);
}

export function drawGround(map, ground) {
  map.createPane("names").classList.add("names");
  const drawn = L.layerGroup().addTo(map);
  for (const land of ground.neighbours) drawn.addLayer(shape(land.geometry, "abroad"));
  for (const area of ground.areas) drawn.addLayer(shape(area.geometry, area.level === "zone" ? "governorate undof" : "governorate"));
  for (const geometry of ground.golan) {
    drawn.addLayer(shape(geometry, "governorate"));
    drawn.addLayer(shape(geometry, "golan", { fillColor: "url(#hatch)" }));
  }
  for (const area of ground.areas.filter((each) => each.label && each.level !== "zone")) {
    const name = label(area.name, area.label);
    const bounds = L.geoJSON(area.geometry).getBounds();
    drawn.addLayer(name);
    const fit = () => crowd(map, bounds, name);
    map.on("zoomend", fit);
    fit();
  }
  for (const land of ground.neighbours) if (land.label) drawn.addLayer(label(land.name, land.label, "is-abroad"));
  for (const sea of ground.seas) drawn.addLayer(label(sea.name, sea.label, "is-sea"));
}
