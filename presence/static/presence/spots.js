// Bases that would lie on top of each other at this scale are gathered into one spot.
const REACH = 26;
const HEIGHT = 26;

// Each spot is the list of its bases; `pixel` gives a base's place on the screen.
function gather(bases, pixel) {
  const spots = [];
  for (const base of bases) {
    const at = pixel(base);
    const near = spots.find((spot) => Math.hypot(spot.at.x - at.x, (spot.at.y - at.y) * 1.2) < REACH);
    if (near) near.bases.push(base);
    else spots.push({ at, bases: [base] });
  }
  return spots;
}

// Spots whose signs would still cover each other are joined, the nearest first, until none do.
export function spread(bases, pixel, width) {
  const sized = (spot) => ({ ...spot, width: width(spot.bases) });
  const spots = gather(bases, pixel).map(sized);
  for (let joined = true; joined; ) {
    joined = false;
    for (let i = 0; i < spots.length && !joined; i += 1) {
      const j = spots.findIndex((other, index) => index > i && covers(spots[i], other));
      if (j > i) {
        spots[i] = sized(join(spots[i], spots[j]));
        spots.splice(j, 1);
        joined = true;
      }
    }
  }
  return spots.map((spot) => spot.bases);
}

function covers(one, other) {
  const apart = (one.width + other.width) / 2;
  return Math.abs(one.at.x - other.at.x) < apart * 0.85 && Math.abs(one.at.y - other.at.y) < HEIGHT * 0.85;
}

function join(one, other) {
  const [a, b] = [one.bases.length, other.bases.length];
  const at = { x: (one.at.x * a + other.at.x * b) / (a + b), y: (one.at.y * a + other.at.y * b) / (a + b) };
  return { at, bases: [...one.bases, ...other.bases] };
}

export function middle(bases) {
  const sum = bases.reduce(([lat, lon], base) => [lat + base.at[0], lon + base.at[1]], [0, 0]);
  return sum.map((part) => part / bases.length);
}

// For each actor at these bases: at how many it is present, at how many it only may be. Most first.
export function tally(bases) {
  const counts = new Map();
  for (const base of bases) {
    for (const [actor, presence] of base.here) {
      const count = counts.get(actor) ?? { actor, present: 0, possible: 0 };
      count[presence] += 1;
      counts.set(actor, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.present - a.present || b.possible - a.possible);
}
