// The answer's columns as places, each with its point in the world's pixels.
import { worldOf } from "./geo.js";

export function placesOf(answer) {
  const { places, regions, actors } = answer;
  return places.slug.map((slug, row) => ({
    slug,
    name: places.name[row],
    lat: places.lat[row],
    lon: places.lon[row],
    radius: places.radius[row],
    kind: answer.kinds[places.kind[row]] ?? "",
    region: regions[places.region[row]]?.name ?? "",
    sure: answer.sures?.[places.sure[row]] ?? "",
    precision: answer.precisions?.[places.precision[row]] ?? "",
    here: places.here[row].filter(([actor]) => actors[actor]).map(([actor, presence, since]) => ({ actor, presence, since })),
    ...worldOf(places.lat[row], places.lon[row]),
  }));
}

// For each actor at these places: at how many it is present, at how many it only may be. Most first.
export function tally(places) {
  const counts = new Map();
  for (const place of places) {
    for (const { actor, presence } of place.here) {
      let count = counts.get(actor);
      if (!count) counts.set(actor, (count = { actor, present: 0, possible: 0 }));
      count[presence === "present" ? "present" : "possible"] += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.present - a.present || b.possible - a.possible || (a.actor < b.actor ? -1 : 1));
}
