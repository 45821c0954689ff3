// Plain geometry of the map: web Mercator as Leaflet projects it, and the sphere for distances and bearings.
const TILE = 256;
const EARTH_KM = 6371.0088;
const AROUND = 40075016.686;
const rad = (degrees) => (degrees * Math.PI) / 180;
const deg = (radians) => (radians * 180) / Math.PI;

// Pixels at zoom 0; times 2^zoom they are Leaflet's. Done by hand because a call for each of 5,000 places at each zoom is slow.
export function worldOf(lat, lon) {
  const sin = Math.sin(rad(lat));
  return { x: TILE * (lon / 360 + 0.5), y: TILE * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) };
}

export const metresPerPixel = (lat, zoom) => (AROUND * Math.cos(rad(lat))) / (TILE * 2 ** zoom);

export function distanceKm([lat1, lon1], [lat2, lon2]) {
  const half = Math.sin(rad(lat2 - lat1) / 2) ** 2 + Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

// The bearing one sets out on, in degrees from north.
export function bearing([lat1, lon1], [lat2, lon2]) {
  const y = Math.sin(rad(lon2 - lon1)) * Math.cos(rad(lat2));
  const x = Math.cos(rad(lat1)) * Math.sin(rad(lat2)) - Math.sin(rad(lat1)) * Math.cos(rad(lat2)) * Math.cos(rad(lon2 - lon1));
  return (deg(Math.atan2(y, x)) + 360) % 360;
}

export const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];
export const compassOf = (degrees) => COMPASS[Math.round(degrees / 45) % 8];

// Points along the great circle, so that a long line bends on the map as it does on the ground.
export function alongTheSphere([lat1, lon1], [lat2, lon2], steps = 24) {
  const apart = distanceKm([lat1, lon1], [lat2, lon2]) / EARTH_KM;
  if (apart < 1e-6) return [[lat1, lon1], [lat2, lon2]];
  const points = [];
  for (let step = 0; step <= steps; step += 1) {
    const [a, b] = [Math.sin((1 - step / steps) * apart) / Math.sin(apart), Math.sin((step / steps) * apart) / Math.sin(apart)];
    const x = a * Math.cos(rad(lat1)) * Math.cos(rad(lon1)) + b * Math.cos(rad(lat2)) * Math.cos(rad(lon2));
    const y = a * Math.cos(rad(lat1)) * Math.sin(rad(lon1)) + b * Math.cos(rad(lat2)) * Math.sin(rad(lon2));
    const z = a * Math.sin(rad(lat1)) + b * Math.sin(rad(lat2));
    points.push([deg(Math.atan2(z, Math.hypot(x, y))), deg(Math.atan2(y, x))]);
  }
  return points;
}

// Numbers in addresses: five digits are a metre, and a shared link stays short.
export const short = (number, digits = 5) => String(Number(number.toFixed(digits)));
