// What the map lies on: neighbours, governorates with their names, and the occupied Golan hatched as part of Syria.
// Drawn on the same canvas as the places: outlines are paths made once, moved and scaled by the canvas.
import { worldOf } from "./geo.js";

const ZOOM = 10; // of the paths' own pixels, counted from a point in Syria so that they stay small and exact
const HERE = worldOf(35, 38.5);
const pixel = ([lon, lat]) => {
  const { x, y } = worldOf(lat, lon);
  return [(x - HERE.x) * 2 ** ZOOM, (y - HERE.y) * 2 ** ZOOM];
};

// Every ring or line of a geometry; a zone may be known by lines alone.
function lines({ type, coordinates, geometries }) {
  if (type === "GeometryCollection") return geometries.flatMap(lines);
  if (type === "MultiPolygon") return coordinates.flat();
  return type === "LineString" ? [coordinates] : coordinates;
}

function pathOf(geometry) {
  const path = new Path2D();
  const bounds = { left: Infinity, right: -Infinity };
  for (const line of lines(geometry)) {
    line.forEach((point, row) => {
      const [x, y] = pixel(point);
      if (row) path.lineTo(x, y);
      else path.moveTo(x, y);
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
    });
    if (line[0].join() === line.at(-1).join()) path.closePath();
  }
  return { path, width: bounds.right - bounds.left };
}

const shaped = (areas) => areas.map((area) => ({ ...area, ...pathOf(area.geometry) }));

export class Ground {
  constructor(json, tiled) {
    this.tiled = tiled;
    this.neighbours = shaped(json.neighbours);
    this.areas = shaped(json.areas.filter((area) => area.level !== "zone"));
    this.zones = shaped(json.areas.filter((area) => area.level === "zone"));
    this.golan = json.golan.map(pathOf);
    this.seas = json.seas;
    this.scratch = document.createElement("canvas").getContext("2d");
  }

  regionAt(lat, lon) {
    const [x, y] = pixel([lon, lat]);
    return this.areas.find((area) => this.scratch.isPointInPath(area.path, x, y, "evenodd")) ?? null;
  }

  named(slug) {
    return [...this.areas, ...this.zones].find((area) => area.slug === slug) ?? null;
  }

  // `origin`: the canvas's corner in the world's pixels at this zoom.
  draw(ctx, { origin, zoom, density, colours, chosen, over }) {
    const scale = 2 ** (zoom - ZOOM);
    ctx.save();
    ctx.setTransform(density * scale, 0, 0, density * scale, density * (HERE.x * 2 ** zoom - origin.x), density * (HERE.y * 2 ** zoom - origin.y));
    const land = (areas, fill, width = 1, stroke = colours.border) => {
      Object.assign(ctx, { fillStyle: fill, strokeStyle: stroke, lineWidth: width / scale });
      for (const area of areas) {
        if (!this.tiled) ctx.fill(area.path, "evenodd");
        ctx.stroke(area.path);
      }
    };
    land(this.neighbours, colours.abroad, 0.7);
    land(this.areas, colours.land);
    land(this.golan, colours.land);
    this.hatch(ctx, scale, colours);
    ctx.setLineDash([4 / scale, 3 / scale]);
    for (const zone of this.zones) ctx.stroke(zone.path);
    ctx.setLineDash([]);
    if (over && over.slug !== chosen) this.tint(ctx, over, scale, colours, 0.07, 1);
    const region = chosen && this.named(chosen);
    if (region) this.tint(ctx, region, scale, colours, 0.1, 2.2);
    ctx.restore();
  }

  tint(ctx, area, scale, colours, share, width) {
    Object.assign(ctx, { fillStyle: colours.accent, strokeStyle: colours.accent, lineWidth: width / scale, globalAlpha: share });
    ctx.fill(area.path, "evenodd");
    ctx.globalAlpha = 1;
    if (width > 1) ctx.stroke(area.path);
  }

  hatch(ctx, scale, colours) {
    const cell = document.createElement("canvas");
    cell.width = cell.height = 7;
    const pen = cell.getContext("2d");
    pen.strokeStyle = colours["line-2"];
    pen.lineWidth = 1.1;
    for (const shift of [-7, 0, 7]) {
      pen.moveTo(shift, 7);
      pen.lineTo(shift + 7, 0);
    }
    pen.stroke();
    const pattern = ctx.createPattern(cell, "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / scale));
    Object.assign(ctx, { fillStyle: pattern, strokeStyle: colours.border });
    ctx.setLineDash([4 / scale, 3 / scale]);
    for (const { path } of this.golan) {
      ctx.fill(path, "evenodd");
      ctx.stroke(path);
    }
    ctx.setLineDash([]);
  }

  // A governorate's name stands where no sign covers it, if need be a little off; where it is wider than its governorate
  // or finds no room it is left out until the map is closer.
  names(ctx, { origin, zoom, colours, taken }) {
    Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 3 });
    const said = [];
    const say = (name, [lat, lon], fill, edge, tries = [0]) => {
      const { x, y } = worldOf(lat, lon);
      const [left, top, width] = [x * 2 ** zoom, y * 2 ** zoom, ctx.measureText(name).width];
      const free = (off) => !taken(left, top + off, width, 12)
        && said.every((other) => Math.abs(other.left - left) > (other.width + width) / 2 + 3 || Math.abs(other.top - top - off) > 15);
      const off = tries.length > 1 ? tries.find(free) : 0;
      if (off === undefined) return;
      said.push({ left, top: top + off, width });
      Object.assign(ctx, { fillStyle: fill, strokeStyle: edge });
      name.split("\n").forEach((line, row) => {
        const at = [left - origin.x, top - origin.y + off + row * 14];
        ctx.strokeText(line, ...at);
        ctx.fillText(line, ...at);
      });
    };
    ctx.font = `italic 13px ${colours.font}`;
    for (const sea of this.seas) if (zoom >= 6.5) say(sea.name, sea.label, colours["ink-2"], colours.sea);
    ctx.font = `500 12.5px ${colours.font}`;
    for (const land of this.neighbours) if (land.label) say(land.name, land.label, colours["ink-2"], colours.abroad, [0, 20, -20, 40]);
    ctx.font = `12.5px ${colours.font}`;
    const scale = 2 ** (zoom - ZOOM);
    for (const area of this.areas) {
      if (!area.label || ctx.measureText(area.name).width * 1.05 > area.width * scale) continue;
      say(area.name, area.label, colours["ink-2"], colours.land, [0, 20, -20, 34, -34]);
    }
  }
}
