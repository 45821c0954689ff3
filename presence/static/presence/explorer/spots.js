// Places that would lie on top of each other at a zoom are one spot. Worked out once for each answer and zoom.
import { tally } from "./places.js";

const REACH = 25; // pixels between two signs that still can be told apart
const HEIGHT = 26;
const CELL = 128; // of the index that finds what is in view

export const SIGN = { mark: 22, gap: 1, small: 18, digit: 7, pad: 8 };
const ROOM = 1024 * 1024; // cells in a row: keys are numbers, which is faster than text

// What a spot's sign is made of, and how wide that is.
function sign(spot, most) {
  const alone = spot.places.length === 1;
  const counts = alone ? spot.places[0].here.map((each) => ({ ...each, present: Number(each.presence === "present") })) : tally(spot.places);
  const parts = counts.slice(0, alone ? 4 : most);
  const width = alone
    ? parts.length * (SIGN.mark + SIGN.gap)
    : parts.reduce((sum, { present, possible }) => sum + SIGN.small + 5 + textWidth(present) + (possible ? textWidth(possible) + SIGN.digit : 0), SIGN.pad);
  return Object.assign(spot, { alone, parts, more: counts.length > parts.length, width: width + (counts.length > parts.length ? 12 : 0) });
}

const textWidth = (number) => (number ? String(number).length * SIGN.digit : 0);

// What lies where, by squares. Plain loops: this runs for each place at each new zoom, within one frame.
class Cells {
  constructor(size) {
    Object.assign(this, { size, squares: new Map() });
  }

  add(thing) {
    const at = Math.floor(thing.x / this.size) * ROOM + Math.floor(thing.y / this.size);
    const there = this.squares.get(at);
    if (there) there.push(thing);
    else this.squares.set(at, [thing]);
  }

  // The first within a rectangle that passes the test, or none.
  find(left, top, right, bottom, test) {
    const { size, squares } = this;
    const [lastX, firstY, lastY] = [Math.floor(right / size), Math.floor(top / size), Math.floor(bottom / size)];
    for (let x = Math.floor(left / size); x <= lastX; x += 1) {
      for (let y = firstY; y <= lastY; y += 1) {
        const there = squares.get(x * ROOM + y);
        if (!there) continue;
        for (let row = 0; row < there.length; row += 1) if (test(there[row])) return there[row];
      }
    }
    return null;
  }
}

function gather(places, scale) {
  const near = new Cells(REACH);
  const spots = [];
  for (const place of places) {
    const [x, y] = [place.x * scale, place.y * scale];
    const found = near.find(x - REACH, y - REACH, x + REACH, y + REACH, (spot) => (spot.x - x) ** 2 + (spot.y - y) ** 2 < REACH * REACH);
    if (found) found.places.push(place);
    else {
      const spot = { x, y, places: [place], changed: false };
      near.add(spot);
      spots.push(spot);
    }
  }
  for (const spot of spots) if (spot.places.length > 1) centre(spot, scale);
  return spots;
}

function centre(spot, scale) {
  let [x, y] = [0, 0];
  for (const place of spot.places) {
    x += place.x;
    y += place.y;
  }
  spot.x = (x / spot.places.length) * scale;
  spot.y = (y / spot.places.length) * scale;
}

const covers = (one, other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 + 1 && Math.abs(one.y - other.y) < HEIGHT;

// Signs that would cover each other are joined until none do: the larger takes the smaller.
function join(spots, scale, most) {
  for (let round = 0; round < 8; round += 1) {
    let widest = 0;
    for (const spot of spots) widest = Math.max(widest, spot.width);
    const kept = new Cells(64);
    const left = [];
    let joined = false;
    for (const spot of spots.sort((a, b) => b.places.length - a.places.length || a.x - b.x)) {
      const reach = (spot.width + widest) / 2;
      const over = kept.find(spot.x - reach, spot.y - HEIGHT, spot.x + reach, spot.y + HEIGHT, (other) => covers(spot, other));
      if (over) {
        over.places = over.places.concat(spot.places);
        over.changed = joined = true;
      } else {
        kept.add(spot);
        left.push(spot);
      }
    }
    for (const spot of left) {
      if (!spot.changed) continue;
      spot.changed = false;
      centre(spot, scale);
      sign(spot, most);
    }
    spots = left;
    if (!joined) break;
  }
  return spots;
}

export class Spots {
  constructor(places, most = 3) {
    Object.assign(this, { places, most, zooms: new Map() });
  }

  at(zoom) {
    let known = this.zooms.get(zoom);
    if (!known) {
      const scale = 2 ** zoom;
      const all = join(gather(this.places, scale).map((spot) => sign(spot, this.most)), scale, this.most);
      const index = new Cells(CELL);
      for (const spot of all) index.add(spot);
      this.zooms.set(zoom, (known = { all, index }));
    }
    return known;
  }

  // Those whose signs may be seen in a rectangle of the world's pixels at that zoom.
  within(zoom, { left, top, right, bottom }, margin = 90) {
    const [west, north, east, south] = [left - margin, top - margin, right + margin, bottom + margin];
    const found = [];
    this.at(zoom).index.find(west, north, east, south, (spot) => {
      if (spot.x > west && spot.x < east && spot.y > north && spot.y < south) found.push(spot);
      return false;
    });
    return found;
  }

  // What lies under a point: signs are rectangles, with some room for a finger.
  under(zoom, x, y, room = 3) {
    let found = null;
    for (const spot of this.within(zoom, { left: x, top: y, right: x, bottom: y })) {
      if (Math.abs(spot.x - x) <= spot.width / 2 + room && Math.abs(spot.y - y) <= HEIGHT / 2 + room) found = spot;
    }
    return found;
  }

  // Whether a rectangle touches a sign.
  touches(zoom, x, y, width, height) {
    const reach = width / 2 + 70;
    return Boolean(this.at(zoom).index.find(x - reach, y - 30, x + reach, y + 30,
      (spot) => Math.abs(spot.x - x) < (spot.width + width) / 2 && Math.abs(spot.y - y) < (HEIGHT + height) / 2));
  }

  spotOf(zoom, slug) {
    return this.at(zoom).all.find((spot) => spot.places.some((place) => place.slug === slug)) ?? null;
  }
}
